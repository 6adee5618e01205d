import { teller } from '../lib/messages.ts';

/* Everything the facts layer tells an author but what it says of maps (geo/messages.ts). */

const errors = {
  // Files

  missingFile: `没有 {name} | there is no {name}
    {why} | {why}
    新建 {name}，可照 npm run new 生成的样子写 | create {name}; npm run new makes one to copy from`,
  tooManyProblems: `这个文件还有 {count} 处问题没有列出 | {count} more problems in this file are not listed
    先改前面列出的，再查一次 | mend those listed first, then check again`,

  // CSV

  emptyFile: `文件是空的 | the file is empty
    第一行是列名，下面每行一条 | a first line of column names, then a row a line
    写上列名，或删掉这个文件 | write the column names, or delete the file`,
  wrongSeparator: `各列用“{shown}”隔开 | columns are separated by “{shown}”
    半角逗号 , | the comma ,
    在 Excel 里另存为“CSV UTF-8（逗号分隔）” | in Excel, save as “CSV UTF-8 (comma delimited)”`,
  unclosedQuote: `这个引号没有配对的结束引号 | this quote is never closed
    引号成对；格子里的引号写两个 "" | quotes in pairs; a quote inside a cell is written twice, ""
    在格子末尾补上 " | add " at the end of the cell`,
  textAfterQuote: `结束引号后面还有“{text…}” | “{text…}” stands after the closing quote
    结束引号后面是逗号或行末 | a comma or the line’s end after the closing quote
    格子里的引号写两个 "" | write a quote inside a cell twice, ""`,
  tooFewCells: `这一行只有 {found} 格 | this row has only {found} cells
    {wanted} 格，与第一行的列名一样多 | {wanted}, as many as column names in the first line
    补上缺的逗号；空格子也要逗号 | add the missing commas; empty cells need theirs, too`,
  tooManyCells: `这一行有 {found} 格 | this row has {found} cells
    {wanted} 格，与第一行的列名一样多 | {wanted}, as many as column names in the first line
    文字里有半角逗号的，整格加引号 "…" | put a cell that holds a comma in quotes "…"`,
  emptyHeader: `第 {number} 列没有列名 | column {number} has no name
    每列都有列名 | a name for each column
    写上列名，或删掉这一列 | name the column or delete it`,
  duplicateHeader: `列名“{name}”重复，第 {first} 列已经用了 | column “{name}” is there twice, first as column {first}
    每个列名只用一次 | each column name once
    改名或删掉其中一列 | rename or delete one of them`,
  missingColumn: `缺少列“{name}”（{title}） | column “{name}” ({title}) is missing
    第一行有“{name}” | “{name}” in the first line
    加上这一列 | add the column`,
  misspeltColumn: `缺少列“{name}”（{title}） | column “{name}” ({title}) is missing
    第一行有“{name}” | “{name}” in the first line
    列“{found}”是不是写错了？ | is column “{found}” a misspelling of it?`,
  unknownColumn: `不认识的列“{name…}” | unknown column “{name…}”
    {known} | {known}
    改名或删掉这一列 | rename or delete the column`,
  badColumnName: `列名“{name…}”不能用 | “{name…}” cannot be a column name
    小写英文字母、数字和下划线，字母开头 | lower-case letters, digits and underscores, a letter first
    改列名 | rename the column`,

  // Cells

  emptyCell: `“{column}”（{title}）是空的 | “{column}” ({title}) is empty
    {accepted} | {accepted}
    填上这一格 | fill in the cell`,
  badCell: `“{column}”不能是“{found…}” | “{column}” cannot be “{found…}”
    {accepted} | {accepted}
    {advice} | {advice}`,
  notANumber: `“{column}”里的“{found…}”不是数 | “{found…}” in “{column}” is not a number
    只有数字、小数点和负号，以基本单位计，如 13800000000
    digits, a point and a minus only, in the base unit, such as 13800000000
    改成数；没有公布的留空 | write a number; leave it empty when it is not published`,
  numberInWords: `“{column}”里的“{found…}”不是数 | “{found…}” in “{column}” is not a number
    只有数字、小数点和负号，以基本单位计，如 13800000000
    digits, a point and a minus only, in the base unit, such as 13800000000
    写成 {suggested} | write {suggested}`,
  numberOutOfRange: `“{column}”里的“{found…}”超出范围 | “{found…}” in “{column}” is out of range
    绝对值不超过 1000 万亿的数 | numbers up to 10^15 either side of zero
    检查位数 | check the digits`,
  duplicateKey: `编号“{key…}”重复，第 {line} 行已经用了 | id “{key…}” is used already in line {line}
    每个编号只用一次 | each id once
    给其中一行换个编号 | give one of the rows another id`,
  unknownReference: `“{column}”里的“{found…}”不在{where}里 | “{found…}” in “{column}” is not in {where}
    {known} | {known}
    改正，或在{where}里加一行 | correct it, or add a row to {where}`,

  // Facts

  unpublishedWithValue: `状态是 not-published，却有值“{found…}” | the status is not-published, yet there is “{found…}”
    没有公布的，value 和 formula 留空 | empty value and formula for what is not published
    删掉值，或改状态 | delete it, or change the status`,
  valueMissing: `状态是 {status}，却没有值 | the status is {status}, yet there is no value
    一个数；没有公布的，状态写 not-published | a number; the status not-published for what is not published
    填上 value，或改状态 | fill in value, or change the status`,
  publishedMissing: `状态是 {status}，却没有原文写法 | the status is {status}, yet the published string is empty
    来源里印的写法，如 138亿元 | the string the source prints, such as 138亿元
    填上 published；自己算的，状态写 derived | fill in published; the status derived for what is worked out`,
  publishedOfComputed: `状态是 {status}，却有原文写法“{found…}” | the status is {status}, yet “{found…}” is given as published
    算出来的数没有原文写法 | no published string for what is worked out
    删掉 published；来源印了的，状态写 reported | delete it; the status reported for what the source prints`,
  formulaMissing: `状态是 {status}，却没有算式 | the status is {status}, yet there is no formula
    由事实编号写成的算式，如 rank-2020 + rank-rise | arithmetic over fact ids, such as rank-2020 + rank-rise
    填上 formula | fill in formula`,
  formulaOfReported: `状态是 {status}，却有算式 | the status is {status}, yet there is a formula
    算式只属于 derived 和 converted | formulas with derived and converted only
    删掉算式，或把状态改成 derived | delete it, or make the status derived`,
  publishedContradicts: `原文写法“{published…}”是 {read}，value 却是 {value} | “{published…}” says {read}, yet value is {value}
    两者说的是同一个数，value 以基本单位计 | both say the same number, value in the base unit
    value 写成 {read}，或改正 published、unit | make value {read}, or correct published or unit`,
  publishedOtherUnit: `原文写法“{published…}”与单位 {unit} 不合 | “{published…}” does not go with the unit {unit}
    单位 {right} | unit {right}
    unit 写成 {right}，或改正 published | make unit {right}, or correct published`,
  qualifierContradicts: `原文写法“{published…}”与 qualifier“{qualifier}”不合 | “{published…}” does not go with the qualifier “{qualifier}”
    {wanted} | {wanted}
    qualifier 写成 {first} | make qualifier {first}`,
  builtInUnit: `单位“{id}”是内置的 | the unit “{id}” is built in
    内置单位不必写进 units.csv | built-in units need no row in units.csv
    删掉这一行，或换个编号 | delete the row, or give it another id`,

  // Formulas

  formulaSyntax: `算式读不懂：{detail…} | the formula cannot be read: {detail…}
    数、事实编号、+ - * / ( )，以及 round、min、max、abs | numbers, fact ids, + - * / ( ), and round, min, max, abs
    减号两边要空格：a - b | write spaces around a minus: a - b`,
  formulaNotAllowed: `算式里不能用“{what…}” | “{what…}” is not allowed in a formula
    数、事实编号、+ - * / ( )，以及 round、min、max、abs | numbers, fact ids, + - * / ( ), and round, min, max, abs
    换一种写法 | write it another way`,
  formulaUnknownFact: `算式里的“{id…}”不是事实 | “{id…}” in the formula is no fact
    facts.csv 里的编号；减号两边要空格 | ids of facts.csv; spaces around a minus
    改正编号，或在 facts.csv 里加一行 | correct the id, or add the fact`,
  formulaCycle: `算式绕成一圈：{ring} | the formulas go in a circle: {ring}
    每个算式最后都落到给定的值上 | formulas that end in given values
    给其中一个写上值 | give one of them a value`,
  formulaDivisionByZero: `除数“{divisor…}”是零 | the divisor “{divisor…}” is zero
    不为零的除数 | a divisor other than zero
    改算式，或核对那个值 | change the formula, or check that value`,
  formulaUnitsDiffer: `“{left}”和“{right}”不能相加减或相比 | “{left}” and “{right}” cannot be added or compared
    同一种量 | quantities of one kind
    核对两个事实的单位 | check the units of the two facts`,
  formulaResultUnit: `算式得出的是{result}，单位却是 {unit} | the formula gives {result}, but the unit is {unit}
    与结果同一种量的单位 | a unit of the same kind as the result
    改 unit 或算式 | change unit or the formula`,
  formulaConversionFactor: `converted 的算式里写了换算系数 | the formula of a converted fact holds a factor
    只写要换算的事实，系数由单位给出 | only the fact to convert; the factor comes with the units
    写成 {id} | write {id}`,
  formulaUnpublished: `算式用到“{id}”，它没有公布 | the formula needs “{id}”, which is not published
    有值的事实 | facts with a value
    这个数也算不出来：状态写 not-published | this cannot be worked out either: make its status not-published`,
  formulaContradicts: `算式得出 {computed}，value 却是 {value} | the formula gives {computed}, yet value is {value}
    value 留空，或与算式一致 | an empty value, or the one the formula gives
    删掉 value | delete value`,

  // Bytes

  notText: `这里的字节不是文字 | the bytes here are no text
    UTF-8 或 GB18030 的文字 | text in UTF-8 or GB18030
    重新导出这个文件 | export the file anew`,
  isWorkbook: `这是 Excel 工作簿，不是 CSV | this is an Excel workbook, not CSV
    CSV 文字 | CSV text
    在 Excel 里另存为“CSV UTF-8（逗号分隔）” | in Excel, save as “CSV UTF-8 (comma delimited)”`,
} as const;

