import { least } from 'd3';
import type { Query } from './address.ts';

/** What the window does not know of the wall it is shown on. */
export interface Wall {
  /** Width over height of the wall itself, where its signal is stretched to it; null: as the window. */
  readonly ratio: number | null;
  /** Kept free at each edge, percent of that side of the window. */
  readonly margin: number;
}

export const plainWall: Wall = { ratio: null, margin: 0 };

/** Walls wider than 16:1 and margins that leave no room are typing errors. */
const [leastRatio, mostRatio, mostMargin] = [1 / 16, 16, 12];

/** A ratio as people write it: `32:9`, `32/9`, `3.56`; null for anything else. */
export function readRatio(text: string): number | null {
  const [, a = '', b = '1'] =
    /^\s*(\d{1,5}(?:\.\d{1,4})?)\s*(?:[:/：]\s*(\d{1,5}(?:\.\d{1,4})?))?\s*$/.exec(text) ?? [];
  const ratio = Number(a) / Number(b);
  return a !== '' && ratio >= leastRatio && ratio <= mostRatio ? ratio : null;
}

/** A margin in percent, 0 to 12; null for anything else. */
export function readMargin(text: string): number | null {
  if (!/^\s*\d{1,2}(?:\.\d{1,2})?\s*%?\s*$/.test(text)) return null;
  const margin = Number.parseFloat(text);
  return margin <= mostMargin ? margin : null;
}

/** The wall that a query asks for (`wall=32:9&margin=3`); what it leaves out or gets wrong is as `kept` has it. */
export function wallAsked(query: Query, kept: Wall): Wall {
  const [wall, margin] = [query.get('wall'), query.get('margin')];
  return {
    ratio: wall === null ? kept.ratio : wall === '' ? null : (readRatio(wall) ?? kept.ratio),
    margin: margin === null ? kept.margin : (readMargin(margin) ?? kept.margin),
  };
}

/** Where slides are laid out and how they are put on the window: px of the layout, and of the window. */
export interface Placed {
  /** The layout's own size: it has the wall's true shape. */
  readonly width: number;
  readonly height: number;
  /** Where its corner stands in the window. */
  readonly x: number;
  readonly y: number;
  /** What the layout is scaled by, so that the wall's stretching makes it right again; at most 1. */
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Lays a window of `width` by `height` px out for a wall. */
export function placeOn(width: number, height: number, { ratio, margin }: Wall): Placed {
  const share = 1 - (2 * margin) / 100;
  const [inner, high] = [width * share, height * share];
  // How much wider a px of the window is on the wall than it is high.
  const stretch = ratio === null ? 1 : (ratio * height) / width;
  return {
    width: inner * Math.max(1, stretch),
    height: high / Math.min(1, stretch),
    x: (width - inner) / 2,
    y: (height - high) / 2,
    scaleX: 1 / Math.max(1, stretch),
    scaleY: Math.min(1, stretch),
  };
}

const usual = [
  ['4:3', 4 / 3],
  ['3:2', 3 / 2],
  ['16:10', 16 / 10],
  ['16:9', 16 / 9],
  ['21:9', 21 / 9],
  ['32:9', 32 / 9],
  ['48:9', 48 / 9],
  ['1:1', 1],
  ['3:4', 3 / 4],
  ['10:16', 10 / 16],
  ['9:16', 9 / 16],
] as const;

/** The usual ratio that one is closest to. */
export function ratioName(ratio: number): string {
  return least(usual, ([, each]) => Math.abs(Math.log(ratio / each)))?.[0] ?? '';
}

/** 32:9 rather than 3.5556, where it is one of the usual ratios. */
export function ratioText(ratio: number): string {
  const known = usual.find(([, each]) => Math.abs(each / ratio - 1) < 1e-3);
  return known?.[0] ?? String(Number(ratio.toFixed(3)));
}
