import type { Localized } from '../lib/locale.ts';
import { both, error, list, type Message, meant, message, short } from './message-parts.ts';

export type { Message } from './message-parts.ts';

/* Everything the facts layer tells an author but what it says of maps (geo/messages.ts), one function a message. */

const nothing: Localized = { zh: '', en: '' };

// Files

export function missingFile(name: string, why: Localized): Message {
  return error(
    both(`没有 ${name}`, `there is no ${name}`),
    why,
    both(`新建 ${name}，可照 npm run new 生成的样子写`, `create ${name}; npm run new makes one to copy from`),
  );
}

export function unknownDataFile(name: string, known: readonly string[], nearest: string | null): Message {
  return message(
    'warning',
    both(`不认识的文件 ${name}，没有读`, `unknown file ${name}, not read`),
    list(known),
    meant(nearest, both('改名或移走', 'rename it or move it away')),
  );
}

export function tooManyProblems(count: number): Message {
  return error(
    both(`这个文件还有 ${count} 处问题没有列出`, `${count} more problems in this file are not listed`),
    nothing,
    both('先改前面列出的，再查一次', 'mend those listed first, then check again'),
  );
}

// CSV

export function emptyFile(): Message {
  return error(
    both('文件是空的', 'the file is empty'),
    both('第一行是列名，下面每行一条', 'a first line of column names, then a row a line'),
    both('写上列名，或删掉这个文件', 'write the column names, or delete the file'),
  );
}

export function wrongSeparator(found: string): Message {
  const shown = found === '\t' ? 'Tab' : found;
  return error(
    both(`各列用“${shown}”隔开`, `columns are separated by “${shown}”`),
    both('半角逗号 ,', 'the comma ,'),
    both('在 Excel 里另存为“CSV UTF-8（逗号分隔）”', 'in Excel, save as “CSV UTF-8 (comma delimited)”'),
  );
}

export function unclosedQuote(): Message {
  return error(
    both('这个引号没有配对的结束引号', 'this quote is never closed'),
    both('引号成对；格子里的引号写两个 ""', 'quotes in pairs; a quote inside a cell is written twice, ""'),
    both('在格子末尾补上 "', 'add " at the end of the cell'),
  );
}

export function textAfterQuote(text: string): Message {
  return error(
    both(`结束引号后面还有“${short(text)}”`, `“${short(text)}” stands after the closing quote`),
    both('结束引号后面是逗号或行末', 'a comma or the line’s end after the closing quote'),
    both('格子里的引号写两个 ""', 'write a quote inside a cell twice, ""'),
  );
}

export function tooFewCells(found: number, wanted: number): Message {
  return error(
    both(`这一行只有 ${found} 格`, `this row has only ${found} cells`),
    both(`${wanted} 格，与第一行的列名一样多`, `${wanted}, as many as column names in the first line`),
    both('补上缺的逗号；空格子也要逗号', 'add the missing commas; empty cells need theirs, too'),
  );
}

export function tooManyCells(found: number, wanted: number): Message {
  return error(
    both(`这一行有 ${found} 格`, `this row has ${found} cells`),
    both(`${wanted} 格，与第一行的列名一样多`, `${wanted}, as many as column names in the first line`),
    both('文字里有半角逗号的，整格加引号 "…"', 'put a cell that holds a comma in quotes "…"'),
  );
}

export function emptyHeader(number: number): Message {
  return error(
    both(`第 ${number} 列没有列名`, `column ${number} has no name`),
    both('每列都有列名', 'a name for each column'),
    both('写上列名，或删掉这一列', 'name the column or delete it'),
  );
}

export function duplicateHeader(name: string, first: number): Message {
  return error(
    both(
      `列名“${name}”重复，第 ${first} 列已经用了`,
      `column “${name}” is there twice, first as column ${first}`,
    ),
    both('每个列名只用一次', 'each column name once'),
    both('改名或删掉其中一列', 'rename or delete one of them'),
  );
}

export function missingColumn(name: string, title: Localized, nearest: string | null): Message {
  return error(
    both(`缺少列“${name}”（${title.zh}）`, `column “${name}” (${title.en}) is missing`),
    both(`第一行有“${name}”`, `“${name}” in the first line`),
    nearest === null
      ? both('加上这一列', 'add the column')
      : both(`列“${nearest}”是不是写错了？`, `is column “${nearest}” a misspelling of it?`),
  );
}

export function unknownColumn(name: string, known: readonly string[], nearest: string | null): Message {
  return error(
    both(`不认识的列“${short(name)}”`, `unknown column “${short(name)}”`),
    list(known),
    meant(nearest, both('改名或删掉这一列', 'rename or delete the column')),
  );
}

