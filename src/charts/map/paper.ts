import type { Zone } from '../../facts/zone.ts';
import { type Glyph, glyphMarks } from '../cards.ts';
import type { Frame } from '../frame.ts';
import { entersAt } from '../marks.ts';
import type { Box, Mark, MarkStyle, Role } from '../picture.ts';
import { balanced, blockMarks, nameBlock, roomyText, type TextBlock, textBlock } from '../text-block.ts';
import { grown, hundredth } from './boxes.ts';
import { pictogram, pictogramMarks, pictogramScale } from './pictograms.ts';

/** Something that lies on the map and does not move with it, and the room it takes. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly box: Box;
}

/** Size of the map's small text. */
export function smallText(frame: Frame): number {
  return hundredth(Math.max(12, 0.94 * roomyText(frame)));
}

/** A rect that shows no datum. */
export function rect(key: string, box: Box, style: MarkStyle, role: Role = 'decoration'): Mark {
  return { kind: 'rect', key, role, ...box, ...style };
}

/** A slip of paper. */
export function paper(key: string, box: Box, style: MarkStyle = { stroke: 'line' }): Mark {
  return rect(key, box, { fill: 'card', ...style });
}

/** How far a work has come, as a disc before words of `size` that begin at `x`. */
export function discMarks(glyph: Glyph, key: string, x: number, middle: number, size: number): Mark[] {
  const r = hundredth(0.36 * size);
  return glyphMarks(glyph, key, hundredth(x + r + 1), hundredth(middle), r, 'ink');
}

/** The title slip at the upper left: upright in Chinese where there is room, else across. */
export function titleSlip(zone: Zone, frame: Frame, window: Box): Piece {
  const title = zone.settings.title[frame.locale];
  const em = roomyText(frame);
  const pad = 0.55 * em;
  const [x, y] = [0.8 * em, 0.8 * em];
  const style = { bold: true, face: 'display' } as const;
  const letters = textBlock([...title].join('\n'), 2 * em, { ...style, size: hundredth(1.25 * em) });
  const upright =
    frame.locale === 'zh' && letters.lines.length <= 10 && letters.height + 2 * pad < 0.62 * window.height;
  const room = Math.min(16 * em, window.width - 2 * x - 2 * pad);
  const across = balanced(textBlock(title, room, { ...style, size: hundredth(1.1 * em) }, 2));
  const block = upright ? letters : across;
  const box: Box = { x, y, width: block.width + 2 * pad, height: block.height + 1.3 * pad };
  const texts = blockMarks(block, { key: 'title', x: x + pad, y: y + 0.65 * pad, role: 'note' });
  const inner = grown(box, -Math.max(2.5, 0.22 * pad));
  const marks: Mark[] = [
    { ...paper('title-slip', box, { stroke: 'azurite', strokeWidth: 1.5 }), enter: { kind: 'press' } },
    rect('title-slip-edge', inner, { stroke: 'azurite', strokeWidth: 0.5 }),
    ...texts,
  ];
  return { marks: entersAt(marks, 0.3), box };
}

/** A work as it is told on a paper. */
export interface ListItem {
  readonly id: string;
  readonly name: string;
  readonly state: Glyph | null;
  readonly stateWords: string;
  /** Word for its little picture; may be unknown. */
  readonly picture: string;
}

/** A paper that is not yet laid down. */
export interface ListPaper {
  readonly height: number;
  /** No word had to be broken or left out. */
  readonly whole: boolean;
  /** The paper with its upper left corner there. */
  readonly at: (x: number, y: number) => Piece;
}

/**
 * Works with how far they have come, on a paper `width` px wide, in one or two columns. With a heading it is the tray in
 * which things lie whose place is not published: a dashed edge, and in one column their little pictures.
 */
export function listPaper(
  items: readonly ListItem[],
  heading: string,
  width: number,
  columns: 1 | 2,
  frame: Frame,
): ListPaper {
  const em = roomyText(frame);
  const size = smallText(frame);
  const pad = 0.7 * em;
  const head = textBlock(heading, width - 2 * pad, { size, bold: true }, 2);
  const icon = columns === 1 && heading !== '' ? 2.5 * em : 0;
  const column = (width - 2 * pad - (columns - 1) * em) / columns;
  const set = items.map((item) => {
    const name = nameBlock(item.name, column - icon, { size, bold: true }, 3);
    const state = balanced(textBlock(item.stateWords, column - icon - 1.15 * size, { size }, 2));
    return { item, name, state, height: Math.max(icon > 0 ? 1.5 * em : 0, name.height + state.height) };
  });
  const gap = 0.45 * em;
  let height = 0.75 * pad + (head.height > 0 ? head.height + gap : 0);
  const laid = set.map((one, i) => {
    const top = height;
    const last = i % columns === columns - 1 || i === set.length - 1;
    const row = set.slice(i - (i % columns), i + 1);
    if (last) height += Math.max(...row.map((other) => other.height)) + gap;
    return { ...one, left: pad + (i % columns) * (column + em), top };
  });
  height += 0.75 * pad - gap;
  return {
    height,
    whole: set.every(({ name, state }) => [name, state].every(({ cut, broken }) => !cut && !broken)),
    at(x, y) {
      const box: Box = { x, y, width, height };
      const dashes = { stroke: 'ink-3', strokeWidth: 1.25, dashed: true } as const;
      const edge = rect('tray-edge', grown(box, -4), dashes, 'reference');
      const headAt = { key: 'tray-head', x: x + pad, y: y + 0.75 * pad } as const;
      const heads = blockMarks(head, { ...headAt, ink: 'ink-2', role: 'note' });
      const works = laid.flatMap(({ item, name, state, left, top }) => [
        ...(icon > 0 ? iconMarks(item, x + left + 0.43 * icon, y + top + 0.25 * name.leading, frame) : []),
        ...itemMarks(item, name, state, x + left + icon, y + top),
      ]);
      const marks = [
        paper(heading ? 'tray' : 'key', box),
        ...(heading ? [{ ...edge, status: 'not-published' } as const, ...heads] : []),
        ...works,
      ];
      return { box, marks };
    },
  };
}

/** A work's little picture on a paper, where nothing moves with the ground. */
function iconMarks({ id, picture }: ListItem, x: number, y: number, frame: Frame): Mark[] {
  const drawn = pictogram(picture);
  if (!drawn) return [];
  const scale = pictogramScale(frame, 'plain');
  const at = { x, y: y + drawn.height * scale, scale };
  const about = { role: 'data', datum: id, status: 'reported' } as const;
  return pictogramMarks(`work-${id}`, drawn, at, 'lit', about).map(({ ground: _, ...mark }): Mark => mark);
}

function itemMarks({ id, state }: ListItem, name: TextBlock, words: TextBlock, x: number, y: number): Mark[] {
  const { size } = words.style;
  const top = y + name.height;
  const disc = state ? discMarks(state, `work-${id}-state-glyph`, x, top + words.leading / 2, size) : [];
  const left = x + (state ? 1.15 * size : 0);
  return [
    ...blockMarks(name, { key: `work-${id}-name`, x, y, datum: id }),
    ...disc.map((mark): Mark => ({ ...mark, datum: id })),
    ...blockMarks(words, { key: `work-${id}-state`, x: left, y: top, ink: 'ink-2', datum: id }),
  ];
}
