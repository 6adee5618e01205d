import { type Flock, flocksOf } from './flocks.ts';
import type { Drawn, ReadPicture } from './read-picture.ts';
import { alike } from './stay.ts';

/** What one element of the live picture shows: a mark of one picture or of both. */
export interface Pair {
  readonly key: string;
  readonly a: SVGElement | null;
  readonly b: SVGElement | null;
  /** The group it stands in; the top where it changes groups. */
  readonly where: string;
  /** Where the two are not alike, one element shows the old one and another the new one. */
  readonly shows: 'both' | 'old' | 'new';
  readonly flock: Flock | null;
}

export interface Joined {
  /** In the painting order of the first picture. */
  readonly pairs: readonly Pair[];
  /** The keys in the painting order of the second one. */
  readonly later: readonly string[];
}

/** The marks of both pictures by key. */
export function joined(a: ReadPicture, b: ReadPicture): Joined {
  const flocks = flocksOf(a, b);
  const [old, fresh] = [byKey(marksOf(a, flocks)), byKey(marksOf(b, flocks))];
  const pairs = new Map<string, Pair>();
  const later: string[] = [];
  for (const [key, { el, where, flock }] of old) {
    const other = fresh.get(key);
    const changes = other && !flock && (other.where !== where || !alike(el, other.el));
    pairs.set(key, {
      ...{ key, a: el, b: other?.el ?? null, flock, shows: changes ? 'old' : 'both' },
      where: other && !changes && other.where !== where ? '' : where,
    });
  }
  for (const [key, { el, where, flock }] of fresh) {
    const known = pairs.get(key);
    const own = known?.shows === 'old' ? `${key}+` : key;
    if (own !== key)
      pairs.set(own, { key: own, a: known?.a ?? null, b: el, where, shows: 'new', flock: null });
    else if (!known) pairs.set(key, { key, a: null, b: el, where, shows: 'both', flock });
    later.push(own);
  }
  const first = merged([...old.keys()], later);
  return {
    pairs: first.flatMap((key) => pairs.get(key) ?? []),
    later: merged(later, [...old.keys()]),
  };
}

/** A list and what only another one has, each after what stands before it there. */
function merged(base: readonly string[], other: readonly string[]): string[] {
  const slots = new Map<string, string[]>(['', ...base].map((key) => [key, key === '' ? [] : [key]]));
  let slot = slots.get('') ?? [];
  for (const key of other) {
    const known = slots.get(key);
    if (known) slot = known;
    else slot.push(key);
  }
  return [...slots.values()].flat();
}

const byKey = <T extends Drawn>(marks: readonly T[]) => new Map(marks.map((mark) => [mark.key, mark]));

/** A picture's marks; a family's path stands once for each of its flocks. */
function marksOf({ marks }: ReadPicture, flocks: ReadonlyMap<SVGElement, readonly Flock[]>) {
  return marks.flatMap((mark): (Drawn & { flock: Flock | null })[] => {
    const own = flocks.get(mark.el);
    return own ? own.map((flock) => ({ ...mark, key: flock.key, flock })) : [{ ...mark, flock: null }];
  });
}
