import { interpolateNumber, quantize, scaleQuantile, sort } from 'd3';
import type { Locale } from '../../lib/locale.ts';
import type { Mark, MarkStyle } from '../picture.ts';
import type { MapItem } from './data.ts';
import type { GroundShape } from './ground.ts';
import { type LandView, shapeMark } from './land.ts';
import type { LegendEntry } from './strip.ts';
import { mapWords } from './words.ts';

/** Shades of classes that hold about as many values each, five at most: more are not told apart. */
function shadesOf(items: readonly MapItem[]) {
  const values = items.flatMap(({ value }) => value ?? []);
  const count = Math.min(5, new Set(values).size);
  return scaleQuantile(values, count > 1 ? quantize(interpolateNumber(0.14, 1), count) : [1]);
}

/** Areas shaded by class; without a published value a dashed gap. */
export function areaMarks(items: readonly MapItem[], areas: readonly GroundShape[], view: LandView): Mark[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const shade = shadesOf(items);
  const edge = Math.min(1, Math.max(0.25, 12 / Math.sqrt(areas.length + 1)));
  return areas.flatMap((shape): Mark[] => {
    const item = byId.get(shape.id);
    const value = item?.value ?? null;
    const lit = view.lit.size === 0 || view.lit.has(shape.id);
    const style: MarkStyle =
      value === null
        ? { stroke: 'ink-3', strokeWidth: Math.max(0.5, edge), dashed: true }
        : { fill: 'azurite', opacity: lit ? shade(value) : 0.12, stroke: 'paper', strokeWidth: edge };
    const status = item && { status: value === null ? ('not-published' as const) : item.status };
    return shapeMark(view, `area-${shape.id}`, shape, style).map((mark) => ({
      ...mark,
      role: 'data',
      ...status,
    }));
  });
}

/** Each class's range as printed, and the sign of a gap where there is one. */
export function valueLegend(
  items: readonly MapItem[],
  areas: readonly GroundShape[],
  locale: Locale,
): LegendEntry[] {
  const words = mapWords[locale];
  const shade = shadesOf(items);
  const known = sort(
    items.filter(({ value }) => value !== null),
    ({ value }) => value,
  );
  const classes = shade.range().flatMap((opacity, i): LegendEntry[] => {
    const within = known.filter(({ value }) => shade(value ?? 0) === opacity);
    const [low, high] = [within[0]?.valueText, within.at(-1)?.valueText];
    if (low === undefined || high === undefined) return [];
    const text = low === high ? low : `${low}${words.to}${high}`;
    return [{ key: `class-${i}`, text, style: { fill: 'azurite', opacity } }];
  });
  const told = new Set(known.map(({ id }) => id));
  const gap = { key: 'missing', text: words.missing, style: { fill: 'paper', stroke: 'ink-3' } } as const;
  return areas.every(({ id }) => told.has(id)) ? classes : [...classes, gap];
}
