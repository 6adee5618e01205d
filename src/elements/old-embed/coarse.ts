import type { Mark, Picture } from '../../charts/picture.ts';

/** From so many dots on they are what makes a page heavy. */
const manyDots = 100;

/**
 * A picture with its dots set to whole px when there are hundreds, no two of which stand alike: half a px off in a heap
 * nobody sees. Cells keep their places: their even steps compress well as they are.
 */
export function coarse(picture: Picture): Picture {
  const dots = picture.marks.filter(({ kind }) => kind === 'circle').length;
  return dots < manyDots ? picture : { ...picture, marks: picture.marks.map(coarseMark) };
}

function coarseMark(mark: Mark): Mark {
  return mark.kind === 'circle' ? { ...mark, x: Math.round(mark.x), y: Math.round(mark.y) } : mark;
}
