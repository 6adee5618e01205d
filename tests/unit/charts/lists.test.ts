import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder } from '../../../src/charts/ladder.ts';
import { path } from '../../../src/charts/path.ts';
import { stagesInYear } from '../../../src/charts/path-layout.ts';
import { tiles } from '../../../src/charts/tiles.ts';
import { anyFrame, anyStatus, anyText, expectGoodPicture } from './picture-properties.ts';

const runs = { numRuns: 100 };
const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const anyNamed = fc
  .array(anyText(24), { minLength: 1, maxLength: 5 })
  .map((names) => names.map((name, i) => ({ id: ids[i] ?? 'a', name })));
const anyFocus = fc.subarray([...ids]);

const anyTiles = fc
  .array(
    fc.record({
      name: anyText(80),
      about: fc.oneof(fc.constant(''), anyText(60)),
      group: fc.constantFrom(...ids, ''),
      status: anyStatus,
      state: fc.constantFrom('full' as const, 'half' as const, 'hollow' as const, null),
      stateWords: fc.oneof(fc.constant(''), anyText(12)),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((tile, i) => ({ id: `row-${i}`, ...tile })));

describe('tiles', () => {
  it('is a good picture of any list in any frame', () => {
    const anyOptions = fc.record({
      layout: fc.constantFrom('row' as const, 'groups' as const),
      focus: anyFocus,
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(anyTiles, anyNamed, anyOptions, anyFrame, (list, groups, options, frame) => {
        expectGoodPicture(
          () => tiles({ tiles: list, groups }, options, frame),
          frame,
          list.map((tile) => tile.id),
        );
      }),
      runs,
    );
  });

  it('keeps the key of a tile whatever is in focus', () => {
    const data = {
      groups: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      tiles: Array.from({ length: 12 }, (_, i) => ({
        id: `${i}`,
        name: `name ${i}`,
        about: '',
        group: i % 2 === 0 ? 'a' : 'b',
        status: 'reported' as const,
        state: null,
        stateWords: '',
      })),
    };
    const frame = { width: 358, height: 360, locale: 'en', text: 15 } as const;
    const keys = (focus: string[]): string[] =>
      tiles(data, { layout: 'groups', focus }, frame)
        .marks.filter((mark) => mark.role === 'data')
        .map((mark) => mark.key)
        .sort();
    expect(keys(['a'])).toEqual(keys(['b']));
    expect(keys(['a'])).toContain('tile-0');
  });
});

describe('ladder', () => {
  it('is a good picture of any recognitions in any frame', () => {
    const anyRecognitions = fc
      .array(
        fc.record({
          name: anyText(60),
          holder: anyText(40),
          level: fc.constantFrom(...ids, 'unnamed'),
          kind: fc.constantFrom(...ids, ''),
          scope: fc.oneof(fc.constant(''), anyText(30)),
          year: fc.constantFrom('', '2021'),
          note: anyText(20),
          status: anyStatus,
        }),
        { maxLength: 60 },
      )
      .map((list) => list.map((one, i) => ({ id: `row-${i}`, ...one })));
    fc.assert(
      fc.property(
        anyRecognitions,
        anyNamed,
        anyNamed,
        anyFocus,
        anyFrame,
        (recognitions, levels, kinds, focus, frame) => {
          const draw = () => ladder({ recognitions, levels, kinds }, { focus }, frame);
          expectGoodPicture(
            draw,
            frame,
            recognitions.map((one) => one.id),
          );
        },
      ),
      runs,
    );
  });
});

describe('a level with a long name', () => {
  it.each([240, 300, 479, 642])('keeps off its plaques, %i px wide', (width) => {
    const plain = {
      name: 'A',
      level: 'a',
      kind: '',
      scope: '',
      year: '',
      note: '',
      status: 'reported',
    } as const;
    const recognitions = ['A', '地'].map((holder, i) => ({ ...plain, id: `${i}`, holder }));
    const levels = [{ id: 'a', name: 'Donaudampfschifffahrts' }];
    for (const height of [240, 257, 400]) {
      const frame = { width, height, locale: 'en', text: 12 } as const;
      expectGoodPicture(() => ladder({ recognitions, levels, kinds: [] }, {}, frame), frame);
    }
  });
});

describe('path', () => {
  it('is a good picture of any stages in any frame', () => {
    const anyStages = fc
      .array(fc.record({ lane: fc.constantFrom(...ids, 'unnamed'), name: anyText(40), status: anyStatus }), {
        maxLength: 60,
      })
      .map((list) => list.map((stage, i) => ({ id: `row-${i}`, ...stage })));
    fc.assert(
      fc.property(
        anyStages,
        anyNamed,
        anyFocus,
        fc.boolean(),
        anyFrame,
        (stages, lanes, focus, year, frame) => {
          const draw = () => path({ stages, lanes }, { lanes: focus, year }, frame);
          expectGoodPicture(
            draw,
            frame,
            stages.map((stage) => stage.id),
          );
        },
      ),
      runs,
    );
  });

  it('puts what is only planned after something reported outside the year', () => {
    const stages = (...list: ('reported' | 'planned' | 'not-published')[]) =>
      list.map((status, i) => ({ id: `${i}`, lane: 'a', name: '', status }));
    expect(stagesInYear(stages('reported', 'reported', 'planned'))).toBe(2);
    expect(stagesInYear(stages('planned', 'planned'))).toBe(2);
    expect(stagesInYear(stages('planned', 'reported', 'not-published', 'planned'))).toBe(2);
    expect(stagesInYear(stages('not-published'))).toBe(1);
  });
});
