import { cumsum, curveBasis, line, max, randomLcg, randomUniform, range, scaleLinear, sum } from 'd3';
import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import { type GridPlan, planGrid } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import { emptyMarks, emptyWords, moreWords } from './empty.ts';
import { firstFit } from './fit.ts';
import type { Frame } from './frame.ts';
import { groupsSentence, keyedTable, type Named } from './lists.ts';
import { entersAt, statusStyle } from './marks.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { parts } from './stage.ts';
import { blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';
import { r2 } from './units-cells.ts';

/** A length of the scroll, or an aim beside it. */
export interface ScrollItem extends Named {
  /** A line about it; may be empty. */
  readonly about: string;
  readonly status: Status;
}

export interface ScrollData {
  /** Lengths of the scroll, in order: painted where they are reported, outlines where they are planned. */
  readonly panels: readonly ScrollItem[];
  /** What lies ahead, as seals under the scroll. */
  readonly aims: readonly ScrollItem[];
  /** A field of cells in the first panel, `cells` of them; null for none. */
  readonly field: { readonly datum: Datum; readonly cells: number } | null;
}

export interface ScrollOptions {
  /** `begun`: unrolled as far as it is painted. `whole`: all of it, with its aims. */
  readonly layout: 'begun' | 'whole';
}

const words: Localized<{
  readonly note: string;
  readonly comma: string;
  readonly columns: Readonly<Record<'name' | 'about' | 'status', string>>;
}> = {
  zh: {
    note: '画满的一段已经走完，只有轮廓的是打算；山只是画，不表示数量。',
    comma: '、',
    columns: { name: '名称', about: '说明', status: '状态' },
  },
  en: {
    note: 'What is painted is done, what is outlined is planned; the mountains stand for no quantity.',
    comma: ', ',
    columns: { name: 'Name', about: 'About', status: 'Status' },
  },
};

/** A handscroll of equal lengths, painted as far as things are done, with the aims as hollow seals. */
export function scroll(data: ScrollData, { layout }: ScrollOptions, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const { note, comma, columns } = words[locale];
  const items = [...data.panels, ...data.aims];
  const empty = data.panels.length === 0;
  return {
    width,
    height,
    marks: empty ? emptyMarks(frame) : layout === 'begun' ? begun(data, frame) : whole(data, frame),
    summary: empty
      ? emptyWords[locale]
      : groupsSentence(
          [data.panels, data.aims].map((all, i) => ({ id: `${i}`, name: '', items: all, receded: false })),
          (item) => `${item.name} (${statusWord(item.status, locale)})`,
          comma,
          locale,
        ),
    table: keyedTable(columns, [
      ...items.map(({ id, name, about, status }) => ({
        datum: id,
        cells: { name, about, status: statusWord(status, locale) },
      })),
      ...(data.field ? [fieldRow(data.field.datum, frame)] : []),
    ]),
    notes: [note],
  };
}

const fieldRow = (datum: Datum, { locale }: Frame) => ({
  datum: datum.id,
  cells: { name: datum.label, about: datum.text, status: statusWord(datum.status, locale) },
});

/** The scroll on the whole frame, its painted panels alone; what is still rolled up makes the right roller thick. */
function begun({ panels, field }: ScrollData, frame: Frame): Mark[] {
  const painted = panels.filter(({ status }) => status === 'reported');
  const shown = painted.length > 0 ? painted : panels.slice(0, 1);
  const high = Math.min(frame.height, 0.72 * frame.width);
  const box = { x: 0, y: (frame.height - high) / 2, width: frame.width, height: high };
  return scrollMarks(shown, field, box, frame, 1 + 0.5 * (panels.length - shown.length));
}

/** The whole scroll above its aims; a row each where the frame is slim, a column each where it is wide. */
function whole({ panels, aims, field }: ScrollData, frame: Frame): Mark[] {
  const gap = 0.7 * roomyText(frame);
  const tries = [
    { full: true, lines: 2, shown: aims.length },
    ...range(aims.length, -1, -1).flatMap((shown) => [2, 1].map((lines) => ({ full: false, lines, shown }))),
  ];
  const foot = firstFit(tries, (tried) => sealRows(aims, tried, gap, frame));
  const { seals = [], boxes = [], height = 0 } = foot ?? {};
  const left = aims.length - seals.length;
  const more = textBlock(
    left > 0 ? moreWords[frame.locale](left) : '',
    frame.width,
    { size: smallestText(frame) },
    1,
  );
  const high = Math.max(0, Math.min(frame.height - height - more.height - gap, 0.62 * frame.width));
  const top = (frame.height - high - height - more.height - gap) / 2;
  return [
    ...scrollMarks(panels, field, { x: 0, y: top, width: frame.width, height: high }, frame, 1),
    ...seals.flatMap((seal, i) => {
      const [box, aim] = [boxes[i], aims[i]];
      if (!box || !aim) return [];
      const place = { ...box, y: top + high + gap + box.y };
      return entersAt(sealMarks(aim, seal, place, frame), Math.min(0.9, 0.7 + 0.1 * i));
    }),
    ...blockMarks(more, { key: 'more', x: 0, y: top + high + gap + height, ink: 'ink-3', role: 'note' }),
  ];
}

interface SealTry {
  /** With the line about each, and larger. */
  readonly full: boolean;
  readonly lines: number;
  /** How many aims are shown. */
  readonly shown: number;
}

/** The aims' texts and boxes, from y 0; null where they would leave the scroll without room. */
function sealRows(aims: readonly ScrollItem[], { full, lines, shown }: SealTry, gap: number, frame: Frame) {
  const text = roomyText(frame);
  const across = frame.width > 1.15 * frame.height;
  const wide = across ? (frame.width - gap * (shown - 1)) / Math.max(1, shown) : frame.width;
  const seals = aims.slice(0, shown).map((aim) => ({
    name: textBlock(
      aim.name,
      wide - 1.6 * text,
      { size: (full ? 1.2 : 1) * text, face: 'display', bold: true },
      lines,
    ),
    about: textBlock(
      full ? aim.about : '',
      wide - 1.6 * text,
      { size: Math.max(smallestText(frame), 0.9 * text) },
      2,
    ),
  }));
  const tall = seals.map(({ name, about }) => name.height + about.height + 0.9 * text);
  const height = across ? (max(tall) ?? 0) : sum(tall) + gap * Math.max(0, shown - 1);
  if (height > 0.55 * frame.height) return null;
  const ends = cumsum(tall, (one) => one + gap);
  const boxes = across
    ? parts({ x: 0, y: 0, width: frame.width, height }, shown, gap, true)
    : tall.map((one, i) => ({ x: 0, y: ends[i - 1] ?? 0, width: frame.width, height: one }));
  return { seals, boxes, height };
}

/** A hollow seal: an outline with its name and a line about it. */
function sealMarks(
  aim: ScrollItem,
  { name, about }: { name: TextBlock; about: TextBlock },
  box: Box,
  frame: Frame,
): Mark[] {
  const text = roomyText(frame);
  const [x, y] = [box.x + 0.8 * text, box.y + (box.height - name.height - about.height) / 2];
  const place = { x, datum: aim.id };
  return [
    {
      kind: 'rect',
      key: `seal-${aim.id}`,
      role: 'data',
      datum: aim.id,
      status: aim.status,
      x: r2(box.x + 1),
      y: r2(box.y + 1),
      width: r2(box.width - 2),
      height: r2(box.height - 2),
      radius: 3,
      ...statusStyle(aim.status, 'cinnabar'),
      enter: { kind: 'press' },
    },
    ...blockMarks(name, { ...place, key: `seal-${aim.id}-name`, y, ink: 'cinnabar' }),
    ...blockMarks(about, { ...place, key: `seal-${aim.id}-about`, y: y + name.height, ink: 'ink-2' }),
  ];
}

/** Paper between two rollers, a panel a length; `rolled` is how thick the right roller is, 1 when all is unrolled. */
function scrollMarks(
  panels: readonly ScrollItem[],
  field: ScrollData['field'],
  box: Box,
  frame: Frame,
  rolled: number,
): Mark[] {
  const text = roomyText(frame);
  const roller = Math.max(0.5 * text, 0.016 * frame.width);
  const thick = rolled * roller;
  const lip = 0.55 * text;
  const paper = {
    x: box.x + roller / 2,
    y: box.y + lip,
    width: box.width - roller / 2 - thick / 2,
    height: box.height - 2 * lip,
  };
  const inner = { ...paper, x: box.x + roller, width: box.width - roller - thick };
  const titles = panels.map(({ name }) =>
    textBlock(name, inner.width / panels.length - 0.6 * text, { size: text, face: 'display', bold: true }, 3),
  );
  const head = (max(titles, ({ height }) => height) ?? 0) + 1.2 * text;
  const bands = parts(inner, panels.length, 0, true);
  return [
    {
      kind: 'rect',
      key: 'paper',
      role: 'decoration',
      ...boxOf(paper),
      fill: 'card',
      stroke: 'line',
      enter: { kind: 'grow-x', origin: { x: r2(paper.x), y: r2(paper.y) } },
    },
    ...panels.flatMap((panel, i) => {
      const band = bands[i];
      const title = titles[i];
      if (!band || !title) return [];
      const landscape = { ...band, y: band.y + head, height: Math.max(0, band.height - head) };
      return entersAt(
        [
          ...(i > 0 ? [seam(panel, band)] : []),
          ...titleMarks(panel, title, band, text),
          ...ridges(panel, i, landscape),
          ...(i === 0 && field ? fieldMarks(field, landscape, frame) : []),
        ],
        Math.min(0.6, 0.15 + 0.2 * i),
        0.5,
      );
    }),
    ...[
      { key: 'roller-left', x: box.x, width: roller },
      { key: 'roller-right', x: box.x + box.width - thick, width: thick },
    ].map(
      ({ key, x, width }): Mark => ({
        kind: 'rect',
        key,
        role: 'decoration',
        ...boxOf({ x, y: box.y, width, height: box.height }),
        radius: r2(roller / 3),
        fill: 'ochre',
      }),
    ),
  ];
}

const boxOf = ({ x, y, width, height }: Box): Box => ({
  x: r2(x),
  y: r2(y),
  width: r2(Math.max(0, width)),
  height: r2(Math.max(0, height)),
});

function seam(panel: ScrollItem, { x, y, height }: Box): Mark {
  const at = { x1: r2(x), x2: r2(x), y1: r2(y), y2: r2(y + height) };
  return { kind: 'line', key: `seam-${panel.id}`, role: 'decoration', ...at, stroke: 'line' };
}

function titleMarks(panel: ScrollItem, title: TextBlock, band: Box, text: number): Mark[] {
  return blockMarks(title, {
    key: `panel-${panel.id}`,
    x: band.x + band.width / 2,
    y: band.y + 0.6 * text,
    anchor: 'middle',
    ink: panel.status === 'reported' ? 'ink' : 'ink-2',
    datum: panel.id,
  });
}

/** Points of a ridge's outline. */
const knots = 11;

/** Ridges from far to near: how high they reach, and their ink where they are painted. */
const layers = [
  { reach: 0.66, ink: 'azurite-2', opacity: 0.55 },
  { reach: 0.5, ink: 'azurite-2', opacity: 1 },
  { reach: 0.36, ink: 'malachite-2', opacity: 1 },
  { reach: 0.2, ink: 'malachite', opacity: 1 },
] as const;

/** Hills one behind the other: painted where the panel is reported, hollow where it is planned. */
function ridges(panel: ScrollItem, index: number, { x, y, width, height }: Box): Mark[] {
  const base = y + 0.64 * height;
  const along = scaleLinear([0, knots - 1], [x, x + width]);
  const painted = panel.status === 'reported';
  const shown = painted ? layers : layers.filter((_, n) => n % 2 === 1);
  return shown.map(({ reach, ink, opacity }, n): Mark => {
    const random = randomUniform.source(randomLcg(0.137 * (index + 1) + reach))(0, 1);
    const [shift, waves] = [2 * Math.PI * random(), 0.9 + 0.5 * random()];
    const points = range(knots).map((k): [number, number] => {
      const ends = Math.min(1, k, knots - 1 - k);
      const wave = 0.45 + 0.3 * Math.sin(waves * k + shift) + 0.25 * random();
      return [along(k), base - reach * height * ends * Math.max(0.12, wave)];
    });
    const outline = line().curve(curveBasis).digits(1);
    return {
      kind: 'path',
      key: `ridge-${panel.id}-${n}`,
      role: 'decoration',
      datum: panel.id,
      d: `${outline(points) ?? ''}Z`,
      box: { x, y, width, height: base - y },
      ...(painted ? { fill: ink, opacity } : { fill: 'card', stroke: 'gold', strokeWidth: 1.25 }),
      enter: { kind: 'grow-y', origin: { x: r2(x), y: r2(base) }, start: 0.15 * n },
    };
  });
}

/** The field at the foot of its panel, its amount beside it where there is room. */
function fieldMarks({ datum, cells }: NonNullable<ScrollData['field']>, box: Box, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const free = { width: 0.55 * box.width, height: 0.24 * box.height };
  const plan = planGrid(cells, free);
  const [wide, tall] = [plan.columns * plan.pitch, plan.rows * plan.pitch];
  const gap = 0.4 * text;
  const label = textBlock(datum.text, box.width - wide - text, { size: text });
  const said = !label.cut && !label.broken && label.lines.length === 1 && label.height <= free.height;
  const x = box.x + (box.width - wide - (said ? gap + label.width : 0)) / 2;
  const y = box.y + 0.7 * box.height + (free.height - tall) / 2;
  return [
    {
      kind: 'rect',
      key: `field-${datum.id}`,
      role: 'data',
      datum: datum.id,
      status: datum.status,
      ...boxOf({ x, y, width: wide, height: tall }),
      ...statusStyle(datum.status, 'malachite'),
      enter: { kind: 'grow-x', origin: { x: r2(x), y: r2(y) } },
    },
    furrows(plan, { x, y, width: wide, height: tall }),
    ...(said
      ? blockMarks(label, {
          key: 'field-label',
          x: x + wide + gap,
          y: y + (tall - label.height) / 2,
          ink: 'ink-2',
          datum: datum.id,
        })
      : []),
  ];
}

/** The lines between the field's cells. */
function furrows({ columns, rows, pitch }: GridPlan, box: Box): Mark {
  const across = range(1, rows).map((i) => `M${r2(box.x)} ${r2(box.y + i * pitch)}h${r2(box.width)}`);
  const down = range(1, columns).map((i) => `M${r2(box.x + i * pitch)} ${r2(box.y)}v${r2(box.height)}`);
  return {
    kind: 'path',
    key: 'field-furrows',
    role: 'decoration',
    d: [...across, ...down].join(''),
    box: boxOf(box),
    stroke: 'card',
    strokeWidth: r2(0.16 * pitch),
  };
}
