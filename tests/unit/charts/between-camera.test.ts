import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../src/charts/between.ts';
import type { CircleMark, Mark, PathMark, Picture, Place } from '../../../src/charts/picture.ts';
import { shapeBox } from '../../../src/charts/shape-box.ts';
import { pictureOf } from './moving-pictures.ts';

const anyPlace: fc.Arbitrary<Place> = fc.record({
  x: fc.double({ min: -900, max: 300, noNaN: true }),
  y: fc.double({ min: -900, max: 300, noNaN: true }),
  scale: fc.double({ min: 0.5, max: 6, noNaN: true }),
});
const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });

function shown(place: Place, x: number, y: number) {
  return { x: place.x + place.scale * x, y: place.y + place.scale * y };
}

/** A block of the ground from 20, 30 to 120, 80. */
function block(camera: Place, key = 'block', d = 'M20 30H120V80H20Z'): PathMark {
  const { x, y } = shown(camera, 20, 30);
  const box = { x, y, width: 100 * camera.scale, height: 50 * camera.scale };
  return { kind: 'path', key, role: 'data', datum: key, d, at: camera, box, fill: 'ochre', ground: true };
}

/** A house of the same size at any zoom, where the ground is 60, 40, its name beside it and a line between them. */
function house(camera: Place, dx: number, dy: number, key = 'house'): Mark[] {
  const { x, y } = shown(camera, 60, 40);
  const own = { datum: key, ground: true } as const;
  return [
    { kind: 'circle', key, role: 'data', x, y, r: 6, fill: 'azurite', ...own },
    {
      kind: 'path',
      key: `${key}-roof`,
      role: 'data',
      d: 'M-6 0L0 -5L6 0Z',
      at: { x, y, scale: 1 },
      box: { x: x - 6, y: y - 5, width: 12, height: 5 },
      fill: 'ink',
      ...own,
    },
    {
      kind: 'text',
      key: `${key}-name`,
      role: 'label',
      text: '村',
      x: x + dx,
      y: y + dy,
      size: 14,
      anchor: 'start',
      face: 'sans',
      ...own,
    },
    {
      kind: 'line',
      key: `${key}-lead`,
      role: 'label',
      x1: x,
      y1: y,
      x2: x + dx,
      y2: y + dy,
      stroke: 'ink-3',
      ...own,
    },
  ];
}

function map(camera: Place, ...marks: readonly Mark[]): Picture {
  return { ...pictureOf(marks), camera };
}

function find<Kind extends Mark['kind']>(
  marks: readonly Mark[],
  key: string,
  kind: Kind,
): Extract<Mark, { kind: Kind }> {
  const found = marks.find(
    (mark): mark is Extract<Mark, { kind: Kind }> => mark.key === key && mark.kind === kind,
  );
  if (!found) throw new Error(`no ${key}`);
  return found;
}

