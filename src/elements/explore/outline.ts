import { markBox } from '../../charts/marks.ts';
import type { Box, Mark, PathMark, Picture } from '../../charts/picture.ts';
import { isGround, showsDatum } from './nearest.ts';

/** Boxes no farther apart than this, or than this share of their size, are outlined as one. */
const seam = { px: 5, share: 0.22 };
/** With more pieces than this one frame around all says more. */
const mostPieces = 24;

/**
 * What to outline for a datum, in picture coordinates: the boxes of its data marks (of its labels where it has no
 * other marks), neighbours in a row joined, equal rows below each other joined; of a plaque its whole slip. Empty when
 * it is not in the picture.
 */
export function outlineOf(picture: Picture, datum: string): Box[] {
  const marks = picture.marks.filter((mark) => mark.datum === datum);
  const data = marks.filter((mark) => mark.role === 'data' && mark.kind !== 'text');
  const boxes = (data.length > 0 ? data : marks).map(boxOf);
  const all = extentOf(marks.filter(({ role }) => role !== 'reference').map(markBox));
  const slip = marks.find(({ role, kind }) => role === 'reference' && kind === 'rect');
  if (slip !== undefined && all !== null && holds(markBox(slip), all)) return [boxOf(slip)];
  const pieces = joined(joined(boxes, rowOrder, rowJoin), columnOrder, columnJoin);
  if (pieces.length <= mostPieces) return pieces;
  const whole = extentOf(pieces);
  return whole === null ? [] : [whole];
}

/** How a datum is outlined: what is part of a map's ground as it is, the rest by boxes. */
export function piecesOf(
  picture: Picture,
  datum: string,
): { readonly boxes: readonly Box[]; readonly paths: readonly PathMark[] } {
  const data = picture.marks.filter(
    (mark) => mark.datum === datum && mark.role === 'data' && mark.kind !== 'text',
  );
  const paths = data.filter((mark): mark is PathMark => isGround(mark, picture));
  if (paths.length === 0) return { boxes: outlineOf(picture, datum), paths };
  const others = data.filter((mark) => !isGround(mark, picture));
  return { boxes: others.length === 0 ? [] : outlineOf({ ...picture, marks: others }, datum), paths };
}

function boxOf(mark: Mark): Box {
  const { x, y, width, height } = markBox(mark);
  return { x, y, width, height };
}

/** Smallest box around all; null around none. */
export function extentOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** All data of a picture in the order in which keys go through them: of a map what is to be seen, as in its table; of others as they stand. */
export function dataOrder(picture: Picture): string[] {
  const placed = readingOrder(picture);
  if (picture.camera === undefined) return placed;
  const shown = new Set(placed.filter((datum) => inPicture(picture, outlineOf(picture, datum))));
  const listed = picture.table.rows.map(({ datum }) => datum).filter((datum) => shown.has(datum));
  return [...new Set([...listed, ...placed.filter((datum) => shown.has(datum))])];
}

/** Whether anything of it is to be seen: under a camera, much lies beyond the picture. */
function inPicture({ width, height }: Picture, boxes: readonly Box[]): boolean {
  return boxes.some(
    (box) => box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0,
  );
}

/**
 * All data of a picture in reading order: rows from the top, in each from the left. Data whose middles lie within
 * the height of the first one of a row are in that row. Each datum once.
 */
function readingOrder(picture: Picture): string[] {
  const places = [...new Set(picture.marks.filter(showsDatum).map(({ datum }) => datum))]
    .flatMap((datum) => {
      const box = extentOf(outlineOf(picture, datum));
      return box === null ? [] : [{ datum, box, middle: box.y + box.height / 2 }];
    })
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const rows: (typeof places)[] = [];
  for (const place of places) {
    const row = rows[rows.length - 1];
    const first = row?.[0]?.box;
    if (row !== undefined && first !== undefined && place.middle <= first.y + first.height) row.push(place);
    else rows.push([place]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x).map(({ datum }) => datum));
}

type Join = (a: Box, b: Box) => boolean;
type Order = (a: Box, b: Box) => number;

const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
const rowOrder: Order = (a, b) => (near(a.y, b.y) ? a.x - b.x : a.y - b.y);
const close = (gap: number, size: number) => gap <= Math.max(seam.px, seam.share * size);
const rowJoin: Join = (a, b) =>
  near(a.y, b.y) && near(a.height, b.height) && close(b.x - a.x - a.width, Math.min(a.height, b.width));
const columnOrder: Order = (a, b) => (near(a.x, b.x) ? a.y - b.y : a.x - b.x);
const columnJoin: Join = (a, b) =>
  near(a.x, b.x) && near(a.width, b.width) && close(b.y - a.y - a.height, Math.min(b.height, a.width));

function holds(outer: Box, inner: Box): boolean {
  const slack = 2;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Each box that follows its neighbour becomes one with it. */
function joined(boxes: readonly Box[], order: Order, join: Join): Box[] {
  const pieces: Box[] = [];
  for (const box of [...boxes].sort(order)) {
    const last = pieces[pieces.length - 1];
    const whole = last !== undefined && join(last, box) ? extentOf([last, box]) : null;
    if (whole === null) pieces.push(box);
    else pieces[pieces.length - 1] = whole;
  }
  return pieces;
}
