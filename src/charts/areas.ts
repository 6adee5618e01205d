import type { Localized } from '../lib/locale.ts';
import { nestedMarks } from './areas-nested.ts';
import { rowMarks } from './areas-row.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Ink, Picture } from './picture.ts';
import { sidesOf } from './pitch.ts';
import { statusNotes } from './status-notes.ts';

/** A datum that measures an area. */
export interface AreaDatum {
  readonly datum: Datum;
  /** m²; null when it is not published. */
  readonly area: number | null;
  /** It is of buildings, not land: drawn with a roof. */
  readonly roof?: boolean;
}

export interface AreasOptions {
  readonly layout: 'row' | 'nested';
  /** A football pitch, drawn with its markings to the same scale. */
  readonly pitch?: AreaDatum;
  /** Lines for under the picture that only the caller knows, such as a conversion's factor. */
  readonly notes?: readonly string[];
}

/** One thing to draw, its sides in metres (0 when its area is not published). */
export interface AreaItem extends AreaDatum {
  readonly wide: number;
  readonly high: number;
  /** It is the yardstick. */
  readonly pitch: boolean;
  readonly ink: Ink;
}

const words: Localized<Readonly<Record<'one' | 'roof', string>>> = {
  zh: {
    one: '按同一比例绘制；方块只表示大小，不表示形状和位置。',
    roof: '画着屋顶的是房子，屋脊的道数不代表栋数。',
  },
  en: {
    one: 'Drawn to one scale; the squares show size only, not shape or place.',
    roof: 'What has a roof is buildings; its ridges do not count them.',
  },
};

/** Areas as squares true to one scale: land is malachite, buildings are ochre under a roof. */
export function areas(data: readonly AreaDatum[], options: AreasOptions, frame: Frame): Picture {
  const { layout, pitch, notes = [] } = options;
  const { width, height, locale } = frame;
  const all = [...data, ...(pitch ? [pitch] : [])];
  const used = all.map((item) => item.datum);
  const base = { width, height, table: datumTable(used, locale) };
  if (all.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const items = all.map((item): AreaItem => {
    const { wide, high } = sidesOf(item.area ?? 0);
    return { ...item, wide, high, pitch: item === pitch, ink: item.roof ? 'ochre' : 'malachite' };
  });
  const marks = layout === 'nested' ? nestedMarks(items, frame) : rowMarks(items, frame);
  const [colon, join, stop] = locale === 'zh' ? ['：', '；', '。'] : [': ', '; ', '.'];
  const own = data.map((item) => item.datum);
  return {
    ...base,
    marks,
    summary: used.map((datum) => `${datum.label}${colon}${datum.text}`).join(join) + stop,
    notes: [
      ...new Set([
        words[locale].one,
        ...(all.some(({ roof }) => roof) && layout !== 'nested' ? [words[locale].roof] : []),
        ...notes,
        ...statusNotes(own, marks, locale),
      ]),
    ],
  };
}
