import type { Mark, Place } from './picture.ts';

/** A standard football pitch, in metres. */
const length = 105;
const width = 68;
export const pitchArea = length * width;

/** Sides in metres of the shape an area is drawn in: a pitch with its own, anything else a square. */
export function sidesOf(area: number) {
  const side = Math.sqrt(Math.max(0, area));
  return Math.abs(area - pitchArea) < 1
    ? { wide: length, high: width, pitch: true }
    : { wide: side, high: side, pitch: false };
}

/** A pitch with its markings, or another yardstick's plain outline: top left corner at (x, y), at `scale` px a metre. */
export function pitchMarks(area: number, { x, y, scale }: Place, datum: string): Mark[] {
  const { wide, high, pitch } = sidesOf(area);
  const key = `area-${datum}`;
  const style = {
    role: 'reference',
    datum,
    stroke: 'ochre',
    strokeWidth: scale * wide < 80 ? 1 : 1.5,
    enter: { kind: 'draw', start: 0.4 },
  } as const;
  const px = (metres: number) => Math.round(100 * metres * scale) / 100;
  const box = (name: string, left: number, long: number, across: number): Mark => ({
    kind: 'rect',
    key: key + name,
    ...style,
    x: x + px(left),
    y: y + px((high - across) / 2),
    width: px(long),
    height: px(across),
  });
  const middle = x + px(length / 2);
  const marks: Mark[] = [box('', 0, wide, high)];
  if (!pitch || scale * length < 12) return marks;
  marks.push(
    { kind: 'line', key: `${key}-half`, ...style, x1: middle, y1: y, x2: middle, y2: y + px(width) },
    { kind: 'circle', key: `${key}-centre`, ...style, x: middle, y: y + px(width / 2), r: px(9.15) },
  );
  if (scale * length < 40) return marks;
  marks.push(box('-box-west', 0, 16.5, 40.32), box('-box-east', length - 16.5, 16.5, 40.32));
  if (scale * length < 90) return marks;
  return [...marks, box('-goal-west', 0, 5.5, 18.32), box('-goal-east', length - 5.5, 5.5, 18.32)];
}