export function badColumnName(name: string): Message {
  return error(
    both(`列名“${short(name)}”不能用`, `“${short(name)}” cannot be a column name`),
    both(
      '小写英文字母、数字和下划线，字母开头',
      'lower-case letters, digits and underscores, a letter first',
    ),
    both('改列名', 'rename the column'),
  );
}

// Cells

export function emptyCell(column: string, title: Localized, accepted: Localized): Message {
  return error(
    both(`“${column}”（${title.zh}）是空的`, `“${column}” (${title.en}) is empty`),
    accepted,
    both('填上这一格', 'fill in the cell'),
  );
}

export function badCell(
  column: string,
  found: string,
  accepted: Localized,
  nearest: string | null,
  advice: Localized,
): Message {
  return error(
    both(`“${column}”不能是“${short(found)}”`, `“${column}” cannot be “${short(found)}”`),
    accepted,
    meant(nearest, advice),
  );
}

export function notANumber(column: string, found: string, suggested: string | null): Message {
  return error(
    both(`“${column}”里的“${short(found)}”不是数`, `“${short(found)}” in “${column}” is not a number`),
    both(
      '只有数字、小数点和负号，以基本单位计，如 13800000000',
      'digits, a point and a minus only, in the base unit, such as 13800000000',
    ),
    suggested === null
      ? both('改成数；没有公布的留空', 'write a number; leave it empty when it is not published')
      : both(`写成 ${suggested}`, `write ${suggested}`),
  );
}

export function numberOutOfRange(column: string, found: string): Message {
  return error(
    both(`“${column}”里的“${short(found)}”超出范围`, `“${short(found)}” in “${column}” is out of range`),
    both('绝对值不超过 1000 万亿的数', 'numbers up to 10^15 either side of zero'),
    both('检查位数', 'check the digits'),
  );
}

export function duplicateKey(key: string, line: number): Message {
  return error(
    both(
      `编号“${short(key)}”重复，第 ${line} 行已经用了`,
      `id “${short(key)}” is used already in line ${line}`,
    ),
    both('每个编号只用一次', 'each id once'),
    both('给其中一行换个编号', 'give one of the rows another id'),
  );
}

export function unknownReference(
  column: string,
  found: string,
  where: Localized,
  known: readonly string[],
  nearest: string | null,
): Message {
  return error(
    both(
      `“${column}”里的“${short(found)}”不在${where.zh}里`,
      `“${short(found)}” in “${column}” is not in ${where.en}`,
    ),
    list(known),
    meant(nearest, both(`改正，或在${where.zh}里加一行`, `correct it, or add a row to ${where.en}`)),
  );
}

export function halfTranslated(filled: string, empty: string): Message {
  return message(
    'warning',
    both(`“${filled}”有内容，“${empty}”是空的`, `“${filled}” is filled in, “${empty}” is empty`),
    both('两种语言都写，或都不写', 'both languages, or neither'),
    both(`补上“${empty}”`, `fill in “${empty}”`),
  );
}

// Facts

export function unpublishedWithValue(found: string): Message {
  return error(
    both(
      `状态是 not-published，却有值“${short(found)}”`,
      `the status is not-published, yet there is “${short(found)}”`,
    ),
    both('没有公布的，value 和 formula 留空', 'empty value and formula for what is not published'),
    both('删掉值，或改状态', 'delete it, or change the status'),
  );
}

export function valueMissing(status: string): Message {
  return error(
    both(`状态是 ${status}，却没有值`, `the status is ${status}, yet there is no value`),
    both(
      '一个数；没有公布的，状态写 not-published',
      'a number; the status not-published for what is not published',
    ),
    both('填上 value，或改状态', 'fill in value, or change the status'),
  );
}

export function publishedMissing(status: string): Message {
  return error(
    both(`状态是 ${status}，却没有原文写法`, `the status is ${status}, yet the published string is empty`),
    both('来源里印的写法，如 138亿元', 'the string the source prints, such as 138亿元'),
    both(
      '填上 published；自己算的，状态写 derived',
      'fill in published; the status derived for what is worked out',
    ),
  );
}

export function publishedOfComputed(status: string, found: string): Message {
  return error(
    both(
      `状态是 ${status}，却有原文写法“${short(found)}”`,
      `the status is ${status}, yet “${short(found)}” is given as published`,
    ),
    both('算出来的数没有原文写法', 'no published string for what is worked out'),
    both(
      '删掉 published；来源印了的，状态写 reported',
      'delete it; the status reported for what the source prints',
    ),
  );
}

export function formulaMissing(status: string): Message {
  return error(
    both(`状态是 ${status}，却没有算式`, `the status is ${status}, yet there is no formula`),
    both(
      '由事实编号写成的算式，如 rank-2020 + rank-rise',
      'arithmetic over fact ids, such as rank-2020 + rank-rise',
    ),
    both('填上 formula', 'fill in formula'),
  );
}

