import type { Localized } from '../lib/locale.ts';
import type { AreaDatum } from './area-datum.ts';
import { nestedLayout } from './areas-nested.ts';
import { rowMarks } from './areas-row.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { parts } from './stage.ts';
import { statusNotes } from './status-notes.ts';
import { roomyText } from './text-block.ts';

export interface AreasOptions {
  readonly layout: 'row' | 'nested' | 'panels';
  /** The second panel's areas (panels). */
  readonly second?: readonly AreaDatum[];
  /** A football pitch, drawn with its markings to the same scale. */
  readonly pitch?: AreaDatum;
  /** Lines for under the picture that only the caller knows, such as a conversion's factor. */
  readonly notes?: readonly string[];
}

const words: Localized<Readonly<Record<'one' | 'panels' | 'roof', string>>> = {
  zh: {
    one: '按同一比例绘制；方块只表示大小，不表示形状和位置。',
    panels: '两部分各有各的比例尺，不能互相比大小；方块只表示大小，不表示形状和位置。',
    roof: '画着屋顶的是房子，屋脊的道数不代表栋数。',
  },
  en: {
    one: 'Drawn to one scale; the squares show size only, not shape or place.',
    panels:
      'Each part has a scale of its own, so compare within a part only; squares show size, not shape or place.',
    roof: 'What has a roof is buildings; its ridges do not count them.',
  },
};

/** Areas as squares true to scale. */
export function areas(data: readonly AreaDatum[], options: AreasOptions, frame: Frame): Picture {
  const { layout, second = [], pitch, notes = [] } = options;
  const { width, height, locale } = frame;
  const all = [...data, ...(layout === 'panels' ? second : []), ...(pitch ? [pitch] : [])];
  const used = all.map((item) => item.datum);
  const base = { width, height, table: datumTable(used, locale) };
  if (all.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const list = used.map((datum) =>
    locale === 'zh' ? `${datum.label}：${datum.text}` : `${datum.label}: ${datum.text}`,
  );
  const marks = layouts[layout](data, second, pitch, frame);
  return {
    ...base,
    marks,
    summary: locale === 'zh' ? `${list.join('；')}。` : `${list.join('; ')}.`,
    notes: [
      ...new Set([
        words[locale][layout === 'panels' ? 'panels' : 'one'],
        ...(all.some(({ roof }) => roof) && layout !== 'nested' ? [words[locale].roof] : []),
        ...notes,
        ...statusNotes(
          used.filter((datum) => datum !== pitch?.datum),
          marks,
          locale,
        ),
      ]),
    ],
  };
}

type Draw = (
  data: readonly AreaDatum[],
  second: readonly AreaDatum[],
  pitch: AreaDatum | undefined,
  frame: Frame,
) => Mark[];

const layouts: Readonly<Record<AreasOptions['layout'], Draw>> = {
  row: (data, _second, pitch, frame) =>
    rowMarks(data, pitch, whole(frame), frame, { key: 'area', ink: 'malachite' }),
  nested: (data, _second, pitch, frame) => nestedLayout(data, pitch, frame),
  panels: (data, second, pitch, frame) => {
    const gap = 2.2 * roomyText(frame);
    const lists = [data, second].filter((list) => list.length > 0);
    if (lists.length < 2)
      return rowMarks(lists[0] ?? [], pitch, whole(frame), frame, { key: 'area', ink: 'malachite' });
    const box = whole(frame);
    const across = frame.width > 1.15 * frame.height;
    const halves = parts(box, 2, gap, across);
    const rows = halves.flatMap((part, i) =>
      rowMarks(lists[i] ?? [], i === 0 ? pitch : undefined, part, frame, {
        key: i === 0 ? 'area' : 'second',
        ink: i === 0 ? 'malachite' : 'ochre',
        own: true,
      }),
    );
    return [...rows, divider(halves[1] ?? box, gap, across)];
  },
};

/** A line between two panels that are not to be compared. */
function divider(second: Box, gap: number, across: boolean): Mark {
  const line = { kind: 'line', key: 'divider', role: 'axis', stroke: 'line', strokeWidth: 2 } as const;
  return across
    ? { ...line, x1: second.x - gap / 2, y1: second.y, x2: second.x - gap / 2, y2: second.y + second.height }
    : { ...line, x1: second.x, y1: second.y - gap / 2, x2: second.x + second.width, y2: second.y - gap / 2 };
}

function whole(frame: Frame): Box {
  return { x: 2, y: 2, width: frame.width - 4, height: frame.height - 4 };
}
