import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { accordion, type CardGroup } from './card-groups.ts';
import { type CardSource, type Detail, details, nameSizes, worthwhile } from './card-wall.ts';
import {
  type Card,
  type CardGrid,
  type CardText,
  cardGap,
  cardGrid,
  gridMarks,
  leastGridHeight,
} from './cards.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { entersAt } from './marks.ts';
import type { Ink, Mark, Picture, PictureTable } from './picture.ts';
import { blockMarks, smallestText, textBlock } from './text-block.ts';

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

interface Named {
  readonly id: string;
  readonly name: string;
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

const defaults: LadderOptions = { focus: [] };

const narrow = 480;

/** Lines of a level's name, at most; how high a rung with it at its side is at least, in sizes of the name. */
const nameLines = 2;
const leastRung = 3.1;

/** Inks of the kinds of holders, with what they are called in the note. */
const kindInks: readonly { readonly ink: Ink; readonly called: Localized }[] = [
  { ink: 'azurite', called: { zh: '青', en: 'blue' } },
  { ink: 'ochre', called: { zh: '赭', en: 'ochre' } },
  { ink: 'malachite', called: { zh: '绿', en: 'green' } },
  { ink: 'gold', called: { zh: '金', en: 'gold' } },
];

type Column = 'level' | 'holder' | 'name' | 'scope' | 'year' | 'note' | 'status';

const words: Localized<{
  readonly columns: Readonly<Record<Column, string>>;
  readonly inks: string;
  readonly item: (holder: string, name: string) => string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly inBrackets: (text: string) => string;
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
    inks: '竖条颜色：',
    item: (holder, name) => `${holder}“${name.replace(/[“”]/g, '')}”`,
    colon: '：',
    comma: '、',
    semicolon: '；',
    stop: '。',
    inBrackets: (text) => `（${text}）`,
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
    inks: 'Bars: ',
    item: (holder, name) => `${holder}, ${name}`,
    colon: ': ',
    comma: '; ',
    semicolon: '. ',
    stop: '.',
    inBrackets: (text) => ` (${text})`,
  },
};

/** Titles and awards on the rungs of a ladder of levels, the highest on top. */
export function ladder(data: LadderData, options: Partial<LadderOptions>, frame: Frame): Picture {
  const { focus } = { ...defaults, ...options };
  const rungs = rungsOf(data, focus);
  return {
    width: frame.width,
    height: frame.height,
    marks: rungs.length === 0 ? emptyMarks(frame) : rungMarks(rungs, data.recognitions.length, frame),
    summary: summary(data, rungs, frame),
    table: ladderTable(data, frame),
    notes: inkNote(data, frame),
  };
}

interface Rung extends CardGroup {
  readonly recognitions: readonly Recognition[];
}

/** The rungs that hold something, highest first. */
function rungsOf(data: LadderData, focus: readonly string[]): Rung[] {
  const known = new Set(data.levels.map((level) => level.id));
  const rest = data.recognitions.filter((one) => !known.has(one.level));
  const levels = [...data.levels].reverse().map((level) => ({
    ...level,
    recognitions: data.recognitions.filter((one) => one.level === level.id),
  }));
  return [...levels, { id: '', name: '', recognitions: rest }]
    .filter((level) => level.recognitions.length > 0)
    .map((level) => {
      const receded = focus.length > 0 && !focus.includes(level.id);
      const cards: CardSource = (detail) =>
        level.recognitions.map((one) => plaque(one, kindInk(one, data), detail, receded));
      return { ...level, cards, count: level.recognitions.length, receded };
    });
}

function kindInk(one: Recognition, data: LadderData): Ink {
  const i = data.kinds.findIndex((kind) => kind.id === one.kind);
  return kindInks[Math.min(Math.max(0, i), kindInks.length - 1)]?.ink ?? 'azurite';
}

function plaque(one: Recognition, ink: Ink, detail: Detail, receded: boolean): Card {
  const texts: CardText[] = [
    { part: 'holder', text: one.holder, scale: 1, face: 'display', bold: true, most: detail.nameLines },
  ];
  if (detail.extras) {
    texts.push({ part: 'name', text: one.name, scale: 0.8, most: 4 });
    if (one.scope !== '') texts.push({ part: 'scope', text: one.scope, scale: 0.7, badge: true, most: 2 });
  }
  return { id: one.id, key: `plaque-${one.id}`, texts, status: one.status, ink, receded, isDatum: true };
}

