import { scaleOrdinal } from 'd3';
import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { groupMarks } from './card-groups.ts';
import type { Card } from './cards.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { groupsOf, groupsSentence, keyedTable, type Named } from './lists.ts';
import type { Ink, Picture, PictureTable } from './picture.ts';
import { stairMarks } from './stairs.ts';

/** One title or award. */
export interface Recognition {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  /** Id of its level. */
  readonly level: string;
  /** Id of the kind of its holder; may be empty. */
  readonly kind: string;
  /** How far being first or only reaches, in words; may be empty. */
  readonly scope: string;
  /** The year as published; may be empty. */
  readonly year: string;
  readonly note: string;
  readonly status: Status;
}

export interface LadderData {
  readonly recognitions: readonly Recognition[];
  /** From low to high. */
  readonly levels: readonly Named[];
  /** Kinds of holders, in order; each has an ink of its own. */
  readonly kinds: readonly Named[];
}

export interface LadderOptions {
  /** Levels that matter now; the others recede. Empty: all matter. */
  readonly focus: readonly string[];
}

/** Inks of the kinds of holders, with what they are called in the note. */
const kindInks: readonly { readonly ink: Ink; readonly called: Localized }[] = [
  { ink: 'azurite', called: { zh: '青', en: 'blue' } },
  { ink: 'ochre', called: { zh: '赭', en: 'ochre' } },
  { ink: 'malachite', called: { zh: '绿', en: 'green' } },
  { ink: 'gold', called: { zh: '金', en: 'gold' } },
];

type Column = 'level' | 'holder' | 'name' | 'scope' | 'year' | 'note' | 'status';

const words: Localized<{
  readonly comma: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** The note on the inks, from each ink's name and whom it stands for. */
  readonly inks: (pairs: readonly (readonly [ink: string, kind: string])[]) => string;
  readonly item: (one: Recognition) => string;
}> = {
  zh: {
    columns: {
      level: '级别',
      holder: '获得者',
      name: '名称',
      scope: '范围',
      year: '年份',
      note: '说明',
      status: '状态',
    },
    inks: (pairs) => `竖条颜色：${pairs.map(([ink, kind]) => `${ink}＝${kind}`).join('，')}。`,
    item: ({ holder, name, scope }) =>
      `${holder}“${name.replace(/[“”]/g, '')}”${scope === '' ? '' : `（${scope}）`}`,
    comma: '、',
  },
  en: {
    columns: {
      level: 'Level',
      holder: 'Holder',
      name: 'Title',
      scope: 'Scope',
      year: 'Year',
      note: 'Note',
      status: 'Status',
    },
    inks: (pairs) => `Bars: ${pairs.map(([ink, kind]) => `${ink} = ${kind}`).join(', ')}.`,
    item: ({ holder, name, scope }) => `${holder}, ${name}${scope === '' ? '' : ` (${scope})`}`,
    comma: '; ',
  },
};

/** Titles and awards on stairs, a step a level, the highest on top. */
export function ladder(data: LadderData, { focus }: LadderOptions, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const { item, comma, inks } = words[locale];
  const rungs = groupsOf(data.recognitions, (one) => one.level, data.levels, focus);
  const inkOf = scaleOrdinal(kindInks).domain(data.kinds.map(({ id }) => id));
  const holders = data.kinds.filter(({ id }) => data.recognitions.some(({ kind }) => kind === id));
  const base = { width, height, table: ladderTable(data, frame) };
  if (rungs.length === 0)
    return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const cards = rungs.map((rung) => ({
    ...rung,
    items: rung.items.map((one) => plaque(one, inkOf(one.kind).ink, rung.receded)),
  }));
  return {
    ...base,
    marks: stairMarks(cards, frame) ?? groupMarks([...cards].reverse(), frame),
    summary: groupsSentence(rungs, item, comma, locale),
    notes: holders.length < 2 ? [] : [inks(holders.map(({ id, name }) => [inkOf(id).called[locale], name]))],
  };
}

function plaque({ id, holder, name, scope, status }: Recognition, ink: Ink, receded: boolean): Card {
  return {
    id,
    key: `plaque-${id}`,
    texts: [
      { part: 'holder', text: holder, scale: 1, face: 'display', bold: true },
      { part: 'name', text: name, scale: 0.8 },
      { part: 'scope', text: scope, scale: 0.7, bold: true },
    ],
    status,
    ink,
    receded,
  };
}

function ladderTable({ recognitions, levels }: LadderData, { locale }: Frame): PictureTable {
  const names = new Map(levels.map(({ id, name }) => [id, name]));
  const rows = recognitions.map(({ id, level, holder, name, scope, year, note, status }) => ({
    datum: id,
    cells: {
      level: names.get(level) ?? level,
      holder,
      name,
      scope,
      year,
      note,
      status: statusWord(status, locale),
    },
  }));
  return keyedTable(words[locale].columns, rows);
}
