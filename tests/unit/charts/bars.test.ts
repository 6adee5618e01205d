import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bars } from '../../../src/charts/bars.ts';
import type { Datum } from '../../../src/charts/datum.ts';
import { anyAmount, anyData, anyFrame, expectGoodPicture, textOnMarks } from './picture-properties.ts';

const anyGrowth = fc.oneof(
  fc.constantFrom(0, -100, -150, 900),
  fc.double({ min: -120, max: 400, noNaN: true }),
);
const anyValue = fc.oneof(anyAmount, fc.double({ min: -1e6, max: 1e6, noNaN: true }));

describe('bars', () => {
  it.each(['index', 'share', 'absolute'] as const)(
    '%s is a good picture of anything in any frame',
    (layout) => {
      const anyRates = anyData(anyGrowth, 0, layout === 'index' ? 20 : 0);
      fc.assert(
        fc.property(anyData(anyValue, 0, 25), anyRates, anyFrame, (data, rates, frame) => {
          const growth = rates.slice(0, data.length).map((datum) => ({ ...datum, id: `growth-${datum.id}` }));
          const ids = [...data, ...growth].map((datum) => datum.id);
          const picture = expectGoodPicture(
            () => bars({ bars: data, growth }, { layout }, frame),
            frame,
            ids,
          );
          expect(textOnMarks(picture)).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('draws growth on one ruler, amounts in words only, and no amount of the year before', () => {
    const frame = { width: 840, height: 640, locale: 'zh', text: 16 } as const;
    const datum = (id: string, label: string, value: number, text: string): Datum => {
      return { id, label, value, text, status: 'reported', period: '', missing: '' };
    };
    const levels = [datum('in', '投资', 16.2e8, '16.2亿元'), datum('out', '销售', 121.47e8, '121.47亿元')];
    const growth = [datum('in-rate', '', 14.8, '14.8%'), datum('out-rate', '', 10.91, '10.91%')];
    const { marks } = bars({ bars: levels, growth }, { layout: 'index' }, frame);
    const width = (key: string) => {
      const mark = marks.find((one) => one.key === key);
      return mark?.kind === 'rect' ? mark.width : 0;
    };
    for (const [i, id] of ['in', 'out'].entries()) {
      const now = width(`bar-${id}`) + width(`bar-${id}-more`);
      expect(now / width(`bar-${id}-whole`)).toBeCloseTo(1 + (growth[i]?.value ?? 0) / 100, 6);
    }
    expect(width('bar-in-whole')).toBe(width('bar-out-whole'));
    expect(marks.filter((mark) => mark.dashed).map((mark) => mark.role)).toEqual(['reference', 'reference']);
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts.sort()).toEqual(
      ['+10.91%', '+14.8%', '上年＝100', '上年＝100', '投资 16.2亿元', '销售 121.47亿元'].sort(),
    );
  });
});