describe('between two maps', () => {
  it('shows the ground where the camera is, whatever comes, stays or goes', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, inside, (from, to, t) => {
        const a = map(from, block(from), block(from, 'old'), block(from, 'other-form'));
        const b = map(to, block(to), block(to, 'new'), block(to, 'other-form', 'M20 30A9 9 0 0 1 120 80Z'));
        const now = between(a, b)(t);
        expect(now.marks.map(({ key }) => key).sort()).toEqual(
          ['block', 'new', 'old', 'other-form', 'other-form+'].sort(),
        );
        for (const mark of now.marks) {
          if (mark.kind !== 'path') throw new Error(mark.kind);
          expect(mark.at).toEqual(now.camera);
          const corner = shown(now.camera ?? from, 20, 30);
          expect(mark.box.x).toBeCloseTo(corner.x, 6);
          expect(mark.box.y).toBeCloseTo(corner.y, 6);
          expect(mark.box.width).toBeCloseTo(100 * (now.camera?.scale ?? 0), 6);
        }
      }),
    );
  });

  it('keeps what stands on a place on it, in its size, and its name beside it', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, inside, (from, to, t) => {
        // Where the camera rests, things grow and shrink as in any picture.
        fc.pre(from.x !== to.x || from.y !== to.y || from.scale !== to.scale);
        const a = map(from, ...house(from, 12, -9), ...house(from, 5, 5, 'old'));
        const b = map(to, ...house(to, 12, -9), ...house(to, 7, 8, 'new'));
        const now = between(a, b)(t);
        const { x, y } = shown(now.camera ?? from, 60, 40);
        for (const [key, dx, dy] of [
          ['house', 12, -9],
          ['old', 5, 5],
          ['new', 7, 8],
        ] as const) {
          const circle = find(now.marks, key, 'circle');
          expect(circle.x).toBeCloseTo(x, 6);
          expect(circle.y).toBeCloseTo(y, 6);
          expect(circle.r).toBe(6);
          expect(find(now.marks, `${key}-roof`, 'path').at).toEqual({
            x: expect.closeTo(x, 6),
            y: expect.closeTo(y, 6),
            scale: 1,
          });
          const name = find(now.marks, `${key}-name`, 'text');
          expect(name.x).toBeCloseTo(x + dx, 6);
          expect(name.y).toBeCloseTo(y + dy, 6);
          const lead = find(now.marks, `${key}-lead`, 'line');
          expect(lead.x1).toBeCloseTo(x, 6);
          expect(lead.x2).toBeCloseTo(x + dx, 6);
        }
      }),
    );
  });

  it('eases what stands elsewhere on the ground from there to here', () => {
    const camera: Place = { x: 0, y: 0, scale: 1 };
    const near: Place = { x: -100, y: -100, scale: 2 };
    const dot = (x: number, y: number): CircleMark => ({
      kind: 'circle',
      key: 'dot',
      role: 'data',
      x,
      y,
      r: 3,
      fill: 'ink',
      ground: true,
    });
    // On the ground from 100, 100 to 200, 150.
    const tween = between(map(camera, dot(100, 100)), map(near, dot(300, 200)));
    const half = tween(0.5);
    const { x, y } = shown(half.camera ?? camera, 150, 125);
    expect(find(half.marks, 'dot', 'circle').x).toBeCloseTo(x, 9);
    expect(find(half.marks, 'dot', 'circle').y).toBeCloseTo(y, 9);
  });

  it('leaves what does not stand on the ground its own way', () => {
    const cell = (x: number): Mark => ({
      kind: 'rect',
      key: 'cell',
      role: 'data',
      x,
      y: 10,
      width: 8,
      height: 8,
      fill: 'malachite',
    });
    const tween = between(
      map({ x: 0, y: 0, scale: 1 }, cell(0)),
      map({ x: -500, y: -500, scale: 4 }, cell(100)),
    );
    expect(find(tween(0.5).marks, 'cell', 'rect').x).toBeCloseTo(50, 9);
  });

  it('moves outlines without writing their data anew, and keeps its objects', () => {
    const [from, to]: Place[] = [
      { x: 0, y: 0, scale: 1 },
      { x: -300, y: -200, scale: 3 },
    ];
    if (!from || !to) throw new Error('two');
    const tween = between(
      map(from, block(from), ...house(from, 4, 4)),
      map(to, block(to), ...house(to, 4, 4)),
    );
    const objects = () =>
      tween(0.3).marks.flatMap((mark) => (mark.kind === 'path' ? [mark.d, mark.at, mark.box] : []));
    const first = objects();
    tween(0.8);
    expect(objects().every((object, i) => object === first[i])).toBe(true);
  });

  it('lets a map come after a picture of another kind where it will stand', () => {
    const camera: Place = { x: -40, y: 10, scale: 2 };
    const now = between(pictureOf([]), map(camera, block(camera)))(0.9);
    const ground = find(now.marks, 'block', 'path');
    expect(ground.at).toEqual(camera);
    expect(shapeBox(ground)).toEqual(block(camera).box);
    // It is cut off at the picture's edge from the first moment.
    expect(now.camera).toEqual(camera);
  });

  it('lets a placed outline grow out of what showed its datum before', () => {
    const camera: Place = { x: 0, y: 0, scale: 1 };
    const before: Mark = {
      kind: 'rect',
      key: 'bar',
      role: 'data',
      datum: 'block',
      x: 300,
      y: 300,
      width: 50,
      height: 25,
    };
    const ground = find(between(pictureOf([before]), map(camera, block(camera)))(0.1).marks, 'block', 'path');
    expect(ground.at?.scale).toBeCloseTo(0.5, 9);
    expect(ground.box).toEqual({ x: 300, y: 300, width: 50, height: 25 });
  });
});
