import { ascending, extent, max, range, scalePoint } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Mark, Picture } from './picture.ts';
import { balanced, blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** Places shown beyond the ones that are known; most places in all before those between are left out. */
const around = 2;
const mostPlaces = 12;

const words: Localized<{
  readonly note: string;
  readonly dashed: string;
  readonly unknown: string;
  readonly join: string;
  readonly stop: string;
  readonly pair: (label: string, text: string) => string;
  readonly about: (label: string, period: string) => string;
}> = {
  zh: {
    note: '横线是位次，上面是更靠前的位次；两端没有画完，其他位次上是谁也没有画。',
    dashed: '虚线圈：推算出的位次。',
    unknown: '未公布',
    join: '，',
    stop: '。',
    pair: (label, text) => `${label}${text}`,
    about: (label, period) => `${label}（${period}）`,
  },
  en: {
    note: 'Lines are places, better ones above; the scale goes on at both ends, and nobody else is shown.',
    dashed: 'Dashed ring: a place worked out.',
    unknown: 'not published',
    join: '; ',
    stop: '.',
    pair: (label, text) => `${label}: ${text}`,
    about: (label, period) => `${label} (${period})`,
  },
};

interface Placed {
  readonly datum: Datum;
  readonly place: number;
}

/** One party's places, older first, on a ladder of the places around them. */
export function rank(data: readonly Datum[], frame: Frame): Picture {
  const { width, height, locale } = frame;
  const text = words[locale];
  const base = { width, height, table: datumTable(data, locale) };
  if (data.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const worked = data.some(({ status }) => status === 'derived' || status === 'converted');
  const missing = new Set(data.map((datum) => datum.missing).filter((line) => line !== ''));
  return {
    ...base,
    marks: rankMarks(data, frame),
    summary: `${listed(data, frame)}${text.stop}`,
    notes: [text.note, ...(worked ? [text.dashed] : []), ...missing],
  };
}

/** Labels and values in a row. */
function listed(data: readonly Datum[], frame: Frame): string {
  const { pair, unknown, join } = words[frame.locale];
  return data.map((datum) => pair(datum.label, datum.text || unknown)).join(join);
}

/** The ladder, and under it the data without a place. */
function rankMarks(data: readonly Datum[], frame: Frame): Mark[] {
  const size = smallestText(frame);
  const known = data.flatMap((datum) => {
    const place = Math.round(datum.value ?? 0);
    return place >= 1 ? [{ datum, place }] : [];
  });
  const unknown = data.filter((datum) => !known.some((one) => one.datum === datum));
  const foot = textBlock(listed(unknown, frame), frame.width, { size }, 3);
  const y = frame.height - foot.height;
  return [
    ...(known.length > 0 ? ladderMarks(known, foot.height > 0 ? y - size : y, frame) : []),
    ...blockMarks(foot, { key: 'unknown', x: 0, y, ink: 'ink-2', role: 'note' }),
  ];
}

/** The known places with those around them; where these are too many, the known ones alone. */
function placesOf(known: readonly Placed[], most: number): { places: number[]; whole: boolean } {
  const [first = 1, last = 1] = extent(known, ({ place }) => place);
  const from = Math.max(1, first - around);
  const to = last + around + 1;
  if (to - from <= Math.min(most, mostPlaces)) return { places: range(from, to), whole: true };
  const places = [...new Set(known.map(({ place }) => place))].sort(ascending).slice(0, most);
  return { places, whole: false };
}

function ladderMarks(known: readonly Placed[], height: number, frame: Frame): Mark[] {
  const least = smallestText(frame);
  const roomy = roomyText(frame);
  const { places, whole } = placesOf(known, Math.max(2, Math.floor(height / (least * 1.7))));
  const pitch = Math.min(height / places.length, roomy * (whole ? 7 : 14));
  const top = (height - pitch * places.length) / 2;
  const bottom = height - top;
  const scale = scalePoint(places, [top, bottom]).padding(0.5);
  const yOf = (place: number): number => scale(place) ?? 0;
  const isKnown = (place: number): boolean => known.some((one) => one.place === place);
  const drawn = known.filter(({ place }) => places.includes(place));

  const size = Math.max(least, Math.min(roomy, pitch * 0.5));
  const left = (max(places, (place) => textWidth(String(place), size, 'display')) ?? 0) + size * 0.8;
  const r = Math.min(pitch * 0.34, roomy * 2, frame.width * 0.08);
  const x = left + r * 2.2;
  const column = (key: string, y1: number, y2: number, dashed: boolean): Mark => ({
    kind: 'line',
    key,
    role: 'axis',
    x1: x,
    y1,
    x2: x,
    y2,
    stroke: 'ink-3',
    strokeWidth: 1,
    dashed,
  });
  return [
    ...places.flatMap((place) => placeMarks(place, isKnown(place), yOf(place), left, x, r, size)),
    ...((places[0] ?? 1) > 1 ? [column('open-top', top, top + pitch / 2, true)] : []),
    column('open-bottom', bottom - pitch / 2, bottom, true),
    column('column', top + pitch / 2, bottom - pitch / 2, !whole),
    ...drawn.flatMap(({ datum, place }, i) => {
      const next = drawn[i + 1];
      return next ? arrow(`arrow-${datum.id}`, x, yOf(place), yOf(next.place), r, !whole) : [];
    }),
    ...drawn.map(({ datum, place }, i) =>
      nodeMark(datum, x, yOf(place), i === drawn.length - 1 ? r : r * 0.82),
    ),
    ...labels(drawn, yOf, x + r * 2.6, height, frame),
  ];
}

/** A place's number and its line, which ends at a known place's ring. */
function placeMarks(
  place: number,
  known: boolean,
  y: number,
  left: number,
  x: number,
  r: number,
  size: number,
): Mark[] {
  const line = { kind: 'line', role: 'axis', stroke: 'line', strokeWidth: 1.5 } as const;
  return [
    { ...line, key: `place-${place}`, x1: left, y1: y, x2: known ? x : x + r * 1.6, y2: y },
    {
      kind: 'text',
      key: `place-${place}-number`,
      role: 'axis',
      x: left - size * 0.8,
      y: y + size * 0.35,
      text: String(place),
      size,
      anchor: 'end',
      face: 'display',
      bold: known,
      fill: known ? 'ink' : 'ink-3',
    },
  ];
}

function nodeMark(datum: Datum, x: number, y: number, r: number): Mark {
  const reported = datum.status === 'reported';
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
    ...(reported ? {} : { strokeWidth: 2 }),
    enter: { kind: 'press', start: reported ? 0.7 : 0.2 },
  };
}

/** From the edge of one node to the edge of the next, with a head; dashed where places are left out. */
function arrow(key: string, x: number, from: number, to: number, r: number, dashed: boolean): Mark[] {
  const way = Math.sign(to - from);
  const start = from + way * r;
  const tip = to - way * (r + 2);
  const head = Math.min(r * 0.55, Math.abs(tip - start) * 0.6);
  const neck = tip - way * head * 1.2;
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
      dashed,
      enter: { kind: 'draw', start: 0.4 },
    },
    {
      kind: 'path',
      key: `${key}-head`,
      role: 'reference',
      d: `M${x} ${tip}L${x - head} ${neck}L${x + head} ${neck}Z`,
      box: { x: x - head, y: Math.min(tip, neck), width: 2 * head, height: head * 1.2 },
      fill: 'azurite',
      enter: { start: 0.65 },
    },
  ];
}

