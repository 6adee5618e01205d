import { nearest } from '../lib/spelling.ts';

/** An address's query, already parsed. `URLSearchParams` is one. */
export interface Query {
  /** The first value of that name; null: it does not stand there. */
  get(name: string): string | null;
}

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
  const slide = told.findIndex(({ id }) => id === like);
  return { slide: Math.max(0, slide), exact: false };
}

export interface AskedRoute {
  /** The route that is told; null: all of the story. */
  readonly name: string | null;
  /** What the address asks for and the story has not. */
  readonly unknown: string | null;
}

/** The route that an address's query asks for, one of `known` or none. */
export function routeAsked(query: Query, known: readonly string[]): AskedRoute {
  const asked = query.get('route') || null;
  return asked === null || known.includes(asked)
    ? { name: asked, unknown: null }
    : { name: null, unknown: asked };
}

/**
 * Where the talk was opened from: the step of the reading page (whose address is `reading`; undefined: there is none
 * beside the slides) that the query names, one of `known`; null: from nowhere.
 */
export function wayBack(query: Query, known: readonly string[], reading: string | undefined): string | null {
  const from = query.get('from');
  return reading === undefined || !from || !known.includes(from) ? null : `${reading}#${from}`;
}