function rungMarks(rungs: readonly Rung[], count: number, frame: Frame): Mark[] {
  const fewer = frame.width < narrow && count > 4 && rungs.some((rung) => rung.receded);
  if (!fewer) {
    for (const detail of details) {
      // What was won says more than that there are other levels: they make room before it goes.
      if (!detail.extras && rungs.some((rung) => rung.receded)) break;
      const best = bestBands(rungs, detail, frame);
      if (best?.rungs.every(({ grid }) => !grid.cut && !grid.broken)) return bandMarks(best, frame);
    }
  }
  return accordion(rungs, frame, 'rungs');
}

interface Bands {
  readonly rungs: readonly { readonly rung: Rung; readonly grid: CardGrid }[];
  /** Width of the rail with the levels' names; 0: the names stand above their rungs. */
  readonly rail: number;
  readonly size: number;
  readonly label: number;
  readonly head: number;
  readonly gap: number;
  readonly height: number;
  readonly score: number;
}

/** The bands that read best: plaques on every rung, in columns of one width. */
function bestBands(rungs: readonly Rung[], detail: Detail, frame: Frame): Bands | null {
  const least = smallestText(frame);
  const sizes = nameSizes(frame);
  const [most = least] = sizes;
  const cards = rungs.map((rung) => rung.cards(detail));
  const largest = Math.max(...rungs.map((rung) => rung.count));
  let best: Bands | null = null;
  for (const size of sizes) {
    // Smaller sizes only take away from the score, so far below a good one none can be better.
    if (best && (Math.log(size / most) <= best.score || (best.score > worthwhile && size < 0.7 * best.size)))
      break;
    const label = Math.max(least, size * 0.9);
    const gap = cardGap(size) * 1.6;
    const rail = frame.width >= 560 ? railWidth(rungs, label, frame) : 0;
    const width = frame.width - rail;
    const head = rail > 0 ? 0 : headHeight(rungs, label, frame);
    for (let columns = 1; columns <= Math.min(largest, 8); columns++) {
      if ((width - cardGap(size) * (columns - 1)) / columns < size * 5) break;
      const bound = cards.reduce((sum, list) => sum + leastGridHeight(list, columns, size, least), 0);
      if (bound > frame.height) continue;
      const set = rungs.map((rung, i) => {
        const grid = cardGrid(cards[i] ?? [], width, columns, size, least);
        return { rung, grid };
      });
      const height =
        set.reduce((sum, one) => sum + Math.max(one.grid.height, label * leastRung) + head + 3, 0) +
        gap * (rungs.length - 1);
      if (height > frame.height) continue;
      const lines = set.reduce((sum, one) => sum + one.grid.nameLines, 0) / set.length;
      const score =
        Math.log(size / most) -
        0.3 * (lines - 1) -
        0.4 * (1 - height / frame.height) -
        (set.some((one) => one.grid.broken) ? 1 : 0) -
        (set.some((one) => one.grid.cut) ? 2 : 0);
      if (!best || score > best.score) best = { rungs: set, rail, size, label, head, gap, height, score };
    }
  }
  return best;
}

/** Room above a rung for its name. */
function headHeight(rungs: readonly Rung[], label: number, frame: Frame): number {
  const blocks = rungs.map((rung) =>
    textBlock(rung.name, frame.width, { size: label, bold: true }, nameLines),
  );
  return Math.max(...blocks.map((block) => block.height)) + 0.16 * label;
}

/** Room at the rungs' side for their names; 0 where a name would not stand there whole. */
function railWidth(rungs: readonly Rung[], label: number, frame: Frame): number {
  const room = frame.width * 0.2;
  const names = rungs.map((rung) => textBlock(rung.name, room, { size: label, bold: true }, nameLines));
  if (names.some(({ cut, broken }) => cut || broken)) return 0;
  return Math.max(...names.map(({ width }) => width)) + label * 1.8;
}