export function formulaOfReported(status: string): Message {
  return error(
    both(`状态是 ${status}，却有算式`, `the status is ${status}, yet there is a formula`),
    both('算式只属于 derived 和 converted', 'formulas with derived and converted only'),
    both('删掉算式，或把状态改成 derived', 'delete it, or make the status derived'),
  );
}

export function publishedContradicts(published: string, read: string, value: string): Message {
  return error(
    both(
      `原文写法“${short(published)}”是 ${read}，value 却是 ${value}`,
      `“${short(published)}” says ${read}, yet value is ${value}`,
    ),
    both('两者说的是同一个数，value 以基本单位计', 'both say the same number, value in the base unit'),
    both(`value 写成 ${read}，或改正 published、unit`, `make value ${read}, or correct published or unit`),
  );
}

export function publishedOtherUnit(published: string, unit: string, nearest: string): Message {
  return error(
    both(
      `原文写法“${short(published)}”与单位 ${unit} 不合`,
      `“${short(published)}” does not go with the unit ${unit}`,
    ),
    both(`单位 ${nearest}`, `unit ${nearest}`),
    both(`unit 写成 ${nearest}，或改正 published`, `make unit ${nearest}, or correct published`),
  );
}

export function qualifierContradicts(
  published: string,
  qualifier: string,
  wanted: readonly string[],
): Message {
  return error(
    both(
      `原文写法“${short(published)}”与 qualifier“${qualifier}”不合`,
      `“${short(published)}” does not go with the qualifier “${qualifier}”`,
    ),
    list(wanted),
    both(`qualifier 写成 ${wanted[0] ?? ''}`, `make qualifier ${wanted[0] ?? ''}`),
  );
}

export function qualifierUnsaid(published: string, qualifier: string): Message {
  return message(
    'warning',
    both(
      `qualifier 是“${qualifier}”，原文写法“${short(published)}”里却看不出`,
      `the qualifier is “${qualifier}”, but “${short(published)}” does not say so`,
    ),
    both(
      '约 about，多 over，以上 at-least，以内 up-to，都没有就留空',
      'about 约, over 多, at-least 以上, up-to 以内, else empty',
    ),
    both('核对来源', 'compare with the source'),
  );
}

export function builtInUnit(id: string): Message {
  return error(
    both(`单位“${id}”是内置的`, `the unit “${id}” is built in`),
    both('内置单位不必写进 units.csv', 'built-in units need no row in units.csv'),
    both('删掉这一行，或换个编号', 'delete the row, or give it another id'),
  );
}

// Formulas

export function formulaSyntax(detail: string): Message {
  return error(
    both(`算式读不懂：${short(detail)}`, `the formula cannot be read: ${short(detail)}`),
    both(
      '数、事实编号、+ - * / ( )，以及 round、min、max、abs',
      'numbers, fact ids, + - * / ( ), and round, min, max, abs',
    ),
    both('减号两边要空格：a - b', 'write spaces around a minus: a - b'),
  );
}

export function formulaNotAllowed(what: string, nearest: string | null): Message {
  return error(
    both(`算式里不能用“${short(what)}”`, `“${short(what)}” is not allowed in a formula`),
    both(
      '数、事实编号、+ - * / ( )，以及 round、min、max、abs',
      'numbers, fact ids, + - * / ( ), and round, min, max, abs',
    ),
    meant(nearest, both('换一种写法', 'write it another way')),
  );
}

export function formulaUnknownFact(id: string, nearest: string | null): Message {
  return error(
    both(`算式里的“${short(id)}”不是事实`, `“${short(id)}” in the formula is no fact`),
    both('facts.csv 里的编号；减号两边要空格', 'ids of facts.csv; spaces around a minus'),
    meant(nearest, both('改正编号，或在 facts.csv 里加一行', 'correct the id, or add the fact')),
  );
}

export function formulaCycle(ids: readonly string[]): Message {
  const ring = ids.join(' → ');
  return error(
    both(`算式绕成一圈：${ring}`, `the formulas go in a circle: ${ring}`),
    both('每个算式最后都落到给定的值上', 'formulas that end in given values'),
    both('给其中一个写上值', 'give one of them a value'),
  );
}

export function formulaDivisionByZero(divisor: string): Message {
  return error(
    both(`除数“${short(divisor)}”是零`, `the divisor “${short(divisor)}” is zero`),
    both('不为零的除数', 'a divisor other than zero'),
    both('改算式，或核对那个值', 'change the formula, or check that value'),
  );
}

export function formulaUnitsDiffer(left: string, right: string): Message {
  return error(
    both(`“${left}”和“${right}”不能相加减或相比`, `“${left}” and “${right}” cannot be added or compared`),
    both('同一种量', 'quantities of one kind'),
    both('核对两个事实的单位', 'check the units of the two facts'),
  );
}

