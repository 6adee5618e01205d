import type { Joined } from './between-join.ts';
import type { Box, TextMark } from './picture.ts';

/**
 * Data whose captions, going the straight way from their old place to the new one, would pass over what they name:
 * all their texts fade from place to place instead. A caption on its mark (a card's) goes with it and does not count.
 */
export function crossingCaptions(
  joined: readonly Joined[],
  boxesA: ReadonlyMap<string, Box>,
  boxesB: ReadonlyMap<string, Box>,
): Set<string> {
  const crossing = new Set<string>();
  for (const { a, b } of joined) {
    if (a?.kind !== 'text' || b?.kind !== 'text' || a.datum === undefined) continue;
    const from = boxesA.get(a.datum);
    const to = boxesB.get(a.datum);
    if (from === undefined || to === undefined) continue;
    const [start, end] = [roughBox(a), roughBox(b)];
    if (meet(start, from) || meet(end, to)) continue;
    if ([0.25, 0.5, 0.75].some((p) => meet(mixed(start, end, p), mixed(from, to, p)))) crossing.add(a.datum);
  }
  return crossing;
}

/** About where a text stands: measuring it would bring the tables of widths into the page. */
function roughBox({ text, size, anchor, x, y }: TextMark): Box {
  let ems = 0;
  for (const char of text) ems += char > '\u2000' ? 1 : 0.55;
  const width = ems * size;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - 0.8 * size, width, height: 0.9 * size };
}

function mixed(a: Box, b: Box, p: number): Box {
  const mix = (start: number, end: number) => start + (end - start) * p;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
