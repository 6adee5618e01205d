import fc from 'fast-check';
import type { Mark, Picture } from '../../../../src/charts/picture.ts';

export function picture(marks: readonly Mark[]): Picture {
  const table = { columns: [], rows: [] };
  return { width: 400, height: 300, marks, summary: '', table, notes: [] };
}

export function cell(datum: string, x: number, y: number, size = 10, extra: Partial<Mark> = {}): Mark {
  const key = `${datum}-${x}-${y}-${size}`;
  const made = { kind: 'rect', key, role: 'data', datum, x, y, width: size, height: size, fill: 'ink' };
  return { ...made, ...extra } as Mark;
}

export function label(datum: string, x: number, y: number): Mark {
  const style = { size: 12, anchor: 'start', face: 'sans' } as const;
  return { kind: 'text', key: `${datum}-label`, role: 'label', datum, x, y, text: 'label', ...style };
}

/** Pictures of up to 30 squares of up to 6 data, some without a datum. */
export const somePictures = fc
  .array(
    fc.record({
      datum: fc.constantFrom('a', 'b', 'c', 'd', 'e', ''),
      x: fc.integer({ min: 0, max: 380 }),
      y: fc.integer({ min: 0, max: 280 }),
      size: fc.integer({ min: 1, max: 80 }),
      role: fc.constantFrom('data', 'label', 'reference'),
    }),
    { maxLength: 30 },
  )
  .map((cells) =>
    picture(
      cells.map(({ datum, x, y, size, role }, index): Mark => {
        const base = { kind: 'rect', key: `${index}`, role, x, y, width: size, height: size };
        return (datum === '' ? base : { ...base, datum }) as Mark;
      }),
    ),
  );
