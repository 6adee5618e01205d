import { ascending, extent, max, pairs, range, scalePoint, sort } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { caption } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { axisLine, entersAt, nodeMark } from './marks.ts';
import type { Mark, Picture } from './picture.ts';
import { blockMarks, roomyText, smallestText, textBlock } from './text-block.ts';

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
  const [from, to] = [Math.max(1, first - around), last + around + 1];
  if (to - from <= Math.min(most, mostPlaces)) return { places: range(from, to), whole: true };
  return { places: sort(new Set(known.map(({ place }) => place)), ascending).slice(0, most), whole: false };
}

function ladderMarks(known: readonly Placed[], height: number, frame: Frame): Mark[] {
  const least = smallestText(frame);
  const roomy = roomyText(frame);
  const { places, whole } = placesOf(known, Math.max(2, Math.floor(height / (1.7 * least))));
  const pitch = Math.min(height / places.length, roomy * (whole ? 7 : 14));
  const top = (height - pitch * places.length) / 2;
  const bottom = height - top;
  const y = scalePoint(places, [top, bottom]).padding(0.5);
  const drawn = known.flatMap(({ datum, place }) => {
    const at = y(place);
    return at === undefined ? [] : [{ datum, place, y: at }];
  });

  const size = Math.max(least, Math.min(roomy, 0.5 * pitch));
  const left = (max(places, (place) => textWidth(`${place}`, size, 'display')) ?? 0) + 0.8 * size;
  const r = Math.min(0.34 * pitch, 2 * roomy, 0.08 * frame.width);
  const x = left + 2.2 * r;
  const [first, last] = [top + pitch / 2, bottom - pitch / 2];
  const column = (key: string, y1: number, y2: number, dashed: boolean) =>
    axisLine(key, [x, y1], [x, y2], { stroke: 'ink-3', dashed });
  return [
    ...places.flatMap((place) => {
      const isKnown = known.some((one) => one.place === place);
      const at = y(place) ?? 0;
      const number = textBlock(`${place}`, left, { size, face: 'display', bold: isKnown }, 1);
      return [
        axisLine(`place-${place}`, [left, at], [isKnown ? x : x + 1.6 * r, at], { strokeWidth: 1.5 }),
        ...blockMarks(number, {
          key: `place-${place}-number`,
          x: left - 0.8 * size,
          y: at - number.leading / 2,
          anchor: 'end',
          role: 'axis',
          ink: isKnown ? 'ink' : 'ink-3',
        }),
      ];
    }),
    ...(places[0] === 1 ? [] : [column('open-top', top, first, true)]),
    column('open-bottom', last, bottom, true),
    column('column', first, last, !whole),
    ...pairs(drawn).flatMap(([from, to]) => arrow(`arrow-${from.datum.id}`, x, from.y, to.y, r, !whole)),
    ...drawn.flatMap(({ datum, y }, i) => {
      const circle = { x, y, r: i === drawn.length - 1 ? r : 0.82 * r };
      return entersAt([nodeMark(`rank-${datum.id}`, datum, circle, 'azurite')], i === 0 ? 0.2 : 0.7);
    }),
    ...labels(drawn, x + 2.6 * r, height, frame),
  ];
}

/** From the edge of one node to the edge of the next; dashed where places are left out. */
function arrow(key: string, x: number, from: number, to: number, r: number, dashed: boolean): Mark[] {
  const way = Math.sign(to - from);
  const start = from + way * r;
  const tip = to - way * (r + 2);
  const head = Math.min(0.55 * r, 0.6 * Math.abs(tip - start));
  const neck = tip - 1.2 * way * head;
  if ((tip - start) * way <= 1) return [];
  const common = { role: 'reference', enter: { start: 0.4 } } as const;
  const shaft = { x1: x, y1: start, x2: x, y2: neck, stroke: 'azurite', strokeWidth: 2.5, dashed } as const;
  return [
    { kind: 'line', key, ...common, ...shaft },
    {
      kind: 'path',
      key: `${key}-head`,
      ...common,
      d: `M${x} ${tip}L${x - head} ${neck}L${x + head} ${neck}Z`,
      box: { x: x - head, y: Math.min(tip, neck), width: 2 * head, height: 1.2 * head },
      fill: 'azurite',
    },
  ];
}

/** Each place's printed value with what it is below it, in its share of the height; the latest is the largest. */
function labels(
  drawn: readonly (Placed & { readonly y: number })[],
  x: number,
  height: number,
  frame: Frame,
): Mark[] {
  const { unknown, about } = words[frame.locale];
  const roomy = roomyText(frame);
  // Of two data at one place the later one has the label.
  const shown = sort(new Map(drawn.map((one) => [one.place, one])).values(), ({ place }) => place);
  const edges = [0, ...pairs(shown, (a, b) => (a.y + b.y) / 2), height];
  return shown.flatMap(({ datum, y }, i) => {
    const [from = 0, to = height] = edges.slice(i, i + 2);
    const now = datum === drawn.at(-1)?.datum;
    const text = datum.text || unknown;
    const label = datum.period === '' ? datum.label : about(datum.label, datum.period);
    const figure = roomy * (now ? 3.2 : 2);
    const block = caption({ ...datum, text, label }, frame, {
      width: frame.width - x,
      height: to - from,
      figure,
      ink: now ? 'azurite' : 'ink-2',
    });
    return block.at(x, Math.max(from, Math.min(y - figure / 2, to - block.height)));
  });
}
