import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import type { Box, Ink, Mark } from './picture.ts';
import { roomyText } from './text-block.ts';
import { cellStyle, r2, unit } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];

/** Shares in percent: each a whole of its own of a hundred cells, never stacked or joined. */
export function waffleLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const text = roomyText(frame);
  const gap = 2 * text;
  const shapes = Array.from({ length: data.length }, (_, i) => i + 1).flatMap((columns) =>
    [true, false].map((beside) => {
      const rows = Math.ceil(data.length / columns);
      const box = {
        width: (frame.width - 4 - gap * (columns - 1)) / columns,
        height: (frame.height - 4 - gap * (rows - 1)) / rows,
      };
      const words = beside
        ? { width: Math.max(0.3 * box.width, Math.min(8 * text, 0.6 * box.width)), height: box.height }
        : {
            width: box.width,
            height: Math.min(0.42 * box.height, 1.14 * largeFigure({ ...frame, ...box }) + 3.2 * text),
          };
      const side = beside
        ? Math.min(box.width - words.width - text, box.height)
        : Math.min(box.width, box.height - words.height - 0.6 * text);
      return { columns, rows, beside, box, words, side };
    }),
  );
  const best = shapes.reduce((a, b) => (b.side > a.side * 1.04 ? b : a));
  const side = Math.max(1, best.side);
  const pitch = Math.max(0.02, Math.floor(side * 5) / 50);
  const marks = data.flatMap((datum, i) => {
    const x = 2 + (i % best.columns) * (best.box.width + gap);
    const y = 2 + Math.floor(i / best.columns) * (best.box.height + gap);
    const ink = inks[i % inks.length] ?? 'azurite';
    const figures = caption(datum, frame, {
      ...best.words,
      figure: largeFigure({ ...frame, ...best.box }),
      ink,
      extras: [datum.missing],
    });
    const spare = best.beside ? (best.box.height - 10 * pitch) / 2 : 0;
    const used = best.beside ? 0 : figures.height + 0.6 * text;
    const at = { x: r2(x), y: r2(y + spare + used) };
    const wordsAt = best.beside
      ? { x: x + 10 * pitch + text, y: y + Math.max(0, (best.box.height - figures.height) / 2) }
      : { x, y };
    return [...whole(datum, at, pitch, ink), ...figures.at(wordsAt.x, wordsAt.y)];
  });
  return { marks, each: 1 / settings.per, shape: 'none' };
}

/** A hundred cells, filled from the bottom row up; the rest of the whole stays as faint outlines. */
function whole(datum: Datum, at: Pick<Box, 'x' | 'y'>, pitch: number, ink: Ink): Mark[] {
  const gap = r2(0.14 * pitch);
  const size = r2(pitch - gap);
  const share = Math.min(100, Math.max(0, datum.value ?? 0));
  const rest: Mark[] = [];
  const filled: Mark[] = [];
  for (let i = 0; i < 100; i++) {
    const cell = {
      kind: 'rect',
      ...unit(datum, i),
      x: r2(at.x + (i % 10) * pitch + gap / 2),
      y: r2(at.y + (9 - Math.floor(i / 10)) * pitch + gap / 2),
      height: size,
    } as const;
    const part = r2(Math.min(1, Math.max(0, share - i)) * size);
    if (part < size) {
      const unknown = datum.value === null;
      rest.push({
        ...cell,
        key: `rest-${datum.id}-${i}`,
        family: `rest-${datum.id}`,
        width: size,
        stroke: 'ink-3',
        strokeWidth: 0.6,
        dashed: unknown,
      });
    }
    if (part > 0) filled.push({ ...cell, width: part, ...cellStyle(datum, ink, size) });
  }
  return [...rest, ...filled];
}
