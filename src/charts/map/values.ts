import type { Frame } from '../frame.ts';
import type { Mark, MarkStyle } from '../picture.ts';
import { hundredth } from './camera.ts';
import type { MapItem } from './data.ts';
import type { LegendEntry } from './furniture.ts';
import type { Ground } from './ground.ts';
import { type LandView, plainly } from './land.ts';
import { mapWords } from './words.ts';

/** At most this many classes: more shades are not told apart. */
const mostClasses = 5;
const shades = [0.14, 0.32, 0.52, 0.74, 1];

/** Values parted where their differences are largest in number: upper bounds of classes of about equal counts. */
export function classBounds(values: readonly number[], most = mostClasses): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  const count = Math.min(most, distinct);
  const bounds = Array.from(
    { length: count },
    (_, i) => sorted[Math.ceil(((i + 1) / count) * sorted.length) - 1] ?? 0,
  );
  return [...new Set(bounds)];
}

/** The class of a value: the first whose upper bound it does not pass. */
export function classOf(value: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => value <= bound);
  return found < 0 ? Math.max(0, bounds.length - 1) : found;
}

/** Areas shaded by class; without a published value a dashed gap. The legend has each class's range as printed. */
export function valueMarks(
  items: readonly MapItem[],
  ground: Ground,
  view: LandView,
  frame: Frame,
): { marks: Mark[]; legend: LegendEntry[] } {
  const byId = new Map(items.map((item) => [item.id, item]));
  const bounds = classBounds(items.flatMap(({ value }) => value ?? []));
  const plane = plainly(view);
  const edge = hundredth(Math.min(1, Math.max(0.25, 12 / Math.sqrt(ground.layers.areas.length + 1))));
  const style = (index: number): MarkStyle => ({ fill: 'azurite', opacity: shadeOf(index, bounds.length) });
  const marks = ground.layers.areas.flatMap((shape): Mark[] => {
    const item = byId.get(shape.id);
    const value = item?.value ?? null;
    const lit = view.lit.size === 0 || view.lit.has(shape.id);
    const look: MarkStyle =
      value === null
        ? { stroke: 'ink-3', strokeWidth: Math.max(0.5, edge), dashed: true }
        : { ...style(classOf(value, bounds)), stroke: lit ? 'paper' : 'line', strokeWidth: edge };
    return plane(`area-${shape.id}`, shape.d, shape.box, look, shape).map((mark) => ({
      ...mark,
      role: 'data' as const,
      ...(item ? { datum: item.id, status: value === null ? ('not-published' as const) : item.status } : {}),
      ...(lit ? {} : { opacity: 0.12 }),
    }));
  });
  const words = mapWords[frame.locale];
  const legend = bounds.map((_, index): LegendEntry => {
    const within = items
      .filter((item) => item.value !== null && classOf(item.value, bounds) === index)
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    const [low, high] = [within[0]?.valueText ?? '', within.at(-1)?.valueText ?? ''];
    const { fill, opacity = 1 } = style(index);
    return {
      key: `class-${index}`,
      text: low === high ? low : `${low}${words.to}${high}`,
      sign: { fill: fill ?? 'azurite', opacity },
    };
  });
  const gaps = ground.layers.areas.some(({ id }) => (byId.get(id)?.value ?? null) === null);
  if (gaps) legend.push({ key: 'missing', text: words.missing, sign: { fill: 'paper', stroke: 'ink-3' } });
  return { marks, legend };
}

function shadeOf(index: number, count: number): number {
  const at = count < 2 ? shades.length - 1 : Math.round((index / (count - 1)) * (shades.length - 1));
  return shades[at] ?? 1;
}
