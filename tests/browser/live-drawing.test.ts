import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box, Picture } from '../../src/charts/picture.ts';
import { launchBrowser, openPage } from './browser.ts';
import type { Live } from './live-page.ts';
import { livePageScript, openStage, type ScenePictures, storyPictures } from './live-stage.ts';
import { builtStory } from './told.ts';

declare const live: Live;

const classes = ['phone', 'desktop'] as const;
const scenes: Record<(typeof classes)[number], ScenePictures[]> = { phone: [], desktop: [] };
let browser: Browser;
let script: string;

beforeAll(async () => {
  const [story, found, built] = await Promise.all([builtStory(), launchBrowser(), livePageScript()]);
  [browser, script] = [found, built];
  for (const name of classes) scenes[name] = storyPictures(story, name, 'zh');
});
afterAll(() => browser?.close());

const whole = ({ width, height }: Picture): Box => ({ x: 0, y: 0, width, height });

async function open(width: number, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, { viewport: { width: 900, height: 700 }, ...options });
  await openStage(opened.page, script, width);
  return opened;
}

const take = (page: Page, { steps }: ScenePictures) =>
  page.evaluate(
    (list) => live.take(list),
    steps.map(({ picture }) => picture),
  );

function sceneOf(name: (typeof classes)[number], id: string): ScenePictures {
  const found = scenes[name].find((scene) => scene.id === id);
  if (found === undefined) throw new Error(`no scene ${id}`);
  return found;
}

function cropOf({ steps }: ScenePictures): Box {
  const [first] = steps;
  if (first === undefined) throw new Error('an empty scene');
  return whole(first.picture);
}

/** Live: an element a mark, or as pictures of many shapes or outlines are drawn. */
const ways = { svg: null, runs: 'shapes', canvas: 'outlines' } as const;

/** `still`: an element a mark; `page`: as few elements as on the page. */
type How = keyof typeof ways | 'still' | 'page';

/** A screenshot of a step's picture, drawn one way. */
async function shot(page: Page, how: How, at: number, crop: Box): Promise<string> {
  await page.evaluate(
    ([how, at, crop, ways]) => {
      if (how === 'still' || how === 'page') live.still(at, crop, how === 'page');
      else {
        live.mount(crop, ways[how]);
        live.draw(at);
      }
      return live.painted();
    },
    [how, at, crop, ways] as const,
  );
  return (await page.screenshot()).toString('base64');
}

const difference = (page: Page, a: string, b: string) =>
  page.evaluate(([a, b]) => live.difference(a, b), [a, b] as const);

describe.each(classes)('live drawing, %s', (name) => {
  it('writes every picture of the story as the page has it', async () => {
    const { page, faults, close } = await open(341.3);
    for (const scene of scenes[name]) {
      await take(page, scene);
      for (const [at, { id, picture }] of scene.steps.entries()) {
        const [drawn, still] = await page.evaluate(
          ([at, crop]) => {
            live.mount(crop, null);
            live.draw(at);
            const drawn = live.drawn();
            live.still(at, crop, false);
            return [drawn, live.drawn()];
          },
          [at, whole(picture)] as const,
        );
        expect(drawn?.length, id).toBe(picture.marks.length);
        expect(drawn, id).toEqual(still);
      }
    }
    expect(faults).toEqual([]);
    await close();
  });
});

const looks: readonly (readonly [string, (typeof classes)[number], number, BrowserContextOptions])[] = [
  ['by day', 'desktop', 720, {}],
  ['by night, 1.5 pixels, odd size', 'desktop', 733.7, { colorScheme: 'dark', deviceScaleFactor: 1.5 }],
  ['on a phone, 2 pixels, odd size', 'phone', 341.3, { deviceScaleFactor: 2 }],
  ['on a phone, 3 pixels, by night', 'phone', 390, { deviceScaleFactor: 3, colorScheme: 'dark' }],
  ['in forced colours', 'desktop', 720, { forcedColors: 'active' }],
];

