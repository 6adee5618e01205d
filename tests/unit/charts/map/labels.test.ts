import { range } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grown, holds, meets, type Point, pointBox } from '../../../../src/charts/map/boxes.ts';
import { type LabelWish, placeLabels, type Surroundings } from '../../../../src/charts/map/labels.ts';
import { textBox } from '../../../../src/charts/marks.ts';
import type { Box } from '../../../../src/charts/picture.ts';

const room: Box = { x: 0, y: 0, width: 400, height: 300 };

const name = { part: 'name', size: 14, ink: 'ink' } as const;

function wish(key: string, x: number, y: number, part: Partial<LabelWish> = {}): LabelWish {
  const of = { x: x - 10, y: y - 10, width: 20, height: 20 };
  return { key, of, ways: [[{ ...name, text: `地名${key}` }]], weight: 1, room: 120, ...part };
}

/** Labels of `wishes` among what is given. */
function place(wishes: readonly LabelWish[], around: Partial<Surroundings> = {}) {
  const nothing = { room, obstacles: [], pictures: [], soft: [] };
  const { marks } = placeLabels(wishes, { ...nothing, ...around });
  const texts = marks.filter((mark) => mark.kind === 'text');
  const placed = new Set(marks.map(({ key }) => key.replace(/-.*/u, '')));
  return { marks, placed, boxes: texts.map(textBox), lines: texts.map(({ text }) => text) };
}

const anyWish = fc.record({
  x: fc.integer({ min: -20, max: 420 }),
  y: fc.integer({ min: -20, max: 320 }),
  weight: fc.integer({ min: 0, max: 5 }),
  led: fc.boolean(),
});
const side = fc.integer({ min: 10, max: 150 });
const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 350 }),
  y: fc.integer({ min: 0, max: 250 }),
  width: side,
  height: side,
});

describe('placing labels', () => {
  it('keeps them apart, off the obstacles and within the room', () => {
    const wishes = fc.array(anyWish, { maxLength: 30 });
    fc.assert(
      fc.property(wishes, fc.array(anyBox, { maxLength: 4 }), (list, obstacles) => {
        const { boxes, placed } = place(
          list.map(({ x, y, ...rest }, i) => wish(String(i), x, y, rest)),
          { obstacles },
        );
        expect(boxes).toHaveLength(placed.size);
        for (const [i, box] of boxes.entries()) {
          expect([...boxes.slice(i + 1), ...obstacles].filter((other) => meets(other, box))).toEqual([]);
          expect(holds(grown(room, 0.1), box)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('leaves out the less important first', () => {
    const crowd = range(60).map((i) => wish(`${i}`, 200 + (i % 8), 150 + (i % 5), { weight: i }));
    const { placed } = place(crowd);
    expect(placed.size).toBeGreaterThan(1);
    expect(placed.size).toBeLessThan(20);
    expect([placed.has('59'), placed.has('0')]).toEqual([true, false]);
  });

  it('leads a label away where it is crowded, only if it may be led', () => {
    const crowd = range(14).map((i) => wish(String(i), 200, 150, { weight: 20 - i }));
    const lead = (led: boolean) =>
      place([...crowd, wish('led', 200, 150, { led })]).marks.map(({ key }) => key);
    expect(lead(false)).not.toContain('led-name-0');
    expect(lead(true)).toContain('led-lead');
  });

  it('falls back to shorter words, and to none', () => {
    const ways = ['一个长得放不下的名字，放在窄处', '短'].map((text) => [{ ...name, text }]);
    const narrow = { x: 0, y: 0, width: 60, height: 40 };
    expect(place([wish('a', 30, 10, { ways, room: 400 })], { room: narrow }).lines).toEqual(['短']);
    expect(place([wish('a', 30, 10)], { room: { ...narrow, height: 8 } }).placed.size).toBe(0);
  });

  it('names a list of places in lines that part between two of them', () => {
    const ways = [[{ ...name, text: '三台阁、三里井、西亩改造' }]];
    expect(place([wish('a', 200, 150, { ways, room: 120 })]).lines).toEqual(['三台阁、', '三里井、西亩改造']);
  });

  it('rather stands beside little pictures and lines than on them, and is left out where it may not', () => {
    const below = { x: 150, y: 160, width: 100, height: 30 };
    const stands = (around: Partial<Surroundings>) => place([wish('a', 200, 150)], around).boxes[0] ?? room;
    expect(meets(stands({}), below)).toBe(true);
    expect(meets(stands({ pictures: [{ box: below, cost: 5 }] }), below)).toBe(false);
    const line = range(30).map((i): Point => [150 + 3 * i, 172]);
    expect(line.some((point) => meets(stands({ soft: line }), pointBox(point)))).toBe(false);
    const lines = range(2000).map((i): Point => [8 * (i % 50), 8 * Math.floor(i / 50)]);
    expect(place([wish('a', 200, 150, { most: 0.5 })], { soft: lines }).placed.size).toBe(0);
  });
});
