import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyPicture } from '../../../src/build/pictures.ts';
import { stageCrop } from '../../../src/charts/crop.ts';
import { inks, type Mark, type Picture } from '../../../src/charts/picture.ts';
import { svgText } from '../../../src/draw/svg-text.ts';
import { locales } from '../../../src/lib/locale.ts';
import { decodeStage, encodeStage, type StageData } from '../../../src/scenes/stage-data.ts';
import { builtStory } from '../../browser/told.ts';

const length = fc.double({ min: -2000, max: 2000, noNaN: true });
const box = fc.record({ x: length, y: length, width: length, height: length });
const place = fc.record({ x: length, y: length, scale: fc.double({ min: 1e-3, max: 1e3, noNaN: true }) });
const optional = {
  datum: fc.string(),
  status: fc.constantFrom('reported', 'derived', 'converted', 'planned', 'not-published'),
  fill: fc.constantFrom(...inks),
  stroke: fc.constantFrom(...inks),
  strokeWidth: length,
  dashed: fc.boolean(),
  opacity: length,
  ground: fc.constant(true as const),
} as const;
const base = {
  key: fc.string(),
  role: fc.constantFrom('data', 'reference', 'axis', 'label', 'note', 'decoration'),
  ...optional,
} as const;
const requiredOf = { requiredKeys: ['kind', 'key', 'role'] } as const;

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('rect'),
      ...base,
      x: length,
      y: length,
      width: length,
      height: length,
      radius: length,
    },
    { requiredKeys: [...requiredOf.requiredKeys, 'x', 'y', 'width', 'height'] },
  ),
  fc.record(
    { kind: fc.constant('circle'), ...base, x: length, y: length, r: length },
    { requiredKeys: [...requiredOf.requiredKeys, 'x', 'y', 'r'] },
  ),
  fc.record(
    { kind: fc.constant('line'), ...base, x1: length, y1: length, x2: length, y2: length },
    { requiredKeys: [...requiredOf.requiredKeys, 'x1', 'y1', 'x2', 'y2'] },
  ),
  fc.record(
    { kind: fc.constant('path'), ...base, d: fc.string(), box, at: place },
    { requiredKeys: [...requiredOf.requiredKeys, 'd', 'box'] },
  ),
  fc.record(
    {
      kind: fc.constant('text'),
      ...base,
      x: length,
      y: length,
      text: fc.string({ unit: 'binary' }),
      size: length,
      anchor: fc.constantFrom('start', 'middle', 'end'),
      face: fc.constantFrom('sans', 'display'),
      bold: fc.boolean(),
      halo: fc.boolean(),
    },
    { requiredKeys: [...requiredOf.requiredKeys, 'x', 'y', 'text', 'size', 'anchor', 'face'] },
  ),
);

/** Rectangles in a row with numbered keys. */
const cells = fc
  .record({
    first: fc.nat(12),
    count: fc.nat(6),
    x: length,
    y: length,
    pitch: length,
    size: length,
    key: fc.string(),
  })
  .map(({ first, count, x, y, pitch, size, key }) =>
    Array.from(
      { length: count },
      (_, i): Mark => ({
        kind: 'rect',
        role: 'data',
        key: `${key}${first + i}`,
        x: x + i * pitch,
        y,
        width: size,
        height: size,
      }),
    ),
  );

/** Pictures that share marks, as the steps of a scene do; some marks stand where the first picture's camera sets them. */
const some = fc
  .tuple(fc.array(mark, { minLength: 1, maxLength: 12 }), cells)
  .map(([marks, row]) => [...marks, ...row]);
const stage: fc.Arbitrary<StageData> = some.chain((marks) => {
  const picture: fc.Arbitrary<Picture> = fc.record(
    {
      camera: place,
      width: length,
      height: length,
      marks: fc.array(fc.constantFrom(...marks), { maxLength: 15 }),
      summary: fc.string(),
      table: fc.record({
        columns: fc.array(fc.record({ key: fc.string(), label: fc.string(), numeric: fc.boolean() }), {
          maxLength: 3,
        }),
        rows: fc.array(fc.record({ datum: fc.string(), cells: fc.array(fc.string(), { maxLength: 3 }) }), {
          maxLength: 3,
        }),
      }),
      notes: fc.array(fc.string(), { maxLength: 2 }),
    },
    { requiredKeys: ['width', 'height', 'marks', 'summary', 'table', 'notes'] },
  );
  /** Half of the pictures have their own camera's marks, as maps do. */
  const withGround = fc.tuple(picture, fc.boolean()).map(([given, moves]): Picture => {
    const { camera } = given;
    if (!moves || !camera) return given;
    return {
      ...given,
      marks: given.marks.map((one) => (one.kind === 'path' ? { ...one, at: camera } : one)),
    };
  });
  return fc.record({
    crop: box,
    steps: fc.array(fc.record({ id: fc.string(), picture: withGround }), { maxLength: 5 }),
  });
});

