import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark, Picture, Place } from '../../src/charts/picture.ts';
import { launchBrowser, openPage } from './browser.ts';
import type { Live } from './live-page.ts';
import { livePageScript, openStage } from './live-stage.ts';

declare const live: Live;

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), livePageScript()]);
});
afterAll(() => browser?.close());

const width = 400;
const height = 300;
const crop = { x: 0, y: 0, width, height };

/** A small map: blocks, a river, a dashed block, and a house that keeps its size. */
function map(camera: Place, dashed: boolean): Picture {
  const shown = (x: number, y: number) => ({
    x: Math.round((camera.x + camera.scale * x) * 100) / 100,
    y: Math.round((camera.y + camera.scale * y) * 100) / 100,
  });
  const box = { ...shown(0, 0), width: 400 * camera.scale, height: 300 * camera.scale };
  const ground = { kind: 'path', role: 'data', at: camera, box, ground: true } as const;
  const house = shown(150, 140);
  const marks: Mark[] = [
    { ...ground, key: 'field', d: 'M-50 -50H450V350H-50Z', fill: 'gold' },
    {
      ...ground,
      key: 'river',
      d: 'M90 -20C150 90 60 160 130 330',
      stroke: 'azurite-2',
      strokeWidth: 9 * camera.scale,
    },
    { ...ground, key: 'block', d: 'M180 60H300V150L240 180L180 150Z', fill: 'ochre-2', stroke: 'ochre' },
    {
      ...ground,
      key: 'land',
      d: 'M190 190H290V250H190Z',
      stroke: 'cinnabar',
      strokeWidth: 1.5,
      ...(dashed ? { dashed } : {}),
    },
    {
      kind: 'path',
      key: 'house',
      role: 'data',
      d: 'M-12 0L0 -11L12 0V13H-12Z',
      at: { ...house, scale: 1 },
      box: { x: house.x - 12, y: house.y - 11, width: 24, height: 24 },
      fill: 'ink-2',
      ground: true,
    },
    { kind: 'circle', key: 'dot', role: 'data', ...house, r: 4, fill: 'paper', stroke: 'ink', ground: true },
    {
      kind: 'text',
      key: 'name',
      role: 'label',
      text: '村',
      ...house,
      size: 14,
      anchor: 'start',
      face: 'sans',
      halo: true,
      ground: true,
    },
    {
      kind: 'text',
      key: 'title',
      role: 'label',
      text: '示意图',
      x: 12,
      y: 24,
      size: 15,
      anchor: 'start',
      face: 'sans',
    },
  ];
  return { width, height, marks, camera, summary: 'map', table: { columns: [], rows: [] }, notes: [] };
}

const plain: Picture = {
  width,
  height,
  marks: [
    { kind: 'rect', key: 'cell', role: 'data', x: 20, y: 20, width: 80, height: 60, fill: 'malachite' },
    // Beyond the picture, as only pictures without a camera may show it.
    { kind: 'rect', key: 'beyond', role: 'data', x: width, y: 20, width: 1.5, height: 60, fill: 'malachite' },
  ],
  summary: 'plain',
  table: { columns: [], rows: [] },
  notes: [],
};

const pictures: readonly Picture[] = [
  plain,
  map({ x: 0, y: 0, scale: 1 }, true),
  map({ x: -310.25, y: -150.5, scale: 2.37513 }, true),
  map({ x: -120, y: -420, scale: 2.2 }, false),
];

async function open(options: BrowserContextOptions = {}, wide = 400) {
  const opened = await openPage(browser, { viewport: { width: 460, height: 340 }, ...options });
  await openStage(opened.page, script, wide);
  await opened.page.evaluate((list) => live.take(list), pictures);
  return opened;
}

describe('a map, drawn live', () => {
  it('is written as the page has it', async () => {
    const { page, faults, close } = await open();
    for (const at of pictures.keys()) {
      const [drawn, still] = await page.evaluate(
        ([at, crop]) => {
          const root = () => document.querySelector('#stage svg')?.getAttribute('class') ?? '';
          live.mount(crop, null);
          live.draw(at);
          const drawn = [root(), ...live.drawn()];
          live.still(at, crop, false);
          return [drawn, [root(), ...live.drawn()]];
        },
        [at, crop] as const,
      );
      expect(drawn).toEqual(still);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it.each<readonly [string, BrowserContextOptions, number]>([
    ['by day', {}, 400],
    ['by night, 2 pixels, odd size', { colorScheme: 'dark', deviceScaleFactor: 2 }, 387.3],
    ['1.5 pixels', { deviceScaleFactor: 1.5 }, 400],
  ])('looks as the page has it, %s', async (_name, options, wide) => {
    const { page, faults, close } = await open(options, wide);
    for (const at of pictures.keys()) {
      const shots: string[] = [];
      for (const how of ['still', 'svg', 'canvas'] as const) {
        await page.evaluate(
          ([how, at, crop]) => {
            if (how === 'still') live.still(at, crop, true);
            else {
              live.mount(crop, how === 'canvas' ? 'outlines' : null);
              live.draw(at);
            }
            return live.painted();
          },
          [how, at, crop] as const,
        );
        shots.push((await page.screenshot()).toString('base64'));
      }
      const [still = '', svg = '', canvas = ''] = shots;
      const difference = (other: string) =>
        page.evaluate(([a, b]) => live.difference(a, b), [still, other] as const);
      expect((await difference(svg)).slight, `picture ${at}, svg`).toBeLessThan(0.0005);
      const { slight, strong } = await difference(canvas);
      expect(slight, `picture ${at}, canvas`).toBeLessThan(0.0015);
      expect(strong, `picture ${at}, canvas`).toBeLessThan(40);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('looks the same as svg and on a canvas on the way', async () => {
    const { page, close } = await open();
    for (const at of [0.7, 1.3, 1.55, 2.8]) {
      const shots: string[] = [];
      for (const many of [null, 'outlines'] as const) {
        await page.evaluate(
          ([at, crop, many]) => {
            live.mount(crop, many);
            live.draw(at);
            return live.painted();
          },
          [at, crop, many] as const,
        );
        shots.push((await page.screenshot()).toString('base64'));
      }
      const found = await page.evaluate(([a = '', b = '']) => live.difference(a, b), shots);
      expect(found.slight, `${at}`).toBeLessThan(0.003);
      expect(found.strong, `${at}`).toBeLessThan(60);
    }
    await close();
  });

  it.each([null, 'outlines'] as const)('shows the same wherever it comes from (many: %s)', async (many) => {
    const { page, faults, close } = await open();
    const shown = async (positions: readonly number[]) => {
      await page.evaluate(
        async ([positions, crop, many]) => {
          live.mount(crop, many);
          for (const at of positions) {
            live.draw(at);
            await live.painted();
          }
        },
        [positions, crop, many] as const,
      );
      return (await page.screenshot()).toString('base64');
    };
    for (const at of [0, 1, 1.5, 2.4]) {
      const fresh = await shown([at]);
      const led = await shown([2.5, 0.5, 3, 1.2, 0, 2.9, at]);
      const found = await page.evaluate(([a, b]) => live.difference(a, b), [fresh, led] as const);
      expect(found).toEqual({ size: '0x0', slight: 0, strong: 0 });
    }
    expect(faults).toEqual([]);
    await close();
  });
});
