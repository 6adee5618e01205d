import type { Zone } from '../../facts/zone.ts';
import { textWidth } from '../../lib/text-measure.ts';
import { type Glyph, glyphMarks, glyphs } from '../cards.ts';
import type { Frame } from '../frame.ts';
import { entersAt } from '../marks.ts';
import type { Box, Ink, Mark, MarkStyle, Place } from '../picture.ts';
import { balanced, blockMarks, roomyText, textBlock } from '../text-block.ts';
import { hundredth } from './camera.ts';
import { mapWords } from './words.ts';

/** Something that lies on the map and does not move with it, and the room it takes. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly box: Box;
}

/** Size of the map's small text. */
export function smallText(frame: Frame): number {
  return hundredth(Math.max(12, 0.94 * roomyText(frame)));
}

/** Whether a frame is a phone's, or as narrow beside its text: it shows fewer things, larger. */
export function isNarrow(frame: Frame): boolean {
  return frame.width < 30 * roomyText(frame);
}

/** A phone's stage: room is so dear that the strip alone says what the map is. */
export function isLow(frame: Frame): boolean {
  return isNarrow(frame) && frame.height < 1.1 * frame.width;
}

/** The title slip at the upper left: upright in Chinese where there is room, else across. */
export function cartouche(zone: Zone, frame: Frame, window: Box): Piece {
  const title = zone.settings.title[frame.locale];
  const em = roomyText(frame);
  const size = hundredth(1.25 * em);
  const pad = hundredth(0.55 * em);
  const corner = { x: hundredth(0.8 * em), y: hundredth(0.8 * em) };
  const letters = [...title];
  const upright =
    frame.locale === 'zh' &&
    letters.length <= 10 &&
    letters.length * size * 1.2 + 2 * pad < 0.62 * window.height;
  if (upright) {
    const step = hundredth(1.2 * size);
    const box = {
      ...corner,
      width: hundredth(size + 2 * pad),
      height: hundredth(letters.length * step + 1.6 * pad),
    };
    const texts = letters.map(
      (letter, i): Mark => ({
        kind: 'text',
        key: `title-${i}`,
        role: 'note',
        x: hundredth(box.x + box.width / 2),
        y: hundredth(box.y + 0.8 * pad + (i + 0.5) * step + 0.36 * size),
        text: letter,
        size,
        anchor: 'middle',
        face: 'display',
        bold: true,
        fill: 'ink',
      }),
    );
    return { marks: entersAt([...slip('title-slip', box, pad), ...texts], 0.3), box };
  }
  const room = Math.min(16 * em, window.width - 2 * corner.x - 2 * pad);
  const block = balanced(
    textBlock(title, room, { size: hundredth(1.1 * em), bold: true, face: 'display' }, 2),
  );
  const box = {
    ...corner,
    width: hundredth(block.width + 2 * pad),
    height: hundredth(block.height + 1.3 * pad),
  };
  const texts = blockMarks(block, { key: 'title', x: box.x + pad, y: box.y + 0.65 * pad, role: 'note' });
  return { marks: entersAt([...slip('title-slip', box, pad), ...texts], 0.3), box };
}

/** A slip of paper with a thin line inside its edge. */
function slip(key: string, box: Box, pad: number): Mark[] {
  const inset = hundredth(Math.max(2.5, 0.22 * pad));
  return [
    {
      kind: 'rect',
      key,
      role: 'decoration',
      ...box,
      fill: 'card',
      stroke: 'azurite',
      strokeWidth: 1.5,
      enter: { kind: 'press' },
    },
    {
      kind: 'rect',
      key: `${key}-line`,
      role: 'decoration',
      x: hundredth(box.x + inset),
      y: hundredth(box.y + inset),
      width: hundredth(box.width - 2 * inset),
      height: hundredth(box.height - 2 * inset),
      stroke: 'azurite',
      strokeWidth: 0.5,
    },
  ];
}

/** One entry of the legend. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly sign:
    | Glyph
    | { readonly fill: Ink; readonly opacity?: number; readonly stroke?: Ink; readonly line?: boolean };
}

/** What stands in the strip under the map. */
export interface StripContent {
  readonly legend: readonly LegendEntry[];
  /** The choropleth's key says more than a legend's entry: drawn first when given. */
  readonly notes: readonly string[];
  readonly scale: { readonly text: string; readonly width: number } | null;
}

interface StripLine {
  readonly height: number;
  readonly marks: (x: number, y: number) => Mark[];
}

/** Height of the strip, and its marks once it is known where it begins. */
export function strip(content: StripContent, frame: Frame): { height: number; marks: (y: number) => Mark[] } {
  const em = roomyText(frame);
  const size = smallText(frame);
  const pad = hundredth(0.6 * em);
  const room = frame.width - 2 * pad;
  const lines: StripLine[] = [
    ...legendLines(content, room, size, em),
    ...noteLines(content.notes, room, size),
  ];
  const height = hundredth(lines.reduce((sum, line) => sum + line.height, 0) + 0.9 * pad);
  return {
    height,
    marks: (y) => {
      const marks: Mark[] = [
        {
          kind: 'rect',
          key: 'strip',
          role: 'decoration',
          x: 0,
          y,
          width: frame.width,
          height: hundredth(frame.height - y),
          fill: 'paper',
        },
        {
          kind: 'line',
          key: 'strip-edge',
          role: 'decoration',
          x1: 0,
          y1: y,
          x2: frame.width,
          y2: y,
          stroke: 'ink-3',
          strokeWidth: 1,
        },
        {
          kind: 'line',
          key: 'strip-edge-thin',
          role: 'decoration',
          x1: 0,
          y1: hundredth(y + 2.5),
          x2: frame.width,
          y2: hundredth(y + 2.5),
          stroke: 'line',
          strokeWidth: 1,
        },
      ];
      let top = y + 0.55 * pad;
      for (const line of lines) {
        marks.push(...line.marks(pad, top));
        top += line.height;
      }
      return marks;
    },
  };
}

