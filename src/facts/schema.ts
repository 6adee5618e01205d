import type * as v from 'valibot';
import type { Localized } from '../lib/locale.ts';
import { both } from '../lib/messages.ts';
import {
  type Column,
  columnName,
  formulaText,
  id,
  idList,
  integer,
  locator,
  neededText,
  number,
  oneOf,
  period,
  refersTo,
  text,
  unitId,
} from './columns.ts';
import { qualifiers, statuses } from './fact.ts';

/** A table's columns, typed once: rows are checked against them and datapackage.json is made from them. */
export interface TableSchema<C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  readonly title: Localized;
  readonly about: Localized;
  readonly columns: C;
  /** Columns whose cells together name a row. */
  readonly key: readonly string[];
  /** Whether further columns of the author's own are taken, as text. */
  readonly open: boolean;
}

/** What a checked row of a schema holds. */
export type RowOf<S extends TableSchema> = {
  readonly [K in keyof S['columns']]: v.InferOutput<S['columns'][K]>;
};

const names = {
  name_zh: neededText(both('中文名', 'name in Chinese')),
  name_en: neededText(both('英文名', 'name in English')),
};
const notes = {
  note_zh: text(both('中文说明', 'note in Chinese')),
  note_en: text(both('英文说明', 'note in English')),
};
const about = {
  about_zh: text(both('中文简介', 'about it in Chinese')),
  about_en: text(both('英文简介', 'about it in English')),
};
const sourced = {
  source: refersTo(both('来源', 'source'), { kind: 'source' }, true),
  locator: locator(both('在来源里的位置', 'where in the source')),
};
const rowStatus = oneOf(both('状态，留空为 reported', 'status, reported when empty'), ['', ...statuses]);
const term = (column: string, title: Localized) => refersTo(title, { kind: 'term', column });
const romanised = oneOf(
  both('罗马字是我们拟的还是公布的', 'whether the romanised name is ours or published'),
  ['', 'ours', 'published'],
);
const rowId = id(both('编号', 'id'));

export const factsSchema = {
  title: both('事实', 'Facts'),
  about: both('每个数一行：值、单位、来源与状态', 'A row a number: value, unit, source and status'),
  columns: {
    id: rowId,
    label_zh: neededText(both('中文名称', 'what is measured, in Chinese')),
    label_en: neededText(both('英文名称', 'what is measured, in English')),
    value: number(
      both('值，以基本单位计（元，不是亿元）', 'value in the base unit (yuan, not 100 million yuan)'),
    ),
    unit: refersTo(both('单位', 'unit'), { kind: 'unit' }, true),
    published: text(both('来源印的写法', 'the string as the source prints it')),
    published_en: text(both('英文的写法，如 half a year', 'its English print, such as half a year')),
    qualifier: oneOf(both('来源的限定', 'how the source qualifies it'), qualifiers),
    period: period(both('时期', 'period')),
    period_zh: text(both('来源对时期的写法', 'the period as the source words it, in Chinese')),
    period_en: text(both('时期的英文写法', 'the period as the source words it, in English')),
    status: oneOf(both('状态', 'status'), statuses),
    formula: formulaText(both('算式，由事实编号写成', 'formula over fact ids')),
    ...sourced,
    ...notes,
    missing_zh: text(both('来源没有公布什么', 'what is not published, in Chinese')),
    missing_en: text(both('来源没有公布什么，英文', 'what is not published, in English')),
    decimals: integer(both('算出的数最多几位小数', 'digits after the point of a computed value'), 0, 6),
  },
  key: ['id'],
  open: false,
} satisfies TableSchema;

export const unitsSchema = {
  title: both('单位', 'Units'),
  about: both(
    '本故事用来计数的单位；en_other 为 th 的是名次',
    'Units in which this story counts; th as en_other makes ordinals',
  ),
  columns: {
    id: unitId(both('编号', 'id')),
    kind: oneOf(both('量的种类', 'kind of quantity'), [
      'money',
      'ratio',
      'area',
      'length',
      'time',
      'count',
      'number',
    ]),
    zh: neededText(both('中文单位', 'unit in Chinese')),
    en_one: neededText(both('英文单数', 'unit in English, singular')),
    en_other: neededText(both('英文复数', 'unit in English, plural')),
  },
  key: ['id'],
  open: false,
} satisfies TableSchema;

const listSchema: TableSchema = {
  title: both('清单', 'List'),
  about: both('来源列举的事项，每项一行', 'What the source lists, a row an item'),
  columns: {
    id: rowId,
    ...names,
    ...about,
    fact: refersTo(both('印在牌上的事实，可省', 'fact printed on its plaque; may be left out'), {
      kind: 'table',
      table: 'facts',
    }),
    group: term('group', both('分组', 'group')),
    status: rowStatus,
    ...sourced,
  },
  key: ['id'],
  open: true,
};

