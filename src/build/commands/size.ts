import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { diskEffects } from '../effects.ts';
import { measure, over } from '../sizes.ts';
import { buildSite } from './build.ts';

/** Prints the sizes of the built site beside their budgets, building it first when there is none. 1: over budget. */
export async function size(
  root: string,
  { story, out }: { readonly story: string | undefined; readonly out: string },
  effects: Effects,
): Promise<number> {
  const built: string[] = await readdir(join(root, out)).catch(() => []);
  if (!built.includes('index.html')) await buildSite(root, { story, out });
  const rows = await measure(diskEffects(join(root, out)));
  for (const row of rows) {
    const { what, bytes, budget } = row;
    const verdict = budget === null ? '' : ` of ${kilobytes(budget)}  ${over(row) ? 'OVER' : 'ok'}`;
    effects.log(`${what.padEnd(46)} ${kilobytes(bytes)}${verdict}`);
  }
  return rows.some(over) ? 1 : 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
