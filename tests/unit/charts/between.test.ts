import { describe, expect, it } from 'vitest';
import { between, type MovingMark } from '../../../src/charts/between.ts';
import type { CircleMark, LineMark, Mark, RectMark, TextMark } from '../../../src/charts/picture.ts';
import { pictureOf } from './moving-pictures.ts';

const rect: RectMark = {
  kind: 'rect',
  key: 'r',
  role: 'data',
  datum: 'd',
  fill: 'azurite',
  x: 0,
  y: 0,
  width: 10,
  height: 10,
};
const circle: CircleMark = { kind: 'circle', key: 'c', role: 'data', datum: 'd', x: 50, y: 50, r: 5 };
const line: LineMark = { kind: 'line', key: 'l', role: 'axis', stroke: 'ink', x1: 0, y1: 0, x2: 100, y2: 0 };
const text: TextMark = {
  kind: 'text',
  key: 't',
  role: 'label',
  x: 0,
  y: 20,
  text: '560',
  size: 20,
  anchor: 'start',
  face: 'display',
};

/** Copies of what is drawn at `t`. */
function at(a: readonly Mark[], b: readonly Mark[], t: number): MovingMark[] {
  return between(pictureOf(a), pictureOf(b))(t).marks.map((mark) => ({ ...mark }));
}

function only<M>(marks: readonly M[]): M {
  const [first] = marks;
  if (marks.length !== 1 || first === undefined) throw new Error(`${marks.length} marks`);
  return first;
}

describe('what is the same thing', () => {
  it('moves as one mark, half way in the middle', () => {
    expect(only(at([rect], [{ ...rect, x: 100, height: 30 }], 0.5))).toMatchObject({ x: 50, height: 20 });
    expect(only(at([circle], [{ ...circle, r: 15 }], 0.5))).toMatchObject({ r: 10 });
    expect(only(at([line], [{ ...line, x2: 200 }], 0.5))).toMatchObject({ x2: 150 });
    expect(only(at([text], [{ ...text, x: 100, size: 40 }], 0.5))).toMatchObject({
      x: 50,
      size: 30,
      text: '560',
    });
  });

  it('turns from ink to ink, and only where inks differ', () => {
    const mark = only(at([rect], [{ ...rect, fill: 'ochre' }], 0.5));
    expect(mark).toMatchObject({ fill: 'azurite', mix: { fill: 'ochre', amount: 0.5 } });
    expect(only(at([rect], [{ ...rect, x: 9 }], 0.5))).not.toHaveProperty('mix');
    expect(only(at([text], [{ ...text, fill: 'ochre' }], 0.5))).toMatchObject({
      fill: 'ink',
      mix: { fill: 'ochre' },
    });
    expect(only(at([text], [{ ...text, fill: 'ink' }], 0.5))).not.toHaveProperty('mix');
    expect(only(at([{ ...text, fill: 'ochre' }], [text], 0.5))).toMatchObject({ mix: { fill: 'ink' } });
  });

  it('takes a radius, a width of lines and an opacity that are left out for what they are', () => {
    const b: RectMark = { ...rect, radius: 4, opacity: 0.5 };
    expect(only(at([rect], [b], 0.5))).toMatchObject({ radius: 2, opacity: 0.75 });
    expect(only(at([line], [{ ...line, strokeWidth: 3 }], 0.5))).toMatchObject({ strokeWidth: 2 });
  });

  it('in another form is drawn twice in one moving place', () => {
    const hollow: RectMark = {
      kind: 'rect',
      key: 'r',
      role: 'data',
      datum: 'd',
      stroke: 'ink',
      x: 100,
      y: 0,
      width: 30,
      height: 10,
    };
    const [before, after] = at([rect], [hollow], 0.5);
    expect(before).toMatchObject({ fill: 'azurite', x: 50, width: 20 });
    expect(after).toMatchObject({ stroke: 'ink', x: 50, width: 20 });
    expect(before?.key).not.toBe(after?.key);
    const disc = at([rect], [{ ...circle, key: 'r' }], 0.5);
    expect(disc).toMatchObject([
      { kind: 'rect', x: 22.5, width: 10 },
      { kind: 'circle', x: 27.5, r: 5 },
    ]);
  });
});

