import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { classFrame, scenePicture } from '../../src/scenes/scene-picture.ts';
import { launchBrowser, openPage } from '../browser/browser.ts';
import { livePageScript, openStage } from '../browser/live-stage.ts';
import { builtStory } from '../browser/told.ts';
import type { MapBench } from './map-page.ts';
import { spread } from './statistics.ts';

declare const bench: MapBench;

interface Pair {
  readonly ours: number;
  readonly plain: number;
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Our time as a share of the plain one, each round for itself: what disturbs one disturbs the other. */
function ratio(what: string, rounds: readonly Pair[], most: number): number {
  const { median, low, high } = spread(rounds.map(({ ours, plain }) => ours / plain));
  const ours = spread(rounds.map((round) => round.ours)).median;
  const plain = spread(rounds.map((round) => round.plain)).median;
  const range = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  tell(
    `${what}: ${median.toFixed(2)} times plain d3.geoPath (${range}; at most ${most}); ${ours.toFixed(0)} and ${plain.toFixed(0)} ms`,
  );
  return median;
}

it('3,000 counties are drawn and moved no slower than d3.geoPath draws them on a canvas', async () => {
  const file = join(import.meta.dirname, '../../node_modules/us-atlas/counties-10m.json');
  const [script, counties, browser] = await Promise.all([
    livePageScript(join(import.meta.dirname, 'map-page.ts')),
    readFile(file, 'utf8'),
    launchBrowser(),
  ]);
  const { page, close } = await openPage(browser, { viewport: { width: 1000, height: 650 } });
  await openStage(page, script, 960);
  const count = await page.evaluate((text) => bench.take(JSON.parse(text)), counties);
  tell(`${count} counties`);
  const firsts: Pair[] = [];
  const moves: Pair[] = [];
  for (let round = 0; round < 7; round++) {
    firsts.push(await page.evaluate(() => bench.first()));
    moves.push(await page.evaluate(() => bench.move(8)));
  }
  // The first round warms the engine up.
  const first = ratio('first picture', firsts.slice(1), 1.2);
  const move = ratio('camera move', moves.slice(1), 0.5);
  const folder = process.env.SHOTS;
  if (folder) {
    for (const which of [0, 1] as const)
      for (const how of ['ours', 'plain'] as const) {
        await page.evaluate(([which, how]) => bench.show(which, how), [which, how] as const);
        await page.screenshot({ path: join(folder, `counties-${which}-${how}.png`) });
      }
  }
  await close();
  await browser.close();
  expect(first).toBeLessThan(1.2);
  expect(move).toBeLessThan(0.5);
});

it("the story's map is decoded and drawn in a few milliseconds", async () => {
  const { story, book } = await builtStory();
  const views = story.tellings.zh.sections
    .flatMap(({ scenes }) => scenes)
    .flatMap(({ steps }) => steps)
    .filter(({ view }) => view.chart === 'map');
  expect(views.length).toBeGreaterThan(0);
  for (const { id, view } of views) {
    const rounds = Array.from({ length: 150 }, () => {
      // Another zone each time: what is worked out once a zone is worked out again.
      const fresh = { ...book, zone: book.zone && { ...book.zone } };
      const [start, before] = [performance.now(), process.cpuUsage()];
      scenePicture(view, fresh, classFrame('desktop', 'zh'));
      const { user, system } = process.cpuUsage(before);
      return { clock: performance.now() - start, own: (user + system) / 1000 };
    });
    const warm = rounds.slice(20);
    const clock = spread(warm.map((round) => round.clock));
    // Time of this process alone: what other programs take does not count.
    const own = spread(warm.map((round) => round.own));
    tell(
      `${id}: topology to picture in ${own.median.toFixed(1)} ms of its own time (${own.low.toFixed(1)} to ${own.high.toFixed(1)}; at most 5), ${clock.median.toFixed(1)} by the clock, cold ${rounds[0]?.clock.toFixed(0)}`,
    );
    expect(own.median).toBeLessThan(5);
  }
});
