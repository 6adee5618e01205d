import { group } from 'd3';
import type { Locale, Localized } from '../lib/locale.ts';
import type { PictureTable } from './picture.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Things of one group; a receded group steps back behind the ones that matter now. */
export interface Group<Item> extends Named {
  readonly items: readonly Item[];
  readonly receded: boolean;
}

/**
 * Items by their groups, in the order of `names`; groups it leaves out come last and have no name. Groups outside
 * `focus` recede; an empty focus means that all matter.
 */
export function groupsOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  names: readonly Named[],
  focus: readonly string[],
): Group<Item>[] {
  const byId = group(items, idOf);
  const rest = [...byId.keys()].filter((id) => !names.some((one) => one.id === id));
  return [...names, ...rest.map((id) => ({ id, name: '' }))]
    .map(({ id, name }) => ({
      id,
      name,
      items: byId.get(id) ?? [],
      receded: focus.length > 0 && !focus.includes(id),
    }))
    .filter((one) => one.items.length > 0);
}

/** Punctuation of a summary: after a group's name, between groups, at the end. */
const words: Localized<readonly [colon: string, between: string, stop: string]> = {
  zh: ['：', '；', '。'],
  en: [': ', '. ', '.'],
};

/** The groups in focus, or all where none is, with what they hold, as one text; `ending` closes the last one. */
export function groupsSentence<Item>(
  groups: readonly Group<Item>[],
  told: (item: Item) => string,
  comma: string,
  locale: Locale,
  ending = '',
): string {
  const [colon, between, stop] = words[locale];
  const inFocus = groups.filter((one) => !one.receded);
  const parts = (inFocus.length > 0 ? inFocus : groups).map(
    ({ name, items }) => `${name}${name === '' ? '' : colon}${items.map(told).join(comma)}`,
  );
  return `${parts.join(between)}${ending}${stop}`;
}

/** A table whose columns are named by their keys, in the order of `labels`; columns that no row fills are left out. */
export function keyedTable<Key extends string>(
  labels: Readonly<Record<Key, string>>,
  rows: readonly { readonly datum: string; readonly cells: Readonly<Record<Key, string>> }[],
  numeric: readonly Key[] = [],
): PictureTable {
  const keys = (Object.keys(labels) as Key[]).filter((key) => rows.some(({ cells }) => cells[key] !== ''));
  return {
    columns: keys.map((key) => ({ key, label: labels[key], numeric: numeric.includes(key) })),
    rows: rows.map(({ datum, cells }) => ({ datum, cells: keys.map((key) => cells[key]) })),
  };
}
