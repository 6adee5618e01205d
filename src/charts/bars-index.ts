import type { Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import { moreWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Mark } from './picture.ts';
import { blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** A level and its growth in percent on the year before; null where no growth is given. */
export interface IndexSeries {
  readonly level: Datum;
  readonly growth: Datum | null;
}

const words: Localized<{ readonly before: string; readonly on: string; readonly unknown: string }> = {
  zh: { before: '上年＝100', on: '比上年', unknown: '增速未公布' },
  en: { before: 'year before = 100', on: 'on the year before', unknown: 'growth not published' },
};

/** A growth as printed, with its sign; `unknown` where none is published. */
export function signedGrowth(growth: Datum | null, unknown: string): string {
  if (!growth || growth.text === '') return unknown;
  if (growth.value === null || growth.value <= 0 || /^[+＋−-]/.test(growth.text)) return growth.text;
  return `+${growth.text}`;
}

/** Sizes of one way to lay out all series. */
interface Setting {
  readonly mode: 'aside' | 'under' | 'compact';
  readonly size: number;
  /** Px that stand for 100. */
  readonly hundred: number;
  readonly before: number;
  readonly now: number;
  readonly gap: number;
  readonly rows: readonly SetSeries[];
  readonly height: number;
}

interface SetSeries {
  readonly series: IndexSeries;
  readonly label: TextBlock;
  readonly level: TextBlock;
  readonly levelInside: boolean;
  readonly growth: TextBlock;
  readonly caption: TextBlock;
  readonly height: number;
}

/** Last year dashed at 100, this year solid beside it on one scale for all series, the part beyond 100 apart. */
export function indexBars(all: readonly IndexSeries[], frame: Frame): Mark[] {
  const least = smallestText(frame);
  // What `setSeries` comes to, compact: label, two thin bars, gaps.
  const lineCost = least * 2.95 + 7;
  const most = Math.max(1, Math.floor((frame.height - least * 1.4) / lineCost));
  const setting = bestSetting(all, frame);
  if (setting) return settingMarks(setting, frame);
  const shown = all.slice(0, most);
  const compact = setSeries(shown, frame, 'compact', least);
  const more = textBlock(moreWords[frame.locale](all.length - shown.length), frame.width, { size: least }, 1);
  return [
    ...settingMarks(compact, {
      ...frame,
      height: frame.height - (shown.length < all.length ? more.height : 0),
    }),
    ...(shown.length < all.length
      ? blockMarks(more, { key: 'more', x: 0, y: frame.height - more.height, ink: 'ink-2' })
      : []),
  ];
}

function bestSetting(all: readonly IndexSeries[], frame: Frame): Setting | null {
  const least = smallestText(frame);
  const most = Math.max(least, roomyText(frame) * 1.5);
  for (let i = 0; i < 10; i++) {
    const size = most * (least / most) ** (i / 9);
    for (const mode of ['aside', 'under'] as const) {
      const setting = setSeries(all, frame, mode, size);
      const plot = (setting.hundred * domainEnd(all)) / 100;
      if (setting.height <= frame.height && plot >= frame.width * (mode === 'aside' ? 0.55 : 0.9))
        return setting;
    }
  }
  return null;
}

function domainEnd(all: readonly IndexSeries[]): number {
  return Math.max(100, ...all.map(({ growth }) => 100 + (growth?.value ?? 0)));
}

function setSeries(all: readonly IndexSeries[], frame: Frame, mode: Setting['mode'], size: number): Setting {
  const least = smallestText(frame);
  const text = words[frame.locale];
  const compact = mode === 'compact';
  const big = { size: compact ? least : size * 2, face: 'display', bold: true } as const;
  const captionStyle = { size: Math.max(least, size * 0.72) };
  const growths = all.map(({ growth }) =>
    textBlock(
      signedGrowth(growth, text.unknown),
      frame.width * (compact ? 0.45 : 0.9),
      growth?.text ? big : captionStyle,
      compact ? 1 : 2,
    ),
  );
  const aside = Math.max(...growths.map((block) => block.width), size * 4);
  const captions = all.map(({ growth }) =>
    textBlock(
      growth?.text && !compact ? text.on : '',
      mode === 'aside' ? aside : frame.width,
      captionStyle,
      2,
    ),
  );
  const plot = mode === 'aside' ? frame.width - aside - size : frame.width;
  const end = domainEnd(all);
  const hundred = (plot * 100) / end;
  const before = compact ? 4 : size * 1.7;
  const now = compact ? least * 0.6 : size * 2.5;
  const rows = all.map((series, i): SetSeries => {
    const growth = growths[i] ?? textBlock('', 1, big);
    const caption = captions[i] ?? textBlock('', 1, captionStyle);
    const level = textBlock(
      series.level.text,
      plot,
      { size: compact ? least : size * 1.25, face: 'display', bold: true },
      1,
    );
    const bar = ((100 + (series.growth?.value ?? 0)) / end) * plot;
    const levelInside =
      !compact && series.growth?.value != null && level.width + size * 1.4 <= Math.min(bar, hundred);
    const labelText =
      levelInside || compact ? series.level.label : `${series.level.label} ${series.level.text}`;
    const label = compact
      ? textBlock(
          `${series.level.label} ${series.level.text}`,
          frame.width - growth.width - size,
          { size: least },
          1,
        )
      : textBlock(labelText, frame.width, { size, bold: true }, 3);
    const pair = before + now + 3;
    const body = mode === 'aside' ? Math.max(pair, growth.height + caption.height) : pair;
    const foot = mode === 'under' ? growth.height + size * 0.3 : 0;
    return {
      series,
      label,
      level,
      levelInside,
      growth,
      caption,
      height: label.height + size * 0.45 + body + foot,
    };
  });
  const gap = compact ? least * 0.5 : size * 1.8;
  const height = rows.reduce((sum, row) => sum + row.height, 0) + gap * (rows.length - 1);
  return { mode, size, hundred, before, now, gap, rows, height };
}

function settingMarks(setting: Setting, frame: Frame): Mark[] {
  const { rows, size, gap, mode } = setting;
  const spare = Math.max(0, frame.height - setting.height);
  const grow = mode === 'compact' ? 0 : Math.min(spare / rows.length / (setting.before + setting.now), 0.7);
  const taller = { ...setting, before: setting.before * (1 + grow), now: setting.now * (1 + grow) };
  const extra = (setting.before + setting.now) * grow;
  const between =
    gap + (rows.length > 1 ? Math.min((spare - extra * rows.length) / rows.length, size * 2) : 0);
  const full = rows.reduce((sum, row) => sum + row.height + extra, 0) + between * (rows.length - 1);
  let y = Math.max(0, (frame.height - full) / 2);
  return rows.flatMap((row) => {
    const marks = seriesMarks(row, taller, y, frame);
    y += row.height + extra + between;
    return marks;
  });
}

function seriesMarks(row: SetSeries, setting: Setting, y: number, frame: Frame): Mark[] {
  const { size, hundred, before, now, mode } = setting;
  const { level, growth } = row.series;
  const text = words[frame.locale];
  const marks: Mark[] = blockMarks(row.label, { key: `bar-${level.id}-label`, x: 0, y, datum: level.id });
  const top = y + row.label.height + size * 0.45;
  const below = top + before + 3;
  const value = growth?.value ?? null;
  const bottom = below + now;
  if (growth && value !== null) {
    const here = Math.max(0, (hundred * (100 + value)) / 100);
    marks.push({
      kind: 'rect',
      key: `bar-${level.id}-before`,
      role: 'reference',
      status: 'derived',
      datum: growth.id,
      x: 0,
      y: top,
      width: hundred,
      height: before,
      ...statusStyle('derived', 'azurite'),
    });
    marks.push({
      kind: 'rect',
      key: `bar-${level.id}`,
      role: 'data',
      datum: level.id,
      status: level.status,
      x: 0,
      y: below,
      width: Math.min(here, hundred),
      height: now,
      ...statusStyle(level.status, 'azurite'),
      enter: { kind: 'grow-x', origin: { x: 0, y: below }, start: 0.15 },
    });
    if (here > hundred) {
      marks.push({
        kind: 'rect',
        key: `bar-${level.id}-more`,
        role: 'data',
        datum: growth.id,
        status: growth.status,
        x: hundred,
        y: below,
        width: here - hundred,
        height: now,
        ...statusStyle(growth.status, 'ochre'),
        enter: { kind: 'grow-x', origin: { x: hundred, y: below }, start: 0.55 },
      });
    }
    marks.push({
      kind: 'line',
      key: `bar-${level.id}-hundred`,
      role: 'axis',
      x1: hundred,
      y1: Math.max(0, top - size * 0.25),
      x2: hundred,
      y2: Math.min(frame.height, bottom + (mode === 'compact' ? 0 : size * 0.25)),
      stroke: 'ink',
      strokeWidth: 1,
    });
    if (mode !== 'compact') {
      const small = Math.max(smallestText(frame), size * 0.8);
      const label = textBlock(text.before, hundred - size, { size: small }, 1);
      marks.push(
        ...blockMarks(label, {
          key: `bar-${level.id}-before-label`,
          x: size * 0.6,
          y: top + (before - label.height) / 2,
          ink: 'ink-2',
        }),
      );
    }
    if (row.levelInside) {
      const ink = level.status === 'reported' ? 'paper' : 'ink';
      marks.push(
        ...blockMarks(row.level, {
          key: `bar-${level.id}-value`,
          x: size * 0.6,
          y: below + (now - row.level.height) / 2,
          ink,
          datum: level.id,
        }),
      );
    }
  } else {
    marks.push({
      kind: 'rect',
      key: `bar-${level.id}`,
      role: 'data',
      datum: level.id,
      status: 'not-published',
      x: 0,
      y: top,
      // A square, so that it has no length to be read as a value.
      width: Math.min(hundred, bottom - top),
      height: bottom - top,
      ...statusStyle('not-published', 'azurite'),
    });
  }
  marks.push(...growthMarks(row, setting, top, bottom, y, frame));
  return marks;
}

/** The printed growth in the ink of the piece it names: beside it, below it, or at the end of the label's line. */
function growthMarks(
  row: SetSeries,
  setting: Setting,
  top: number,
  bottom: number,
  y: number,
  frame: Frame,
): Mark[] {
  const { size, mode } = setting;
  const key = `bar-${row.series.level.id}-growth`;
  const datum = row.series.growth ? { datum: row.series.growth.id } : {};
  const ink = row.series.growth?.text ? 'ochre' : 'ink-2';
  if (mode === 'compact') {
    return blockMarks(row.growth, { key, x: frame.width, y, anchor: 'end', ink, ...datum });
  }
  if (row.series.growth?.value == null) {
    const x = Math.min(setting.hundred, bottom - top) + size * 0.8;
    const said = textBlock(words[frame.locale].unknown, frame.width - x, row.caption.style, 2);
    return blockMarks(said, { key, x, y: (top + bottom - said.height) / 2, ink: 'ink-2', ...datum });
  }
  if (mode === 'under') {
    const x = frame.width;
    const at = bottom + size * 0.3;
    const beside = row.growth.width + row.caption.width + size <= frame.width;
    return [
      ...blockMarks(row.growth, { key, x, y: at, anchor: 'end', ink, ...datum }),
      ...(beside
        ? blockMarks(row.caption, {
            key: `${key}-caption`,
            x: x - row.growth.width - size,
            y: at + row.growth.height * 0.52 - row.caption.height * 0.3,
            anchor: 'end',
            ink: 'ink-2',
          })
        : []),
    ];
  }
  const { value } = row.series.growth;
  const end = Math.max(setting.hundred, (setting.hundred * (100 + value)) / 100);
  const both = row.growth.height + row.caption.height;
  const at = Math.max(0, Math.min((top + bottom) / 2 - both / 2, bottom - both));
  return [
    ...blockMarks(row.growth, { key, x: end + size, y: at, ink, ...datum }),
    ...blockMarks(row.caption, {
      key: `${key}-caption`,
      x: end + size,
      y: at + row.growth.height,
      ink: 'ink-2',
    }),
  ];
}
