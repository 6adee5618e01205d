import { describe, expect, it } from 'vitest';
import { type Budget, judge, tableText } from '../../bench/table.ts';

const row = (values: number[], against: number[], budget: Budget) =>
  judge({ what: 'paint, ms', values, against, budget });

describe('a row', () => {
  it('is over when the ratio of the medians passes its limit', () => {
    const ratio: Budget = { kind: 'ratio', limit: 1.15 };
    expect(row([100, 110, 900], [100, 100, 100], ratio)).toMatchObject({ value: 1.1, over: false });
    expect(row([200, 200, 900], [100, 100, 100], ratio)).toMatchObject({ value: 2, over: true });
  });

  it('is over when it is so much more, or more by itself, than may be', () => {
    expect(row([301], [200], { kind: 'more', limit: 100 })).toMatchObject({ value: 101, over: true });
    expect(row([250], [200], { kind: 'more', limit: 100 })).toMatchObject({ value: 50, over: false });
    expect(row([0.001], [], { kind: 'most', limit: 0 }).over).toBe(true);
    expect(row([0], [], { kind: 'most', limit: 0 }).over).toBe(false);
  });

  it('is within a ratio where neither costs anything, and over where only it does', () => {
    expect(row([0], [0], { kind: 'ratio', limit: 2 }).over).toBe(false);
    expect(row([5], [0], { kind: 'ratio', limit: 2 }).over).toBe(true);
  });

  it('that could not be measured is over', () => {
    expect(row([Number.NaN], [100], { kind: 'ratio', limit: 2 }).over).toBe(true);
  });
});

it('the table tells medians, ranges, ratios and verdicts', () => {
  const rows = [
    row([100, 110, 120], [100], { kind: 'ratio', limit: 1.15 }),
    row([9], [5], { kind: 'more', limit: 1 }),
    row([7], [], { kind: 'none' }),
  ];
  expect(tableText('Page', ['page', 'floor'], rows)).toBe(`
| Page      | page          | floor |       | budget  |      |
|-----------|---------------|-------|-------|---------|------|
| paint, ms | 110 (100–120) | 100   | 1.10× | ≤ 1.15× | ok   |
| paint, ms | 9             | 5     | +4    | ≤ +1    | OVER |
| paint, ms | 7             |       |       |         |      |
`);
});
