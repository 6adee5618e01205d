import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { months } from '../../../src/charts/months.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import { anyAmount, anyData, anyFrame, expectGoodPicture, textOnMarks } from './picture-properties.ts';

const frame = { width: 358, height: 360, locale: 'zh', text: 15 } as const;

describe('months', () => {
  it('is a good picture for any data in any frame', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 14 }),
      fc.double({ min: 0, max: 12, noNaN: true }),
      anyAmount,
    );
    fc.assert(
      fc.property(anyData(value, 1, 1), anyFrame, (data, anywhere) => {
        const ids = data.map((datum) => datum.id);
        const picture = expectGoodPicture(() => months(data, anywhere), anywhere, ids);
        expect(textOnMarks(picture)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('fills six of twelve cells and names no month', () => {
    const picture = months([storyDatum('half-year', 'zh')], frame);
    const cells = picture.marks.filter((mark) => mark.kind === 'rect');
    expect(cells).toHaveLength(12);
    expect(cells.filter((mark) => mark.fill)).toHaveLength(6);
    const texts = picture.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts.join(' ')).not.toMatch(/[一二三四五六七八九十\d]+月/);
    expect(picture.notes[0]).toContain('不表示是哪几个月');
  });
});
