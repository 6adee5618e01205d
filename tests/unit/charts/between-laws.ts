import { expect } from 'vitest';
import { between, type Tween } from '../../../src/charts/between.ts';
import type { Picture } from '../../../src/charts/picture.ts';
import { svgText } from '../../../src/draw/svg-text.ts';
import { drawn, form, numbers } from './moving-pictures.ts';

const manyTimes = [0.001, 0.2, 0.4, 0.5, 0.7, 0.999];
const opacityAt = 12;
/** Path data is written in hundredths. */
const rounding = 0.021;

/**
 * What the way between any two pictures owes its readers; throws where it falls short. `far`: px that a mark may go
 * on its way, which under a camera is far beyond the picture.
 */
export function expectGoodWay(
  a: Picture,
  b: Picture,
  times: readonly number[] = manyTimes,
  far = 3000,
): void {
  exactAtTheEnds(a, b);
  const tween = between(a, b);
  const back = between(b, a);
  const marks = tween(0.5).marks;
  const keys = marks.map((mark) => mark.key);
  expect(new Set(keys).size).toBe(keys.length);
  const objects = [...marks];
  const said = new Set([...a.marks, ...b.marks].flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));

  for (const t of times) {
    const now = tween(t);
    // The same array, the same marks, the same order.
    expect(now.marks).toBe(marks);
    expect(now.marks.length).toBe(objects.length);
    expect(now.marks.every((mark, i) => mark === objects[i] && mark.key === keys[i])).toBe(true);
    for (const mark of now.marks) {
      const values = numbers(mark);
      if (!values.every(Number.isFinite)) throw new Error(`${mark.key} at ${t}: ${values.join(' ')}`);
      if (mark.kind === 'path' && /NaN|undefined|Infinity/.test(mark.d)) throw new Error(mark.d);
      if (mark.kind === 'text' && !said.has(mark.text)) throw new Error(`nobody says "${mark.text}"`);
      const opacity = mark.opacity ?? 1;
      if (!(opacity >= 0 && opacity <= 1)) throw new Error(`${mark.key} at ${t}: opacity ${opacity}`);
    }
    const forward = drawn(now);
    close(forward, drawn(back(1 - t)), 1e-6, `there and back at ${t}`);
    continuous(tween, t, far);
  }
}

function exactAtTheEnds(a: Picture, b: Picture): void {
  const tween = between(a, b);
  tween(0.5);
  for (const t of [0, -1, Number.NaN]) expect(tween(t)).toBe(a);
  for (const t of [1, 2]) expect(tween(t)).toBe(b);
  const svg = (picture: Picture) => svgText(picture, { idPrefix: 'p' });
  const [before, after] = [svg(a), svg(b)];
  tween(0.3);
  tween(0.7);
  expect(svg({ ...a, ...tween(0) })).toBe(before);
  expect(svg({ ...b, ...tween(1) })).toBe(after);
  starts(a, b);
  starts(b, a);
}

/** Just after the start every mark of the first picture stands where it stood, and nothing else is to be seen. */
function starts(a: Picture, b: Picture): void {
  const shown = between(a, b)(1e-7).marks.filter((mark) => (mark.opacity ?? 1) > 1e-4);
  const byForm = new Map<string, number[][]>();
  for (const mark of shown) {
    const list = byForm.get(form(mark));
    if (list) list.push(numbers(mark));
    else byForm.set(form(mark), [numbers(mark)]);
  }
  const visible = a.marks.filter((mark) => (mark.opacity ?? 1) > 2e-4);
  for (const mark of visible) {
    const found = byForm.get(form(mark))?.some((values) => near(values, numbers(mark), rounding));
    // Of an outline whose commands change on the way there is no number to compare.
    if (!found && mark.kind !== 'path') throw new Error(`${mark.key} does not start where it stood`);
  }
  expect(shown.length).toBeLessThanOrEqual(a.marks.length);
  expect(shown.length).toBeGreaterThanOrEqual(visible.length);
}

function continuous(tween: Tween, t: number, far: number): void {
  const dt = 1e-4;
  const before = tween(t).marks.map(numbers);
  const after = tween(t + dt).marks.map(numbers);
  before.forEach((values, i) => {
    values.forEach((value, k) => {
      const step = Math.abs(value - (after[i]?.[k] ?? Number.NaN));
      const most = k === opacityAt ? 12 * dt : 12 * dt * far + rounding;
      if (!(step <= most))
        throw new Error(`a jump of ${step} at ${t} in ${JSON.stringify(tween(t).marks[i])}`);
    });
  });
}

type Drawn = ReturnType<typeof drawn>;

function close(a: Drawn, b: Drawn, allowed: number, what: string): void {
  expect(a.length).toBe(b.length);
  a.forEach(([name, values], i) => {
    const [other, values2] = b[i] ?? ['', []];
    const slack = name.includes('"path"') ? rounding : allowed;
    if (name !== other || !near(values, values2, slack))
      throw new Error(`${what}:\n${name} ${values.join(' ')}\n${other} ${values2.join(' ')}`);
  });
}

function near(a: readonly number[], b: readonly number[], allowed: number): boolean {
  return a.length === b.length && a.every((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) <= allowed);
}
