import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doors } from '../../../src/charts/doors.ts';
import { scroll } from '../../../src/charts/scroll.ts';
import { slips } from '../../../src/charts/slips.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import { anyAmount, anyData, anyFrame, expectGoodPicture } from './picture-properties.ts';

const frame = { width: 358, height: 360, locale: 'zh', text: 15 } as const;
const count = fc.oneof(fc.integer({ min: 0, max: 400 }), anyAmount);
const statuses = fc.constantFrom('reported', 'planned', 'not-published' as const);
const names = fc.constantFrom('一极', '智能制造业集聚区', 'A zone where smart manufacturing gathers');
const items = (most: number, prefix: string) =>
  fc
    .array(fc.record({ name: names, about: fc.constantFrom('', '融入南京、接力镇江'), status: statuses }), {
      maxLength: most,
    })
    .map((all) => all.map((one, i) => ({ ...one, id: `${prefix}${i}` })));

describe('slips', () => {
  it('are a good picture for any data in any frame', () => {
    fc.assert(
      fc.property(anyData(count, 4, 4), anyFrame, ([counted, total, more, each], anywhere) => {
        expectGoodPicture(() => slips({ counted, total, more, each }, anywhere), anywhere);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the reserve, which nobody counted, outside the outline of the plan', () => {
    const [counted, more] = [storyDatum('projects', 'zh'), storyDatum('reserve', 'zh')];
    const data = { counted, more, total: storyDatum('investment', 'zh'), each: undefined };
    const rects = slips(data, frame).marks.filter((mark) => mark.kind === 'rect');
    const outline = rects.find(({ key }) => key === 'total');
    const inside = rects.filter(
      ({ key, x }) => key !== 'total' && x < (outline?.x ?? 0) + (outline?.width ?? 0),
    );
    expect(outline?.fill).toBe('paper');
    expect(inside.map(({ datum }) => datum)).toEqual(Array(16).fill(counted.id));
  });
});

describe('doors', () => {
  it('are a good picture for any data in any frame', () => {
    const layouts = fc.constantFrom('shut', 'open' as const);
    fc.assert(
      fc.property(
        anyData(count, 1, 1),
        items(4, 's'),
        layouts,
        anyFrame,
        ([years], stages, layout, anywhere) => {
          expectGoodPicture(() => doors({ years, stages }, { layout }, anywhere), anywhere);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps its sixty years and the uncounted ones from the shut door to the open one', () => {
    const years = storyDatum('clinic', 'zh');
    const [shut, open] = (['shut', 'open'] as const).map((layout) =>
      doors({ years, stages: [] }, { layout }, frame)
        .marks.filter(({ datum, kind }) => datum === years.id && kind === 'rect')
        .map(({ key }) => key),
    );
    expect(shut).toHaveLength(63);
    expect(open).toEqual(shut);
  });
});

describe('a scroll', () => {
  it('is a good picture for any data in any frame', () => {
    const layouts = fc.constantFrom('begun', 'whole' as const);
    fc.assert(
      fc.property(items(5, 'p'), items(5, 'a'), layouts, anyFrame, (panels, aims, layout, anywhere) => {
        expectGoodPicture(() => scroll({ panels, aims, field: null }, { layout }, anywhere), anywhere);
      }),
      { numRuns: 200 },
    );
  });

  it('paints what is done and only outlines what is planned', () => {
    const panels = (['reported', 'planned', 'planned'] as const).map((status, i) => ({
      id: `p${i}`,
      name: '年',
      about: '',
      status,
    }));
    const { marks } = scroll({ panels, aims: [], field: null }, { layout: 'whole' }, frame);
    const hills = (id: string) => marks.filter(({ kind, datum }) => kind === 'path' && datum === id);
    expect(hills('p0').every(({ stroke }) => stroke === undefined)).toBe(true);
    expect(
      [...hills('p1'), ...hills('p2')].every(({ stroke, fill }) => stroke === 'gold' && fill === 'card'),
    ).toBe(true);
  });
});