function bandMarks({ rungs, rail, label, head, gap, height }: Bands, frame: Frame): Mark[] {
  const extra = Math.min((frame.height - height) / rungs.length, label * 2);
  const marks: Mark[] = [];
  const labels: Mark[] = [];
  let y = (frame.height - height - extra * rungs.length) / 2;
  const top = y;
  for (const [i, { rung, grid }] of rungs.entries()) {
    // From the lowest rung up.
    const start = (0.6 * (rungs.length - 1 - i)) / rungs.length;
    const tall = Math.max(grid.height, label * leastRung);
    const grow = extra / grid.rows.length;
    const floor = y + head + tall + extra;
    const name = textBlock(
      rung.name,
      rail > 0 ? rail - label * 1.6 : frame.width,
      { size: label, bold: !rung.receded },
      nameLines,
    );
    const ink: Ink = rung.receded ? 'ink-2' : 'ink';
    const labelY = rail > 0 ? floor - label * 0.35 - name.height : y;
    labels.push(
      ...entersAt(
        blockMarks(name, { key: `rung-${rung.id}-name`, x: rail > 0 ? label * 0.6 : 0, y: labelY, ink }),
        start,
      ),
    );
    const cards = gridMarks(grid, rail, floor - grid.height - grow * grid.rows.length, grow);
    marks.push(...entersAt(cards, start, 0.6));
    marks.push({
      kind: 'line',
      key: `rung-${rung.id}`,
      role: 'axis',
      x1: 0,
      y1: floor + 1.5,
      x2: frame.width,
      y2: floor + 1.5,
      stroke: rung.receded ? 'line' : 'ink-3',
      strokeWidth: 2,
      enter: { start },
    });
    y = floor + 3 + gap;
  }
  const rails: Mark[] =
    rail === 0
      ? []
      : [0, rail - label * 0.7].map((x, i) => ({
          kind: 'line',
          key: `rail-${i}`,
          role: 'axis',
          x1: x + 1,
          y1: Math.max(0, top),
          x2: x + 1,
          y2: Math.min(frame.height, y - gap),
          stroke: 'line',
          strokeWidth: 2,
        }));
  return [...rails, ...marks, ...labels];
}

function inkNote(data: LadderData, frame: Frame): string[] {
  const text = words[frame.locale];
  const used = data.kinds.filter((kind) => data.recognitions.some((one) => one.kind === kind.id));
  if (used.length < 2) return [];
  const named = used.map((kind) => {
    const i = Math.min(data.kinds.indexOf(kind), kindInks.length - 1);
    return `${kindInks[i]?.called[frame.locale] ?? ''}${text.colon}${kind.name}`;
  });
  const joined =
    frame.locale === 'zh'
      ? named.map((one) => one.replace('：', '＝')).join('，')
      : named.map((one) => one.replace(': ', ' = ')).join(', ');
  return [`${text.inks}${joined}${text.stop}`];
}

function ladderTable(data: LadderData, frame: Frame): PictureTable {
  const { columns } = words[frame.locale];
  const levels = new Map(data.levels.map((level) => [level.id, level.name]));
  const order: readonly Column[] = ['level', 'holder', 'name', 'scope', 'year', 'note', 'status'];
  return {
    columns: order.map((key) => ({ key, label: columns[key], numeric: false })),
    rows: data.recognitions.map((one) => {
      const cells: Record<Column, string> = {
        level: levels.get(one.level) ?? one.level,
        holder: one.holder,
        name: one.name,
        scope: one.scope,
        year: one.year,
        note: one.note,
        status: statusWord(one.status, frame.locale),
      };
      return { datum: one.id, cells: order.map((key) => cells[key]) };
    }),
  };
}

function summary(data: LadderData, rungs: readonly Rung[], frame: Frame): string {
  if (data.recognitions.length === 0) return emptyWords[frame.locale];
  const text = words[frame.locale];
  const inFocus = rungs.filter((rung) => !rung.receded);
  const parts = (inFocus.length > 0 ? inFocus : rungs).map((rung) => {
    const items = rung.recognitions.map(
      (one) => text.item(one.holder, one.name) + (one.scope === '' ? '' : text.inBrackets(one.scope)),
    );
    return `${rung.name}${rung.name === '' ? '' : text.colon}${items.join(text.comma)}`;
  });
  return `${parts.join(text.semicolon)}${text.stop}`;
}
