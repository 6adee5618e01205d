import type { Query } from './query.ts';

export interface AskedRoute {
  /** The route that is told; null: all of the story. */
  readonly name: string | null;
  /** What the address asks for and the story has not. */
  readonly unknown: string | null;
}

/** The route that an address's query asks for, one of `known` or none. */
export function routeAsked(query: Query, known: readonly string[]): AskedRoute {
  const asked = query.get('route');
  if (asked === null || asked === '') return { name: null, unknown: null };
  return known.includes(asked) ? { name: asked, unknown: null } : { name: null, unknown: asked };
}
