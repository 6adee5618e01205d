import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import { outlined } from './outlines.ts';
import { desktopWindow, newReader, phoneWindow, scrollBetween, shown, shownAt } from './scroll-state.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const classes = [
  { name: 'phone', view: phoneWindow },
  { name: 'desktop', view: desktopWindow },
] as const;

/** Runs in the page: what a scene without a stage lacks of its static pictures, in the window or out of it. */
function staticFaults(id: string): string[] {
  const scene = document.getElementById(id);
  const faults: string[] = [];
  if (scene?.querySelector('.stage-live')) faults.push('a stage');
  for (const figure of Array.from(scene?.querySelectorAll('figure') ?? [])) {
    const seen = Array.from(figure.querySelectorAll('svg.pic')).filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return width > 100 && height > 100 && Number(getComputedStyle(svg).opacity) === 1;
    });
    if (seen.length !== 1) faults.push(`${figure.closest('.step')?.id}: ${seen.length} pictures`);
  }
  return faults;
}

/** The offset of a step's top in the document. */
function offsetOf(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (step) => (document.getElementById(step)?.getBoundingClientRect().top ?? 0) + pageYOffset,
    id,
  );
}

/** What the console may say of answers that the test itself has broken. */
const ours = (faults: readonly string[]) =>
  faults.filter((fault) => !/^failed:|Failed to load resource/.test(fault));