const tables: Readonly<Record<string, TableSchema>> = {
  facts: factsSchema,
  units: unitsSchema,
  terms: {
    title: both('代码表', 'Terms'),
    about: both('各表所用代码的名称，按显示顺序', 'Names of the codes used in tables, in the order shown'),
    columns: { column: columnName(both('代码所在的列', 'column the code is used in')), id: rowId, ...names },
    key: ['column', 'id'],
    open: false,
  },
  recognitions: {
    title: both('认定与荣誉', 'Recognitions'),
    about: both('谁得了什么，哪一级，是否首家或唯一', 'Who got what, at which level, first or only where'),
    columns: {
      id: rowId,
      ...names,
      holder_zh: neededText(both('获得者', 'holder, in Chinese')),
      holder_en: neededText(both('获得者的英文名', 'holder, in English')),
      company: refersTo(both('企业', 'company'), { kind: 'table', table: 'companies' }),
      part: term('part', both('归属', 'part')),
      level: oneOf(both('级别', 'level'), ['national', 'provincial', 'prefecture', 'city', 'zone']),
      year: integer(both('年份', 'year'), 1900, 2100),
      scope_kind: oneOf(both('首家还是唯一', 'first or only'), ['', 'first', 'only']),
      scope: term('scope', both('首家或唯一的范围', 'where it is the first or only')),
      count: integer(both('范围内共几家', 'how many there are in that scope'), 1, 999),
      status: rowStatus,
      ...sourced,
      ...notes,
    },
    key: ['id'],
    open: false,
  },
  works: {
    title: both('工程与实事', 'Works'),
    about: both('做了什么，到哪一步，在哪里', 'What was done, how far, where'),
    columns: {
      id: rowId,
      ...names,
      kind: term('kind', both('类别', 'kind')),
      state: oneOf(both('进度', 'state'), ['done', 'partly', 'begun']),
      state_zh: neededText(both('来源对进度的写法', 'the state as the source words it, in Chinese')),
      state_en: neededText(both('进度的英文写法', 'the state as the source words it, in English')),
      places: idList(both('地点，留空为未公布', 'places; empty: not published'), {
        kind: 'table',
        table: 'places',
      }),
      picture: text(
        both('地图上的小图，留空随类别', 'its little picture on the map; empty: that of its kind'),
      ),
      ...sourced,
    },
    key: ['id'],
    open: false,
  },
  companies: {
    title: both('企业', 'Companies'),
    about: both('来源点名的企业', 'Companies the source names'),
    columns: { id: rowId, ...names, romanised, ...about, ...sourced },
    key: ['id'],
    open: false,
  },
  places: {
    title: both('地点', 'Places'),
    about: both('来源点名的地点，名称照来源', 'Places the source names, spelled as it does'),
    columns: {
      id: rowId,
      ...names,
      romanised,
      kind: term('kind', both('类别', 'kind')),
      ...sourced,
      ...notes,
    },
    key: ['id'],
    open: false,
  },
  paths: {
    title: both('路径', 'Paths'),
    about: both('一条路径分几道，每道按行序列出各步', 'A path has lanes; a lane its stages in row order'),
    columns: {
      id: rowId,
      path: id(both('路径', 'path')),
      lane: id(both('道', 'lane')),
      lane_zh: neededText(both('道的中文名', 'lane, in Chinese')),
      lane_en: neededText(both('道的英文名', 'lane, in English')),
      ...names,
      status: rowStatus,
      ...sourced,
    },
    key: ['id'],
    open: false,
  },
  glossary: {
    title: both('译名表', 'Glossary'),
    about: both('英文译名；ours 为 yes 的是我们拟的', 'English names; those with ours = yes are our own'),
    columns: {
      zh: neededText(both('中文', 'Chinese')),
      en: neededText(both('英文', 'English')),
      ours: oneOf(both('是否我们所拟', 'whether the name is ours'), ['yes', 'no']),
      ...notes,
    },
    key: ['zh'],
    open: false,
  },
};

/** A column of a schema; undefined for one of the author's own. */
export function columnOf({ columns }: TableSchema, name: string): Column | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

/** The schema of a table by its file name without `.csv`; a name that is not known is a list. */
export function tableSchema(name: string): TableSchema {
  return Object.hasOwn(tables, name) ? (tables[name] ?? listSchema) : listSchema;
}
