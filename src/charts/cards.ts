import type { Status } from '../facts/fact.ts';
import { statusStyle } from './marks.ts';
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
  readonly glyph?: Glyph | null;
  /** Set as a badge: words in a thin frame. */
  readonly badge?: boolean;
  readonly most?: number;
}

/** A plaque like a title slip: a spine in the form of its status beside a few texts. */
export interface Card {
  /** Its datum; empty for a card that shows none, such as "and others". */
  readonly id: string;
  /** Key of its spine, the same in every layout. */
  readonly key: string;
  readonly texts: readonly CardText[];
  readonly status: Status;
  readonly ink: Ink;
  /** Steps back behind others: pale, its form kept. */
  readonly receded: boolean;
}

/** A card set at one width, not yet placed. */
export interface SetCard {
  readonly card: Card;
  readonly texts: readonly SetText[];
  readonly width: number;
  readonly height: number;
  readonly spine: number;
  /** Lines of its name. */
  readonly lines: number;
  /** No text is cut, no word broken. */
  readonly whole: boolean;
}

interface SetText {
  readonly text: CardText;
  readonly block: TextBlock;
  /** Place within the card, after a glyph or a badge's padding of `pad`. */
  readonly left: number;
  readonly top: number;
  readonly pad: number;
}

/** Sets a card with names at `size` and nothing under `least`. */
export function setCard(card: Card, width: number, size: number, least: number): SetCard {
  const edge = Math.min(size * 0.62, width * 0.08);
  const spine = Math.max(3, Math.min(size * 0.34, width * 0.05));
  let bottom = edge * 0.85;
  const texts = card.texts
    .filter(({ text }) => text !== '')
    .map((text, i): SetText => {
      const { scale, glyph, badge, face = 'sans', bold = false } = text;
      const own = Math.max(least, size * scale);
      const pad = own * (glyph ? 1.15 : badge ? 0.4 : 0);
      const room = width - 2 * edge - spine - pad * (badge ? 2 : 1);
      const block = textBlock(text.text, Math.max(own, room), { size: own, face, bold }, text.most);
      const top = bottom + (i === 0 ? 0 : own * (badge ? 0.45 : 0.12));
      bottom = top + block.height + (badge ? own * 0.12 : 0);
      return { text, block, left: edge + spine + pad, top, pad };
    });
  return {
    card,
    texts,
    width,
    height: bottom + edge * 0.85,
    spine,
    lines: texts[0]?.block.lines.length ?? 0,
    whole: texts.every(({ block }) => !block.cut && !block.broken),
  };
}

/** The card with its top left corner at `x`, `y`, its texts in the middle of the height. */
export function cardMarks(set: SetCard, x: number, y: number, height: number): Mark[] {
  const { card, width, spine } = set;
  const { id, key, status, receded } = card;
  const datum = id === '' ? {} : { datum: id };
  const ink = receded || status === 'not-published' ? 'ink-2' : 'ink';
  const down = y + (height - set.height) / 2;
  const inset = status === 'reported' ? 0 : 3;
  const slip = { kind: 'rect', key: `${key}-slip`, role: 'reference', ...datum } as const;
  const marks: Mark[] = [{ ...slip, x, y, width, height, ...slipStyle(card) }];
  if (id !== '') {
    const box = { x: x + inset, y: y + inset, width: spine, height: height - 2 * inset };
    marks.push({ kind: 'rect', key, role: 'data', ...datum, status, ...box, ...cardStyle(card) });
  }
  for (const { text, block, left, top, pad } of set.texts) {
    const part = `${key}-${text.part}`;
    const { size } = block.style;
    const even = balanced(block);
    if (text.badge) {
      marks.push({
        kind: 'rect',
        key: `${part}-frame`,
        role: 'label',
        ...datum,
        x: x + left - pad,
        y: down + top - size * 0.06,
        width: even.width + 2 * pad,
        height: block.height + size * 0.12,
        radius: 2,
        stroke: ink,
        strokeWidth: 1,
      });
    }
    if (text.glyph) {
      const r = size * 0.36;
      const disc = glyphMarks(
        text.glyph,
        `${key}-glyph`,
        x + left - pad + r + 1,
        down + top + block.leading / 2,
        r,
        ink,
      );
      marks.push(...disc.map((mark) => ({ ...mark, ...datum })));
    }
    const place = id === '' ? ({ x: x + width / 2, anchor: 'middle' } as const) : { x: x + left };
    marks.push(...blockMarks(even, { key: part, ...place, y: down + top, ink, ...datum }));
  }
  return marks;
}

/** The form of a card's spine, or of the small square that stands for it: its status, pale where it recedes. */
export function cardStyle({ status, ink, receded }: Pick<Card, 'status' | 'ink' | 'receded'>): MarkStyle {
  return statusStyle(status, receded ? (status === 'reported' ? 'line' : 'ink-3') : ink);
}

/** The slip behind the texts; what is not reported keeps its outline here, too. */
function slipStyle({ id, status, ink, receded }: Card): MarkStyle {
  if (status === 'reported') return receded ? { stroke: 'line' } : { fill: 'card', stroke: 'line' };
  return { ...statusStyle(status, receded ? 'ink-3' : ink), strokeWidth: id === '' ? 1 : 1.25 };
}

/** A disc, full, half full (left) or hollow. */
export function glyphMarks(glyph: Glyph, key: string, x: number, y: number, r: number, ink: Ink): Mark[] {
  const ring: Mark = { kind: 'circle', key, role: 'label', x, y, r, stroke: ink, strokeWidth: 1.5 };
  if (glyph === 'hollow') return [ring];
  if (glyph === 'full') return [{ ...ring, fill: ink }];
  const d = `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`;
  const box = { x: x - r, y: y - r, width: r, height: 2 * r };
  return [ring, { kind: 'path', key: `${key}-half`, role: 'label', d, box, fill: ink }];
}
