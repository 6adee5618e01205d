import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaDatum, type AreasOptions, areas } from '../../../src/charts/areas.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import { anyAmount, anyData, anyFrame, expectGoodPicture, textOnMarks } from './picture-properties.ts';

const anyAreas = (least: number, most: number, prefix: string): fc.Arbitrary<AreaDatum[]> =>
  anyData(anyAmount, least, most).map((list) =>
    list.map((datum) => ({ datum: { ...datum, id: `${prefix}-${datum.id}` }, area: datum.value })),
  );

const pitch: AreaDatum = { datum: storyDatum('pitch', 'zh'), area: 7140 };

describe.each(['row', 'nested'] as const)('areas, %s', (layout) => {
  it('is a good picture for any data in any frame', () => {
    const options: fc.Arbitrary<AreasOptions> = fc.record(
      { layout: fc.constant(layout), pitch: fc.constant(pitch) },
      { requiredKeys: ['layout'] },
    );
    fc.assert(
      fc.property(anyAreas(1, 3, 'first'), options, anyFrame, (data, chosen, frame) => {
        const ids = [...data, ...(chosen.pitch ? [pitch] : [])].map((item) => item.datum.id);
        const picture = expectGoodPicture(() => areas(data, chosen, frame), frame, ids);
        expect(textOnMarks(picture)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says so when it is given nothing', () => {
    const picture = areas([], { layout }, { width: 358, height: 360, locale: 'en', text: 15 });
    expect(picture.summary).not.toBe('');
  });
});

describe('areas', () => {
  const frame = { width: 840, height: 640, locale: 'zh', text: 16 } as const;

  it('draws areas by area', () => {
    const data = [50_000, 12_500].map((area, i) => ({
      datum: { ...storyDatum('factories', 'zh'), id: `a${i}` },
      area,
    }));
    const picture = areas(data, { layout: 'row', pitch }, frame);
    const size = (id: string) => {
      const mark = picture.marks.find((found) => found.datum === id && found.kind === 'rect');
      return mark?.kind === 'rect' ? mark.width * mark.height : 0;
    };
    expect(size('a0') / size('a1')).toBeCloseTo(4, 1);
    expect(size('a0') / size('pitch')).toBeCloseTo(50_000 / 7140, 1);
  });

  it('draws land and buildings to one scale, buildings in their own colour', () => {
    const data = [
      { datum: storyDatum('land', 'zh'), area: 373_333 },
      { datum: storyDatum('factories', 'zh'), area: 50_000, roof: true },
    ];
    for (const size of [frame, { ...frame, width: 358, height: 360, text: 15 }]) {
      const { marks } = areas(data, { layout: 'row' }, size);
      const squares = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
      expect(squares.map(({ fill }) => fill)).toEqual(['malachite', 'ochre']);
      expect((squares[0]?.width ?? 0) / (squares[1]?.width ?? 1)).toBeCloseTo(Math.sqrt(373_333 / 50_000), 1);
      expect(marks.filter((mark) => mark.key.endsWith('-scale-label'))).toHaveLength(1);
    }
  });
});
