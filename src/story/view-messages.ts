import type { Localized } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import { both, error, listed, suggest, warning } from './message-parts.ts';

export function missingChart(place: Place, charts: readonly string[]): Problem {
  return error(
    place,
    both('场景没有写用哪种图', 'the scene names no chart'),
    listed(charts),
    both('在 :::scene 里加 chart=……', 'add chart=… to :::scene'),
  );
}

export function unknownChart(place: Place, chart: string, charts: readonly string[]): Problem {
  return error(
    place,
    both(`没有“${chart}”这种图`, `there is no chart “${chart}”`),
    listed(charts),
    suggest(chart, charts, both('改成上面的一种', 'write one of these')),
  );
}

export function missingLayout(place: Place, chart: string, layouts: readonly string[]): Problem {
  return error(
    place,
    both(`步骤没有写 ${chart} 的排法`, `the step names no layout of ${chart}`),
    listed(layouts),
    both('在 ::step 里加 layout=……', 'add layout=… to ::step'),
  );
}

export function unknownLayout(
  place: Place,
  chart: string,
  layout: string,
  layouts: readonly string[],
): Problem {
  return error(
    place,
    both(`${chart} 没有“${layout}”这种排法`, `${chart} has no layout “${layout}”`),
    listed(layouts),
    suggest(layout, layouts, both('改成上面的一种', 'write one of these')),
  );
}

export function missingData(place: Place, chart: string, kind: 'facts' | 'table'): Problem {
  return error(
    place,
    both(`${chart} 没有数据`, `${chart} has no data`),
    wantedData(chart, kind),
    both('加 data=……', 'add data=…'),
  );
}

export function tableForFacts(place: Place, chart: string, table: string): Problem {
  return error(
    place,
    both(`“${table}”是表，${chart} 要的是事实`, `“${table}” is a table; ${chart} draws facts`),
    wantedData(chart, 'facts'),
    both('写 facts.csv 里的编号，或换一种图', 'write ids of facts.csv, or use another chart'),
  );
}

export function factsForTable(place: Place, chart: string, found: string): Problem {
  return error(
    place,
    both(`“${found}”是事实，${chart} 要的是表`, `“${found}” is a fact; ${chart} draws a table`),
    wantedData(chart, 'table'),
    both('写一张表的名字，或换一种图', 'write the name of a table, or use another chart'),
  );
}

function wantedData(chart: string, kind: 'facts' | 'table'): Localized {
  return kind === 'facts'
    ? both(
        `${chart}：facts.csv 里的编号，用空格隔开，如 data="a b"`,
        `${chart}: ids of facts.csv with spaces between, such as data="a b"`,
      )
    : both(`${chart}：一张表的名字，如 data=works`, `${chart}: the name of one table, such as data=works`);
}

export function oneTable(place: Place, chart: string, found: string): Problem {
  return error(
    place,
    both(`data 写了不止一张表：${found}`, `data names more than one table: ${found}`),
    wantedData(chart, 'table'),
    both('只留一张', 'leave one'),
  );
}

export function unknownTable(place: Place, table: string, tables: readonly string[]): Problem {
  return error(
    place,
    both(`没有“${table}”这张表`, `there is no table “${table}”`),
    listed(tables),
    suggest(
      table,
      tables,
      both('检查名字，或在 data 文件夹中加上这张表', 'check the name, or add the table to the data folder'),
    ),
  );
}

export function missingColumns(
  place: Place,
  chart: string,
  table: string,
  missing: readonly string[],
): Problem {
  return error(
    place,
    both(
      `表“${table}”没有 ${missing.join('、')} 列`,
      `the table “${table}” has no column ${missing.join(', ')}`,
    ),
    both(`${chart} 要用这些列`, `${chart} needs these columns`),
    both('在表中加上这些列，或换一张表', 'add the columns to the table, or use another table'),
  );
}

export function unusedTable(place: Place, table: string): Problem {
  return warning(
    place,
    both(`表“${table}”没有一张图用到`, `no picture uses the table “${table}”`),
    both('图中用到的表', 'tables a picture uses'),
    both('在故事里用它，或删去文件', 'use it in the story, or delete the file'),
  );
}

export function unknownOption(
  place: Place,
  key: string,
  value: string,
  accepted: readonly string[],
): Problem {
  const otherwise =
    value === ''
      ? both(
          '值里有空格时用半角双引号：data="a b"',
          'put a value with spaces between straight quotes: data="a b"',
        )
      : both('删去它', 'delete it');
  return error(
    place,
    both(`没有“${key}”这个选项`, `there is no option “${key}”`),
    listed(accepted),
    suggest(key, accepted, otherwise),
  );
}

export function unknownOptionValue(
  place: Place,
  key: string,
  value: string,
  values: readonly string[],
): Problem {
  return error(
    place,
    both(`“${key}”不能是“${value}”`, `“${key}” cannot be “${value}”`),
    listed(values),
    suggest(value, values, both('改成上面的一个', 'write one of these')),
  );
}

export function badNumber(place: Place, key: string, value: string): Problem {
  return error(
    place,
    both(`“${key}”的值“${value}”不是正数`, `“${key}” is “${value}”, not a positive number`),
    both('大于零的数，半角数字，如 10000', 'a number above zero in ASCII digits, such as 10000'),
    both('改成一个正数', 'write a positive number'),
  );
}

export function unknownColumn(
  place: Place,
  column: string,
  table: string,
  columns: readonly string[],
): Problem {
  return error(
    place,
    both(`表“${table}”没有“${column}”列`, `the table “${table}” has no column “${column}”`),
    listed(columns),
    suggest(column, columns, both('改成上面的一列', 'write one of these')),
  );
}

export function unknownCell(place: Place, value: string, column: string, values: readonly string[]): Problem {
  return error(
    place,
    both(`“${column}”列里没有“${value}”`, `no row has “${value}” in the column “${column}”`),
    listed(values),
    suggest(value, values, both('改成列里有的值', 'write a value of the column')),
  );
}

export function columnFirst(place: Place, key: string, of: string): Problem {
  return error(
    place,
    both(`有“${key}”，没有“${of}”`, `“${key}” stands without “${of}”`),
    both(`先用 ${of}=列名 说是哪一列`, `${of}=column says which column is meant`),
    both(`加上 ${of}=……`, `add ${of}=…`),
  );
}

export function badFilter(place: Place, key: string, value: string): Problem {
  return error(
    place,
    both(`“${key}”的值“${value}”不是“列=值”`, `“${key}” is “${value}”, not “column=value”`),
    both(`${key}="列=值"，如 ${key}="group=a"`, `${key}="column=value", such as ${key}="group=a"`),
    both('写成 "列=值"，连同半角双引号', 'write "column=value" with the straight quotes'),
  );
}
