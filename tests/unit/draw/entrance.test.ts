import { describe, expect, it } from 'vitest';
import { entersAt } from '../../../src/charts/marks.ts';
import type { Mark } from '../../../src/charts/picture.ts';
import { entrance } from '../../../src/draw/entrance.ts';

const line: Mark = { kind: 'line', key: 'a', role: 'axis', x1: 0, y1: 0, x2: 9, y2: 0, stroke: 'ink' };
const bar: Mark = { kind: 'rect', key: 'b', role: 'data', x: 0, y: 0, width: 9, height: 4, fill: 'ink' };

describe('entrance', () => {
  it('sows families and draws lines, but not dashed ones', () => {
    expect(entrance({ ...bar, family: 'cells', member: 0 })).toEqual({ 'data-e': 'sow' });
    expect(entrance(line)).toEqual({ 'data-e': 'draw', 'data-t': '.4' });
    expect(entrance({ ...line, dashed: true })).toEqual({ 'data-t': '.4' });
    expect(entrance(bar)).toEqual({});
  });

  it('is what a chart says', () => {
    const enter = { kind: 'grow-x', origin: { x: 0, y: 2 } } as const;
    expect(entrance({ ...bar, enter })).toEqual({ 'data-e': 'grow-x', 'data-o': '0 2' });
    const [later] = entersAt([{ ...bar, enter: { ...enter, start: 0.5 } }], 0.2, 0.4);
    expect(later && entrance(later)).toEqual({ 'data-e': 'grow-x', 'data-o': '0 2', 'data-t': '.4' });
  });
});
