import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite, copyProject } from '../site.ts';
import { syntheticStory } from './synthetic.ts';

/** Seconds to build the reading pages of a story of `count` steps; the best of some runs. */
async function seconds(count: number): Promise<number> {
  const { root, remove } = await copyProject();
  for (const [path, text] of syntheticStory(count)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    await buildSite({ root, story: 'synthetic', out: join(root, 'dist'), readingOnly: true });
    best = Math.min(best, (performance.now() - started) / 1000);
  }
  await remove();
  return best;
}

it('400 steps take about four times as long as 100', async () => {
  await seconds(25);
  const few = await seconds(100);
  const many = await seconds(400);
  const ratio = many / few;
  process.stdout.write(
    `100 steps ${few.toFixed(2)} s, 400 steps ${many.toFixed(2)} s: ${ratio.toFixed(2)} times as long for 4 times the steps\n`,
  );
  expect(ratio).toBeLessThan(6);
});
