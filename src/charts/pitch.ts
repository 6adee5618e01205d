import type { Mark } from './picture.ts';

/** A standard football pitch, in metres. */
export const pitchSize = { length: 105, width: 68 };
export const pitchArea = pitchSize.length * pitchSize.width;

/** The pitch with its markings, top left corner at (x, y), at `scale` px a metre. */
export function pitchMarks(x: number, y: number, scale: number, key: string, datum: string): Mark[] {
  const { length, width } = pitchSize;
  const line = {
    role: 'reference',
    datum,
    stroke: 'ochre',
    strokeWidth: scale * length < 80 ? 1 : 1.5,
    enter: { kind: 'draw', start: 0.4 },
  } as const;
  const at = (value: number) => Math.round(value * 100) / 100;
  const box = (name: string, left: number, long: number, wide: number): Mark => ({
    kind: 'rect',
    key: `${key}-${name}`,
    ...line,
    x: at(x + left * scale),
    y: at(y + ((width - wide) / 2) * scale),
    width: at(long * scale),
    height: at(wide * scale),
  });
  const marks: Mark[] = [{ ...box('outline', 0, length, width), key }];
  if (scale * length < 12) return marks;
  const middle = at(x + (length / 2) * scale);
  marks.push(
    {
      kind: 'line',
      key: `${key}-half`,
      ...line,
      x1: middle,
      y1: at(y),
      x2: middle,
      y2: at(y + width * scale),
    },
    {
      kind: 'circle',
      key: `${key}-centre`,
      ...line,
      x: middle,
      y: at(y + (width / 2) * scale),
      r: at(9.15 * scale),
    },
  );
  if (scale * length < 40) return marks;
  marks.push(box('box-west', 0, 16.5, 40.32), box('box-east', length - 16.5, 16.5, 40.32));
  if (scale * length < 90) return marks;
  marks.push(box('goal-west', 0, 5.5, 18.32), box('goal-east', length - 5.5, 5.5, 18.32));
  return marks;
}
