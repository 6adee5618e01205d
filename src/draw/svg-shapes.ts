import type { CircleMark, Mark, MarkStyle, RectMark } from '../charts/picture.ts';
import { drawnStyle, eachGeometry, linePath, sameLook, styleOf, type Tag, tagOf } from './svg-mark.ts';
import { type Drawn, number, round } from './svg-syntax.ts';

/** One SVG element to be. */
export interface Shape {
  readonly name: Tag;
  readonly style: Drawn;
  readonly geometry: Readonly<Record<string, number | string>>;
  readonly text?: string;
}

/** Marks as elements, in painting order; runs of like rects or circles become one path. */
export function shapes(marks: readonly Mark[], merge: boolean): Shape[] {
  if (!merge) return marks.map(shape);
  const list: Shape[] = [];
  for (let i = 0; i < marks.length; ) {
    const first = marks[i];
    if (first === undefined) break;
    let end = i + 1;
    while (end < marks.length && alike(first, marks[end])) end++;
    const run = marks.slice(i, end);
    list.push(...(merged(run) ?? run.map(shape)));
    i = end;
  }
  return list;
}

function shape(mark: Mark): Shape {
  const geometry: Record<string, number | string> = {};
  eachGeometry(mark, (name, value) => {
    if (value !== null) geometry[name] = value;
  });
  const drawn = { name: tagOf(mark), style: drawnStyle(mark), geometry };
  return mark.kind === 'text' ? { ...drawn, text: mark.text } : drawn;
}

function alike(a: Mark, b: Mark | undefined): boolean {
  if (b === undefined || a.kind !== b.kind || (a.kind !== 'rect' && a.kind !== 'circle' && a.kind !== 'line'))
    return false;
  return (
    sameLook(a, b) &&
    a.opacity === b.opacity &&
    a.role === b.role &&
    (a.kind !== 'rect' || b.kind !== 'rect' || sameSize(a, b))
  );
}

function sameSize(a: RectMark, b: RectMark): boolean {
  return Math.abs(a.width - b.width) < 0.01 && Math.abs(a.height - b.height) < 0.01;
}

/** Fewer elements that look the same as the run, or null where each is best written alone. */
function merged(run: readonly Mark[]): Shape[] | null {
  const first = run[0];
  if (first === undefined || run.length < 3) return null;
  const style = styleOf(first);
  if (first.kind === 'line') {
    const lines = run.filter((mark) => mark.kind === 'line');
    return [{ name: 'path', style, geometry: { d: lines.map(linePath).join('') } }];
  }
  // Marks that shine through may overlap: as one path they would not darken where they do.
  if ((first.opacity ?? 1) < 1) return null;
  if (first.kind === 'rect')
    return mergedRects(
      run.filter((mark) => mark.kind === 'rect'),
      style,
    );
  return mergedCircles(
    run.filter((mark) => mark.kind === 'circle'),
    style,
  );
}

function mergedRects(rects: readonly RectMark[], style: MarkStyle): Shape[] | null {
  if (rects.some((rect) => (rect.radius ?? 0) > 0)) return null;
  const rows = style.stroke === undefined && style.fill !== undefined ? dashedRows(rects, style.fill) : null;
  if (rows) return rows;
  let d = '';
  for (const { x, y, width, height } of rects) {
    d += `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${number(-width)}z`;
  }
  return [{ name: 'path', style, geometry: { d } }];
}

/** Equal rects at equal distances as the dashes of thick lines, a line a row: a grid costs a few bytes a row. */
function dashedRows(rects: readonly RectMark[], ink: NonNullable<MarkStyle['fill']>): Shape[] | null {
  const [a, b] = rects;
  if (!a || !b || rects.length < 6) return null;
  const [width, height] = [round(a.width), round(a.height)];
  const gap = round(b.x - a.x - a.width);
  if (gap <= 0) return null;
  let d = '';
  let inRow = 0;
  let [startX, startY] = [a.x, a.y];
  const close = () => {
    d += `M${number(startX)} ${number(startY + height / 2)}h${number(inRow * (width + gap) - gap)}`;
  };
  for (const rect of rects) {
    if (Math.abs(rect.width - width) > 0.01 || Math.abs(rect.height - height) > 0.01) return null;
    const expected = startX + inRow * (width + gap);
    if (Math.abs(rect.y - startY) < 0.01 && Math.abs(rect.x - expected) < 0.06) inRow++;
    else {
      close();
      inRow = 1;
      [startX, startY] = [rect.x, rect.y];
    }
  }
  close();
  const dashes = `${number(width)} ${number(gap)}`;
  return [{ name: 'path', style: { stroke: ink, strokeWidth: height, dashes }, geometry: { d } }];
}

/** Equal filled circles as dots of a line with round ends; outlined ones as a dot on a dot. */
function mergedCircles(circles: readonly CircleMark[], style: MarkStyle): Shape[] | null {
  const r = circles[0]?.r ?? 0;
  if (style.dashed || style.fill === undefined || circles.some((circle) => Math.abs(circle.r - r) > 0.005))
    return null;
  const d = circles.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h.01`).join('');
  const dot = (stroke: NonNullable<MarkStyle['stroke']>, radius: number): Shape => ({
    name: 'path',
    style: { stroke, strokeWidth: 2 * radius, roundCaps: true },
    geometry: { d },
  });
  if (style.stroke === undefined) return [dot(style.fill, r)];
  const half = (style.strokeWidth ?? 1) / 2;
  if (touching(circles, r + half)) return null;
  return [dot(style.stroke, r + half), dot(style.fill, Math.max(0, r - half))];
}

/** Whether two circles lie so close that a dot would cover the other's outline. */
function touching(circles: readonly CircleMark[], r: number): boolean {
  if (circles.length > 300) return true;
  return circles.some((a, i) => circles.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * r));
}

function tenth(value: number): string {
  return number(Math.round(value * 10) / 10);
}
