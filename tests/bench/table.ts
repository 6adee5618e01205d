import { type Spread, spread } from './statistics.ts';

/** How far a value may go: as a ratio to what it is compared with, as so much more than it, or by itself. */
export type Budget =
  | { readonly kind: 'ratio' | 'more' | 'most'; readonly limit: number }
  | { readonly kind: 'none' };

/** One thing that was measured several times, and what it is compared with. */
export interface Row {
  readonly what: string;
  /** Decimals to print. */
  readonly decimals?: number;
  readonly values: readonly number[];
  /** What `values` is held against; empty: nothing. */
  readonly against: readonly number[];
  readonly budget: Budget;
}

export interface Judged {
  readonly row: Row;
  readonly spread: Spread;
  readonly against: Spread | null;
  /** What the budget limits: a ratio, a difference or the median itself; null: nothing is limited or compared. */
  readonly value: number | null;
  readonly over: boolean;
}

export function judge(row: Row): Judged {
  const own = spread(row.values);
  const against = row.against.length === 0 ? null : spread(row.against);
  const { budget } = row;
  const value = limited(own.median, against?.median ?? null, budget);
  const over = budget.kind !== 'none' && !(value !== null && value <= budget.limit + 1e-9);
  return { row, spread: own, against, value, over };
}

/** The row's name and what its budget limits, to be told in a line. */
export function inWords({ row, value }: Judged): string {
  return `${row.what}: ${value?.toFixed(2)}`;
}

function limited(own: number, against: number | null, { kind }: Budget): number | null {
  if (kind === 'most') return own;
  if (against === null) return null;
  if (kind === 'more') return own - against;
  return own === against ? 1 : own / against;
}

/** The table as Markdown: median (lowest to highest), what it was held against, and the verdict. */
export function tableText(title: string, names: readonly [string, string], rows: readonly Judged[]): string {
  const cells = rows.map(({ row, spread: own, against, value, over }) => {
    const text = (part: Spread) => spreadText(part, row.decimals ?? 0);
    return [
      row.what,
      text(own),
      against === null ? '' : text(against),
      value === null ? '' : valueText(value, row),
      budgetText(row),
      row.budget.kind === 'none' ? '' : over ? 'OVER' : 'ok',
    ];
  });
  const table = [[title, ...names, '', 'budget', ''], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, column) => text.padEnd(widths?.[column] ?? 0)).join(' | ')} |`;
  const rule = `|${(widths ?? []).map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return `\n${[line(table[0] ?? []), rule, ...table.slice(1).map(line)].join('\n')}\n`;
}

function spreadText({ median, low, high }: Spread, decimals: number): string {
  const number = (value: number) => value.toFixed(decimals);
  return low === high ? number(median) : `${number(median)} (${number(low)}–${number(high)})`;
}

function valueText(value: number, { budget, decimals = 0 }: Row): string {
  if (budget.kind === 'most') return '';
  if (budget.kind === 'more') return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`;
  return Number.isFinite(value) ? `${value.toFixed(2)}×` : '';
}

function budgetText({ budget }: Row): string {
  if (budget.kind === 'none') return '';
  const limit = String(budget.limit);
  return { ratio: `≤ ${limit}×`, more: `≤ +${limit}`, most: `≤ ${limit}` }[budget.kind];
}
