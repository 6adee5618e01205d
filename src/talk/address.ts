import { nearest } from '../lib/spelling.ts';

/** A slide as addresses know it. */
export interface Addressed {
  readonly id: string;
  /** The scene it belongs to, or ''. */
  readonly scene: string;
  /** Whether it is told on the route that is shown. */
  readonly told: boolean;
}

export interface Found {
  /** Among the slides that are told. */
  readonly slide: number;
  /** False: it is only the nearest there is. */
  readonly exact: boolean;
}

/**
 * The slide that an address's fragment (without #) asks for: by id, by its scene's, or by number; else the one told
 * before it, else the one whose id is spelled most like it, else the first.
 */
export function slideAt(asked: string, slides: readonly Addressed[]): Found {
  const told = slides.filter((slide) => slide.told);
  if (asked === '') return { slide: 0, exact: true };
  const own = told.findIndex(({ id }) => id === asked);
  if (own !== -1) return { slide: own, exact: true };
  const first = told.findIndex(({ scene }) => scene === asked);
  if (first !== -1) return { slide: first, exact: true };
  if (/^\d{1,9}$/.test(asked)) {
    const slide = Math.max(0, Math.min(told.length, Number(asked)) - 1);
    return { slide, exact: String(slide + 1) === asked };
  }
  const left = slides.findIndex(({ id, scene }) => id === asked || scene === asked);
  if (left !== -1) {
    const before = slides.slice(0, left).filter((slide) => slide.told).length;
    return { slide: Math.max(0, before - 1), exact: false };
  }
  const like = nearest(
    asked,
    told.map(({ id }) => id),
  );
  return {
    slide: Math.max(
      0,
      told.findIndex(({ id }) => id === like),
    ),
    exact: false,
  };
}
