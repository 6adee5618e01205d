import { expect, it } from 'vitest';
import { memoryEffects } from '../../src/build/effects.ts';
import { prepareSites, renderSites } from '../../src/build/sites.ts';
import { syntheticStory } from './synthetic.ts';

/** Seconds to check a story of `count` steps and render all its pages; the best of some runs. */
async function seconds(count: number): Promise<number> {
  const files = new Map<string, string>(syntheticStory(count));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    const sites = await prepareSites({ story: 'synthetic' }, memoryEffects(files));
    await renderSites(sites, null, process.cwd(), {});
    best = Math.min(best, (performance.now() - started) / 1000);
  }
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