export function formulaResultUnit(result: string, unit: string): Message {
  return error(
    both(`算式得出的是${result}，单位却是 ${unit}`, `the formula gives ${result}, but the unit is ${unit}`),
    both('与结果同一种量的单位', 'a unit of the same kind as the result'),
    both('改 unit 或算式', 'change unit or the formula'),
  );
}

export function formulaConversionFactor(id: string): Message {
  return error(
    both('converted 的算式里写了换算系数', 'the formula of a converted fact holds a factor'),
    both('只写要换算的事实，系数由单位给出', 'only the fact to convert; the factor comes with the units'),
    both(`写成 ${id}`, `write ${id}`),
  );
}

export function formulaUnpublished(id: string): Message {
  return error(
    both(`算式用到“${id}”，它没有公布`, `the formula needs “${id}”, which is not published`),
    both('有值的事实', 'facts with a value'),
    both(
      '这个数也算不出来：状态写 not-published',
      'this cannot be worked out either: make its status not-published',
    ),
  );
}

export function formulaContradicts(computed: string, value: string): Message {
  return error(
    both(`算式得出 ${computed}，value 却是 ${value}`, `the formula gives ${computed}, yet value is ${value}`),
    both('value 留空，或与算式一致', 'an empty value, or the one the formula gives'),
    both('删掉 value', 'delete value'),
  );
}

// YAML

export function yamlSyntax(detail: string): Message {
  return error(
    both(`YAML 写法有错：${short(detail)}`, `not valid YAML: ${short(detail)}`),
    both('缩进用空格；文字里有冒号的加引号', 'indent with spaces; quote text that holds a colon'),
    both('核对这一行和上一行的缩进与引号', 'check indents and quotes of this line and the one before'),
  );
}

export function yamlNotAList(what: Localized): Message {
  return error(
    both(`${what.zh}应当是一列“- …”`, `${what.en} should be a list of “- …”`),
    both('每条以“- ”开头；没有就写 []', 'each entry begins with “- ”; write [] for none'),
    both('改成列表', 'make it a list'),
  );
}

export function yamlNotAMap(what: Localized): Message {
  return error(
    both(`${what.zh}应当是各行“键: 值”`, `${what.en} should be lines of “key: value”`),
    both('每行一个键，冒号后空一格', 'a key a line, a space after the colon'),
    both('改成“键: 值”', 'write it as “key: value”'),
  );
}

export function yamlMissingKey(key: string): Message {
  return error(
    both(`缺少“${key}”`, `“${key}” is missing`),
    both(`${key}: …`, `${key}: …`),
    both('补上', 'add it'),
  );
}

export function yamlUnknownKey(key: string, known: readonly string[], nearest: string | null): Message {
  return error(
    both(`不认识的“${short(key)}”`, `unknown key “${short(key)}”`),
    list(known),
    meant(nearest, both('改名或删掉', 'rename or delete it')),
  );
}

export function yamlNotText(key: string): Message {
  return error(
    both(`“${key}”应当是文字`, `“${key}” should be text`),
    both('文字，或 { zh: …, en: … }', 'text, or { zh: …, en: … }'),
    both('改成文字', 'make it text'),
  );
}

// Bytes

export function readAsGb18030(): Message {
  return message(
    'warning',
    both('文件是 GB18030（GBK）编码，已照此读出', 'the file is in GB18030 (GBK) and was read as such'),
    both('UTF-8', 'UTF-8'),
    both('在 Excel 里另存为“CSV UTF-8（逗号分隔）”', 'in Excel, save as “CSV UTF-8 (comma delimited)”'),
  );
}

export function readAsUtf16(): Message {
  return message(
    'warning',
    both('文件是 UTF-16 编码，已照此读出', 'the file is in UTF-16 and was read as such'),
    both('UTF-8', 'UTF-8'),
    both('在 Excel 里另存为“CSV UTF-8（逗号分隔）”', 'in Excel, save as “CSV UTF-8 (comma delimited)”'),
  );
}

export function notText(): Message {
  return error(
    both('这里的字节不是文字', 'the bytes here are no text'),
    both('UTF-8 或 GB18030 的文字', 'text in UTF-8 or GB18030'),
    both('重新导出这个文件', 'export the file anew'),
  );
}

export function isWorkbook(): Message {
  return error(
    both('这是 Excel 工作簿，不是 CSV', 'this is an Excel workbook, not CSV'),
    both('CSV 文字', 'CSV text'),
    both('在 Excel 里另存为“CSV UTF-8（逗号分隔）”', 'in Excel, save as “CSV UTF-8 (comma delimited)”'),
  );
}