describe.each(classes)('on a $name', ({ view }) => {
  it('without the scroll’s script the page is whole, its pictures stand still', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.route('**/assets/scroll-*.js', (route) => route.abort());
    await page.goto(site.address);
    await page.waitForFunction(() =>
      document.querySelector('.bar-step:not([hidden]), .bar-settings:not([hidden])'),
    );
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('.scene'), ({ id }) => id));
    for (const id of ids) expect(await page.evaluate(staticFaults, id), id).toEqual([]);
    // A step's picture is in the window while its text is read.
    for (const id of ['land-grid', 'rank', 'works-homes']) {
      const share = await page.evaluate((step) => {
        const text = document.querySelector(`#${step} .step-text`)?.getBoundingClientRect() ?? new DOMRect();
        window.scrollBy(0, text.top + text.height / 2 - innerHeight * 0.6);
        const picture = document.querySelector(`#${step} .pics > div:not(:empty)`)?.closest('.pics');
        const { top, bottom } = picture?.getBoundingClientRect() ?? new DOMRect();
        return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / (bottom - top);
      }, id);
      expect(share, id).toBeGreaterThan(0.7);
    }
    expect(ours(faults)).toEqual([]);
    await close();
  });

  it.each([
    { name: 'missing', answer: { status: 404, body: 'no' } },
    { name: 'garbled', answer: { contentType: 'application/json', body: '{"steps": [' } },
    { name: 'of another kind', answer: { contentType: 'application/json', body: '{"steps": 4}' } },
  ])('a scene whose pictures are $name keeps its static ones, the others move', async ({ answer }) => {
    const { page, faults, close } = await newReader(browser, view);
    const asked = page.waitForRequest('**/stage/land.*');
    await page.route('**/stage/land.*', (route) => route.fulfill(answer));
    await page.goto(`${site.address}#foreign-all`);
    expect((await shown(page)).scenes.join()).toContain('stages 1');
    await page.evaluate((y) => window.scrollTo(0, y), await offsetOf(page, 'land-grid'));
    await asked;
    await page.waitForFunction(() => document.querySelector('#land-grid.is-now'));
    expect(await page.evaluate(staticFaults, 'land')).toEqual([]);
    expect((await shownAt(page, await offsetOf(page, 'wafer-target'))).scenes.join()).toContain('stages 1');
    expect(ours(faults)).toEqual([]);
    await close();
  });

  it('pictures that come late find the reader where they are', async () => {
    const { page, faults, close } = await newReader(browser, view);
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/stage/land.*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.address}#land-none`);
    await page.waitForFunction(() => document.querySelector('#land-none.is-now'));
    const offset = (await offsetOf(page, 'land-scale')) + 300;
    await page.evaluate((y) => window.scrollTo(0, y), offset);
    await page.waitForFunction(() => document.querySelector('.step.is-now:not(#land-none)'));
    expect(await page.evaluate(staticFaults, 'land')).toEqual([]);
    release();
    const late = await shown(page);
    const fresh = await newReader(browser, view);
    await fresh.page.goto(site.address);
    await shown(fresh.page);
    expect(late).toEqual(await shownAt(fresh.page, late.offset));
    expect(faults).toEqual([]);
    await Promise.all([close(), fresh.close()]);
  });

  it('a scene that cannot be drawn keeps its static pictures, the others move', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.addInitScript(() => {
      const { setTransform } = CanvasRenderingContext2D.prototype;
      // The canvas scene breaks half way: it draws until it is told not to.
      CanvasRenderingContext2D.prototype.setTransform = function (
        this: CanvasRenderingContext2D,
        ...given: unknown[]
      ) {
        if (Reflect.get(window, 'broken') === true) throw new Error('cannot be drawn');
        return Reflect.apply(setTransform, this, given);
      };
    });
    await outlined(page, 'land');
    await page.goto(`${site.address}#land-none`);
    await shown(page);
    await scrollBetween(page, 'land-grid', 0.5);
    expect((await shown(page)).scenes.join()).toContain('canvas');
    const between = await page.evaluate(() => window.pageYOffset);
    await shownAt(page, await offsetOf(page, 'land-none'));
    await page.evaluate(() => Object.assign(window, { broken: true }));
    await page.evaluate((y) => window.scrollTo(0, y), between + 20);
    await page.waitForFunction(() => !document.querySelector('#land .stage-live'));
    expect(await page.evaluate(staticFaults, 'land')).toEqual([]);
    expect((await shownAt(page, await offsetOf(page, 'wafer-target'))).scenes.join()).toContain('stages 1');
    expect(faults).toEqual([]);
    await close();
  });

  it('a canvas that is lost gives way to shapes that move as before', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await outlined(page, 'land');
    await page.goto(`${site.address}#land-grid`);
    expect((await shown(page)).scenes.join()).toContain('canvas');
    // What an engine short of memory does: the pixels go, and the page is told.
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#land .stage-live canvas');
      canvas?.getContext('2d')?.reset?.();
      canvas?.dispatchEvent(new Event('contextlost', { cancelable: true }));
    });
    const cells = (await shown(page)).scenes.find((scene) => scene.startsWith('land\n')) ?? '';
    expect(cells).toContain('stages 1');
    expect(cells).not.toContain('canvas');
    // Half way to the next picture all of it moves, and comes to rest as the page has it.
    await scrollBetween(page, 'land-grid', 0.5);
    const marks = () => page.locator('#land .stage-live svg.pic g > *').count();
    expect(await marks()).toBeGreaterThan(500);
    // Once it has gone and come again there is a canvas.
    await shownAt(page, await offsetOf(page, 'campaign'));
    expect((await shownAt(page, await offsetOf(page, 'land-grid'))).scenes.join()).toContain('canvas');
    expect(faults).toEqual([]);
    await close();
  });

  it('a canvas is as sharp as the screen, also when that becomes another', async () => {
    const { page, cdp, faults, setView, close } = await newReader(browser, view);
    // Emulation gives another pixel ratio without telling the page: the test tells it, by the query the page listens to.
    await page.addInitScript(() => {
      const asked: MediaQueryList[] = [];
      Object.assign(window, { asked });
      const { matchMedia } = window;
      window.matchMedia = (query) => {
        const list = matchMedia.call(window, query);
        if (query.includes('resolution')) asked.push(list);
        return list;
      };
    });
    await outlined(page, 'land');
    await page.goto(`${site.address}#land-grid`);
    await shown(page);
    const pixels = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('#land .stage-live canvas');
        return (canvas?.width ?? 0) / (canvas?.getBoundingClientRect().width ?? 1);
      });
    for (const deviceScaleFactor of [2, 3, 1]) {
      const { width, height, phone: mobile } = view;
      await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile });
      await page.evaluate(() => {
        for (const list of Reflect.get(window, 'asked').splice(0)) list.dispatchEvent(new Event('change'));
      });
      expect(await pixels()).toBeCloseTo(deviceScaleFactor, 1);
    }
    // Zoom does both.
    await setView({ ...view, zoom: 1.25 });
    await shown(page);
    expect(await pixels()).toBeCloseTo(1.25, 1);
    expect(faults).toEqual([]);
    await close();
  });
});