describe('what is not the same thing', () => {
  it('never moves, whatever its key', () => {
    const other: RectMark = { ...rect, datum: 'other', x: 500, width: 30 };
    for (const t of [0.2, 0.5, 0.8]) {
      const xs = at([rect], [other], t).map((mark) => (mark.kind === 'rect' ? mark.x : Number.NaN));
      expect(xs).toHaveLength(2);
      for (const x of xs) expect(x <= 5 || x >= 500).toBe(true);
    }
    expect(at([rect], [{ ...rect, role: 'reference' }], 0.5)).toHaveLength(2);
  });

  it('fades out before the new fades in', () => {
    const [before, after] = at([rect], [{ ...rect, key: 'other', datum: 'other' }], 0.3).sort((a, b) =>
      a.key < b.key ? 1 : -1,
    );
    expect(before?.opacity).toBeGreaterThan(0.1);
    expect(after?.opacity).toBe(0);
  });
});

describe('texts', () => {
  it('of other words never show together', () => {
    for (let t = 0.02; t < 1; t += 0.02) {
      const marks = at([text], [{ ...text, text: '37.3' }], t);
      expect(marks.map((mark) => mark.kind === 'text' && mark.text).sort()).toEqual(['37.3', '560']);
      expect(marks.filter((mark) => (mark.opacity ?? 1) > 0).length).toBeLessThanOrEqual(1);
    }
  });

  it('of one wording in two faces are never both gone', () => {
    for (let t = 0.02; t < 1; t += 0.02) {
      const marks = at([text], [{ ...text, bold: true, x: 40 }], t);
      expect(Math.max(...marks.map((mark) => mark.opacity ?? 1))).toBeGreaterThan(0.5);
      const [x = 0, y = -1] = marks.map((mark) => (mark.kind === 'text' ? mark.x : Number.NaN));
      expect(x).toBeCloseTo(y, 9);
    }
  });

  it('on a card ride with it, others stay', () => {
    const card: RectMark = { ...rect, width: 200, height: 100 };
    const label: TextMark = { ...text, datum: 'd', x: 20, y: 50 };
    const moved = at([card, label, { ...text, datum: 'd', key: 'far', x: 300 }], [rect], 0.4);
    expect(moved.find((mark) => mark.key === 't')).toMatchObject({ kind: 'text', text: '560' });
    const far = moved.find((mark) => mark.key === 'far');
    const near = moved.find((mark) => mark.key === 't');
    expect(far).toMatchObject({ x: 300, size: 20 });
    expect(near?.kind === 'text' && near.x).toBeLessThan(20);
    expect(near?.kind === 'text' && near.size).toBeLessThan(20);
  });
});

describe('captions', () => {
  const caption = (y: number): TextMark => ({ ...text, datum: 'd', y });
  const square: RectMark = { ...rect, y: 100, width: 200, height: 200 };

  it('whose way leads over what they name fade instead, all of that datum', () => {
    const note: TextMark = { ...caption(40), key: 'note', text: '亩', x: 500 };
    const marks = at([square, caption(20), note], [square, caption(400), { ...note, y: 420 }], 0.5);
    expect(marks.filter((mark) => mark.kind === 'text')).toHaveLength(4);
    for (const mark of marks)
      if (mark.kind === 'text') {
        expect(mark.opacity).toBe(0);
        expect([20, 40, 400, 420]).toContain(mark.y);
      }
  });

  it('otherwise move, also where the mark comes along', () => {
    const low: RectMark = { ...square, y: 500 };
    expect(at([square, caption(20)], [low, caption(420)], 0.5)).toMatchObject([{ y: 300 }, { y: 220 }]);
    expect(at([square, caption(20)], [low, caption(20)], 0.5)).toHaveLength(2);
  });
});

