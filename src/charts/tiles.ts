import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { accordion, groupsInColumns } from './card-groups.ts';
import { type CardSource, type Detail, wallMarks } from './card-wall.ts';
import type { Card, CardText, Glyph } from './cards.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Mark, Picture, PictureTable } from './picture.ts';

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
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

export interface TilesOptions {
  readonly layout: 'row' | 'groups';
  /** Groups that matter now; the others recede. Empty: all matter. */
  readonly focus: readonly string[];
  /** The source's list ends in "and others". */
  readonly open: boolean;
}

const defaults: TilesOptions = { layout: 'row', focus: [], open: false };

const words: Localized<{
  readonly open: string;
  readonly openNote: string;
  readonly states: string;
  readonly columns: {
    readonly name: string;
    readonly about: string;
    readonly group: string;
    readonly state: string;
    readonly status: string;
  };
  readonly stop: string;
  readonly comma: string;
  readonly colon: string;
  readonly semicolon: string;
}> = {
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
  const grouped = layout === 'groups' && data.groups.length > 0;
  const text = words[frame.locale];
  const marks =
    data.tiles.length === 0
      ? emptyMarks(frame)
      : grouped
        ? groupMarks(data, focus, open, frame)
        : wallMarks(allCards(data.tiles, open, frame), 0, 0, frame.width, frame.height, frame);
  return {
    width: frame.width,
    height: frame.height,
    marks,
    summary: summary(data, grouped, focus, open, frame),
    table: tilesTable(data, frame),
    notes: [
      ...(open ? [text.openNote] : []),
      ...(data.tiles.some((tile) => tile.state) ? [text.states] : []),
    ],
  };
}

function allCards(list: readonly Tile[], open: boolean, frame: Frame, receded = false): CardSource {
  return (detail) => [
    ...list.map((tile) => tileCard(tile, detail, receded)),
    ...(open ? [openCard(list, frame)] : []),
  ];
}

function tileCard(tile: Tile, detail: Detail, receded: boolean): Card {
  const texts: CardText[] = [
    { part: 'name', text: tile.name, scale: 1, face: 'sans', bold: true, most: detail.nameLines },
  ];
  if (detail.extras && tile.about !== '') {
    texts.push({ part: 'about', text: tile.about, scale: 0.66, most: 4 });
  }
  if (tile.stateWords !== '') {
    const glyph = tile.state ? { glyph: tile.state } : {};
    texts.push({ part: 'state', text: tile.stateWords, scale: 0.72, most: 2, ...glyph });
  }
  return {
    id: tile.id,
    key: `tile-${tile.id}`,
    texts,
    status: tile.status,
    ink: 'azurite',
    receded,
    isDatum: true,
  };
}

/** The open end of a list: another list's is not the same. */
function openCard(list: readonly Tile[], frame: Frame): Card {
  return {
    id: '',
    key: `open-${list[0]?.id ?? ''}`,
    texts: [{ part: 'name', text: words[frame.locale].open, scale: 0.72, most: 3 }],
    status: 'not-published',
    ink: 'ink-3',
    receded: false,
    isDatum: false,
  };
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly tiles: readonly Tile[];
  readonly receded: boolean;
}

function groupsOf(data: TilesData, focus: readonly string[]): Group[] {
  const known = new Set(data.groups.map((group) => group.id));
  const rest = data.tiles.filter((tile) => !known.has(tile.group));
  const groups = [
    ...data.groups.map((group) => ({
      ...group,
      tiles: data.tiles.filter((tile) => tile.group === group.id),
    })),
    ...(rest.length > 0 ? [{ id: '', name: '', tiles: rest }] : []),
  ];
  return groups
    .filter((group) => group.tiles.length > 0)
    .map((group) => ({ ...group, receded: focus.length > 0 && !focus.includes(group.id) }));
}

const narrow = 480;

function groupMarks(data: TilesData, focus: readonly string[], open: boolean, frame: Frame): Mark[] {
  const groups = groupsOf(data, focus);
  const cardGroups = groups.map((group, i) => ({
    id: group.id,
    name: group.name,
    cards: allCards(group.tiles, open && i === groups.length - 1, frame, group.receded),
    count: group.tiles.length,
    receded: group.receded,
  }));
  const fewer = frame.width < narrow && data.tiles.length > 8 && groups.some((group) => group.receded);
  return (fewer ? null : groupsInColumns(cardGroups, frame)) ?? accordion(cardGroups, frame);
}

function tilesTable(data: TilesData, frame: Frame): PictureTable {
  const { columns } = words[frame.locale];
  const names = new Map(data.groups.map((group) => [group.id, group.name]));
  const shown = (['name', 'about', 'group', 'state', 'status'] as const).filter(
    (key) =>
      key === 'name' ||
      key === 'status' ||
      (key === 'about' && data.tiles.some((tile) => tile.about !== '')) ||
      (key === 'group' && data.groups.length > 0) ||
      (key === 'state' && data.tiles.some((tile) => tile.stateWords !== '')),
  );
  return {
    columns: shown.map((key) => ({ key, label: columns[key], numeric: false })),
    rows: data.tiles.map((tile) => {
      const cells = {
        name: tile.name,
        about: tile.about,
        group: names.get(tile.group) ?? tile.group,
        state: tile.stateWords,
        status: statusWord(tile.status, frame.locale),
      };
      return { datum: tile.id, cells: shown.map((key) => cells[key]) };
    }),
  };
}

function summary(
  data: TilesData,
  grouped: boolean,
  focus: readonly string[],
  open: boolean,
  frame: Frame,
): string {
  const text = words[frame.locale];
  if (data.tiles.length === 0) return emptyWords[frame.locale];
  const ending = open ? `${text.comma}${text.open}` : '';
  const list = (some: readonly Tile[]): string => some.map((tile) => tile.name).join(text.comma);
  if (!grouped) return `${list(data.tiles)}${ending}${text.stop}`;
  const groups = groupsOf(data, focus).filter((group) => !group.receded);
  const shown = groups.length > 0 ? groups : groupsOf(data, []);
  const parts = shown.map(
    (group) => `${group.name}${group.name === '' ? '' : text.colon}${list(group.tiles)}`,
  );
  return `${parts.join(text.semicolon)}${ending}${text.stop}`;
}
