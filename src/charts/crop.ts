import { markBox } from './marks.ts';
import type { Box, Picture } from './picture.ts';

/** Room left around the outermost marks, for strokes. */
const margin = 4;

/** The picture without the empty bands above and below its marks: a page has no use for them. Full width, whole px. */
export function filled(picture: Picture): Box {
  const boxes = picture.marks.map(markBox);
  const top = Math.min(...boxes.map((box) => box.y)) - margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  const y = Math.floor(Math.min(Math.max(top, 0), picture.height));
  const height = Math.ceil(Math.min(bottom, picture.height)) - y;
  if (!(height > 0)) return { x: 0, y: 0, width: picture.width, height: picture.height };
  return { x: 0, y, width: picture.width, height };
}

/** The common crop of a scene's pictures: the band that any of them fills. An empty box when there is none. */
export function stageCrop(pictures: readonly Picture[]): Box {
  const bands = pictures.map(filled);
  const y = Math.min(...bands.map((band) => band.y));
  const bottom = Math.max(...bands.map((band) => band.y + band.height));
  const width = Math.max(...bands.map((band) => band.width));
  return bands.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: 0, y, width, height: bottom - y };
}
