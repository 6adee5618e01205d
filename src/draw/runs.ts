import type { MovingMark } from '../charts/between.ts';
import type { Mark, RectMark } from '../charts/picture.ts';
import { mixStep } from './palette.ts';
import { linePath, sameLook } from './svg-mark.ts';
import { round } from './svg-syntax.ts';

/** Opacities on the way come in so many steps: what fades at nearly the same time stays one outline. */
const opacitySteps = 32;

/**
 * The shapes of marks on their way, in painting order, as outlines: like ones that follow each other become one, so
 * that hundreds of cells are a few elements. Paths stay by themselves; texts are left out.
 */
export function runs(marks: readonly MovingMark[]): MovingMark[] {
  const list: MovingMark[] = [];
  let first: MovingMark | null = null;
  let d = '';
  const close = () => {
    if (first !== null && d !== '') list.push(outline(first, d, `${list.length}`));
    first = null;
    d = '';
  };
  for (const mark of marks) {
    if (mark.kind === 'text' || opacityStep(mark) === 0) continue;
    if (mark.kind === 'path') {
      close();
      list.push({ ...mark, key: `${list.length}` });
      continue;
    }
    if (first === null || !alike(first, mark)) {
      close();
      first = mark;
    }
    d += outlineOf(mark);
  }
  close();
  return list;
}

function outline(mark: MovingMark, d: string, key: string): MovingMark {
  const { role, fill, stroke, strokeWidth, dashed, mix } = mark;
  return {
    kind: 'path',
    key,
    role,
    d,
    box: nowhere,
    opacity: opacityStep(mark) / opacitySteps,
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    ...(strokeWidth === undefined ? {} : { strokeWidth }),
    ...(dashed ? { dashed } : {}),
    ...(mix ? { mix } : {}),
  };
}

/** Whoever only draws asks for no box. */
const nowhere = { x: 0, y: 0, width: 0, height: 0 };

function opacityStep({ opacity = 1 }: Pick<MovingMark, 'opacity'>): number {
  return Math.round(opacity * opacitySteps);
}

function alike(a: MovingMark, b: MovingMark): boolean {
  return (
    // Of one datum: what shows through shows where it lies on another's.
    sameLook(a, b) &&
    opacityStep(a) === opacityStep(b) &&
    a.mix?.fill === b.mix?.fill &&
    a.mix?.stroke === b.mix?.stroke &&
    mixStep(a.mix?.amount ?? 0) === mixStep(b.mix?.amount ?? 0)
  );
}

/** Path data, empty for what has no extent. Begins where SVG's shapes do and runs the same way, so that dashes fall alike. */
export function outlineOf(mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return mark.width > 0 && mark.height > 0 ? rectangle(mark) : '';
    case 'circle': {
      const [x, y, r] = [round(mark.x + mark.r), round(mark.y), round(mark.r)];
      const half = (across: number) => `a${r} ${r} 0 1 1 ${round(across)} 0`;
      return r > 0 ? `M${x} ${y}${half(-2 * r)}${half(2 * r)}z` : '';
    }
    case 'line':
      return linePath(mark);
    default:
      return '';
  }
}

function rectangle({ x, y, width, height, radius = 0 }: RectMark): string {
  const [w, h] = [round(width), round(height)];
  const r = round(Math.min(radius, width / 2, height / 2));
  if (r <= 0) return `M${round(x)} ${round(y)}h${w}v${h}h${-w}z`;
  const [across, down] = [round(w - 2 * r), round(h - 2 * r)];
  const corner = (right: number, below: number) => `a${r} ${r} 0 0 1 ${right} ${below}`;
  const top = `M${round(x + r)} ${round(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}`;
  return `${top}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}
