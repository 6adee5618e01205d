import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/charts/frame.ts';
import { ladder } from '../../../src/charts/ladder.ts';
import { markBox } from '../../../src/charts/marks.ts';
import { path } from '../../../src/charts/path.ts';
import type { Picture } from '../../../src/charts/picture.ts';
import { rank } from '../../../src/charts/rank.ts';
import { tiles } from '../../../src/charts/tiles.ts';
import { anyCount, anyDatum, anyFrame, anyStatus, anyText, expectGoodPicture } from './picture-properties.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

/** What a list is asked for besides its rows. */
const anyAsked = fc.record({
  names: fc
    .array(anyText(24), { minLength: 1, maxLength: 5 })
    .map((names) => names.map((name, i) => ({ id: ids[i] ?? 'a', name }))),
  focus: fc.subarray([...ids]),
  flag: fc.boolean(),
});
type Asked = typeof anyAsked extends fc.Arbitrary<infer T> ? T : never;

function holds<Row>(
  name: string,
  anyRow: fc.Arbitrary<Row>,
  draw: (rows: (Row & { id: string })[], asked: Asked, frame: Frame) => Picture,
) {
  it(`${name} is a good picture of any list in any frame`, () => {
    const anyRows = fc
      .array(anyRow, { maxLength: 60 })
      .map((list) => list.map((row, i) => ({ ...row, id: `row-${i}` })));
    const law = fc.property(anyRows, anyAsked, anyFrame, (rows, asked, frame) => {
      expectGoodPicture(
        () => draw(rows, asked, frame),
        frame,
        rows.map(({ id }) => id),
      );
    });
    fc.assert(law, { numRuns: 100 });
  });
}

describe('lists', () => {
  holds(
    'tiles',
    fc.record({
      name: anyText(80),
      about: maybe(anyText(60)),
      group: fc.constantFrom(...ids, ''),
      status: anyStatus,
      state: fc.constantFrom('full' as const, 'half' as const, 'quarter' as const, null),
      stateWords: maybe(anyText(12)),
    }),
    (rows, { names, focus, flag }, frame) =>
      tiles({ tiles: rows, groups: flag ? names : [] }, { focus, open: flag }, frame),
  );
  holds(
    'ladder',
    fc.record({
      name: anyText(60),
      holder: anyText(40),
      level: fc.constantFrom(...ids, 'unnamed'),
      kind: fc.constantFrom(...ids, ''),
      scope: maybe(anyText(30)),
      year: fc.constantFrom('', '2021'),
      note: anyText(20),
      status: anyStatus,
    }),
    (rows, { names, focus }, frame) =>
      ladder({ recognitions: rows, levels: names, kinds: names }, { focus }, frame),
  );
  holds(
    'path',
    fc.record({ lane: fc.constantFrom(...ids, 'unnamed'), name: anyText(40), status: anyStatus }),
    (rows, { names, focus, flag }, frame) =>
      path({ stages: rows, lanes: names }, { lanes: focus, year: flag }, frame),
  );
  holds('rank', anyDatum(anyCount), (rows, _, frame) => rank(rows, frame));
});

it('a tile keeps its key whether it is a card or folded', () => {
  const groups = ['a', 'b'].map((id) => ({ id, name: id }));
  const list = Array.from({ length: 12 }, (_, i) => ({
    id: `${i}`,
    name: `name ${i}`,
    about: 'a line about it',
    group: i % 2 === 0 ? 'a' : 'b',
    status: 'reported' as const,
    state: null,
    stateWords: '',
  }));
  const frame = { width: 358, height: 360, locale: 'en', text: 15 } as const;
  for (const id of ['a', 'b']) {
    const { marks } = tiles({ tiles: list, groups }, { focus: [id], open: false }, frame);
    const keys = marks.filter((mark) => mark.role === 'data').map((mark) => mark.key);
    expect(keys.sort()).toEqual(list.map((tile) => `tile-${tile.id}`).sort());
  }
});

it.each([
  [2, 'reported reported planned'],
  [2, 'planned planned'],
  [2, 'planned reported not-published planned'],
  [1, 'not-published'],
])('%i stages of a path stand within the year: %s', (count, statuses) => {
  const stages = statuses.split(' ').map((status, i) => ({ id: `${i}`, lane: 'a', name: 'A', status }));
  for (const width of [358, 840]) {
    const { marks } = path(
      { lanes: [], stages: stages as Parameters<typeof path>[0]['stages'] },
      { lanes: [], year: true },
      { width, height: 500, locale: 'zh', text: 15 },
    );
    const [year] = marks.filter((mark) => mark.key === 'year').map(markBox);
    const inside = marks.filter(
      (mark) =>
        mark.kind === 'circle' && year && mark.x < year.x + year.width && mark.y < year.y + year.height,
    );
    expect(inside).toHaveLength(count);
  }
});

it('a rank shows two places beyond the known ones, and no end of the scale but the first place', () => {
  const places = (...values: number[]) => {
    const data = values.map((value) => ({
      id: `${value}`,
      value,
      label: '位次',
      text: '',
      period: '',
      missing: '',
      status: 'reported' as const,
    }));
    const { marks } = rank(data, { width: 840, height: 640, locale: 'zh', text: 16 });
    return marks.flatMap(({ key }) => (/^place-\d+$|^open/.test(key) ? [key.replace('place-', '')] : []));
  };
  expect(places(18, 17)).toEqual(['15', '16', '17', '18', '19', '20', 'open-top', 'open-bottom']);
  expect(places(2, 1)).toEqual(['1', '2', '3', '4', 'open-bottom']);
});
