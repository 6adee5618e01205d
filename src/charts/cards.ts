import type { Status } from '../facts/fact.ts';
import { entersAt, statusStyle } from './marks.ts';
import type { Ink, Mark, MarkStyle } from './picture.ts';
import { balanced, blockMarks, type TextBlock, type TextStyle, textBlock } from './text-block.ts';

/** How far a work has come, as a full, half or hollow disc before its words. */
export const glyphs = ['full', 'half', 'hollow'] as const;
export type Glyph = (typeof glyphs)[number];

/** One text on a card; `scale` is relative to the card's size of names. */
export interface CardText {
  readonly part: string;
  readonly text: string;
  readonly scale: number;
  readonly face?: TextStyle['face'];
  readonly bold?: boolean;
  readonly glyph?: Glyph;
  /** Set as a badge: words in a thin frame. */
  readonly badge?: boolean;
  readonly most?: number;
}

/** A plaque like a title slip: a spine in the form of its status beside a few texts. */
export interface Card {
  readonly id: string;
  /** Key of its spine, the same in every layout. */
  readonly key: string;
  readonly texts: readonly CardText[];
  readonly status: Status;
  readonly ink: Ink;
  /** Steps back behind others: pale, its form kept. */
  readonly receded: boolean;
  /** False for a card that is no datum, such as "and others". */
  readonly isDatum: boolean;
}

interface SetText {
  readonly text: CardText;
  readonly block: TextBlock;
  /** Left edge within the card, after a glyph or a badge's padding. */
  readonly left: number;
  readonly top: number;
}

interface SetCard {
  readonly card: Card;
  readonly texts: readonly SetText[];
  readonly height: number;
  readonly lines: number;
  readonly broken: boolean;
  readonly cut: boolean;
}

/** Cards in rows of equal width, top to bottom; not yet placed. */
export interface CardGrid {
  readonly size: number;
  readonly columns: number;
  readonly cardWidth: number;
  readonly gap: number;
  readonly rows: readonly { readonly height: number; readonly cards: readonly SetCard[] }[];
  readonly height: number;
  /** Lines of the cards' names, on average. */
  readonly nameLines: number;
  readonly broken: boolean;
  readonly cut: boolean;
}

/** Gap between cards for a size of names. */
export function cardGap(size: number): number {
  return Math.max(6, size * 0.5);
}

/** Sets cards into `columns` columns over `width` px, names at `size`, nothing under `least`. */
export function cardGrid(
  cards: readonly Card[],
  width: number,
  columns: number,
  size: number,
  least: number,
): CardGrid {
  const gap = cardGap(size);
  const cardWidth = Math.min((width - gap * (columns - 1)) / columns, Math.max(size * 22, 720));
  const set = cards.map((card) => setCard(card, cardWidth, size, least));
  const rows: { height: number; cards: SetCard[] }[] = [];
  for (let i = 0; i < set.length; i += columns) {
    const row = set.slice(i, i + columns);
    rows.push({ height: Math.max(...row.map((card) => card.height)), cards: row });
  }
  return {
    size,
    columns,
    cardWidth,
    gap,
    rows,
    height: rows.reduce((sum, row) => sum + row.height, 0) + gap * Math.max(0, rows.length - 1),
    nameLines: set.reduce((sum, card) => sum + card.lines, 0) / Math.max(1, set.length),
    broken: set.some((card) => card.broken),
    cut: set.some((card) => card.cut),
  };
}

/** Px that a grid of the cards is high at the very least; cheap, to spare setting what cannot fit. */
export function leastGridHeight(
  cards: readonly Card[],
  columns: number,
  size: number,
  least: number,
): number {
  const heights = cards.map((card) =>
    card.texts.reduce((sum, text) => sum + Math.max(least, size * text.scale) * 1.34, 0),
  );
  const all = heights.reduce((sum, height) => sum + height, 0);
  return all / columns + cardGap(size) * (Math.ceil(cards.length / columns) - 1);
}

/** The grid's marks with its top left corner at `x`, `y`; every row grows by `extra` px. */
export function gridMarks(grid: CardGrid, x: number, y: number, extra = 0): Mark[] {
  const marks: Mark[] = [];
  const count = grid.rows.reduce((sum, { cards }) => sum + cards.length, 0);
  let top = y;
  let placed = 0;
  for (const row of grid.rows) {
    const height = row.height + extra;
    row.cards.forEach((card, i) => {
      const left = x + i * (grid.cardWidth + grid.gap);
      // One after the other.
      marks.push(...entersAt(cardMarks(card, grid, left, top, height), (0.6 * placed++) / count));
    });
    top += height + grid.gap;
  }
  return marks;
}

/** Ink of the texts on a card. */
function textInk(card: Card): Ink {
  return card.receded || card.status === 'not-published' ? 'ink-2' : 'ink';
}