describe('newcomers', () => {
  it('grow out of what showed their datum before', () => {
    const cells = [0, 1, 2, 3].map((i): RectMark => ({ ...rect, key: `cell-${i}`, x: 300 + 20 * i, y: 200 }));
    const early = at([{ ...rect, width: 40 }], cells, 0.11).filter((mark) => mark.key.startsWith('cell'));
    expect(early).toHaveLength(4);
    for (const mark of early) expect(mark.kind === 'rect' && mark.x < 50).toBe(true);
    // The square and its cells hold the place between them.
    for (let t = 0.02; t < 1; t += 0.02) {
      const most = Math.max(...at([{ ...rect, width: 40 }], cells, t).map((mark) => mark.opacity ?? 1));
      expect(most).toBeGreaterThan(0.5);
    }
  });

  it('of no such kin grow out of themselves: bars from their start, lines from their first end, dots from within', () => {
    const bar: RectMark = { ...rect, x: 20, width: 300 };
    const early = 0.44;
    expect(only(at([], [bar], early))).toMatchObject({ x: 20, y: 0, height: 10 });
    expect(only(at([], [bar], early))).toMatchObject({ width: expect.toSatisfy((w: number) => w < 60) });
    expect(only(at([], [line], early))).toMatchObject({ x1: 0, x2: expect.toSatisfy((x: number) => x < 20) });
    expect(only(at([], [circle], early))).toMatchObject({ x: 50, r: expect.toSatisfy((r: number) => r < 1) });
    expect(only(at([], [text], 0.7))).toMatchObject({ x: 0, y: 20, size: 20 });
  });

  it('of a large family come one after the other in their order', () => {
    const cells = Array.from({ length: 100 }, (_, i): RectMark => ({ ...rect, key: `cell-${i}`, x: 12 * i }));
    const seen = at([], cells, 0.6).map((mark) => mark.opacity ?? 1);
    expect(seen[0]).toBe(1);
    expect(seen.at(-1)).toBe(0);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });
});

describe('a large family that stays', () => {
  const grid = (x: number): RectMark[] =>
    Array.from({ length: 100 }, (_, i) => ({
      ...rect,
      key: `cell-${i}`,
      x: x + 12 * (i % 10),
      y: 12 * Math.floor(i / 10),
    }));

  it('goes as a flock, those in front first', () => {
    const way = at(grid(0), grid(400), 0.5).map((mark, i) =>
      mark.kind === 'rect' ? mark.x - 12 * (i % 10) : 0,
    );
    expect(way[9]).toBeGreaterThan(way[0] ?? 0);
    // Whoever is in front going there comes last going back.
    const back = at(grid(400), grid(0), 0.5).map((mark, i) =>
      mark.kind === 'rect' ? mark.x - 12 * (i % 10) : 0,
    );
    back.forEach((x, i) => {
      expect(x).toBeCloseTo(way[i] ?? 0, 6);
    });
  });
});

describe('painting order', () => {
  it('is that of the first picture, newcomers where the second has them', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => ({ ...rect, key, datum: key }));
    if (!a || !b || !c || !d) throw new Error('four marks');
    expect(at([a, c], [d, a, b, c], 0.5).map((mark) => mark.key)).toEqual(['d', 'a', 'b', 'c']);
    expect(at([a, b, c], [c], 0.5).map((mark) => mark.key)).toEqual(['a', 'b', 'c']);
  });

  it('leaves a plate below what stands on it, also where the first picture orders otherwise', () => {
    const [a, b] = ['a', 'b'].map((key) => ({ ...rect, key, datum: key }));
    const plate: RectMark = { ...rect, key: 'plate', datum: 'p', width: 100 };
    if (!a || !b) throw new Error('two marks');
    // Before: a, b. After: b, the plate, a on it.
    expect(at([a, b], [b, plate, a], 0.5).map((mark) => mark.key)).toEqual(['plate', 'a', 'b']);
    expect(at([a, b], [b, text, a], 0.5).map((mark) => mark.key)).toEqual(['a', 'b', 't']);
  });
});

describe('the frame', () => {
  it('changes its size on the way', () => {
    const tween = between(pictureOf([], 358, 440), pictureOf([], 720, 540));
    expect(tween(0.5)).toMatchObject({ width: 539, height: 490 });
  });
});