/** The same with every number rounded to two places (scales to six digits), and no minus zero. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (typeof part !== 'number') return part;
    return key === 'scale' ? Number(part.toPrecision(6)) : Math.round(part * 100) / 100 + 0;
  });
}

describe('stage data', () => {
  it('comes back as it went, rounded, as text or parsed', () => {
    fc.assert(
      fc.property(stage, (data) => {
        const text = encodeStage(data);
        expect(decodeStage(text)).toEqual(rounded(data));
        expect(decodeStage(JSON.parse(text))).toEqual(rounded(data));
        expect(encodeStage(decodeStage(text) ?? data)).toBe(text);
      }),
    );
  });

  it('writes an outline once, wherever the camera sets it', () => {
    const d = `M0 0H${'1'.repeat(99)}Z`;
    const steps = [1, 2, 3].map((scale): StageData['steps'][number] => {
      const camera = { x: 0, y: 0, scale };
      const box = { x: 0, y: 0, width: scale, height: scale };
      const block: Mark = { kind: 'path', key: 'block', role: 'data', d, at: camera, box, ground: true };
      const picture = { width: 10, height: 10, summary: 's', notes: [], table: { columns: [], rows: [] } };
      return { id: `step-${scale}`, picture: { ...picture, marks: [block], camera } };
    });
    const text = encodeStage({ crop: { x: 0, y: 0, width: 10, height: 10 }, steps });
    expect(text.split(d)).toHaveLength(2);
    expect(decodeStage(text)?.steps).toEqual(steps);
  });

  it('writes the cells of a grid as their way from one to the next', () => {
    const grid = Array.from({ length: 560 }, (_, i): Mark => {
      const [x, y] = [7.03 * (i % 28) + 3.111, 7.03 * Math.floor(i / 28) + 80.01];
      return { kind: 'rect', key: `cell-${i}`, role: 'data', x, y, width: 6.33, height: 6.33 };
    });
    const picture = { width: 10, height: 10, summary: 's', notes: [], table: { columns: [], rows: [] } };
    const data = {
      crop: { x: 0, y: 0, width: 1, height: 1 },
      steps: [{ id: 'a', picture: { ...picture, marks: grid } }],
    };
    const text = encodeStage(data);
    expect(text.length).toBeLessThan(12 * 560);
    expect(decodeStage(text)).toEqual(rounded(data));
  });

  it('keeps what the steps of a scene share once, and hands it out as one object', () => {
    const dot = (key: string, x: number): Mark => ({ kind: 'circle', key, role: 'data', x, y: 1, r: 2 });
    const picture = (marks: readonly Mark[]): Picture => ({
      ...{ width: 10, height: 10, summary: 's', notes: [], table: { columns: [], rows: [] } },
      marks,
    });
    const cells = Array.from({ length: 500 }, (_, index) => dot(`cell-${index}`, index));
    const once = encodeStage({
      crop: { x: 0, y: 0, width: 1, height: 1 },
      steps: [{ id: 'a', picture: picture(cells) }],
    });
    const [some, more] = [picture(cells.slice(100)), picture([...cells.slice(0, 300), dot('new', 3)])];
    const thrice = encodeStage({
      crop: { x: 0, y: 0, width: 1, height: 1 },
      steps: [
        { id: 'a', picture: picture(cells) },
        { id: 'b', picture: some },
        { id: 'c', picture: more },
        { id: 'd', picture: more },
      ],
    });
    expect(thrice.length).toBeLessThan(once.length + 250);
    const steps = decodeStage(thrice)?.steps ?? [];
    expect(steps[3]?.picture).toBe(steps[2]?.picture);
    expect(steps[1]?.picture.marks[0]).toBe(steps[0]?.picture.marks[100]);
  });

  it('gives null for whatever it did not write', () => {
    const foreign = ['', '{', 'null', '[]', '{}', '"x"', '{"changjuan-stage":3}', null, undefined, 7, [], {}];
    for (const value of foreign) expect(decodeStage(value)).toBe(null);
    fc.assert(fc.property(fc.anything(), (value) => decodeStage(value) === null));
  });

  it('never throws, whatever is broken in it, and gives nothing that cannot be drawn', () => {
    const breakable = fc.tuple(stage, fc.nat(), fc.anything({ maxDepth: 1 }));
    fc.assert(
      fc.property(breakable, ([data, place, value]) => {
        const parsed = JSON.parse(encodeStage(data));
        replaceAt(parsed, place, value);
        const decoded = decodeStage(parsed);
        for (const { picture } of decoded?.steps ?? []) {
          expect(Object.values(picture).every((part) => part !== undefined)).toBe(true);
          expect(svgText(picture, { idPrefix: 'x', merge: false })).not.toMatch(
            /NaN|undefined|null|\[object/,
          );
        }
      }),
    );
    fc.assert(
      fc.property(stage, fc.nat(), (data, cut) => {
        const text = encodeStage(data);
        expect(decodeStage(text.slice(0, cut % text.length))).toBe(null);
      }),
    );
  });

  it('draws every picture of the story to the same text', async () => {
    const loaded = await builtStory();
    for (const locale of locales) {
      for (const scene of loaded.story.tellings[locale].sections.flatMap(({ scenes }) => scenes)) {
        const steps = scene.steps.map(({ id, view }) => ({
          id,
          picture: storyPicture(loaded, locale, view, 'phone'),
        }));
        const data = { crop: stageCrop(steps.map(({ picture }) => picture)), steps };
        const back = decodeStage(encodeStage(data));
        expect(back?.crop).toEqual(data.crop);
        expect(back?.steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
        steps.forEach(({ picture }, index) => {
          const options = { idPrefix: 'x', merge: false };
          const decoded = back?.steps[index]?.picture ?? picture;
          expect(svgText(decoded, options)).toBe(svgText(picture, options));
          expect(decoded.table).toEqual(picture.table);
        });
      }
    }
  });
});

/** Puts a value in some place of a JSON tree, numbered in reading order. */
function replaceAt(tree: unknown, place: number, value: unknown): void {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    const holder = part as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      walk(holder[key]);
    }
  };
  walk(tree);
  const chosen = places[place % places.length];
  if (chosen) chosen.holder[chosen.key] = value;
}
