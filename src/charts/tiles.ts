import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { type CardGroup, type Detail, groupMarks } from './card-groups.ts';
import type { Card, Glyph } from './cards.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { type Group, groupsOf, groupsSentence, keyedTable, type Named, type Punctuation } from './lists.ts';
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
  readonly layout: 'row' | 'groups';
  /** Groups that matter now; the others recede. Empty: all matter. */
  readonly focus: readonly string[];
  /** The source's list ends in "and others". */
  readonly open: boolean;
}

const defaults: TilesOptions = { layout: 'row', focus: [], open: false };

const words: Localized<
  Punctuation & {
    readonly open: string;
    readonly openNote: string;
    readonly states: string;
    readonly columns: Readonly<Record<'name' | 'about' | 'group' | 'state' | 'status', string>>;
  }
> = {
  zh: {
    open: '等，其余未列出',
    openNote: '虚线：来源以“等”字收尾，其余未列出。',
    states: '圆点：实心是已完成，半满是部分完成，空心是在推进。',
    columns: { name: '名称', about: '说明', group: '类别', state: '进展', status: '状态' },
    stop: '。',
    comma: '、',
    colon: '：',
    semicolon: '；',
  },
  en: {
    open: 'and others, not listed',
    openNote: 'Dashed: the source’s list ends in “and others”, which it does not name.',
    states: 'Discs: full is done, half is partly done, hollow is under way.',
    columns: { name: 'Name', about: 'About', group: 'Group', state: 'Progress', status: 'Status' },
    stop: '.',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
  },
};

/** A few named things as plaques on a wall, in one grid or by groups. */
export function tiles(data: TilesData, options: Partial<TilesOptions>, frame: Frame): Picture {
  const { layout, focus, open } = { ...defaults, ...options };
  const { width, height, locale } = frame;
  const { stop, comma, open: openWords, openNote, states } = words[locale];
  const grouped = layout === 'groups' && data.groups.length > 0;
  const groups = groupsOf(
    data.tiles,
    (tile) => (grouped ? tile.group : ''),
    grouped ? data.groups : [],
    grouped ? focus : [],
  );
  const ending = open ? `${comma}${openWords}${stop}` : stop;
  const empty = data.tiles.length === 0;
  return {
    width,
    height,
    marks: empty ? emptyMarks(frame) : groupMarks(cardGroups(groups, open, frame), frame, 'list'),
    summary: empty
      ? emptyWords[locale]
      : groupsSentence(groups, (tile) => tile.name, { ...words[locale], stop: ending }),
    table: tilesTable(data, frame),
    notes: [...(open ? [openNote] : []), ...(data.tiles.some((tile) => tile.state) ? [states] : [])],
  };
}

/** The groups as cards; an open list ends in a card that says so. */
function cardGroups(groups: readonly Group<Tile>[], open: boolean, frame: Frame): CardGroup[] {
  return groups.map(({ id, name, items, receded }, i) => ({
    id,
    name,
    receded,
    cards: (detail) => [
      ...items.map((tile) => tileCard(tile, detail, receded)),
      ...(open && i === groups.length - 1 ? [openCard(items[0], frame)] : []),
    ],
  }));
}

function tileCard(tile: Tile, { extras, nameLines }: Detail, receded: boolean): Card {
  const { id, name, about, state, stateWords, status } = tile;
  return {
    id,
    key: `tile-${id}`,
    texts: [
      { part: 'name', text: name, scale: 1, bold: true, most: nameLines },
      { part: 'about', text: extras ? about : '', scale: 0.66, most: 4 },
      { part: 'state', text: stateWords, scale: 0.72, most: 2, glyph: state },
    ],
    status,
    ink: 'azurite',
    receded,
  };
}

/** The open end of a list: another list's is not the same. */
function openCard(first: Tile | undefined, frame: Frame): Card {
  return {
    id: '',
    key: `open-${first?.id ?? ''}`,
    texts: [{ part: 'name', text: words[frame.locale].open, scale: 0.72, most: 3 }],
    status: 'not-published',
    ink: 'ink-3',
    receded: false,
  };
}

function tilesTable({ tiles: list, groups }: TilesData, { locale }: Frame): PictureTable {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const used = {
    name: true,
    about: list.some((tile) => tile.about !== ''),
    group: groups.length > 0,
    state: list.some((tile) => tile.stateWords !== ''),
    status: true,
  };
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
  return keyedTable(words[locale].columns, rows, { shown: (key) => used[key] });
}
