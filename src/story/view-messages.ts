/* What an author is told of a step's view. */

const wantedFacts = `{chart}：facts.csv 里的编号，用空格隔开，如 data="a b"
    {chart}: ids of facts.csv with spaces between, such as data="a b"`;
const wantedTable = `{chart}：一张表的名字，如 data=works | {chart}: the name of one table, such as data=works`;

export const viewErrors = {
  missingChart: `场景没有写用哪种图 | the scene names no chart
    {charts} | {charts}
    在 :::scene 里加 chart=…… | add chart=… to :::scene`,
  unknownChart: `没有“{chart}”这种图 | there is no chart “{chart}”
    {charts} | {charts}
    {chart?charts} 改成上面的一种 | write one of these`,
  missingLayout: `步骤没有写 {chart} 的排法 | the step names no layout of {chart}
    {layouts} | {layouts}
    在 ::step 里加 layout=…… | add layout=… to ::step`,
  unknownLayout: `{chart} 没有“{layout}”这种排法 | {chart} has no layout “{layout}”
    {layouts} | {layouts}
    {layout?layouts} 改成上面的一种 | write one of these`,
  missingFacts: `{chart} 没有数据 | {chart} has no data
    ${wantedFacts}
    加 data=…… | add data=…`,
  missingTable: `{chart} 没有数据 | {chart} has no data
    ${wantedTable}
    加 data=…… | add data=…`,
  tableForFacts: `“{table}”是表，{chart} 要的是事实 | “{table}” is a table; {chart} draws facts
    ${wantedFacts}
    写 facts.csv 里的编号，或换一种图 | write ids of facts.csv, or use another chart`,
  factsForTable: `“{found}”是事实，{chart} 要的是表 | “{found}” is a fact; {chart} draws a table
    ${wantedTable}
    写一张表的名字，或换一种图 | write the name of a table, or use another chart`,
  oneTable: `data 写了不止一张表：{found} | data names more than one table: {found}
    ${wantedTable}
    只留一张 | leave one`,
  unknownTable: `没有“{table}”这张表 | there is no table “{table}”
    {tables} | {tables}
    {table?tables} 检查名字，或在 data 文件夹中加上这张表 | check the name, or add the table to the data folder`,
  missingColumns: `表“{table}”没有 {missing} 列 | the table “{table}” has no column {missing}
    {chart} 要用这些列 | {chart} needs these columns
    在表中加上这些列，或换一张表 | add the columns to the table, or use another table`,
  unknownOption: `没有“{key}”这个选项 | there is no option “{key}”
    {accepted} | {accepted}
    {key?accepted} 删去它 | delete it`,
  emptyOption: `没有“{key}”这个选项 | there is no option “{key}”
    {accepted} | {accepted}
    {key?accepted} 值里有空格时用半角双引号：data="a b" | put a value with spaces between straight quotes: data="a b"`,
  unknownOptionValue: `“{key}”不能是“{value}” | “{key}” cannot be “{value}”
    {values} | {values}
    {value?values} 改成上面的一个 | write one of these`,
  badNumber: `“{key}”的值“{value}”不是正数 | “{key}” is “{value}”, not a positive number
    大于零的数，半角数字，如 10000 | a number above zero in ASCII digits, such as 10000
    改成一个正数 | write a positive number`,
  unknownColumn: `表“{table}”没有“{column}”列 | the table “{table}” has no column “{column}”
    {columns} | {columns}
    {column?columns} 改成上面的一列 | write one of these`,
  unknownCell: `“{column}”列里没有“{value}” | no row has “{value}” in the column “{column}”
    {values} | {values}
    {value?values} 改成列里有的值 | write a value of the column`,
  columnFirst: `有“{key}”，没有“{of}” | “{key}” stands without “{of}”
    先用 {of}=列名 说是哪一列 | {of}=column says which column is meant
    加上 {of}=…… | add {of}=…`,
  badFilter: `“{key}”的值“{value}”不是“列=值” | “{key}” is “{value}”, not “column=value”
    {key}="列=值"，如 {key}="group=a" | {key}="column=value", such as {key}="group=a"
    写成 "列=值"，连同半角双引号 | write "column=value" with the straight quotes`,
} as const;

export const viewWarnings = {
  unusedTable: `表“{table}”没有一张图用到 | no picture uses the table “{table}”
    图中用到的表 | tables a picture uses
    在故事里用它，或删去文件 | use it in the story, or delete the file`,
} as const;
