import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, meets, type Point } from '../../../../src/charts/map/boxes.ts';
import { type LabelWish, placeLabels, type Surroundings } from '../../../../src/charts/map/labels.ts';
import { textBox } from '../../../../src/charts/marks.ts';
import type { Box, Mark } from '../../../../src/charts/picture.ts';

const room: Box = { x: 0, y: 0, width: 400, height: 300 };

function wish(key: string, x: number, y: number, part: Partial<LabelWish> = {}): LabelWish {
  const ways = [[{ part: 'name', text: `地名${key}`, size: 14, ink: 'ink' as const }]];
  return {
    key,
    of: { x: x - 10, y: y - 10, width: 20, height: 20 },
    ways,
    weight: 1,
    room: 120,
    led: false,
    ...part,
  };
}

/** Labels of `wishes` among what is given. */
function place(wishes: readonly LabelWish[], around: Partial<Surroundings> = {}) {
  const nothing = { room, obstacles: [], shy: [], meek: [], soft: [] };
  const { marks } = placeLabels(wishes, { ...nothing, ...around });
  return { marks, placed: new Set(marks.map(({ key }) => key.replace(/-.*/u, ''))) };
}

const boxes = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [textBox(mark)] : []));
const apart = (list: readonly Box[]) => list.every((a, i) => list.slice(i + 1).every((b) => !meets(a, b)));

const anyWish = fc.record({
  x: fc.integer({ min: -20, max: 420 }),
  y: fc.integer({ min: -20, max: 320 }),
  weight: fc.integer({ min: 0, max: 5 }),
  led: fc.boolean(),
});
const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 350 }),
  y: fc.integer({ min: 0, max: 250 }),
  width: fc.integer({ min: 10, max: 150 }),
  height: fc.integer({ min: 10, max: 150 }),
});

describe('placing labels', () => {
  it('keeps them apart, off the obstacles and within the room', () => {
    fc.assert(
      fc.property(
        fc.array(anyWish, { maxLength: 30 }),
        fc.array(anyBox, { maxLength: 4 }),
        (list, obstacles) => {
          const wishes = list.map(({ x, y, ...rest }, i) => wish(String(i), x, y, rest));
          const { marks, placed } = place(wishes, { obstacles });
          const found = boxes(marks);
          expect(apart(found)).toBe(true);
          for (const box of found) {
            expect(obstacles.some((obstacle) => meets(obstacle, box))).toBe(false);
            expect(holds({ x: -0.1, y: -0.1, width: 400.2, height: 300.2 }, box)).toBe(true);
          }
          expect(found).toHaveLength(placed.size);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('leaves out the less important first', () => {
    const crowd = Array.from({ length: 60 }, (_, i) =>
      wish(String(i), 200 + (i % 8), 150 + (i % 5), { weight: i }),
    );
    const { placed } = place(crowd);
    expect(placed.size).toBeGreaterThan(1);
    expect(placed.size).toBeLessThan(20);
    expect(placed.has('59')).toBe(true);
    expect(placed.has('0')).toBe(false);
  });

  it('leads a label away where it is crowded, only if it may be led', () => {
    const crowd = Array.from({ length: 14 }, (_, i) => wish(String(i), 200, 150, { weight: 20 - i }));
    const last = (led: boolean) => place([...crowd, wish('led', 200, 150, { led })]);
    expect(last(false).placed.has('led')).toBe(false);
    expect(last(true).placed.has('led')).toBe(true);
    expect(last(true).marks.some(({ key }) => key === 'led-lead')).toBe(true);
  });

  it('falls back to shorter words, and to none', () => {
    const ways = ['一个长得放不下的名字，放在窄处', '短'].map((text) => [
      { part: 'name', text, size: 14, ink: 'ink' as const },
    ]);
    const narrow = { x: 0, y: 0, width: 60, height: 40 };
    const { marks } = place([wish('a', 30, 10, { ways, room: 400 })], { room: narrow });
    expect(marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))).toEqual(['短']);
    expect(place([wish('a', 30, 10)], { room: { ...narrow, height: 8 } }).placed.size).toBe(0);
  });

  it('names a list of places in lines that part between two of them', () => {
    const ways = [[{ part: 'name', text: '三台阁、三里井、西亩改造', size: 14, ink: 'ink' as const }]];
    const { marks } = place([wish('a', 200, 150, { ways, room: 120 })]);
    const lines = marks.map((mark) => (mark.kind === 'text' ? mark.text : ''));
    expect(lines).toEqual(['三台阁、', '三里井、西亩改造']);
  });

  it('is left out rather than standing on more lines than it may, and off pictures that recede', () => {
    const lines = Array.from({ length: 2000 }, (_, i): Point => [8 * (i % 50), 8 * Math.floor(i / 50)]);
    expect(place([wish('a', 200, 150)], { soft: lines }).placed.size).toBe(1);
    expect(place([wish('a', 200, 150, { most: 0.5 })], { soft: lines }).placed.size).toBe(0);
    const everywhere = { ...room };
    expect(place([wish('a', 200, 150)], { meek: [everywhere] }).placed.size).toBe(1);
    const beside = [
      { x: 0, y: 0, width: 188, height: 300 },
      { x: 212, y: 0, width: 188, height: 300 },
      { x: 188, y: 0, width: 24, height: 138 },
      { x: 188, y: 162, width: 24, height: 138 },
    ];
    const placed = (led: boolean) => place([wish('a', 200, 150, { led })], { meek: beside }).placed.size;
    // What a step is about may stand there: they leave.
    expect([placed(false), placed(true)]).toEqual([0, 1]);
  });

  it('rather stands beside little pictures and lines than on them', () => {
    const below = { x: 150, y: 160, width: 100, height: 30 };
    const free = boxes(place([wish('a', 200, 150)]).marks)[0];
    const shy = boxes(place([wish('a', 200, 150)], { shy: [below] }).marks)[0];
    expect(free && meets(free, below)).toBe(true);
    expect(shy && meets(shy, below)).toBe(false);
    const line = Array.from({ length: 30 }, (_, i): Point => [150 + 3 * i, 172]);
    const soft = boxes(place([wish('a', 200, 150)], { soft: line }).marks)[0];
    expect(soft && soft.y < 172 && soft.y + soft.height > 172).toBe(false);
  });
});
