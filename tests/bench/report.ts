import { expect } from 'vitest';
import { inWords, type Judged, tableText } from './table.ts';

export const none = { kind: 'none' } as const;

export function print(rows: readonly Judged[], title: string, names: readonly [string, string]): void {
  process.stdout.write(tableText(title, names, rows));
}

/** Fails with all that is over its budget. */
export function verdict(rows: readonly Judged[]): void {
  const over = rows.filter((row) => row.over).map(inWords);
  expect(over).toEqual([]);
}
