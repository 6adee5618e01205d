import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovingMark } from '../../../src/charts/between.ts';
import { runs } from '../../../src/draw/runs.ts';

const size = fc.double({ min: 0, max: 40, noNaN: true });
const place = fc.double({ min: -50, max: 400, noNaN: true });
const look = fc.record(
  {
    fill: fc.constantFrom('azurite' as const, 'ochre' as const),
    stroke: fc.constantFrom('ink' as const, 'line' as const),
    strokeWidth: fc.constantFrom(1, 2),
    dashed: fc.boolean(),
    opacity: fc.constantFrom(0, 0.01, 0.3, 0.31, 0.7, 1),
    mix: fc.record({ fill: fc.constant('gold' as const), amount: fc.constantFrom(0, 0.004, 0.5, 1) }),
  },
  { requiredKeys: [] },
);
const mark: fc.Arbitrary<Omit<MovingMark, 'key'>> = fc
  .tuple(
    look,
    fc.oneof(
      fc.record({ kind: fc.constant('rect' as const), x: place, y: place, width: size, height: size }),
      fc.record({
        kind: fc.constant('rect' as const),
        x: place,
        y: place,
        width: size,
        height: size,
        radius: size,
      }),
      fc.record({ kind: fc.constant('circle' as const), x: place, y: place, r: size }),
      fc.record({ kind: fc.constant('line' as const), x1: place, y1: place, x2: place, y2: place }),
      fc.record({
        kind: fc.constant('path' as const),
        d: fc.constant('M0 0H9V9Z'),
        box: fc.constant({ x: 0, y: 0, width: 9, height: 9 }),
      }),
      fc.record({
        kind: fc.constant('text' as const),
        x: place,
        y: place,
        text: fc.constant('句容'),
        size: fc.constant(14),
        anchor: fc.constant('start' as const),
        face: fc.constant('sans' as const),
      }),
    ),
  )
  .map(([style, form]) => ({ role: 'data', ...style, ...form }) as Omit<MovingMark, 'key'>);
const marksOf = fc
  .array(mark, { maxLength: 40 })
  .map((list) => list.map((each, i) => ({ ...each, key: `m${i}` }) as MovingMark));

/** Whether anything of a mark is to be seen. */
const seen = (each: MovingMark): boolean => {
  if (each.kind === 'text' || Math.round((each.opacity ?? 1) * 32) === 0) return false;
  if (each.kind === 'rect') return each.width > 0 && each.height > 0;
  return each.kind !== 'circle' || Math.round(each.r * 100) > 0;
};
const beginnings = (d: string): number => d.split('M').length - 1;

describe('runs', () => {
  it('show each shape once and in its order, by its own look', () => {
    fc.assert(
      fc.property(marksOf, (marks) => {
        const list = runs(marks);
        const shown = marks.filter(seen);
        let at = 0;
        for (const run of list) {
          if (run.kind !== 'path') throw new Error(`a ${run.kind}`);
          for (let i = 0; i < beginnings(run.d); i++) {
            const of = shown[at++];
            expect([run.fill, run.stroke, run.strokeWidth, run.dashed ?? false]).toEqual([
              of?.fill,
              of?.stroke,
              of?.strokeWidth,
              of?.dashed ?? false,
            ]);
            expect(Math.abs((run.opacity ?? 1) - (of?.opacity ?? 1))).toBeLessThanOrEqual(1 / 64);
            expect(run.mix?.fill).toBe(of?.mix?.fill);
            expect(Math.abs((run.mix?.amount ?? 0) - (of?.mix?.amount ?? 0))).toBeLessThanOrEqual(1 / 64);
          }
        }
        expect(at).toBe(shown.length);
        expect(list.map(({ key }) => key)).toEqual(list.map((_, i) => `${i}`));
      }),
    );
  });

  it('make one outline of a grid, whatever else is not to be seen between its cells', () => {
    const cell = (i: number): MovingMark => ({
      kind: 'rect',
      key: `c${i}`,
      role: 'data',
      fill: 'azurite',
      x: (i % 10) * 12,
      y: Math.floor(i / 10) * 12,
      width: 10,
      height: 10,
      opacity: 0.5 + i / 10_000,
    });
    const hidden = { ...cell(0), key: 'h', fill: 'ochre', opacity: 0 } as const;
    const marks = Array.from({ length: 100 }, (_, i) => (i === 50 ? hidden : cell(i)));
    const list = runs(marks);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ kind: 'path', fill: 'azurite', opacity: 0.5 });
    expect(beginnings(list[0]?.kind === 'path' ? list[0].d : '')).toBe(99);
    expect(list[0]?.kind === 'path' ? list[0].d.slice(0, 42) : '').toBe(
      'M0 0h10v10h-10zM12 0h10v10h-10zM24 0h10v10',
    );
  });

  it('leave paths as they are', () => {
    const at = { x: 3, y: 4, scale: 2 };
    const area: MovingMark = {
      kind: 'path',
      key: 'a',
      role: 'data',
      d: 'M0 0L9 9',
      at,
      box: { x: 3, y: 4, width: 18, height: 18 },
    };
    expect(runs([area, area])).toEqual([
      { ...area, key: '0' },
      { ...area, key: '1' },
    ]);
  });
});
