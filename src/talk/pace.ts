import type { Picture } from '../charts/picture.ts';

const [shortest, longest] = [400, 900];

/**
 * How long a picture takes to become another, ms: 400 when hardly a mark changes, 900 when all do. Marks that both
 * have are the same objects in stage data.
 */
export function pace(a: Picture, b: Picture): number {
  const marks = new Set(a.marks);
  const kept = b.marks.filter((mark) => marks.has(mark)).length;
  const all = Math.max(1, a.marks.length + b.marks.length);
  return Math.round(shortest + (longest - shortest) * (1 - (2 * kept) / all));
}
