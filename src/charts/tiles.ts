import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { groupMarks, noteGroup } from './card-groups.ts';
import type { Card, Glyph } from './cards.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { groupsOf, groupsSentence, keyedTable, type Named } from './lists.ts';
import type { Picture, PictureTable } from './picture.ts';

/** One named thing of a list. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  /** A line about it; may be empty. */
  readonly about: string;
  /** Id of its group; may be empty. */
  readonly group: string;
  readonly status: Status;
  /** How far it has come, and how the source words that; null and empty where the list says nothing. */
  readonly state: Glyph | null;
  readonly stateWords: string;
}

export interface TilesData {
  readonly tiles: readonly Tile[];
  /** In display order; empty for a list without groups. */
  readonly groups: readonly Named[];
}

export interface TilesOptions {
  /** Groups that matter now; the others recede. Empty: all matter. */
  readonly focus: readonly string[];
  /** The source's list ends in "and others". */
  readonly open: boolean;
}

const words: Localized<{
  readonly comma: string;
  readonly open: string;
  readonly openNote: string;
  readonly states: string;
  readonly columns: Readonly<Record<'name' | 'about' | 'group' | 'state' | 'status', string>>;
}> = {
  zh: {
    open: '等，其余未列出',
    openNote: '虚线：来源以“等”字收尾，其余未列出。',
    states: '圆点：涂满是已完成，一半是部分完成，四分之一是在推进。',
    columns: { name: '名称', about: '说明', group: '类别', state: '进展', status: '状态' },
    comma: '、',
  },
  en: {
    open: 'and others, not listed',
    openNote: 'Dashed: the source’s list ends in “and others”, which it does not name.',
    states: 'Discs: full is done, half is partly done, a quarter is under way.',
    columns: { name: 'Name', about: 'About', group: 'Group', state: 'Progress', status: 'Status' },
    comma: ', ',
  },
};

/** A few named things as plaques on a wall, in one grid or by groups. */
export function tiles(
  { tiles: list, groups }: TilesData,
  { focus, open }: TilesOptions,
  frame: Frame,
): Picture {
  const { width, height, locale } = frame;
  const { comma, open: openWords, openNote, states } = words[locale];
  const grouped = groupsOf(list, (tile) => (groups.length > 0 ? tile.group : ''), groups, focus);
  const base = { width, height, table: tilesTable(list, groups, frame) };
  if (list.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const cards = grouped.map((group) => ({
    ...group,
    items: group.items.map((tile) => tileCard(tile, group.receded)),
  }));
  // Another list's open end is not the same.
  const ending = open ? [noteGroup(`open-${list[0]?.id}`, openWords)] : [];
  return {
    ...base,
    marks: groupMarks([...cards, ...ending], frame),
    summary: groupsSentence(grouped, (tile) => tile.name, comma, locale, open ? `${comma}${openWords}` : ''),
    notes: [...(open ? [openNote] : []), ...(list.some((tile) => tile.state) ? [states] : [])],
  };
}

function tileCard({ id, name, about, state, stateWords, status }: Tile, receded: boolean): Card {
  return {
    id,
    key: `tile-${id}`,
    texts: [
      { part: 'name', text: name, scale: 1, bold: true },
      { part: 'about', text: about, scale: 0.66 },
      { part: 'state', text: stateWords, scale: 0.72, glyph: state },
    ],
    status,
    ink: 'azurite',
    receded,
  };
}

function tilesTable(list: readonly Tile[], groups: readonly Named[], { locale }: Frame): PictureTable {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const rows = list.map(({ id, name, about, group, stateWords, status }) => ({
    datum: id,
    cells: {
      name,
      about,
      group: names.get(group) ?? group,
      state: stateWords,
      status: statusWord(status, locale),
    },
  }));
  return keyedTable(words[locale].columns, rows);
}
