import * as v from 'valibot';
import type { Localized } from '../lib/locale.ts';
import { both } from '../lib/messages.ts';

/** What a cell refers to in another table. */
export type Reference =
  | { readonly kind: 'table'; readonly table: string }
  /** A code that terms.csv names for this column. */
  | { readonly kind: 'term'; readonly column: string }
  | { readonly kind: 'source' }
  | { readonly kind: 'unit' };

/** What is said of a column outside its check: to authors in messages, to other programs in datapackage.json. */
export interface ColumnInfo {
  readonly type: 'string' | 'number' | 'integer' | 'list';
  readonly title: Localized;
  readonly accepted: Localized;
  /** The column must be there and each cell filled in. */
  readonly required: boolean;
  /** Kept letter for letter; other columns have full-width forms made ASCII. */
  readonly verbatim: boolean;
  readonly values: readonly string[];
  readonly pattern: string;
  readonly refers: Reference | null;
}

export type Column<T = unknown> = v.GenericSchema<string, T>;

const infos = new WeakMap<object, ColumnInfo>();

/** What was said of a column when it was made. */
export function columnInfo(column: Column): ColumnInfo {
  const info = infos.get(column);
  if (info === undefined) throw new Error('Columns are made by the functions of columns.ts.');
  return info;
}

function told<C extends Column>(schema: C, title: Localized, given: Partial<ColumnInfo>): C {
  if (infos.has(schema)) throw new Error('A column is told of once.');
  infos.set(schema, {
    type: 'string',
    title,
    accepted: { zh: '文字', en: 'text' },
    required: false,
    verbatim: false,
    values: [],
    pattern: '',
    refers: null,
    ...given,
  });
  return schema;
}

// A new schema for each column: what is told of a column hangs on it.
const filled = () => v.pipe(v.string(), v.nonEmpty());

/** Any text, kept as written; may be empty. */
export function text(title: Localized): Column<string> {
  return told(v.string(), title, { verbatim: true });
}

/** Arithmetic over fact ids; full-width signs are made ASCII. */
export function formulaText(title: Localized): Column<string> {
  const accepted = both('由事实编号写成的算式，或留空', 'arithmetic over fact ids, or empty');
  return told(v.string(), title, { accepted });
}

export function neededText(title: Localized): Column<string> {
  return told(filled(), title, { verbatim: true, required: true });
}

/** Text of one pattern; empty, too, unless it is required. */
function matching(title: Localized, pattern: string, required: boolean, accepted: Localized): Column<string> {
  const whole = new RegExp(`^(?:${required ? '' : '|'}${pattern})$`, 'u');
  return told(v.pipe(v.string(), v.regex(whole)), title, { pattern, required, accepted });
}

/** A name of our own that others refer to. */
export const idPattern = '[a-z][a-z0-9]*(-[a-z0-9]+)*';

export function id(title: Localized): Column<string> {
  const accepted = both(
    '小写英文字母、数字和短横，字母开头，如 revitalised-land',
    'lower-case letters, digits and hyphens, a letter first, such as revitalised-land',
  );
  return matching(title, idPattern, true, accepted);
}

/** An id of a unit: letters of both cases (CNY). */
export function unitId(title: Localized): Column<string> {
  const accepted = both('英文字母、数字和短横，字母开头', 'letters, digits and hyphens, a letter first');
  return matching(title, '[A-Za-z][A-Za-z0-9-]*', true, accepted);
}

/** A column's name, as terms.csv holds them. */
export function columnName(title: Localized): Column<string> {
  const accepted = both('某张表的列名，如 level', 'the name of a column of some table, such as level');
  return matching(title, '[a-z][a-z0-9_]*', true, accepted);
}

export function oneOf<const V extends readonly string[]>(title: Localized, values: V): Column<V[number]> {
  const shown = values.filter((value) => value !== '');
  const required = !values.includes('');
  const words = both(shown.join('、'), shown.join(', '));
  return told(v.picklist(values), title, { values, required, accepted: required ? words : orEmpty(words) });
}

/** Largest number a cell may hold: beyond it a double no longer tells neighbours apart. */
export const largestNumber = 1e15;

/** A decimal number or empty. Excel's 1.38E+10 is taken, NaN, Infinity, 1e999 and 138亿 are not. */
export function number(title: Localized): Column<number | null> {
  const pattern = /^(?:|[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)$/u;
  const accepted = both('数，以基本单位计', 'a number, in the base unit');
  return told(numeric(pattern, -largestNumber, largestNumber), title, { type: 'number', accepted });
}

/** A whole number from `least` to `most`, or empty. */
export function integer(title: Localized, least: number, most: number): Column<number | null> {
  const accepted = both(
    `${least} 到 ${most} 的整数，或留空`,
    `a whole number from ${least} to ${most}, or empty`,
  );
  return told(numeric(/^\d{0,9}$/u, least, most), title, { type: 'integer', accepted });
}

function numeric(pattern: RegExp, least: number, most: number): Column<number | null> {
  return v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform((cell) => (cell === '' ? null : Number(cell))),
    v.check((value) => value === null || (value >= least && value <= most)),
  );
}

/** A year, a span of years, or empty. */
export function period(title: Localized): Column<string> {
  const accepted = both(
    '2021、2021-06、2021/2022 这样的年、月或起止，或留空',
    'a year, month or span such as 2021, 2021-06 or 2021/2022, or empty',
  );
  return matching(title, '\\d{4}(-\\d{2})?(/\\d{4}(-\\d{2})?)?', false, accepted);
}

/** Where in the source: section.paragraph, or a word for what stands outside the sections. */
export function locator(title: Localized): Column<string> {
  const values = ['lead', 'title', 'byline', 'definition'];
  const one = `(?:${values.join('|')}|\\d{1,3}(?:\\.\\d{1,3})?)`;
  const pattern = `${one}(?:; ?${one})*`;
  const accepted = both(
    '部分.段（如 1.3）、lead、title、byline 或 definition；几处用 ; 隔开',
    'section.paragraph (such as 1.3), lead, title, byline or definition; several separated by ;',
  );
  return told(v.pipe(v.string(), v.regex(new RegExp(`^(?:|${pattern})$`, 'u'))), title, {
    pattern,
    values,
    accepted,
  });
}

/** An id of another table, or empty unless `required`. */
export function refersTo(title: Localized, refers: Reference, required = false): Column<string> {
  return told(required ? filled() : v.string(), title, {
    refers,
    required,
    accepted: required ? referenceName(refers) : orEmpty(referenceName(refers)),
  });
}

/** Ids of another table separated by `;`, or empty. */
export function idList(title: Localized, refers: Reference): Column<readonly string[]> {
  return told(v.pipe(v.string(), v.transform(listItems)), title, {
    type: 'list',
    refers,
    accepted: both(
      `${referenceName(refers).zh}，用 ; 隔开，或留空`,
      `${referenceName(refers).en}, separated by ;, or empty`,
    ),
  });
}

export function listItems(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function referenceName(refers: Reference): Localized {
  switch (refers.kind) {
    case 'table':
      return both(`${refers.table}.csv 的编号`, `ids of ${refers.table}.csv`);
    case 'term':
      return both(
        `terms.csv 里 column 为 ${refers.column} 的编号`,
        `ids of terms.csv with column ${refers.column}`,
      );
    case 'source':
      return both('sources.yaml 的编号', 'ids of sources.yaml');
    case 'unit':
      return both('内置单位或 units.csv 的编号', 'built-in units or ids of units.csv');
  }
}

function orEmpty({ zh, en }: Localized): Localized {
  return both(`${zh}，或留空`, `${en}, or empty`);
}