/** The form of a card's spine, or of the small square that stands for it: its status, pale where it recedes. */
export function cardStyle(card: Pick<Card, 'status' | 'ink' | 'receded'>): MarkStyle {
  return statusStyle(card.status, card.receded ? (card.status === 'reported' ? 'line' : 'ink-3') : card.ink);
}

/** The slip behind the texts; what is not reported keeps its outline here, too. */
function slipStyle(card: Card): MarkStyle {
  if (card.status === 'reported') return card.receded ? { stroke: 'line' } : { fill: 'card', stroke: 'line' };
  return {
    ...statusStyle(card.status, card.receded ? 'ink-3' : card.ink),
    strokeWidth: card.isDatum ? 1.25 : 1,
  };
}

function setCard(card: Card, width: number, size: number, least: number): SetCard {
  const pad = padding(size, width);
  const texts: SetText[] = [];
  let top = pad * 0.85;
  for (const text of card.texts) {
    const textSize = Math.max(least, size * text.scale);
    const left = text.glyph ? textSize * 1.15 : text.badge ? textSize * 0.4 : 0;
    const room = width - 2 * pad - spineWidth(size, width) - left - (text.badge ? left : 0);
    const style = { size: textSize, face: text.face ?? 'sans', bold: text.bold ?? false };
    const block = textBlock(text.text, Math.max(textSize, room), style, text.most);
    if (block.lines.length === 0) continue;
    if (texts.length > 0) top += textSize * (text.badge ? 0.45 : 0.12);
    texts.push({ text, block, left, top });
    top += block.height + (text.badge ? textSize * 0.12 : 0);
  }
  return {
    card,
    texts,
    height: top + pad * 0.85,
    lines: texts[0]?.block.lines.length ?? 0,
    broken: texts.some((set) => set.block.broken),
    cut: texts.some((set) => set.block.cut),
  };
}

function spineWidth(size: number, width: number): number {
  return Math.max(3, Math.min(size * 0.34, width * 0.05));
}

function padding(size: number, width: number): number {
  return Math.min(size * 0.62, width * 0.08);
}

function cardMarks(set: SetCard, grid: CardGrid, x: number, y: number, height: number): Mark[] {
  const { card } = set;
  const ink = textInk(card);
  const pad = padding(grid.size, grid.cardWidth);
  const down = y + (height - set.height) / 2;
  const spine = spineWidth(grid.size, grid.cardWidth);
  const box = { y, height };
  const datum = card.isDatum ? { datum: card.id } : {};
  const marks: Mark[] = [
    {
      kind: 'rect',
      key: `${card.key}-slip`,
      role: 'reference',
      ...datum,
      x,
      width: grid.cardWidth,
      ...box,
      ...slipStyle(card),
    },
  ];
  if (card.isDatum) {
    const inset = card.status === 'reported' ? 0 : 3;
    marks.push({
      kind: 'rect',
      key: card.key,
      role: 'data',
      datum: card.id,
      status: card.status,
      x: x + inset,
      y: y + inset,
      width: spine,
      height: height - 2 * inset,
      ...cardStyle(card),
    });
  }
  for (const { text, block, left, top } of set.texts) {
    const key = `${card.key}-${text.part}`;
    const centre = !card.isDatum && card.texts.length === 1;
    const textX = centre ? x + grid.cardWidth / 2 : x + pad + spine + left;
    if (text.badge) {
      marks.push({
        kind: 'rect',
        key: `${key}-frame`,
        role: 'label',
        ...datum,
        x: x + pad + spine,
        y: down + top - block.style.size * 0.06,
        width: balanced(block).width + 2 * left,
        height: block.height + block.style.size * 0.12,
        radius: 2,
        stroke: ink,
        strokeWidth: 1,
      });
    }
    if (text.glyph) {
      const r = block.style.size * 0.36;
      marks.push(
        ...glyphMarks(
          text.glyph,
          `${card.key}-glyph`,
          x + pad + spine + r + 1,
          down + top + block.leading / 2,
          r,
          ink,
        ).map((mark) => ({ ...mark, ...datum })),
      );
    }
    marks.push(
      ...blockMarks(balanced(block), {
        key,
        x: textX,
        y: down + top,
        anchor: centre ? 'middle' : 'start',
        ink,
        ...datum,
      }),
    );
  }
  return marks;
}

/** A disc, full, half full (left) or hollow. */
export function glyphMarks(glyph: Glyph, key: string, x: number, y: number, r: number, ink: Ink): Mark[] {
  const ring: Mark = { kind: 'circle', key, role: 'label', x, y, r, stroke: ink, strokeWidth: 1.5 };
  if (glyph === 'hollow') return [ring];
  if (glyph === 'full') return [{ ...ring, fill: ink }];
  const d = `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`;
  const half: Mark = {
    kind: 'path',
    key: `${key}-half`,
    role: 'label',
    d,
    box: { x: x - r, y: y - r, width: r, height: 2 * r },
    fill: ink,
  };
  return [ring, half];
}