/** Each place's printed value with what it is below it, in its share of the height; the latest is the largest. */
function labels(
  drawn: readonly Placed[],
  yOf: (place: number) => number,
  x: number,
  height: number,
  frame: Frame,
): Mark[] {
  const latest = drawn.at(-1);
  // Of two data at one place the later one has the label.
  const shown = [...new Map(drawn.map((one) => [one.place, one])).values()].sort((a, b) => a.place - b.place);
  const ys = shown.map(({ place }) => yOf(place));
  const edges = [0, ...range(1, ys.length).map((i) => ((ys[i - 1] ?? 0) + (ys[i] ?? 0)) / 2), height];
  return shown.flatMap((one, i) => {
    const [from = 0, to = height] = edges.slice(i, i + 2);
    const now = one === latest;
    const label = setLabel(one.datum, now, frame.width - x, to - from, frame);
    const tall = label.value.height + label.about.height;
    const y = Math.max(from, Math.min((ys[i] ?? 0) - label.value.height / 2, to - tall));
    const place = { x, ink: 'ink-2', datum: one.datum.id } as const;
    const key = `rank-${one.datum.id}`;
    return [
      ...blockMarks(label.value, { ...place, key: `${key}-value`, y, ink: now ? 'azurite' : 'ink-2' }),
      ...blockMarks(balanced(label.about), { ...place, key: `${key}-about`, y: y + label.value.height }),
    ];
  });
}

/** As large as the room allows; where it is too small for both, the value alone. */
function setLabel(datum: Datum, now: boolean, width: number, room: number, frame: Frame) {
  const { unknown, about: aboutOf } = words[frame.locale];
  const least = smallestText(frame);
  const roomy = roomyText(frame);
  const printed = datum.text || unknown;
  const described = datum.period === '' ? datum.label : aboutOf(datum.label, datum.period);
  const set = (size: number): { value: TextBlock; about: TextBlock } | null => {
    const value = textBlock(printed, width, { size, face: 'display', bold: true }, 2);
    const about = textBlock(described, width, { size: Math.max(least, Math.min(roomy, size * 0.6)) }, 6);
    const fits = value.height + about.height <= room;
    return fits && !value.broken && value.lines.length === 1 && !about.cut ? { value, about } : null;
  };
  return (
    firstFit(sizes(roomy * (now ? 3.2 : 2), least, 8), set) ?? {
      value: textBlock(printed, width, { size: least, face: 'display', bold: true }, 1),
      about: textBlock('', width, { size: least }),
    }
  );
}
