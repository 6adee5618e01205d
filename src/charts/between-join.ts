import type { Mark } from './picture.ts';

/** One thing that is drawn while `a` turns into `b`: in both (the same thing), or in one of them only. */
export type Joined =
  | { readonly a: Mark; readonly b: Mark }
  | { readonly a: Mark; readonly b: null }
  | { readonly a: null; readonly b: Mark };

/**
 * Marks of two pictures as one list in painting order. They are the same thing when key, role and datum agree.
 * The order is that of `a`. What only `b` has comes after everything that `b` paints before it; where `a` orders
 * otherwise, shapes rather stay below what `b` paints after them, so that none covers a mark it belongs under. O(n).
 */
export function joinMarks(a: readonly Mark[], b: readonly Mark[]): Joined[] {
  const byKey = new Map(b.map((mark) => [mark.key, mark]));
  const partner = new Map<Mark, Mark>();
  const place = new Map<Mark, number>();
  a.forEach((mark, i) => {
    const other = byKey.get(mark.key);
    if (other === undefined || place.has(other) || !sameThing(mark, other)) return;
    partner.set(mark, other);
    place.set(other, i);
  });

  const newcomers = newcomerPlaces(b, place);

  const joined: Joined[] = [];
  const enter = (at: number) => {
    for (const mark of newcomers.get(at) ?? []) joined.push({ a: null, b: mark });
  };
  enter(-1);
  a.forEach((mark, i) => {
    const other = partner.get(mark);
    joined.push(other ? { a: mark, b: other } : { a: mark, b: null });
    enter(i);
  });
  return joined;
}

/** Newcomers by the place in `a` after which they are painted; -1 is before everything. */
function newcomerPlaces(b: readonly Mark[], place: ReadonlyMap<Mark, number>): Map<number, Mark[]> {
  // For each mark of `b` the first place of all that `b` paints after it.
  const below: number[] = [];
  let first = Number.POSITIVE_INFINITY;
  for (let i = b.length - 1; i >= 0; i--) {
    below[i] = first;
    const mark = b[i];
    const at = mark && place.get(mark);
    if (at !== undefined) first = Math.min(first, at);
  }
  const newcomers = new Map<number, Mark[]>();
  let after = -1;
  b.forEach((mark, i) => {
    const at = place.get(mark);
    if (at !== undefined) {
      after = Math.max(after, at);
      return;
    }
    const here = mark.kind === 'text' ? after : Math.min(after, (below[i] ?? after) - 1);
    const list = newcomers.get(here);
    if (list) list.push(mark);
    else newcomers.set(here, [mark]);
  });
  return newcomers;
}

function sameThing(a: Mark, b: Mark): boolean {
  return a.role === b.role && a.datum === b.datum;
}

/** Whether one mark can turn into the other by changing numbers and inks alone. */
export function alikeInForm(a: Mark, b: Mark): boolean {
  if (
    a.kind !== b.kind ||
    (a.stroke === undefined) !== (b.stroke === undefined) ||
    (a.dashed ?? false) !== (b.dashed ?? false)
  )
    return false;
  if (a.kind === 'path' && b.kind === 'path' && (a.at === undefined) !== (b.at === undefined)) return false;
  // A text without an ink of its own is set in ink; any other mark without one is hollow.
  if (a.kind === 'text' && b.kind === 'text') return sameWords(a, b) && sameFace(a, b);
  return (a.fill === undefined) === (b.fill === undefined);
}

/** Whether two marks are texts that say the same from the same anchor. */
export function sameWords(a: Mark, b: Mark): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.text === b.text && a.anchor === b.anchor;
}

function sameFace(a: Mark & { kind: 'text' }, b: Mark & { kind: 'text' }): boolean {
  return (
    a.face === b.face && (a.bold ?? false) === (b.bold ?? false) && (a.halo ?? false) === (b.halo ?? false)
  );
}
