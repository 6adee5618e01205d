import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import { desktopWindow, fixWindowUnits, newReader, phoneWindow, shown, shownAt } from './scroll-state.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A phone with its address bar: what is seen of the window without and with it, px. */
const [barAway, barShown] = [844, 744];

/** Runs in the page: where every text stands in the document and every stage in the small window. */
function stands(small: number): {
  readonly offset: number;
  readonly texts: number[];
  readonly stages: string[];
} {
  return {
    offset: pageYOffset,
    texts: Array.from(document.querySelectorAll('h1, h2, h3, h4, p, figcaption'), (element) =>
      Math.round(element.getBoundingClientRect().top + pageYOffset),
    ),
    stages: Array.from(document.querySelectorAll('.stage-view'), (element) => element.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > 0 && top < small)
      .map(({ top, left, width, height }) => [top, left, width, height].map(Math.round).join(' ')),
  };
}

describe("the phone's address bar", () => {
  it('comes and goes without anything jumping', async () => {
    const { page, faults, setView, close } = await newReader(browser, { ...phoneWindow, height: barShown });
    await page.goto(site.address);
    expect(await page.evaluate(fixWindowUnits, [barAway, barShown] as const)).toEqual([]);
    await shown(page);
    const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const jumps: string[] = [];
    // The opening, on stages at rest and on the way, heads and feet between scenes, the method.
    for (const share of [0, 0.004, 0.021, 0.09, 0.113, 0.24, 0.363, 0.41, 0.57, 0.733, 0.9]) {
      await shownAt(page, Math.round(share * room));
      let before = await page.evaluate(stands, barShown);
      for (const height of [barAway, barShown]) {
        await setView({ ...phoneWindow, height });
        await shown(page);
        const now = await page.evaluate(stands, barShown);
        const moved = now.texts.filter((top, index) => Math.abs(top - (before.texts[index] ?? 0)) > 1).length;
        if (moved > 0) jumps.push(`${share}, ${height}: ${moved} texts`);
        if (Math.abs(now.offset - before.offset) > 1) {
          jumps.push(`${share}, ${height}: scrolled by ${now.offset - before.offset}`);
        }
        if (now.stages.join() !== before.stages.join()) {
          jumps.push(`${share}, ${height}: ${before.stages} became ${now.stages}`);
        }
        before = now;
      }
    }
    expect(jumps).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each([
  { name: 'phone', view: phoneWindow },
  { name: 'desktop', view: desktopWindow },
])('nothing shifts on a $name', ({ view }) => {
  it.each(['', 'en/'])('while it loads, is taken over and scrolled through, at /%s', async (path) => {
    const { page, faults, close } = await newReader(browser, view);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: { node: Element | null }[];
          };
          const moved = sources.map(({ node }) => node?.nodeName + (node?.getAttribute?.('class') ?? ''));
          shifts.push(`${value.toFixed(5)} at ${pageYOffset}: ${moved}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.address + path);
    await shown(page);
    const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    for (let offset = 0; offset < room; offset += view.height * 8) {
      await page.evaluate(
        async ([from, by]) => {
          for (let i = 0; i < 8; i++) {
            window.scrollTo(0, from + i * by);
            await new Promise((done) => requestAnimationFrame(done));
          }
        },
        [offset, view.height] as const,
      );
      await shown(page);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['pressure-named', 'land-grid', 'rank', 'works-homes'])(
    'when the stage takes over the picture of %s',
    async (id) => {
      const { page, faults, close } = await newReader(browser, view);
      let release = () => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      await page.route('**/assets/scroll-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${site.address}#${id}`);
      await page.evaluate(() => document.fonts.ready);
      const picture = `#${id} .pics`;
      const clip = await page.evaluate((selector) => {
        const { left, top, width, height } =
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const texts = Array.from(document.querySelectorAll('.step-text, .bar'), (text) =>
          text.getBoundingClientRect(),
        );
        const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        const y = Math.max(top, bar);
        // Down to where a card passes over it.
        const covers = texts
          .filter((text) => text.top > y && text.left < left + width)
          .map((text) => text.top);
        return { x: left, y, width, height: Math.min(top + height, innerHeight, ...covers) - y };
      }, picture);
      expect(clip.height).toBeGreaterThan(200);
      const before = await page.screenshot({ clip });
      release();
      const { step, scenes } = await shown(page);
      expect(step).toBe(id);
      expect(scenes.join()).toContain('stages 1');
      const after = await page.screenshot({ clip });
      expect(await differingBlocks(page, before, after)).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );
});

/** Where two screenshots differ by more than the smoothing of edges: squares of 3×3 pixels that all differ. */
async function differingBlocks(page: Page, a: Buffer, b: Buffer): Promise<string[]> {
  const context = page.context();
  const blank = await context.newPage();
  await blank.goto('about:blank');
  const found = await blank.evaluate(
    async (images) => {
      const [one, two] = await Promise.all(
        images.map(async (image) => {
          const bitmap = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${image}`)).blob(),
          );
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const drawing = canvas.getContext('2d', { willReadFrequently: true });
          drawing?.drawImage(bitmap, 0, 0);
          return drawing?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!one || !two || one.width !== two.width || one.height !== two.height) return ['another size'];
      const { width, height } = one;
      const differs = (x: number, y: number) => {
        const at = 4 * (y * width + x);
        return [0, 1, 2].some((c) => Math.abs((one.data[at + c] ?? 0) - (two.data[at + c] ?? 0)) > 24);
      };
      const blocks: string[] = [];
      for (let y = 0; y + 3 <= height; y += 1) {
        for (let x = 0; x + 3 <= width; x += 1) {
          let all = true;
          for (let i = 0; all && i < 9; i++) all = differs(x + (i % 3), y + Math.floor(i / 3));
          if (all) blocks.push(`${x} ${y}`);
        }
      }
      return blocks.slice(0, 9);
    },
    [a.toString('base64'), b.toString('base64')],
  );
  await blank.close();
  return found;
}