const warnings = {
  unknownDataFile: `不认识的文件 {name}，没有读 | unknown file {name}, not read
    {known} | {known}
    改名或移走 | rename it or move it away`,
  halfTranslated: `“{filled}”有内容，“{empty}”是空的 | “{filled}” is filled in, “{empty}” is empty
    两种语言都写，或都不写 | both languages, or neither
    补上“{empty}” | fill in “{empty}”`,
  qualifierUnsaid: `qualifier 是“{qualifier}”，原文写法“{published…}”里却看不出
    the qualifier is “{qualifier}”, but “{published…}” does not say so
    约 about，多 over，以上 at-least，以内 up-to，都没有就留空 | about 约, over 多, at-least 以上, up-to 以内, else empty
    核对来源 | compare with the source`,
  readAsGb18030: `文件是 GB18030（GBK）编码，已照此读出 | the file is in GB18030 (GBK) and was read as such
    UTF-8 | UTF-8
    在 Excel 里另存为“CSV UTF-8（逗号分隔）” | in Excel, save as “CSV UTF-8 (comma delimited)”`,
  readAsUtf16: `文件是 UTF-16 编码，已照此读出 | the file is in UTF-16 and was read as such
    UTF-8 | UTF-8
    在 Excel 里另存为“CSV UTF-8（逗号分隔）” | in Excel, save as “CSV UTF-8 (comma delimited)”`,
} as const;

export const tell = teller(errors, warnings);
