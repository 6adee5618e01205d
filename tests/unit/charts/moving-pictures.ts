import fc from 'fast-check';
import type { MovingMark, MovingPicture } from '../../../src/charts/between.ts';
import {
  type Box,
  type Ink,
  inks,
  type Mark,
  type Picture,
  type Place,
} from '../../../src/charts/picture.ts';

/** Everything of a mark that is no number: what a move must never change half way. */
export function form(mark: MovingMark): string {
  const { mix, ...own } = mark;
  const words = Object.entries(own).filter(
    ([name, value]) =>
      typeof value !== 'number' &&
      value !== false &&
      !['key', 'd', 'box', 'at', 'fill', 'stroke'].includes(name),
  );
  const has = [mark.fill !== undefined, mark.stroke !== undefined];
  const path = mark.kind === 'path' ? mark.d.replace(/[^A-Z]/g, '') : '';
  // A second mark under the same key is told apart by a plus.
  return JSON.stringify([mark.key.replace(/\++$/, ''), words.sort(), has, path]);
}

/** Every number of a mark in a fixed order, those left out as what they stand for, and the inks by their shares. */
export function numbers(mark: MovingMark): number[] {
  const unsaid: Record<string, number> = { opacity: 1, strokeWidth: 1, radius: 0 };
  const names = [
    'x',
    'y',
    'width',
    'height',
    'radius',
    'r',
    'x1',
    'y1',
    'x2',
    'y2',
    'size',
    'strokeWidth',
    'opacity',
  ];
  const values: Record<string, unknown> = { ...mark };
  const own = names.map((name) => values[name] ?? unsaid[name] ?? 0).map(Number);
  const box = mark.kind === 'path' ? [mark.box.x, mark.box.y, mark.box.width, mark.box.height] : [];
  const { x: left, y: top, scale } = (mark.kind === 'path' && mark.at) || { x: 0, y: 0, scale: 1 };
  const d = mark.kind === 'path' ? (mark.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number) : [];
  return [...own, ...box, left, top, scale, ...shares(mark, 'fill'), ...shares(mark, 'stroke'), ...d];
}

function shares(mark: MovingMark, part: 'fill' | 'stroke'): number[] {
  const own = mark[part] ?? (mark.kind === 'text' && part === 'fill' ? 'ink' : undefined);
  const other = mark.mix?.[part];
  const amount = other === undefined ? 0 : (mark.mix?.amount ?? 0);
  return inks.map((ink: Ink) => (ink === own ? 1 - amount : 0) + (ink === other ? amount : 0));
}

/** Marks with their forms and numbers, copied, in an order that does not depend on how they are painted. */
export function drawn(picture: MovingPicture): readonly (readonly [string, readonly number[]])[] {
  return picture.marks
    .map((mark) => [form(mark), numbers(mark)] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : firstDifference(a[1], b[1])));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, k) => Math.abs(value - (b[k] ?? 0)) > 1e-5);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

const number = fc.double({ min: -50, max: 700, noNaN: true, noDefaultInfinity: true });
const extent = fc.double({ min: 0, max: 300, noNaN: true, noDefaultInfinity: true });
const ink = fc.constantFrom(...inks);

const base = fc.record(
  {
    role: fc.constantFrom('data' as const, 'reference' as const, 'axis' as const, 'label' as const),
    datum: fc.constantFrom('one', 'two', 'three'),
    fill: ink,
    stroke: ink,
    strokeWidth: fc.double({ min: 0.4, max: 3, noNaN: true }),
    dashed: fc.boolean(),
    opacity: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['role'] },
);

const paths = fc
  .tuple(number, number, extent, extent, fc.integer({ min: 0, max: 3 }))
  .map(([x, y, width, height, n]) => {
    const [right, low] = [x + width, y + height];
    const d = [
      `M${x} ${y}L${right} ${y}L${right} ${low}Z`,
      `M${x} ${y}H${right}V${low}H${x}Z`,
      `M${x} ${low}C${x} ${y} ${right} ${y} ${right} ${low}Z`,
      `M${x} ${y}A${width} ${height} 0 0 1 ${right} ${low}Z`,
    ][n];
    return { kind: 'path' as const, d: plain(d ?? ''), box: { x, y, width, height } };
  });

/** Without exponents and with two digits, as charts write it. */
function plain(d: string): string {
  return d.replace(/-?\d+(\.\d+)?(e-?\d+)?/g, (value) => String(Math.round(Number(value) * 100) / 100));
}

const shape = fc.oneof(
  fc.record(
    {
      kind: fc.constant('rect' as const),
      x: number,
      y: number,
      width: extent,
      height: extent,
      radius: extent,
    },
    { requiredKeys: ['kind', 'x', 'y', 'width', 'height'] },
  ),
  fc.record({ kind: fc.constant('circle' as const), x: number, y: number, r: extent }),
  fc.record({ kind: fc.constant('line' as const), x1: number, y1: number, x2: number, y2: number }),
  paths,
  fc.record(
    {
      kind: fc.constant('text' as const),
      x: number,
      y: number,
      size: fc.double({ min: 12, max: 80, noNaN: true }),
      text: fc.constantFrom('560', '37.3', '亩'),
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      face: fc.constantFrom('sans' as const, 'display' as const),
      bold: fc.boolean(),
      halo: fc.boolean(),
    },
    { requiredKeys: ['kind', 'x', 'y', 'size', 'text', 'anchor', 'face'] },
  ),
);

/** Marks whose keys often meet those of another picture, and as often show something else. */
const marks: fc.Arbitrary<Mark[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 40 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(`mark-${key}`), base, shape))))
  .map((list) => list.map(([key, style, own]): Mark => ({ key, ...style, ...own })));

/** A picture of any marks. */
export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({ width: fc.integer({ min: 240, max: 1600 }), height: fc.integer({ min: 240, max: 900 }), marks })
  .map(({ width, height, marks }) => pictureOf(marks, width, height));

const place: fc.Arbitrary<Place> = fc.record({
  x: fc.double({ min: -900, max: 300, noNaN: true }),
  y: fc.double({ min: -900, max: 300, noNaN: true }),
  scale: fc.double({ min: 0.5, max: 6, noNaN: true }),
});

/** A mark as a map has it: some stand on the ground, some outlines are the ground's own. */
function onMap(mark: Mark, camera: Place, how: number, own: Place): Mark {
  if (how === 0) return mark;
  if (mark.kind !== 'path' || how === 1) return { ...mark, ground: true };
  if (how === 2) return { ...mark, at: own, ground: true, box: placed(mark.box, own) };
  return { ...mark, at: camera, ground: true, box: placed(mark.box, camera) };
}

function placed({ x, y, width, height }: Box, place: Place): Box {
  const { scale } = place;
  return { x: place.x + x * scale, y: place.y + y * scale, width: width * scale, height: height * scale };
}

/** A picture of any marks with a camera. */
export const anyMap: fc.Arbitrary<Picture> = fc
  .record({
    picture: anyPicture,
    camera: place,
    own: place,
    hows: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 41, maxLength: 41 }),
  })
  .map(({ picture, camera, own, hows }) => ({
    ...picture,
    camera,
    marks: picture.marks.map((mark) => onMap(mark, camera, hows[Number(mark.key.slice(5))] ?? 0, own)),
  }));

/** A picture that shows these marks and says nothing about them. */
export function pictureOf(marks: readonly Mark[], width = 720, height = 540): Picture {
  return { width, height, marks, summary: 'test', table: { columns: [], rows: [] }, notes: [] };
}
