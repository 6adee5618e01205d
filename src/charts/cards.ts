import type { Status } from '../facts/fact.ts';
import { statusStyle } from './marks.ts';
import type { Ink, Mark, MarkStyle } from './picture.ts';
import { balanced, blockMarks, type TextBlock, type TextStyle, textBlock } from './text-block.ts';

/** How far a work has come: how much of the disc before its words is filled. Hollow would be planned. */
export type Glyph = 'full' | 'half' | 'quarter';

/** One text on a card; `scale` is relative to the card's size of names. */
export interface CardText extends Omit<TextStyle, 'size'> {
  readonly part: string;
  readonly text: string;
  readonly scale: number;
  readonly glyph?: Glyph | null;
}

/** A plaque like a title slip: a spine in the form of its status beside its name and a few more texts. */
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
}

interface SetText {
  readonly text: CardText;
  readonly block: TextBlock;
  /** Place within the card, after a glyph. */
  readonly left: number;
  readonly top: number;
}

/** Room in a row of text for the glyph before it, in sizes of the text. */
const glyphRoom = 1.15;

/** Sets a card's first `most` texts in at most `lines` lines each, the name at `size`, nothing under `least`. */
export function setCard(
  card: Card,
  width: number,
  size: number,
  least: number,
  { most, lines }: { readonly most: number; readonly lines: number },
): SetCard {
  const edge = Math.min(0.62 * size, 0.08 * width);
  const spine = Math.max(3, Math.min(0.34 * size, 0.05 * width));
  let bottom = 0.85 * edge;
  const texts = card.texts
    .filter(({ text }) => text !== '')
    .slice(0, most)
    .map((text, i): SetText => {
      const own = Math.max(least, size * text.scale);
      const left = edge + spine + (text.glyph ? glyphRoom * own : 0);
      const block = textBlock(text.text, Math.max(own, width - left - edge), { ...text, size: own }, lines);
      const top = bottom + (i === 0 ? 0 : 0.12 * own);
      bottom = top + block.height;
      return { text, block, left, top };
    });
  return { card, texts, width, height: bottom + 0.85 * edge, spine };
}

/** The card with its top left corner at `x`, `y`, its texts in the middle of the height. */
export function cardMarks(set: SetCard, x: number, y: number, height: number): Mark[] {
  const { card, width, spine } = set;
  const { id, key, status, receded } = card;
  const datum = id === '' ? {} : { datum: id };
  const ink = receded || status === 'not-published' ? 'ink-2' : 'ink';
  const down = y + (height - set.height) / 2;
  const inset = status === 'reported' ? 0 : 3;
  const box = { x: x + inset, y: y + inset, width: spine, height: height - 2 * inset };
  const data = { kind: 'rect', key, role: 'data', ...datum, status, ...box, ...cardStyle(card) } as const;
  const slip = { kind: 'rect', key: `${key}-slip`, role: 'reference', ...datum } as const;
  return [
    { ...slip, x, y, width, height, ...slipStyle(card) },
    ...(id === '' ? [] : [data]),
    ...set.texts.flatMap(({ text, block, left, top }): Mark[] => {
      const { size } = block.style;
      const r = 0.36 * size;
      const disc = { x: x + left - glyphRoom * size + r + 1, y: down + top + block.leading / 2, r };
      const glyph = text.glyph ? glyphMarks(text.glyph, `${key}-glyph`, disc.x, disc.y, disc.r, ink) : [];
      return [
        ...glyph.map((mark) => ({ ...mark, ...datum })),
        ...blockMarks(balanced(block), {
          key: `${key}-${text.part}`,
          x: x + left,
          y: down + top,
          ink,
          ...datum,
        }),
      ];
    }),
  ];
}

/** The form of a card's spine, or of the small square that stands for it: its status, pale where it recedes. */
export function cardStyle({ status, ink, receded }: Card): MarkStyle {
  return statusStyle(status, receded ? (status === 'reported' ? 'line' : 'ink-3') : ink);
}

/** The slip behind the texts; what is not reported keeps its outline here, too. */
function slipStyle({ status, ink, receded }: Card): MarkStyle {
  if (status === 'reported') return receded ? { stroke: 'line' } : { fill: 'card', stroke: 'line' };
  return { ...statusStyle(status, receded ? 'ink-3' : ink), strokeWidth: 1.25 };
}

/** A disc, filled clockwise from its top. */
export function glyphMarks(glyph: Glyph, key: string, x: number, y: number, r: number, ink: Ink): Mark[] {
  const ring: Mark = { kind: 'circle', key, role: 'label', x, y, r, stroke: ink, strokeWidth: 1.5 };
  if (glyph === 'full') return [{ ...ring, fill: ink }];
  const [end, height] = glyph === 'half' ? [`${x} ${y + r}`, 2 * r] : [`${x + r} ${y}`, r];
  const d = `M${x} ${y}V${y - r}A${r} ${r} 0 0 1 ${end}L${x} ${y}Z`;
  const box = { x, y: y - r, width: r, height };
  return [ring, { kind: 'path', key: `${key}-part`, role: 'label', d, box, fill: ink }];
}
