import type { Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import { moreWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Mark } from './picture.ts';
import {
  balanced,
  blockMarks,
  figureBlock,
  roomyText,
  smallestText,
  type TextBlock,
  textBlock,
} from './text-block.ts';

const unknownWords: Localized = { zh: '未公布', en: 'not published' };

interface SetRow {
  readonly datum: Datum;
  readonly label: TextBlock;
  readonly value: TextBlock;
  /** What is not published, under the bar. */
  readonly missing: TextBlock;
  readonly height: number;
}

type Density = 'roomy' | 'dense' | 'compact';

interface Setting {
  /** How close all is set: `compact` puts label and value on one line. */
  readonly density: Density;
  readonly size: number;
  readonly bar: number;
  readonly gap: number;
  readonly rows: readonly SetRow[];
  readonly height: number;
}

/** One bar a datum: a share fills its own whole, an amount runs from zero on one scale for all. */
export function barRows(data: readonly Datum[], layout: 'share' | 'absolute', frame: Frame): Mark[] {
  const scale = layout === 'share' ? { from: 0, to: shareEnd(data) } : amountDomain(data);
  const setting = bestSetting(data, layout, frame);
  if (setting) return settingMarks(setting, layout, scale, frame);
  const least = smallestText(frame);
  const line = least * 2.6;
  const fitting = Math.max(1, Math.floor(frame.height / line));
  const shown = data.length <= fitting ? data : data.slice(0, Math.max(1, fitting - 1));
  const compact = setRows(shown, layout, frame, least, 'compact');
  const more = textBlock(
    moreWords[frame.locale](data.length - shown.length),
    frame.width,
    { size: least },
    1,
  );
  const rest = shown.length < data.length;
  return [
    ...settingMarks(compact, layout, scale, { ...frame, height: frame.height - (rest ? more.height : 0) }),
    ...(rest ? blockMarks(more, { key: 'more', x: 0, y: frame.height - more.height, ink: 'ink-2' }) : []),
  ];
}

interface Domain {
  readonly from: number;
  readonly to: number;
}

function shareEnd(data: readonly Datum[]): number {
  return Math.max(100, ...data.map((datum) => datum.value ?? 0));
}

function amountDomain(data: readonly Datum[]): Domain {
  const values = data.map((datum) => datum.value ?? 0);
  const from = Math.min(0, ...values);
  const to = Math.max(0, ...values);
  return from === to ? { from: 0, to: 1 } : { from, to };
}

function bestSetting(data: readonly Datum[], layout: 'share' | 'absolute', frame: Frame): Setting | null {
  const least = smallestText(frame);
  const most = Math.max(least, roomyText(frame) * 1.4);
  for (const density of ['roomy', 'dense'] as const) {
    for (let i = 0; i < 10; i++) {
      const setting = setRows(data, layout, frame, most * (least / most) ** (i / 9), density);
      const lines = Math.max(...setting.rows.map((row) => row.label.lines.length));
      if (setting.height <= frame.height && (lines <= 2 || i > 5)) return setting;
    }
  }
  return null;
}

function setRows(
  data: readonly Datum[],
  layout: 'share' | 'absolute',
  frame: Frame,
  size: number,
  density: Density,
): Setting {
  const compact = density === 'compact';
  const dense = density === 'dense';
  const least = smallestText(frame);
  const bar = compact ? least * 0.5 : size * (dense ? 0.9 : 2.6);
  const gap = compact ? least * 0.4 : size * (dense ? 0.7 : 1.6);
  const rows = data.map((datum): SetRow => {
    const printed = datum.text || unknownWords[frame.locale];
    const room = frame.width * (compact ? 0.5 : 1);
    const value = figureBlock(printed, room, compact ? least : size * (dense ? 1.2 : 2.2), least);
    const label = compact
      ? textBlock(datum.label, frame.width - value.width - size, { size: least }, 1)
      : textBlock(datum.label, frame.width, { size, bold: true }, 3);
    const missingStyle = { size: Math.max(least, size * 0.78) };
    const missing = textBlock(
      compact || layout === 'absolute' ? '' : datum.missing,
      frame.width - size * 4,
      missingStyle,
      6,
    );
    const ends =
      !compact && layout === 'share' ? Math.max(missing.height, missingStyle.size * 1.34) + size * 0.3 : 0;
    const head = compact ? Math.max(label.height, value.height) : label.height + size * 0.2 + value.height;
    return { datum, label, value, missing, height: head + size * 0.25 + bar + ends };
  });
  const height = rows.reduce((sum, row) => sum + row.height, 0) + gap * (rows.length - 1);
  return { density, size, bar, gap, rows, height };
}

function settingMarks(setting: Setting, layout: 'share' | 'absolute', scale: Domain, frame: Frame): Mark[] {
  const { rows, gap, density, size } = setting;
  const compact = density === 'compact';
  const spare = Math.max(0, frame.height - setting.height);
  const grow = compact
    ? 0
    : Math.min(spare / rows.length, Math.max(setting.bar * 0.8, frame.height * 0.38 - setting.bar));
  const between =
    gap + (rows.length > 1 ? Math.min((spare - grow * rows.length) / rows.length, size * 2) : 0);
  const full = rows.reduce((sum, row) => sum + row.height + grow, 0) + between * (rows.length - 1);
  let y = Math.max(0, (frame.height - full) / 2);
  return rows.flatMap((row) => {
    const marks = rowMarks(row, { ...setting, bar: setting.bar + grow }, layout, scale, y, frame);
    y += row.height + grow + between;
    return marks;
  });
}

function rowMarks(
  row: SetRow,
  { size, bar, density }: Setting,
  layout: 'share' | 'absolute',
  scale: Domain,
  y: number,
  frame: Frame,
): Mark[] {
  const { datum, label, value } = row;
  const compact = density === 'compact';
  const key = `bar-${datum.id}`;
  const at = (amount: number): number => ((amount - scale.from) / (scale.to - scale.from)) * frame.width;
  const zero = at(0);
  const end = at(layout === 'share' ? Math.max(0, datum.value ?? 0) : (datum.value ?? 0));
  const [left, right] = [Math.min(zero, end), Math.max(zero, end)];
  const head = compact ? Math.max(label.height, value.height) : label.height + size * 0.2 + value.height;
  const top = y + head + size * 0.25;
  const marks: Mark[] = blockMarks(balanced(label), { key: `${key}-label`, x: 0, y, datum: datum.id });
  const valueInk = datum.value === null ? 'ink-2' : 'azurite';
  const atEnd = !compact && value.width <= right;
  marks.push(
    ...blockMarks(value, {
      key: `${key}-value`,
      x: compact ? frame.width : atEnd ? right : Math.min(left, frame.width - value.width),
      y: compact ? y : y + label.height + size * 0.2,
      anchor: compact || atEnd ? 'end' : 'start',
      ink: valueInk,
      datum: datum.id,
    }),
  );
  if (layout === 'share') {
    marks.push({
      kind: 'rect',
      key: `${key}-whole`,
      role: 'reference',
      x: 0,
      y: top,
      width: at(100),
      height: bar,
      ...(datum.missing === '' ? { fill: 'line' } : { stroke: 'ink-3', strokeWidth: 1.5, dashed: true }),
    });
  }
  const form = datum.value === null ? 'not-published' : datum.status;
  // A square, so that it has no length to be read as a value.
  const gapWidth = Math.min(bar, frame.width);
  marks.push({
    kind: 'rect',
    key,
    role: 'data',
    datum: datum.id,
    status: form,
    x: datum.value === null ? 0 : left,
    y: top,
    width: datum.value === null ? gapWidth : right - left,
    height: bar,
    ...statusStyle(form, 'azurite'),
    ...(datum.value === null ? {} : { enter: { kind: 'grow-x' as const, origin: { x: zero, y: top } } }),
  });
  if (layout === 'absolute') {
    marks.push({
      kind: 'line',
      key: `${key}-zero`,
      role: 'axis',
      x1: zero,
      y1: top - 3,
      x2: zero,
      y2: Math.min(frame.height, top + bar + 3),
      stroke: 'ink-2',
      strokeWidth: 1,
    });
  }
  if (layout === 'share' && !compact) {
    const small = Math.max(smallestText(frame), size * 0.78);
    const below = top + bar + size * 0.3;
    const hundred = textBlock('100%', size * 4, { size: small }, 1);
    marks.push(
      ...blockMarks(balanced(row.missing), {
        key: `${key}-missing`,
        x: 0,
        y: below,
        ink: 'ink-2',
        role: 'note',
      }),
    );
    if (row.missing.width + hundred.width + small <= at(100)) {
      marks.push(
        ...blockMarks(hundred, {
          key: `${key}-hundred`,
          x: at(100),
          y: below,
          anchor: 'end',
          ink: 'ink-2',
          role: 'axis',
        }),
      );
    }
  }
  return marks;
}