/** Entries side by side, in as many lines as they need; where space is short, entries that do not fit two lines go. */
function legendLines({ legend, scale }: StripContent, room: number, size: number, em: number): StripLine[] {
  const gap = 1.1 * em;
  const sign = 1.5 * size;
  const rows: { entry: LegendEntry; x: number }[][] = [[]];
  const taken = scale ? scale.width + textWidth(scale.text, size) + 1.6 * em : 0;
  let x = taken;
  for (const entry of legend) {
    const width = sign + textWidth(entry.text, size);
    if (x + width > room && x > 0) {
      if (rows.length === 2) break;
      rows.push([]);
      x = 0;
    }
    if (width > room) continue;
    rows.at(-1)?.push({ entry, x });
    x += width + gap;
  }
  const filled = rows.filter((row, i) => row.length > 0 || (i === 0 && scale));
  return filled.map((row, i) => ({
    height: 1.4 * size,
    marks: (left, top) => [
      ...(i === 0 && scale ? scaleMarks(scale, left, top, size) : []),
      ...row.flatMap(({ entry, x: at }) => entryMarks(entry, left + at, top, size)),
    ],
  }));
}

function entryMarks({ key, text, sign }: LegendEntry, x: number, top: number, size: number): Mark[] {
  const middle = hundredth(top + 0.68 * size);
  const label: Mark = {
    kind: 'text',
    key: `legend-${key}`,
    role: 'note',
    x: hundredth(x + 1.5 * size),
    y: hundredth(top + size * 1.02),
    text,
    size,
    anchor: 'start',
    face: 'sans',
    fill: 'ink-2',
  };
  if (isGlyph(sign))
    return [
      ...glyphMarks(
        sign,
        `legend-${key}-disc`,
        hundredth(x + 0.6 * size),
        middle,
        hundredth(0.38 * size),
        'ink',
      ),
      label,
    ];
  const { fill, opacity, stroke, line } = sign;
  const style: MarkStyle = {
    fill,
    ...(opacity === undefined ? {} : { opacity }),
    ...(stroke ? { stroke, strokeWidth: 1 } : {}),
  };
  const height = line ? 0.34 * size : 0.8 * size;
  return [
    {
      kind: 'rect',
      key: `legend-${key}-sign`,
      role: 'note',
      x: hundredth(x),
      y: hundredth(middle - height / 2),
      width: hundredth(1.15 * size),
      height: hundredth(height),
      ...style,
    },
    label,
  ];
}

function isGlyph(sign: LegendEntry['sign']): sign is Glyph {
  return glyphs.some((glyph) => glyph === sign);
}

function noteLines(notes: readonly string[], room: number, size: number): StripLine[] {
  const text = notes.filter((note) => note !== '').join(' · ');
  if (text === '') return [];
  const block = textBlock(text, room, { size }, 4);
  return [
    {
      height: block.height,
      marks: (x, y) => blockMarks(block, { key: 'note', x, y, ink: 'ink-3', role: 'note' }),
    },
  ];
}

function scaleMarks(
  { text, width }: { text: string; width: number },
  x: number,
  top: number,
  size: number,
): Mark[] {
  const y = hundredth(top + 0.75 * size);
  const line = { kind: 'line', role: 'axis', stroke: 'ink-2', strokeWidth: 1.5 } as const;
  const tick = 0.25 * size;
  return [
    { ...line, key: 'scale', x1: hundredth(x), y1: y, x2: hundredth(x + width), y2: y },
    {
      ...line,
      key: 'scale-start',
      x1: hundredth(x),
      y1: hundredth(y - tick),
      x2: hundredth(x),
      y2: hundredth(y + tick),
    },
    {
      ...line,
      key: 'scale-end',
      x1: hundredth(x + width),
      y1: hundredth(y - tick),
      x2: hundredth(x + width),
      y2: hundredth(y + tick),
    },
    {
      kind: 'text',
      key: 'scale-text',
      role: 'axis',
      x: hundredth(x + width + 0.5 * size),
      y: hundredth(top + 1.02 * size),
      text,
      size,
      anchor: 'start',
      face: 'sans',
      fill: 'ink-2',
    },
  ];
}

/** A round distance about a fifth of the map's width, in the frame's words; null on a schematic. */
export function scaleBar(metres: number | null, camera: Place, frame: Frame): StripContent['scale'] {
  if (metres === null || !(metres > 0)) return null;
  const words = mapWords[frame.locale];
  const most = ((0.2 * frame.width) / camera.scale) * metres;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const text = length >= 1000 ? words.kilometres(grouped(length / 1000)) : words.metres(grouped(length));
  return { text, width: hundredth((length / metres) * camera.scale) };
}

function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
