import { polygonContains } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, meets, type Point, pointBox } from '../../../../src/charts/map/boxes.ts';
import { flowOf, groundOf } from '../../../../src/charts/map/ground.ts';
import { treeGroups } from '../../../../src/charts/map/scenery.ts';
import { valueLegend } from '../../../../src/charts/map/values.ts';
import { countyData, parkZone } from '../../../pictures/map.ts';

const ground = groundOf(parkZone);
const { water, places, blocks } = ground.layers;
/** Every place named in path data. */
const pointsOf = (d: string) =>
  [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/gu)].map(([, x, y]): Point => [Number(x), Number(y)]);

describe('the land of a schematic', () => {
  it('has lines that flow between the banks of a river, and none in a lake', () => {
    const [river] = water;
    if (!river) throw new Error('no river');
    const flow = pointsOf(flowOf(river));
    const inside = flow.filter((point) => polygonContains([...(river.lines[0] ?? [])], point));
    expect(inside.length).toBeGreaterThan(0.9 * flow.length);
    const box = { x: 0, y: 0, width: 50, height: 60 };
    const lake = [0, 50, 50, 0].map((x, i): Point => [x, i < 2 ? 0 : 60]);
    expect(flowOf({ ...river, lines: [lake], box })).toBe('');
  });

  it('has no tree on a place, a plot or in the river', () => {
    const feet = treeGroups(ground).flatMap(({ d }) =>
      d.split('Z').flatMap((tree) => pointsOf(tree).slice(0, 1)),
    );
    expect(feet.length).toBeGreaterThan(15);
    for (const foot of feet) {
      expect(Math.min(...places.map(({ at }) => distance(at, foot)))).toBeGreaterThan(30);
      expect(blocks.some(({ box }) => meets(box, pointBox(foot)))).toBe(false);
      expect(water.some(({ lines }) => polygonContains([...(lines[0] ?? [])], foot))).toBe(false);
    }
  });
});

describe('classes of values', () => {
  it('hold every value, in order, five at most', () => {
    const [item] = countyData('zh', '').items;
    if (!item) throw new Error('no county');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1e6 }), { minLength: 1 }), (values) => {
        const rows = values.map((value, i) => ({ ...item, id: `${i}`, value, valueText: `${value}` }));
        const classes = valueLegend(rows, [], 'en');
        expect(classes.length).toBeLessThanOrEqual(5);
        const bounds = classes.flatMap(({ text }) => text.split('–').map(Number));
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
        expect([bounds[0], bounds.at(-1)]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });
});