describe('live pictures look as the page has them', () => {
  it.each(looks)('%s', async (_name, frame, width, options) => {
    const viewport = frame === 'phone' ? { width: 410, height: 500 } : { width: 760, height: 570 };
    const { page, faults, close } = await open(width, { viewport, ...options });
    for (const id of ['land', 'signed', 'wafer', 'ladder', 'pressure', 'problems']) {
      const scene = sceneOf(frame, id);
      await take(page, scene);
      for (const [at, step] of scene.steps.entries()) {
        const crop = whole(step.picture);
        const still = await shot(page, 'still', at, crop);
        const svg = await difference(page, await shot(page, 'svg', at, crop), still);
        expect(svg.strong, `${step.id}, svg`).toBeLessThan(10);
        expect(svg.slight, `${step.id}, svg`).toBeLessThan(0.0005);
        const written = await shot(page, 'page', at, crop);
        for (const how of ['runs', 'canvas'] as const) {
          const many = await difference(page, await shot(page, how, at, crop), written);
          expect(many, `${step.id}, ${how}`).toMatchObject({ slight: 0, strong: 0 });
        }
      }
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('many marks on the way look as they do with an element each', () => {
  it.each(looks)('%s', async (_name, frame, width, options) => {
    const viewport = frame === 'phone' ? { width: 410, height: 500 } : { width: 760, height: 570 };
    const { page, faults, close } = await open(width, { viewport, ...options });
    for (const id of ['land', 'signed', 'wafer', 'ladder', 'pressure', 'problems']) {
      const scene = sceneOf(frame, id);
      await take(page, scene);
      for (const [step, { id, picture }] of scene.steps.slice(0, -1).entries()) {
        const crop = whole(picture);
        for (const at of [step + 1e-9, step + 0.5]) {
          const svg = await shot(page, 'svg', at, crop);
          // Smoothed edges may fall a shade lighter or darker; half a pixel's shift would be many times that.
          const canvas = await difference(page, await shot(page, 'canvas', at, crop), svg);
          expect(canvas, `${id}, ${at}`).toMatchObject({ size: '0x0' });
          expect(canvas.slight, `${id}, ${at}`).toBeLessThan(0.0025);
          expect(canvas.strong, `${id}, ${at}`).toBeLessThan(400);
          // Cells in one outline have their edges smoothed as the page's at rest have, which are one outline, too.
          const rests = at < step + 0.5;
          const same = rests ? await shot(page, 'page', step, crop) : svg;
          const runs = await difference(page, await shot(page, 'runs', at, crop), same);
          expect(runs, `${id}, ${at}, runs`).toMatchObject({ size: '0x0' });
          expect(runs.slight, `${id}, ${at}, runs`).toBeLessThan(0.006);
          expect(runs.strong, `${id}, ${at}, runs`).toBeLessThan(rests ? 400 : 900);
        }
      }
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a live drawing', () => {
  it.each([
    ['land', 'shapes'],
    ['ladder', null],
    ['works', null],
    ['pressure', null],
  ] as const)('of %s shows the same wherever it comes from', async (id, many) => {
    const { page, faults, close } = await open(720);
    const scene = sceneOf('desktop', id);
    await take(page, scene);
    const wrong = await page.evaluate(
      ([last, crop, many]) => {
        // Numerical Recipes' generator: the same sequence on every run.
        let seed = 7;
        const random = () => {
          seed = (seed * 1664525 + 1013904223) % 4294967296;
          return seed / 4294967296;
        };
        const positions = Array.from({ length: 120 }, () => {
          const at = random() * last;
          return random() < 0.3 ? Math.round(at) : at;
        });
        live.mount(crop, many);
        const seen = positions.map((at) => {
          live.draw(at);
          return live.drawn().join('\n');
        });
        return positions.filter((at, i) => {
          live.mount(crop, many);
          live.draw(at);
          return live.drawn().join('\n') !== seen[i];
        });
      },
      [scene.steps.length - 1, cropOf(scene), many] as const,
    );
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves no empty attribute where a colour was mixed', async () => {
    const { page, close } = await open(720);
    const scene = sceneOf('desktop', 'works');
    await take(page, scene);
    const left = await page.evaluate(
      ([crop]) => {
        live.mount(crop, null);
        // Nothing may be read on the way: reading alone makes the browser write its styles down.
        for (const at of [0, 0.5, 1, 1.5, 2]) live.draw(at);
        return document.querySelectorAll('svg.pic [style]').length;
      },
      [cropOf(scene)] as const,
    );
    expect(left).toBe(0);
    await close();
  });

  it('on a canvas keeps no trace of what it showed before', async () => {
    const { page, close } = await open(358, { deviceScaleFactor: 2 });
    const scene = sceneOf('phone', 'land');
    await take(page, scene);
    const crop = cropOf(scene);
    const fresh = await shot(page, 'canvas', 1.7, crop);
    await page.evaluate(
      async ([crop]) => {
        live.mount(crop, 'outlines');
        for (const at of [1, 1.4, 3.6, 2, 0.2, 4.9, 1.7]) {
          live.draw(at);
          await live.painted();
        }
      },
      [crop] as const,
    );
    const after = (await page.screenshot()).toString('base64');
    expect(await difference(page, after, fresh)).toMatchObject({ slight: 0, strong: 0 });
    await close();
  });

  it.each(['shapes', 'outlines', null] as const)(
    'takes the colours of another theme (many: %s)',
    async (many) => {
      const { page, close } = await open(358);
      const scene = sceneOf('phone', 'land');
      await take(page, scene);
      const crop = cropOf(scene);
      await page.evaluate(
        ([crop, many]) => {
          live.mount(crop, many);
          live.draw(1.5);
          document.documentElement.dataset.theme = 'night';
          live.restyle();
          return live.painted();
        },
        [crop, many] as const,
      );
      const changed = (await page.screenshot()).toString('base64');
      await page.evaluate(
        ([crop, many]) => {
          live.mount(crop, many);
          live.draw(1.5);
          return live.painted();
        },
        [crop, many] as const,
      );
      const fresh = (await page.screenshot()).toString('base64');
      expect(await difference(page, changed, fresh)).toMatchObject({ slight: 0, strong: 0 });
      await close();
    },
  );

  it('is as sharp after its stage has another size', async () => {
    const { page, faults, close } = await open(358);
    const scene = sceneOf('phone', 'land');
    await take(page, scene);
    const crop = cropOf(scene);
    await page.evaluate(
      ([crop]) => {
        live.mount(crop, 'outlines');
        live.draw(1.4);
        const stage = document.getElementById('stage');
        if (stage) stage.style.width = '411.5px';
        return live.painted();
      },
      [crop] as const,
    );
    const resized = (await page.screenshot()).toString('base64');
    const fresh = await shot(page, 'canvas', 1.4, crop);
    expect(await difference(page, resized, fresh)).toMatchObject({ slight: 0, strong: 0 });
    expect(faults).toEqual([]);
    await close();
  });

  it('shows everything where there is no canvas', async () => {
    const { page, close } = await open(358);
    const scene = sceneOf('phone', 'land');
    await take(page, scene);
    const count = await page.evaluate(
      ([crop]) => {
        HTMLCanvasElement.prototype.getContext = () => null;
        live.mount(crop, 'outlines');
        live.draw(1.5);
        return live.drawn().length;
      },
      [cropOf(scene)] as const,
    );
    const runs = await page.evaluate(
      ([crop]) => {
        live.mount(crop, 'shapes');
        live.draw(1.5);
        return live.drawn().length;
      },
      [cropOf(scene)] as const,
    );
    expect(count).toBe(runs);
    expect(runs).toBeGreaterThan(5);
    await close();
  });

  it('leaves nothing behind', async () => {
    const { page, faults, close } = await open(358);
    const scene = sceneOf('phone', 'land');
    await take(page, scene);
    const cdp = await page.context().newCDPSession(page);
    const counts = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    const round = () =>
      page.evaluate(
        async ([crop]) => {
          for (let i = 0; i < 6; i++) {
            live.mount(crop, i % 2 === 0 ? 'outlines' : 'shapes');
            for (const at of [1, 1.5, 2, 2.5]) live.draw(at);
            await live.painted();
          }
          live.unmount();
        },
        [cropOf(scene)] as const,
      );
    await round();
    const before = await counts();
    await round();
    const after = await counts();
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 2);
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
    expect(faults).toEqual([]);
    await close();
  });
});
