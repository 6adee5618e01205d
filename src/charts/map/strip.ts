import { textWidth } from '../../lib/text-measure.ts';
import type { Glyph } from '../cards.ts';
import type { Frame } from '../frame.ts';
import type { Mark, MarkStyle, Place, TextMark } from '../picture.ts';
import { blockMarks, roomyText, textBlock } from '../text-block.ts';
import type { Asked, MapData } from './data.ts';
import { discMarks, rect, smallText } from './paper.ts';
import { valueLegend } from './values.ts';
import { mapWords } from './words.ts';

/** One entry of the legend: a disc, or a patch or stroke in the style of what it names. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly glyph?: Glyph;
  readonly style?: MarkStyle;
  /** A low patch: a line on the map. */
  readonly low?: boolean;
}

/** The strip under the map: scale bar and legend, then what must be said inside the picture, so that no crop loses it. */
export interface Strip {
  readonly height: number;
  /** The marks, with the bar of a camera. */
  readonly marks: (camera: Place) => Mark[];
}

export function stripOf(asked: Asked, narrow: boolean): Strip {
  const { data, ground, frame } = asked;
  const em = roomyText(frame);
  const size = smallText(frame);
  const pad = 0.6 * em;
  const room = frame.width - 2 * pad;
  const { metres } = ground;
  const rows = legendRows(legendOf(asked, narrow), {
    room,
    size,
    gap: 1.1 * em,
    taken: metres ? 0.2 * frame.width + 6 * size : 0,
  });
  const note = textBlock(stripNotes(data, frame).filter(Boolean).join(' · '), room, { size }, 4);
  const line = 1.4 * size;
  const height = 0.9 * pad + rows.length * line + note.height;
  const y = frame.height - height;
  const top = y + 0.55 * pad;
  const edge = { x1: 0, y1: y, x2: frame.width, y2: y, stroke: 'ink-3' } as const;
  return {
    height,
    marks: (camera) => [
      rect('strip', { x: 0, y, width: frame.width, height }, { fill: 'paper' }),
      { kind: 'line', key: 'strip-edge', role: 'decoration', ...edge },
      ...(metres ? scaleMarks(metres, camera, pad, top, frame) : []),
      ...rows.flatMap((row, i) =>
        row.flatMap(({ entry, x }) => entryMarks(entry, pad + x, top + i * line, size)),
      ),
      ...blockMarks(note, { key: 'note', ink: 'ink-3', role: 'note', x: pad, y: top + rows.length * line }),
    ],
  };
}

function legendOf(
  { data, options: { layout }, ground: { layers }, frame }: Asked,
  narrow: boolean,
): LegendEntry[] {
  const { items, zone } = data;
  const { locale } = frame;
  if (layout === 'values') return valueLegend(items, layers.areas, locale);
  const words = mapWords[locale];
  const discs = (['full', 'half', 'quarter'] as const)
    .filter((glyph) => layout === 'works' && items.some(({ state }) => state === glyph))
    .map((glyph): LegendEntry => ({ key: glyph, text: words.discs[glyph], glyph }));
  // On a phone the strip is kept low: what the land is made of is told by its look and its names.
  if (discs.length > 0 && narrow) return discs;
  const signs = {
    water: { style: { fill: 'azurite-2' }, low: true },
    roads: { style: { fill: 'paper', stroke: 'ochre-2' }, low: true },
    fields: { style: { fill: 'malachite-2', opacity: 0.46 } },
    blocks: { style: { fill: 'ochre-2', opacity: 0.4, stroke: 'ochre-2' } },
  } as const;
  const land = (['water', 'roads', 'fields', 'blocks'] as const).flatMap((key): LegendEntry[] => {
    const text = zone.settings.layers[key]?.[locale] ?? words.layers[key];
    return layers[key].length > 0 && text ? [{ key, text, ...signs[key] }] : [];
  });
  return [...discs, ...land];
}

function stripNotes({ zone: { settings, approval } }: MapData, { locale }: Frame): string[] {
  const { schematic, unapproved, approval: numbered, colon } = mapWords[locale];
  const note = settings.note[locale];
  if (settings.schematic) {
    return [/示意图|schematic|sketch/iu.test(note) ? note : [schematic, note].filter(Boolean).join(colon)];
  }
  const missing = approval === '' && locale === 'zh' ? unapproved : '';
  return [approval ? numbered(approval) : missing, note, settings.credit[locale]];
}

/** Entries side by side in at most two lines; those that do not fit go. `taken` px of the first line hold the bar. */
function legendRows(
  entries: readonly LegendEntry[],
  { room, size, gap, taken }: { room: number; size: number; gap: number; taken: number },
): { entry: LegendEntry; x: number }[][] {
  const rows: { entry: LegendEntry; x: number }[][] = [[]];
  let x = taken;
  for (const entry of entries) {
    const width = 1.5 * size + textWidth(entry.text, size);
    if (width > room) continue;
    if (x + width > room && x > 0) {
      if (rows.length === 2) break;
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += width + gap;
  }
  return taken === 0 && entries.length === 0 ? [] : rows;
}

function entryMarks(
  { key, text, glyph, style, low }: LegendEntry,
  x: number,
  top: number,
  size: number,
): Mark[] {
  const height = (low ? 0.34 : 0.8) * size;
  const box = { x, y: top + 0.68 * size - height / 2, width: 1.15 * size, height };
  return [
    ...(glyph
      ? discMarks(glyph, `legend-${key}-disc`, x + 0.2 * size, top + 0.68 * size, size)
      : [rect(`legend-${key}-sign`, box, style ?? {}, 'note')]),
    smallLine(`legend-${key}`, text, x + 1.5 * size, top, size),
  ];
}

function smallLine(key: string, text: string, x: number, top: number, size: number): TextMark {
  const style = { size, anchor: 'start', face: 'sans', fill: 'ink-2' } as const;
  return { kind: 'text', key, role: 'note', x, y: top + 1.02 * size, text, ...style };
}

/** A bar of a round length, at most a fifth of the map's width. */
function scaleMarks(metres: number, { scale }: Place, x: number, top: number, frame: Frame): Mark[] {
  const size = smallText(frame);
  const most = ((0.2 * frame.width) / scale) * metres;
  const power = 10 ** Math.floor(Math.log10(most));
  const length = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  const words = mapWords[frame.locale];
  const text =
    length < 1000 ? words.metres(String(length)) : words.kilometres((length / 1000).toLocaleString('en'));
  const [end, y, tick] = [x + (length / metres) * scale, top + 0.75 * size, 0.25 * size];
  const style = { kind: 'line', role: 'axis', stroke: 'ink-2', strokeWidth: 1.5 } as const;
  return [
    { ...style, key: 'scale', x1: x, y1: y, x2: end, y2: y },
    { ...style, key: 'scale-start', x1: x, y1: y - tick, x2: x, y2: y + tick },
    { ...style, key: 'scale-end', x1: end, y1: y - tick, x2: end, y2: y + tick },
    smallLine('scale-text', text, end + 0.5 * size, top, size),
  ];
}
