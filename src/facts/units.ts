import type { Localized } from '../lib/locale.ts';
import type { Unit } from './fact.ts';

/** Units every story has; a story's own counting units come from its units.csv. */
export const builtInUnits: readonly Unit[] = [
  unit('CNY', 'money', '元', 'CNY'),
  unit('percent', 'ratio', '%', '%'),
  unit('point', 'ratio', '个百分点', 'percentage point', 'percentage points'),
  unit('mu', 'area', '亩', 'mu'),
  unit('m2', 'area', '平方米', 'm²'),
  unit('ha', 'area', '公顷', 'ha'),
  unit('km2', 'area', '平方公里', 'km²'),
  unit('m', 'length', '米', 'm'),
  unit('year', 'time', '年', 'year', 'years'),
  unit('month', 'time', '个月', 'month', 'months'),
  unit('number', 'number', '', ''),
];

/** How many of the dimension's base (m, m², month) one unit holds; units not named here have no known size. */
const sizes: Readonly<Record<string, number>> = {
  mu: 2000 / 3,
  m2: 1,
  ha: 1e4,
  km2: 1e6,
  m: 1,
  year: 12,
  month: 1,
};

/**
 * What a unit measures, for checking formulas. Powers of a base dimension; counted things, ratios and plain numbers
 * have none. Two lengths make an area. A unit of the story's own with a kind that is measured but no known size (an
 * inch) is a dimension of its own: it converts to nothing.
 */
export interface Dimension {
  readonly base: 'money' | 'length' | 'time' | 'none' | `own:${string}`;
  readonly power: number;
  /** Base units in one unit. */
  readonly size: number;
}

export function dimensionOf(unit: Unit): Dimension {
  const size = sizes[unit.id];
  switch (unit.kind) {
    case 'money':
      return unit.id === 'CNY' ? { base: 'money', power: 1, size: 1 } : own(unit.id);
    case 'area':
      return size === undefined ? own(unit.id) : { base: 'length', power: 2, size };
    case 'length':
      return size === undefined ? own(unit.id) : { base: 'length', power: 1, size };
    case 'time':
      return size === undefined ? own(unit.id) : { base: 'time', power: 1, size };
    default:
      return { base: 'none', power: 0, size: 1 };
  }
}

/** `value` of one unit in another; null when they do not measure the same. */
export function convert(value: number, from: Unit, to: Unit): number | null {
  const a = dimensionOf(from);
  const b = dimensionOf(to);
  return a.base === b.base && a.power === b.power ? (value * a.size) / b.size : null;
}

const equalities: readonly { readonly units: readonly [string, string]; readonly text: Localized }[] = [
  { units: ['mu', 'm2'], text: { zh: '1亩＝2000/3平方米', en: '1 mu = 2000/3 m²' } },
  { units: ['mu', 'ha'], text: { zh: '15亩＝1公顷', en: '15 mu = 1 ha' } },
  { units: ['mu', 'km2'], text: { zh: '1500亩＝1平方公里', en: '1,500 mu = 1 km²' } },
  { units: ['ha', 'm2'], text: { zh: '1公顷＝1万平方米', en: '1 ha = 10,000 m²' } },
  { units: ['km2', 'm2'], text: { zh: '1平方公里＝100万平方米', en: '1 km² = 1,000,000 m²' } },
  { units: ['ha', 'km2'], text: { zh: '100公顷＝1平方公里', en: '100 ha = 1 km²' } },
  { units: ['month', 'year'], text: { zh: '12个月＝1年', en: '12 months = 1 year' } },
];

/** The conversions between units that stand together in a calculation, each as an equation. */
export function conversionsAmong(units: Iterable<string>): readonly Localized[] {
  const together = new Set(units);
  return equalities.filter((each) => each.units.every((unit) => together.has(unit))).map((each) => each.text);
}

/** Ranks print as ordinals: a unit of units.csv whose English is `th` (17th, 第17位). */
export function isOrdinal(unit: Unit): boolean {
  return unit.en.other === 'th';
}

function own(id: string): Dimension {
  return { base: `own:${id}`, power: 1, size: 1 };
}

function unit(id: string, kind: Unit['kind'], zh: string, one: string, other = one): Unit {
  return { id, kind, zh, en: { one, other } };
}
