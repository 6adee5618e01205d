import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bars } from '../../../src/charts/bars.ts';
import { anyAmount, anyData, anyFrame, expectGoodPicture } from './picture-properties.ts';

const runs = { numRuns: 120 };

describe('bars', () => {
  it('is a good picture of any growth in any frame', () => {
    const anyGrowth = fc.oneof(
      fc.constantFrom(0, -100, -150, 900),
      fc.double({ min: -120, max: 400, noNaN: true }),
    );
    fc.assert(
      fc.property(anyData(anyAmount, 0, 20), anyData(anyGrowth, 0, 20), anyFrame, (levels, rates, frame) => {
        const growth = rates.slice(0, levels.length).map((datum) => ({ ...datum, id: `growth-${datum.id}` }));
        const ids = [...levels, ...growth].map((datum) => datum.id);
        expectGoodPicture(() => bars({ bars: levels, growth }, { layout: 'index' }, frame), frame, ids);
      }),
      runs,
    );
  });

  it('is a good picture of any shares and amounts in any frame', () => {
    const anyLayout = fc.constantFrom('share' as const, 'absolute' as const);
    const anyValue = fc.oneof(anyAmount, fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(anyData(anyValue, 0, 30), anyLayout, anyFrame, (data, layout, frame) => {
        const ids = data.map((datum) => datum.id);
        expectGoodPicture(() => bars({ bars: data, growth: [] }, { layout }, frame), frame, ids);
      }),
      runs,
    );
  });

  it('keeps nine levels without a growth in a small frame', () => {
    const frame = { width: 240, height: 363, locale: 'zh', text: 12 } as const;
    const plain = {
      label: '开发区',
      value: null,
      text: '开发区',
      status: 'reported',
      period: '',
      missing: '',
    } as const;
    const levels = Array.from({ length: 9 }, (_, i) => ({ ...plain, id: `fact-${i}` }));
    expectGoodPicture(() => bars({ bars: levels, growth: [] }, { layout: 'index' }, frame), frame);
  });

  it('draws this year by the published growth and never writes an amount of the year before', () => {
    const frame = { width: 840, height: 640, locale: 'zh', text: 16 } as const;
    const datum = { label: '投资', period: '', missing: '', status: 'reported' } as const;
    const level = { ...datum, id: 'level', value: 16.2e8, text: '16.2亿元' };
    const growth = { ...datum, id: 'growth', value: 14.8, text: '14.8%' };
    const picture = bars({ bars: [level], growth: [growth] }, { layout: 'index' }, frame);
    const width = (key: string): number => {
      const mark = picture.marks.find((one) => one.key === key);
      return mark?.kind === 'rect' ? mark.width : Number.NaN;
    };
    const before = width('bar-level-before');
    expect((width('bar-level') + width('bar-level-more')) / before).toBeCloseTo(1.148, 6);
    expect(picture.marks.find((mark) => mark.key === 'bar-level-before')).toMatchObject({ dashed: true });
    const texts = picture.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts.sort()).toEqual(['+14.8%', '16.2亿元', '上年＝100', '投资', '比上年'].sort());
  });
});
