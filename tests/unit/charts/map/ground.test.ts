import { polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, meets, type Point } from '../../../../src/charts/map/boxes.ts';
import type { MapItem } from '../../../../src/charts/map/data.ts';
import { flowOf, groundOf } from '../../../../src/charts/map/ground.ts';
import { hillBands, sampled, treeGroups } from '../../../../src/charts/map/scenery.ts';
import { valueLegend } from '../../../../src/charts/map/values.ts';
import { countyData, parkZone } from '../../../pictures/map.ts';

const ground = groundOf(parkZone);
const { water, places, blocks, hills } = ground.layers;
const numbers = (d: string) => (d.match(/-?[\d.]+/gu) ?? []).map(Number);

describe('the plane of a schematic', () => {
  it('is as wide as its sheet, which holds every place', () => {
    expect(ground.sheet.width).toBeCloseTo(1000);
    expect(ground.metres).toBeNull();
    for (const { at } of places)
      expect(meets(ground.sheet, { x: at[0], y: at[1], width: 0, height: 0 })).toBe(true);
  });

  it('bends rivers and roads through every point', () => {
    for (const { d, lines } of [...water, ...ground.layers.roads]) {
      const found = numbers(d);
      for (const [x, y] of lines.flat()) {
        expect(
          found.some((value, i) => Math.abs(value - x) < 0.06 && Math.abs((found[i + 1] ?? 0) - y) < 0.06),
        ).toBe(true);
      }
    }
  });

  it('has lines that flow between the banks of a river', () => {
    const [river] = water;
    if (!river) throw new Error('no river');
    const flow = numbers(flowOf(river));
    const ends = flowOf(river).match(/M/gu);
    expect(ends).toHaveLength(3);
    const points = Array.from(
      { length: flow.length / 2 },
      (_, i): Point => [flow[2 * i] ?? 0, flow[2 * i + 1] ?? 0],
    );
    const inside = points.filter((point) => polygonContains([...(river.lines[0] ?? [])], point));
    expect(inside.length).toBeGreaterThan(0.9 * points.length);
    const lake: Point[] = [
      [0, 0],
      [50, 0],
      [50, 60],
      [0, 60],
    ];
    expect(flowOf({ ...river, lines: [lake], box: { x: 0, y: 0, width: 50, height: 60 } })).toBe('');
  });
});

describe('decoration', () => {
  it('is the same every time, and no tree stands on a place, a plot or in the river', () => {
    expect(treeGroups(ground)).toEqual(treeGroups(ground));
    const feet = treeGroups(ground).flatMap(({ d }) =>
      [...d.matchAll(/M(-?\d+) (-?\d+)Q/gu)].map(([, x, y]): Point => [Number(x), Number(y)]),
    );
    expect(feet.length).toBeGreaterThan(15);
    for (const foot of feet) {
      expect(Math.min(...places.map(({ at }) => distance(at, foot)))).toBeGreaterThan(30);
      expect(blocks.some(({ box }) => meets(box, { x: foot[0], y: foot[1], width: 0, height: 0 }))).toBe(
        false,
      );
      expect(water.some(({ lines }) => polygonContains([...(lines[0] ?? [])], foot))).toBe(false);
    }
  });

  it('paints each hill in three bands', () => {
    for (const hill of hills) expect(hillBands(hill).map((d) => d.length > 10)).toEqual([true, true, true]);
  });

  it('measures lines at equal gaps', () => {
    const points = sampled(
      [
        [0, 0],
        [100, 0],
        [100, 30],
      ],
      10,
    );
    expect(points).toHaveLength(13);
    expect(points[1]).toEqual([10, 0]);
  });
});

describe('classes of values', () => {
  it('hold every value, in order, five at most', () => {
    const { zone, items } = countyData('zh', '');
    const [item] = items;
    if (!item) throw new Error('no county');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1e6 }), { minLength: 1 }), (values) => {
        const rows = values.map(
          (value, i): MapItem => ({ ...item, id: `${i}`, value, valueText: `${value}` }),
        );
        const classes = valueLegend(rows, [], 'en');
        expect(classes.length).toBeLessThanOrEqual(5);
        const bounds = classes.flatMap(({ text }) => text.split('–').map(Number));
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
        expect([bounds[0], bounds.at(-1)]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
    const legend = valueLegend(items, groundOf(zone).layers.areas, 'zh');
    expect(legend.at(-1)?.text).toBe('未公布');
  });
});
