import { type Glyph, glyphMarks } from '../cards.ts';
import type { Frame } from '../frame.ts';
import type { Box, Mark } from '../picture.ts';
import { balanced, blockMarks, nameBlock, roomyText, type TextBlock, textBlock } from '../text-block.ts';
import { hundredth } from './camera.ts';
import { type Piece, smallText } from './furniture.ts';
import { pictogram } from './pictograms.ts';
import { pictogramMarks, pictogramScale } from './places.ts';

/** A thing without a place. */
export interface TrayItem {
  readonly id: string;
  readonly name: string;
  readonly state: Glyph | null;
  readonly stateWords: string;
  /** Word for its little picture; may be unknown. */
  readonly picture: string;
}

interface SetItem {
  readonly item: TrayItem;
  readonly name: TextBlock;
  readonly state: TextBlock;
  readonly height: number;
}

interface Paper {
  readonly height: number;
  /** The paper with its upper left corner there. */
  at(x: number, y: number): Piece;
}

/**
 * What lies in the tray at the map's edge, `width` px wide: its words first, then each thing with how far it has come.
 * `whole`: no word had to be broken or left out.
 */
export function tray(
  items: readonly TrayItem[],
  words: string,
  width: number,
  frame: Frame,
  columns = 1,
): Paper & { readonly whole: boolean } {
  const em = roomyText(frame);
  const size = smallText(frame);
  const pad = hundredth(0.7 * em);
  const head = textBlock(words, width - 2 * pad, { size, bold: true }, 2);
  const icon = items.some(({ picture }) => picture !== '') ? 2.5 * em : 0;
  const rows = rowsOf(items, width - 2 * pad, icon, columns, frame);
  const top = 0.75 * pad + head.height + 0.45 * em;
  const height = hundredth(0.75 * pad + top - 0.45 * em + rows.height);
  return {
    height,
    whole: rows.whole,
    at(x, y) {
      const box: Box = { x: hundredth(x), y: hundredth(y), width: hundredth(width), height };
      const marks: Mark[] = [
        { kind: 'rect', key: 'tray', role: 'decoration', ...box, fill: 'card', stroke: 'line' },
        {
          kind: 'rect',
          key: 'tray-edge',
          role: 'reference',
          status: 'not-published',
          x: hundredth(x + 4),
          y: hundredth(y + 4),
          width: hundredth(width - 8),
          height: hundredth(height - 8),
          stroke: 'ink-3',
          strokeWidth: 1.25,
          dashed: true,
        },
        ...blockMarks(head, {
          key: 'tray-head',
          x: hundredth(x + pad),
          y: hundredth(y + 0.75 * pad),
          ink: 'ink-2',
          role: 'note',
        }),
        ...rows.marks(x + pad, y + top),
      ];
      return { marks, box };
    },
  };
}

/** The works that stand on the map in words, `width` px wide, two side by side where no word suffers for it. */
export function workKey(items: readonly TrayItem[], width: number, frame: Frame): Paper {
  const pad = hundredth(0.7 * roomyText(frame));
  const lay = (columns: number) => rowsOf(items, width - 2 * pad, 0, columns, frame);
  const paired = lay(2);
  const rows = paired.whole ? paired : lay(1);
  const height = hundredth(1.5 * pad + rows.height - 0.45 * roomyText(frame));
  return {
    height,
    at(x, y) {
      const box: Box = { x: hundredth(x), y: hundredth(y), width: hundredth(width), height };
      return {
        box,
        marks: [
          { kind: 'rect', key: 'key', role: 'decoration', ...box, fill: 'card', stroke: 'line' },
          ...rows.marks(x + pad, y + 0.75 * pad),
        ],
      };
    },
  };
}

/** Things with how far they have come, in columns; `icon` px are left for little pictures. */
function rowsOf(
  items: readonly TrayItem[],
  width: number,
  icon: number,
  columns: number,
  frame: Frame,
): { readonly height: number; readonly whole: boolean; readonly marks: (x: number, y: number) => Mark[] } {
  const em = roomyText(frame);
  const size = smallText(frame);
  const gap = 0.45 * em;
  const column = (width - (columns - 1) * em) / columns;
  const set = items.map((item): SetItem => {
    const name = nameBlock(item.name, column - icon, { size, bold: true }, 3);
    const state = balanced(textBlock(item.stateWords, column - icon - 1.15 * size, { size }, 2));
    const words = name.height + state.height;
    return { item, name, state, height: icon > 0 ? Math.max(1.5 * em, words) : words };
  });
  const rows: SetItem[][] = [];
  for (let i = 0; i < set.length; i += columns) rows.push(set.slice(i, i + columns));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + gap);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    whole: set.every(({ name, state }) => [name, state].every(({ cut, broken }) => !cut && !broken)),
    marks(x, y) {
      let top = y;
      return rows.flatMap((row, i) => {
        const marks = row.flatMap(({ item, name, state }, k) =>
          itemMarks(item, name, state, x + k * (column + em), top, icon, frame),
        );
        top += heights[i] ?? 0;
        return marks;
      });
    },
  };
}

function itemMarks(
  item: TrayItem,
  name: TextBlock,
  state: TextBlock,
  x: number,
  y: number,
  icon: number,
  frame: Frame,
): Mark[] {
  const marks: Mark[] = [];
  const picture = pictogram(item.picture);
  const scale = pictogramScale(frame, 'plain');
  if (picture) {
    const foot = {
      x: hundredth(x + 0.43 * icon),
      y: hundredth(y + 0.25 * name.leading + picture.height * scale),
      scale,
    };
    marks.push(
      ...pictogramMarks(`work-${item.id}`, picture, foot, 'lit', {
        role: 'data',
        datum: item.id,
        status: 'reported',
      }).map(free),
    );
  }
  const left = x + icon;
  marks.push(
    ...blockMarks(name, { key: `work-${item.id}-name`, x: hundredth(left), y: hundredth(y), datum: item.id }),
  );
  const top = y + name.height;
  const size = state.style.size;
  if (item.state && state.lines.length > 0) {
    marks.push(
      ...glyphMarks(
        item.state,
        `work-${item.id}-state-glyph`,
        hundredth(left + 0.36 * size + 1),
        hundredth(top + state.leading / 2),
        hundredth(0.36 * size),
        'ink',
      ).map((mark): Mark => ({ ...mark, datum: item.id })),
    );
  }
  marks.push(
    ...blockMarks(state, {
      key: `work-${item.id}-state`,
      x: hundredth(left + (item.state ? 1.15 * size : 0)),
      y: hundredth(top),
      ink: 'ink-2',
      datum: item.id,
    }),
  );
  return marks;
}

/** In the tray nothing moves with the ground. */
function free({ ground: _, ...mark }: Mark): Mark {
  return mark;
}
