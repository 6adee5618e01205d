import type { Locale, Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Mark, Picture } from './picture.ts';
import { balanced, blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** Places shown beyond the ones that are known. */
const around = 2;

/** Most places drawn between two known ones; a longer way is broken. */
const longest = 7;

const words: Localized<{
  readonly notes: readonly string[];
  readonly unknown: string;
  readonly join: string;
  readonly stop: string;
  readonly pair: (label: string, text: string) => string;
}> = {
  zh: {
    notes: ['横线是位次，上面是更靠前的位次；两端没有画完，其他位次上是谁也没有画。'],
    unknown: '未公布',
    join: '，',
    stop: '。',
    pair: (label, text) => `${label}${text}`,
  },
  en: {
    notes: ['Lines are places, better ones above; the scale goes on at both ends, and nobody else is shown.'],
    unknown: 'not published',
    join: '; ',
    stop: '.',
    pair: (label, text) => `${label}: ${text}`,
  },
};

/** One party's places, older first, on a ladder of the places around them. */
export function rank(
  data: readonly Datum[],
  _options: Readonly<Record<string, never>>,
  frame: Frame,
): Picture {
  const text = words[frame.locale];
  const dashed = data.some((datum) => datum.status === 'derived' || datum.status === 'converted');
  return {
    width: frame.width,
    height: frame.height,
    marks: data.length === 0 ? emptyMarks(frame) : ladderMarks(data, frame),
    summary:
      data.length === 0
        ? emptyWords[frame.locale]
        : `${data.map((datum) => text.pair(datum.label, datum.text || text.unknown)).join(text.join)}${text.stop}`,
    table: datumTable(data, frame.locale),
    notes:
      data.length === 0
        ? []
        : [...text.notes, ...(dashed ? [dashedWords[frame.locale]] : []), ...missing(data)],
  };
}

const dashedWords: Localized = { zh: '虚线圈：推算出的位次。', en: 'Dashed ring: a place worked out.' };

function missing(data: readonly Datum[]): string[] {
  return [...new Set(data.map((datum) => datum.missing).filter((line) => line !== ''))];
}

/** A line of the ladder: a place, or a break where places are left out. */
type Line = { readonly place: number } | { readonly gap: true };

function placeOf(datum: Datum): number | null {
  return datum.value !== null && datum.value >= 1 ? Math.round(datum.value) : null;
}

function ladderLines(places: readonly number[]): Line[] {
  const known = [...new Set(places)].sort((a, b) => a - b);
  const lines: Line[] = [];
  known.forEach((place, i) => {
    const before = known[i - 1];
    const from = before === undefined ? Math.max(1, place - around) : before + 1;
    if (before !== undefined && place - before > longest) {
      lines.push({ place: before + 1 }, { gap: true }, { place: place - 1 }, { place });
      return;
    }
    for (let p = from; p <= place; p++) lines.push({ place: p });
  });
  const last = known.at(-1);
  if (last !== undefined) for (let p = last + 1; p <= last + around; p++) lines.push({ place: p });
  return lines;
}

function ladderMarks(data: readonly Datum[], frame: Frame): Mark[] {
  const least = smallestText(frame);
  const known = data.filter((datum) => placeOf(datum) !== null);
  const unknown = data.filter((datum) => placeOf(datum) === null);
  const footer =
    unknown.length === 0
      ? null
      : textBlock(
          unknown
            .map((datum) => words[frame.locale].pair(datum.label, datum.text || words[frame.locale].unknown))
            .join(words[frame.locale].join),
          frame.width,
          { size: least },
          3,
        );
  const footMarks = footer
    ? blockMarks(footer, {
        key: 'unknown',
        x: 0,
        y: frame.height - footer.height,
        ink: 'ink-2',
        role: 'note',
      })
    : [];
  if (known.length === 0) return footMarks;

  const bottom = frame.height - (footer ? footer.height + least : 0);
  const places = known.map((datum) => placeOf(datum) ?? 0);
  const fitting = Math.max(2, Math.floor(bottom / (least * 1.7)));
  const shown = ladderLines(places);
  const lines =
    shown.length <= fitting
      ? shown
      : shown.filter((line) => 'place' in line && places.includes(line.place)).slice(0, fitting);
  const pitch = Math.min(bottom / lines.length, roomyText(frame) * 7);
  const top = (bottom - pitch * lines.length) / 2;
  const yOf = (place: number): number =>
    top + pitch * (lines.findIndex((line) => 'place' in line && line.place === place) + 0.5);

  const tick = Math.max(least, Math.min(roomyText(frame), pitch * 0.5));
  const numbers = lines.map((line) => ('place' in line ? String(line.place) : ''));
  const left = Math.max(...numbers.map((number) => textWidth(number, tick, 'display'))) + tick * 0.8;
  const r = Math.min(pitch * 0.34, roomyText(frame) * 2, frame.width * 0.08);
  const columnX = left + r * 2.2;
  const labelX = columnX + r * 2.6;
  const drawn = known.filter((datum) =>
    lines.some((line) => 'place' in line && line.place === placeOf(datum)),
  );

  const marks: Mark[] = [];
  lines.forEach((line, i) => {
    const y = top + pitch * (i + 0.5);
    if ('gap' in line) {
      const last = lines[i - 1];
      const key = `break-${last && 'place' in last ? last.place : 0}`;
      marks.push(lineMark(key, columnX, y - pitch * 0.3, columnX, y + pitch * 0.3, true));
      return;
    }
    const isKnown = places.includes(line.place);
    marks.push({
      kind: 'line',
      key: `place-${line.place}`,
      role: 'axis',
      x1: left,
      y1: y,
      x2: isKnown ? columnX : columnX + r * 1.6,
      y2: y,
      stroke: 'line',
      strokeWidth: 1.5,
    });
    marks.push({
      kind: 'text',
      key: `place-${line.place}-number`,
      role: 'axis',
      x: left - tick * 0.8,
      y: y + tick * 0.35,
      text: String(line.place),
      size: tick,
      anchor: 'end',
      face: 'display',
      bold: isKnown,
      fill: isKnown ? 'ink' : 'ink-3',
    });
  });
  const firstLine = lines[0];
  if (firstLine && 'place' in firstLine && firstLine.place > 1) {
    marks.push(lineMark('open-top', columnX, top, columnX, top + pitch * 0.5, true));
  }
  marks.push(
    lineMark(
      'open-bottom',
      columnX,
      top + pitch * (lines.length - 0.5),
      columnX,
      top + pitch * lines.length,
      true,
    ),
  );
  marks.push(
    lineMark('column', columnX, top + pitch * 0.5, columnX, top + pitch * (lines.length - 0.5), false),
  );
  drawn.forEach((datum, i) => {
    const next = drawn[i + 1];
    if (next)
      marks.push(
        ...arrow(`arrow-${datum.id}`, columnX, yOf(placeOf(datum) ?? 0), yOf(placeOf(next) ?? 0), r),
      );
  });
  drawn.forEach((datum, i) => {
    marks.push(nodeMark(datum, columnX, yOf(placeOf(datum) ?? 0), i === drawn.length - 1 ? r : r * 0.82));
  });
  marks.push(...labels(drawn, yOf, labelX, bottom, frame));
  return [...marks, ...footMarks];
}

function lineMark(key: string, x1: number, y1: number, x2: number, y2: number, dashed: boolean): Mark {
  return { kind: 'line', key, role: 'axis', x1, y1, x2, y2, stroke: 'ink-3', strokeWidth: 1, dashed };
}

function nodeMark(datum: Datum, x: number, y: number, r: number): Mark {
  return {
    kind: 'circle',
    key: `rank-${datum.id}`,
    role: 'data',
    datum: datum.id,
    status: datum.status,
    x,
    y,
    r,
    ...statusStyle(datum.status, 'azurite'),
    ...(datum.status === 'reported' ? {} : { strokeWidth: 2 }),
    enter: { kind: 'press', start: datum.status === 'reported' ? 0.7 : 0.2 },
  };
}

/** From the edge of one node to the edge of the next, with a head. */
function arrow(key: string, x: number, from: number, to: number, r: number): Mark[] {
  const way = Math.sign(to - from);
  if (way === 0) return [];
  const start = from + way * r;
  const tip = to - way * (r + 2);
  const head = Math.min(r * 0.55, Math.abs(tip - start) * 0.6);
  if ((tip - start) * way <= 1) return [];
  return [
    {
      kind: 'line',
      key,
      role: 'reference',
      x1: x,
      y1: start,
      x2: x,
      y2: tip - way * head * 0.5,
      stroke: 'azurite',
      strokeWidth: 2.5,
      enter: { kind: 'draw', start: 0.4 },
    },
    {
      kind: 'path',
      key: `${key}-head`,
      role: 'reference',
      d: `M${x} ${tip}L${x - head} ${tip - way * head * 1.2}L${x + head} ${tip - way * head * 1.2}Z`,
      box: { x: x - head, y: Math.min(tip, tip - way * head * 1.2), width: 2 * head, height: head * 1.2 },
      fill: 'azurite',
      enter: { start: 0.65 },
    },
  ];
}

/** Each node's printed value, large, with what it is below it, in the node's share of the height. */
function labels(
  data: readonly Datum[],
  yOf: (place: number) => number,
  x: number,
  bottom: number,
  frame: Frame,
): Mark[] {
  const width = frame.width - x;
  const latest = data.at(-1);
  const sorted = [...data].sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  const ys = sorted.map((datum) => yOf(placeOf(datum) ?? 0));
  const latestY = latest ? yOf(placeOf(latest) ?? 0) : 0;
  let from = 0;
  let largest = Number.POSITIVE_INFINITY;
  const rooms = sorted.map((_, i) => {
    const y = ys[i] ?? 0;
    const next = ys[i + 1];
    const to = next === undefined ? bottom : next === y ? y : (y + next) / 2;
    const room = { from, to: Math.max(from, to) };
    from = room.to;
    return room;
  });
  const order = sorted
    .map((datum, i) => ({ datum, i }))
    .sort((a, b) => Number(b.datum === latest) - Number(a.datum === latest));
  return order.flatMap(({ datum, i }) => {
    const now = datum === latest;
    const y = ys[i] ?? 0;
    const room = rooms[i] ?? { from: 0, to: 0 };
    const set = setLabel(datum, now, width, room.to - room.from, largest, frame);
    if (set.height > room.to - room.from && !(now && y === latestY)) return [];
    if (now) largest = set.value.style.size * 0.72;
    const top = Math.max(room.from, Math.min(y - set.middle, room.to - set.height));
    const key = `rank-${datum.id}`;
    return [
      ...blockMarks(set.value, {
        key: `${key}-value`,
        x,
        y: top,
        ink: now ? 'azurite' : 'ink-2',
        datum: datum.id,
      }),
      ...(set.about
        ? blockMarks(balanced(set.about), {
            key: `${key}-about`,
            x,
            y: top + set.value.height,
            ink: 'ink-2',
            datum: datum.id,
          })
        : []),
    ];
  });
}

interface SetLabel {
  readonly value: TextBlock;
  readonly about: TextBlock | null;
  readonly height: number;
  /** From the block's top to the middle of its value. */
  readonly middle: number;
}

/** As large as the room allows; the description goes before the value grows too small, the value never. */
function setLabel(
  datum: Datum,
  now: boolean,
  width: number,
  room: number,
  largest: number,
  frame: Frame,
): SetLabel {
  const least = smallestText(frame);
  const printed = datum.text || words[frame.locale].unknown;
  const most = Math.max(least, Math.min(largest, roomyText(frame) * (now ? 3.2 : 2)));
  for (let i = 0; i < 8; i++) {
    const size = most * (least / most) ** (i / 7);
    const value = textBlock(printed, width, { size, face: 'display', bold: true }, 2);
    const about = textBlock(
      describe(datum, frame.locale),
      width,
      { size: Math.max(least, Math.min(roomyText(frame), size * 0.6)) },
      6,
    );
    const height = value.height + about.height;
    if (height <= room && !value.broken && value.lines.length === 1 && !about.cut) {
      return { value, about, height, middle: value.height / 2 };
    }
  }
  const value = textBlock(printed, width, { size: least, face: 'display', bold: true }, 1);
  return { value, about: null, height: value.height, middle: value.height / 2 };
}

function describe(datum: Datum, locale: Locale): string {
  if (datum.period === '') return datum.label;
  return locale === 'zh' ? `${datum.label}（${datum.period}）` : `${datum.label} (${datum.period})`;
}
