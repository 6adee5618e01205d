import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Datum } from '../../../src/charts/datum.ts';
import type { Frame } from '../../../src/charts/frame.ts';
import { units } from '../../../src/charts/units.ts';
import { type UnitsLayout, type UnitsOptions, unitsLayouts } from '../../../src/charts/units-layout.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import {
  anyAmount,
  anyCount,
  anyData,
  anyDatum,
  anyFrame,
  expectGoodPicture,
  textOnMarks,
} from './picture-properties.ts';

const phone: Frame = { width: 358, height: 360, locale: 'zh', text: 15 };
const mu = 2000 / 3;

const counted = fc.oneof({ weight: 3, arbitrary: anyCount }, anyAmount);
const other = anyDatum(counted);
const anyOptions = (layout: UnitsLayout): fc.Arbitrary<UnitsOptions> =>
  fc.record(
    {
      layout: fc.constant(layout),
      per: fc.constantFrom(1, 10, 0.5),
      unitArea: fc.constantFrom(mu, 1, 1e6),
      beside: fc.record({
        datum: other.map((datum): Datum => ({ id: 'beside', ...datum })),
        area: fc.constantFrom(7140, 1, 1e6, 0),
      }),
      total: other.map((datum): Datum => ({ id: 'total', ...datum })),
    },
    { requiredKeys: ['layout'] },
  );

describe.each(unitsLayouts)('units, %s', (layout) => {
  it('is a good picture for any data in any frame', () => {
    fc.assert(
      fc.property(anyData(counted, 1, 3), anyOptions(layout), anyFrame, (data, options, frame) => {
        const extra = [options.beside?.datum, options.total];
        const ids = [...data, ...extra].flatMap((datum) => (datum ? [datum.id] : []));
        const picture = expectGoodPicture(() => units(data, options, frame), frame, ids);
        expect(textOnMarks(picture)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says so when it is given nothing', () => {
    const picture = units([], { layout }, phone);
    expect(picture.marks.length).toBeGreaterThan(0);
    expect(picture.table.rows).toEqual([]);
  });
});

describe('units', () => {
  const land = storyDatum('land', 'zh');
  const data = (list: ReturnType<typeof units>) => list.marks.filter((mark) => mark.key.startsWith('units-'));

  it('draws the empty ground where the grid will lie', () => {
    const options = { unitArea: mu } as const;
    const empty = units([storyDatum('new-land', 'zh'), land], { layout: 'empty', ...options }, phone);
    const grid = units([land], { layout: 'grid', ...options }, phone);
    const ground = empty.marks.find((mark) => mark.key === 'plot');
    const side = grid.marks.find((mark) => mark.key === 'side');
    if (ground?.kind !== 'rect' || side?.kind !== 'line') throw new Error('no ground, no side');
    expect(ground.dashed).toBe(true);
    expect([ground.x, ground.x + ground.width]).toEqual([side.x1, side.x2]);
    expect(empty.marks.some((mark) => mark.kind === 'text' && mark.text.includes('560'))).toBe(false);
  });

  it('draws cells and pitch to one scale', () => {
    const beside = { datum: storyDatum('pitch', 'zh'), area: 7140 };
    for (const frame of [phone, { ...phone, width: 1600, height: 900 }]) {
      const picture = units([land], { layout: 'grid', unitArea: mu, beside }, frame);
      const pitch = picture.marks.find((mark) => mark.key === `area-${beside.datum.id}`);
      const [a, b] = data(picture);
      if (pitch?.kind !== 'rect' || a?.kind !== 'rect' || b?.kind !== 'rect') throw new Error('not drawn');
      const cell = (b.x - a.x) ** 2;
      expect((pitch.width * pitch.height) / cell / (7140 / mu)).toBeCloseTo(1, 1);
    }
  });

  it('says how long the side is, from the columns', () => {
    const picture = units([land], { layout: 'grid', unitArea: mu }, phone);
    const label = picture.marks.find((mark) => mark.key === 'side-label');
    const columns = new Set(data(picture).map((mark) => (mark.kind === 'rect' ? mark.x : 0))).size;
    expect(label?.kind === 'text' && label.text).toBe(`约${Math.round(columns * Math.sqrt(mu))}米`);
  });

  it('fills a waffle in proportion, each whole apart', () => {
    const shares = [storyDatum('foreign', 'zh'), storyDatum('manufacturing', 'zh')];
    const picture = units(shares, { layout: 'waffle' }, phone);
    const filled = (id: string) =>
      picture.marks.flatMap((mark) => (mark.kind === 'rect' && mark.datum === id && mark.fill ? [mark] : []));
    expect(filled('foreign')).toHaveLength(41);
    expect(filled('manufacturing')).toHaveLength(53);
    const [full, part] = [filled('manufacturing')[0], filled('manufacturing')[52]];
    expect((part?.width ?? 0) / (full?.width ?? 1)).toBeCloseTo(0.38, 1);
  });

  it('lets each mark stand for more when there are too many, and says so', () => {
    const many = { ...land, value: 1_000_000 };
    const picture = units([many], { layout: 'grid', amount: (value) => `${value}亩` }, phone);
    expect(data(picture)).toHaveLength(2000);
    expect(picture.notes).toContain('每格代表500亩。');
  });
});
