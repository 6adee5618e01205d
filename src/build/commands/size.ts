import { resolve } from 'node:path';
import { diskEffects, type Effects } from '../effects.ts';
import { ForAuthor } from '../report.ts';
import { measure, over } from '../sizes.ts';

/** Prints the sizes of the built site in `folder` beside their budgets. 1: over budget. */
export async function size(root: string, folder: string, effects: Effects): Promise<number> {
  const site = diskEffects(resolve(root, folder));
  if ((await site.read('index.html')) === null) {
    throw new ForAuthor(`There is no site in ${folder}. Build it first: npm run build`);
  }
  const rows = await measure(site);
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
