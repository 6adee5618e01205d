import * as v from 'valibot';
import type { Localized } from '../lib/locale.ts';

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
  return told(v.string(), title, {
    accepted: { zh: '由事实编号写成的算式，或留空', en: 'arithmetic over fact ids, or empty' },
  });
}

export function neededText(title: Localized): Column<string> {
  return told(filled(), title, { verbatim: true, required: true });
}

/** A name of our own that others refer to. */
export const idPattern = '[a-z][a-z0-9]*(-[a-z0-9]+)*';
const idAccepted: Localized = {
  zh: '小写英文字母、数字和短横，字母开头，如 revitalised-land',
  en: 'lower-case letters, digits and hyphens, a letter first, such as revitalised-land',
};

function matching(pattern: string): Column<string> {
  return v.pipe(v.string(), v.regex(new RegExp(`^(?:${pattern})$`, 'u')));
}

/** A name of our own that others refer to. */
export function id(title: Localized): Column<string> {
  return told(matching(idPattern), title, { required: true, pattern: idPattern, accepted: idAccepted });
}

/** An id of a unit: letters of both cases (CNY). */
export function unitId(title: Localized): Column<string> {
  const pattern = '[A-Za-z][A-Za-z0-9-]*';
  return told(matching(pattern), title, {
    required: true,
    pattern,
    accepted: { zh: '英文字母、数字和短横，字母开头', en: 'letters, digits and hyphens, a letter first' },
  });
}

/** A column's name, as terms.csv holds them. */
export function columnName(title: Localized): Column<string> {
  const pattern = '[a-z][a-z0-9_]*';
  return told(matching(pattern), title, {
    required: true,
    pattern,
    accepted: { zh: '某张表的列名，如 level', en: 'the name of a column of some table, such as level' },
  });
}

export function oneOf<const V extends readonly string[]>(title: Localized, values: V): Column<V[number]> {
  const shown = values.filter((value) => value !== '');
  return told(v.picklist(values), title, {
    values,
    required: !values.includes(''),
    accepted: {
      zh: shown.join('、') + (shown.length < values.length ? '，或留空' : ''),
      en: shown.join(', ') + (shown.length < values.length ? ', or empty' : ''),
    },
  });
}

/** Largest number a cell may hold: beyond it a double no longer tells neighbours apart. */
export const largestNumber = 1e15;

const plainNumber = () =>
  v.pipe(
    v.string(),
    v.regex(/^(?:|[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)$/u),
    v.transform((cell) => (cell === '' ? null : Number(cell))),
    v.check((value) => value === null || Math.abs(value) <= largestNumber),
  );

/** A decimal number or empty. Excel's 1.38E+10 is taken, NaN, Infinity, 1e999 and 138亿 are not. */
export function number(title: Localized): Column<number | null> {
  return told(plainNumber(), title, {
    type: 'number',
    accepted: { zh: '数，以基本单位计', en: 'a number, in the base unit' },
  });
}

/** A whole number from `least` to `most`, or empty. */
export function integer(title: Localized, least: number, most: number): Column<number | null> {
  return told(
    v.pipe(
      v.string(),
      v.regex(/^\d{0,9}$/u),
      v.transform((cell) => (cell === '' ? null : Number(cell))),
      v.check((value) => value === null || (value >= least && value <= most)),
    ),
    title,
    {
      type: 'integer',
      accepted: {
        zh: `${least} 到 ${most} 的整数，或留空`,
        en: `a whole number from ${least} to ${most}, or empty`,
      },
    },
  );
}

/** A year, a span of years, or empty. */
export function period(title: Localized): Column<string> {
  const pattern = '\\d{4}(-\\d{2})?(/\\d{4}(-\\d{2})?)?';
  return told(matching(`|${pattern}`), title, {
    pattern,
    accepted: {
      zh: '2021、2021-06、2021/2022 这样的年、月或起止，或留空',
      en: 'a year, month or span such as 2021, 2021-06 or 2021/2022, or empty',
    },
  });
}

/** Where in the source: section.paragraph, or a word for what stands outside the sections. */
export const locatorWords = ['lead', 'title', 'byline', 'definition'] as const;

export function locator(title: Localized): Column<string> {
  const one = `(?:${locatorWords.join('|')}|\\d{1,3}(?:\\.\\d{1,3})?)`;
  const pattern = `${one}(?:; ?${one})*`;
  return told(matching(`|${pattern}`), title, {
    pattern,
    values: locatorWords,
    accepted: {
      zh: '部分.段（如 1.3）、lead、title、byline 或 definition；几处用 ; 隔开',
      en: 'section.paragraph (such as 1.3), lead, title, byline or definition; several separated by ;',
    },
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
    accepted: {
      zh: `${referenceName(refers).zh}，用 ; 隔开，或留空`,
      en: `${referenceName(refers).en}, separated by ;, or empty`,
    },
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
      return { zh: `${refers.table}.csv 的编号`, en: `ids of ${refers.table}.csv` };
    case 'term':
      return {
        zh: `terms.csv 里 column 为 ${refers.column} 的编号`,
        en: `ids of terms.csv with column ${refers.column}`,
      };
    case 'source':
      return { zh: 'sources.yaml 的编号', en: 'ids of sources.yaml' };
    case 'unit':
      return { zh: '内置单位或 units.csv 的编号', en: 'built-in units or ids of units.csv' };
  }
}

function orEmpty(accepted: Localized): Localized {
  return { zh: `${accepted.zh}，或留空`, en: `${accepted.en}, or empty` };
}
