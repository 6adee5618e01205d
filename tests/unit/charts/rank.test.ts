import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/charts/rank.ts';
import { anyCount, anyData, anyFrame, expectGoodPicture } from './picture-properties.ts';

describe('rank', () => {
  it('is a good picture of any places in any frame', () => {
    fc.assert(
      fc.property(anyData(anyCount, 0, 8), anyFrame, (data, frame) => {
        expectGoodPicture(
          () => rank(data, frame),
          frame,
          data.map((datum) => datum.id),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('shows only two places beyond the known ones, and no end of the scale but the first place', () => {
    const frame = { width: 840, height: 640, locale: 'zh', text: 16 } as const;
    const datum = { label: '位次', period: '', missing: '' } as const;
    const places = (older: number, newer: number): string[] => {
      const data = [
        { ...datum, id: 'a', value: older, text: '', status: 'derived' as const },
        { ...datum, id: 'b', value: newer, text: '', status: 'reported' as const },
      ];
      return rank(data, frame).marks.flatMap((mark) =>
        /^place-\d+$|^open/.test(mark.key) ? [mark.key] : [],
      );
    };
    expect(places(18, 17)).toEqual(
      ['place-15', 'place-16', 'place-17', 'place-18', 'place-19', 'place-20'].concat(
        'open-top',
        'open-bottom',
      ),
    );
    expect(places(2, 1)).not.toContain('open-top');
  });
});
