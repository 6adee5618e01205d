import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const noon = new Date(2026, 2, 5, 12, 0, 0);
const hour = 3_600_000;
/** No slide stands longer, ms. */
const longest = 30_000;

interface Opened extends WatchedPage {
  /** Documents that were asked for. */
  readonly documents: string[];
}

/** Slides whose clocks stand still until a test lets them run. */
async function opened(
  query: string,
  { slides = [], ...options }: BrowserContextOptions & { readonly slides?: readonly string[] } = {},
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Opened> {
  const watched = await openPage(browser, { reducedMotion: 'reduce', ...options });
  const { page } = watched;
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'image' && /present\/(\?|$)/.test(request.url()))
      documents.push(request.resourceType());
  });
  if (slides.length > 0) {
    // A story of a few slides, which goes round soon.
    await page.route(/present\/\?/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(<article class="slide [^"]*" id="([^"]+)" data-routes=")[^"]*"/g,
        (_, start: string, id: string) => `${start}${slides.includes(id) ? 'full short' : 'full'}"`,
      );
      await route.fulfill({ response, body });
    });
  }
  await page.clock.install({ time: new Date(noon.getTime() - hour) });
  await page.clock.pauseAt(noon);
  await before(page);
  await page.goto(`${site.address}present/?${query}`);
  return { ...watched, documents };
}

const at = (page: Page) => page.evaluate(() => location.hash.slice(1));
const mode = (page: Page) => page.getAttribute('html', 'data-mode');
const status = (page: Page) => page.textContent('.status');
/** A fresh start is made in steps that wait for the network, which no clock hastens. */
const runUntil = async (page: Page, come: () => boolean | Promise<boolean>) => {
  for (let seconds = 0; !(await come()); seconds++) {
    expect(seconds).toBeLessThan(200);
    await page.clock.runFor(1000);
  }
};

/** A screen lock that can be asked for, taken back and refused. */
const lock = (allowed: boolean) => `
  window.locks = { asked: 0, held: new Set() };
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: {
    async request() {
      window.locks.asked += 1;
      if (!${allowed}) throw new DOMException('refused', 'NotAllowedError');
      const lock = new EventTarget();
      lock.release = async () => {
        window.locks.held.delete(lock);
        lock.dispatchEvent(new Event('release'));
      };
      window.locks.held.add(lock);
      return lock;
    },
  } });`;
const locks = (page: Page) =>
  page.evaluate(() => {
    const { asked, held } = (window as unknown as { locks: { asked: number; held: Set<EventTarget> } }).locks;
    return { asked, held: held.size };
  });
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

describe('slides that turn by themselves', () => {
  it('go round, and stand while they are hidden or covered', async () => {
    const { page, faults, close } = await opened('kiosk&route=short');
    expect(await page.locator('.start').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
    const ids = await page.$$eval('.slide:not(.untold)', (slides) => slides.map(({ id }) => id));
    const told = [await at(page)];
    for (let turns = 0; turns < ids.length * 6; turns++) {
      await page.clock.runFor(longest / 6);
      const now = await at(page);
      if (now !== told.at(-1)) told.push(now);
    }
    expect(told.length).toBeGreaterThan(ids.length);
    told.forEach((id, index) => {
      expect(id).toBe(ids[index % ids.length]);
    });
    const here = await at(page);
    await hide(page, true);
    await page.clock.runFor(5 * longest);
    expect(await at(page)).toBe(here);
    await hide(page, false);
    // A slide that nobody saw has its whole time before it.
    await page.clock.runFor(6900);
    expect(await at(page)).toBe(here);
    await page.clock.runFor(longest);
    expect(await at(page)).not.toBe(here);
    expect(faults).toEqual([]);
    await close();
  });

  it('do so for a presenter at a key, who goes on being the one who turns them', async () => {
    const { page, faults, close } = await opened('route=short');
    const first = await at(page);
    await page.clock.runFor(5 * longest);
    expect(await at(page)).toBe(first);
    await page.keyboard.press('a');
    await page.clock.runFor(longest);
    expect(await at(page)).not.toBe(first);
    for (const key of ['b', 'w', '?', 'o', 'i', 'e']) {
      await page.keyboard.press(key);
      const here = await at(page);
      await page.clock.runFor(3 * longest);
      expect({ key, at: await at(page) }).toEqual({ key, at: here });
      await page.keyboard.press('Escape');
      expect(await mode(page)).toBe('slides');
    }
    // Nobody else takes over.
    await page.keyboard.press('a');
    const here = await at(page);
    await page.clock.runFor(10 * 60_000);
    expect(await at(page)).toBe(here);
    expect(faults).toEqual([]);
    await close();
  });

  it('begin a slide’s time when its picture has come to rest', async () => {
    const { page, close } = await opened('route=short', {
      ...{ reducedMotion: 'no-preference', slides: ['top', 'growth-investment', 'growth-sales'] },
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    for (let waited = 0; (await at(page)) !== 'growth-sales'; waited += 100) {
      expect(waited).toBeLessThan(longest + 200);
      await page.clock.runFor(100);
    }
    expect(await page.locator('.moving').count()).toBe(1);
    let moved = 0;
    for (; (await page.locator('.moving').count()) > 0; moved += 20) await page.clock.runFor(20);
    expect(moved).toBeGreaterThan(300);
    let stood = 0;
    for (; (await at(page)) === 'growth-sales'; stood += 100) await page.clock.runFor(100);
    // The same slide again, which is cut to: nothing moves before its time begins.
    await page.keyboard.press('End');
    let alone = 0;
    for (; (await at(page)) === 'growth-sales'; alone += 100) await page.clock.runFor(100);
    expect(Math.abs(stood - alone)).toBeLessThanOrEqual(200);
    await close();
  });
});

describe('a visitor', () => {
  it.each([
    ['a key', (page: Page) => page.keyboard.press('ArrowRight')],
    ['a click', (page: Page) => page.mouse.click(700, 300)],
    ['a finger', (page: Page) => page.touchscreen.tap(1200, 300)],
    ['the wheel', (page: Page) => page.mouse.wheel(0, 200)],
  ])('who comes with %s turns as usual, and when they have gone the loop begins again', async (_, act) => {
    const { page, faults, close } = await opened('kiosk&idle=90&route=short', { hasTouch: true });
    const ids = await page.$$eval('.slide:not(.untold)', (slides) => slides.map(({ id }) => id));
    await act(page);
    await page.waitForFunction((id) => location.hash === `#${id}`, ids[1]);
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).not.toBe('none');
    await page.clock.runFor(80_000);
    expect(await at(page)).toBe(ids[1]);
    for (const key of ['7', 'Enter', '9', '9', 'Enter', 'o']) await page.keyboard.press(key);
    await page.clock.runFor(89_000);
    expect(await mode(page)).toBe('overview');
    await page.clock.runFor(1000);
    expect(await mode(page)).toBe('slides');
    expect(await at(page)).toBe(ids[0]);
    expect(await page.textContent('.note')).toBe('');
    await page.clock.runFor(longest);
    expect(await at(page)).not.toBe(ids[0]);
    expect(faults).toEqual([]);
    await close();
  });

  it('who leaves a black screen or a sheet finds the loop again', async () => {
    const { page, close } = await opened('kiosk&idle=30&route=short');
    for (const key of ['b', '?', 'i', 'e']) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press(key);
      await page.clock.runFor(29_000);
      expect(await mode(page)).not.toBe('slides');
      await page.clock.runFor(1000);
      expect([await mode(page), await at(page)]).toEqual(['slides', 'top']);
    }
    await close();
  });
});

describe('the screen', () => {
  it('is kept on as long as nobody presents or it is full, again when it is seen or let go', async () => {
    const { page, faults, close } = await opened('route=short', {}, (on) => on.addInitScript(lock(true)));
    expect(await locks(page)).toEqual({ asked: 0, held: 0 });
    await page.keyboard.press('a');
    await expect.poll(() => locks(page)).toEqual({ asked: 1, held: 1 });
    await page.evaluate(() => {
      for (const each of [...(window as unknown as { locks: { held: Set<WakeLockSentinel> } }).locks.held])
        void each.release();
    });
    await expect.poll(() => locks(page)).toEqual({ asked: 2, held: 1 });
    await hide(page, true);
    await page.evaluate(() => {
      for (const each of [...(window as unknown as { locks: { held: Set<WakeLockSentinel> } }).locks.held])
        void each.release();
    });
    expect(await locks(page)).toEqual({ asked: 2, held: 0 });
    await hide(page, false);
    await expect.poll(() => locks(page)).toEqual({ asked: 3, held: 1 });
    await page.keyboard.press('a');
    await expect.poll(() => locks(page)).toEqual({ asked: 3, held: 0 });
    expect(faults).toEqual([]);
    await close();
  });

  it('that cannot be kept on is said to be so once, and nothing else happens', async () => {
    const { page, faults, close } = await opened('kiosk&route=short', {}, (on) =>
      on.addInitScript(lock(false)),
    );
    await expect.poll(() => page.textContent('.note')).toContain('常亮');
    await page.clock.runFor(longest);
    expect(await page.textContent('.note')).toBe('');
    await hide(page, true);
    await hide(page, false);
    await expect.poll(async () => (await locks(page)).asked).toBe(2);
    expect(await page.textContent('.note')).toBe('');
    await page.keyboard.press('t');
    expect(await status(page)).toContain('被拒');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('an address', () => {
  it('that asks for what cannot be is done the usual way, with a note', async () => {
    const { page, close } = await opened('idle=2&fresh=25:00&route=short');
    expect(await page.textContent('.note')).toContain('idle=2 fresh=25:00');
    expect(await page.locator('.start').isVisible()).toBe(true);
    await close();
  });
});

describe('a fresh start', () => {
  const few = { slides: ['top', 'growth-investment', 'growth-sales', 'closing'] };
  const mark = (page: Page) =>
    page.evaluate(() => {
      document.documentElement.dataset.same = 'page';
      document.querySelector<HTMLElement>('#growth-sales')?.style.setProperty('--left', 'over');
    });
  const marks = (page: Page) =>
    page.evaluate(() => ({
      page: document.documentElement.dataset.same ?? '',
      slide: document.querySelector<HTMLElement>('#growth-sales')?.style.getPropertyValue('--left'),
    }));

  it('opens the page again at its hour where its address answers', async () => {
    const { page, faults, documents, close } = await opened('kiosk&route=short&fresh=13:00', few);
    await mark(page);
    await page.clock.runFor(0.98 * hour);
    expect(documents).toEqual(['document']);
    const again = page.waitForEvent('load');
    await runUntil(page, () => documents.includes('fetch'));
    await again;
    expect(documents).toEqual(['document', 'fetch', 'document']);
    expect(await marks(page)).toEqual({ page: '', slide: '' });
    expect(await page.evaluate(() => location.search)).toBe('?kiosk&route=short&fresh=13:00');
    expect(faults).toEqual([]);
    await close();
  });

  it('is made in place where the address answers with something else, or there is no network', async () => {
    for (const offline of [false, true]) {
      const { page, faults, documents, close } = await opened('kiosk&route=short&fresh=13:00', few);
      await page.keyboard.press('t');
      await page.keyboard.press('a');
      await mark(page);
      if (offline) await page.context().setOffline(true);
      else
        await page.route(/present\/\?/, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<p>Please log in</p>' }),
        );
      await page.clock.runFor(0.99 * hour);
      await runUntil(page, async () => (await marks(page)).slide === '');
      expect((await marks(page)).page).toBe('page');
      expect(documents).toEqual(offline ? ['document'] : ['document', 'fetch']);
      await page.clock.runFor(1000);
      expect(await status(page)).toContain(offline ? '没有探测' : '没有应答');
      const ids = new Set<string>();
      for (let turns = 0; turns < 12; turns++) {
        await page.clock.runFor(longest / 2);
        ids.add(await at(page));
      }
      expect([...ids].sort()).toEqual([...few.slides].sort());
      // Keys are heard once, not twice.
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await at(page)).toBe(few.slides[1]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('never gives the full screen away, which a visitor’s touch brings back', async () => {
    const { page, faults, documents, close } = await opened('route=short&fresh=13:00', few);
    await page.click('[data-start="kiosk"]');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await mark(page);
    await page.clock.runFor(0.99 * hour);
    await runUntil(page, async () => (await marks(page)).slide === '');
    expect((await marks(page)).page).toBe('page');
    expect(documents).toEqual(['document']);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    const here = await at(page);
    await page.clock.runFor(longest);
    expect(await at(page)).not.toBe(here);
    // The system takes it.
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.mouse.click(700, 300);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    // Esc twice is somebody who knows: the talk is theirs again.
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.clock.runFor(10 * 60_000);
    expect(await at(page)).toBe('top');
    expect(await page.locator('.start').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('waits for a visitor, and clocks that are set bring none', async () => {
    const { page, faults, documents, close } = await opened('kiosk&route=short&fresh=13:00', few);
    // Past the hour by somebody's hand, and back again.
    for (const to of [15, 9, 23, 12.5]) {
      await page.clock.setSystemTime(new Date(noon.getTime() + (to - 12) * hour));
      const here = await at(page);
      await page.clock.runFor(500);
      expect(await at(page)).toBe(here);
      await page.clock.runFor(2 * longest);
    }
    expect(documents).toEqual(['document']);
    for (let minutes = 0; minutes < 45; minutes += 0.75) {
      await page.clock.runFor(45_000);
      await page.keyboard.press('ArrowRight');
    }
    expect(documents).toEqual(['document']);
    const again = page.waitForEvent('load');
    await runUntil(page, () => documents.includes('fetch'));
    await again;
    expect(documents).toEqual(['document', 'fetch', 'document']);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('three days', () => {
  const few = { slides: ['top', 'growth-investment', 'growth-sales', 'closing'] };
  interface Use {
    readonly heap: number;
    readonly nodes: number;
    readonly listeners: number;
    readonly detached: number;
  }
  /** What the page holds when all that can be thrown away has been. */
  async function use(page: Page): Promise<Use> {
    // The test's own tools come with their first use.
    await page.locator('.live').count();
    const cdp = await page.context().newCDPSession(page);
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    await cdp.send('DOM.enable');
    const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
    await cdp.detach();
    return { heap: usedSize, nodes, listeners: jsEventListeners, detached: detachedNodes.length };
  }
  const countLoops = (page: Page) =>
    page.evaluate(() => {
      const loops = { count: 0, first: 0, last: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 };
      Object.assign(window, { loops });
      const said = document.querySelector('.said');
      new MutationObserver(() => {
        if (location.hash !== '#top') return;
        const now = performance.now();
        if (loops.count > 0) {
          loops.shortest = Math.min(loops.shortest, now - loops.last);
          loops.longest = Math.max(loops.longest, now - loops.last);
        } else loops.first = now;
        loops.last = now;
        loops.count += 1;
      }).observe(said as Element, { childList: true, characterData: true, subtree: true });
    });
  const loops = (page: Page) =>
    page.evaluate(
      () => (window as unknown as { loops: { count: number; shortest: number; longest: number } }).loops,
    );
  const flat = (before: Use, after: Use) => {
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.detached).toBeLessThanOrEqual(before.detached);
    // Engines go on compiling what runs often.
    expect(after.heap).toBeLessThan(before.heap * 1.15);
  };

  it('pass without anything growing or drifting', { timeout: 900_000 }, async () => {
    const { page, faults, documents, close } = await opened('kiosk&route=short', few);
    await page.keyboard.press('f');
    await page.keyboard.press('a');
    await countLoops(page);
    await page.clock.runFor(6 * hour);
    const before = await use(page);
    for (let hours = 6; hours < 72; hours += 6) await page.clock.runFor(6 * hour);
    const after = await use(page);
    const { count, shortest, longest: slowest } = await loops(page);
    expect(count).toBeGreaterThan(2000);
    // Every loop takes the same time.
    expect(slowest - shortest).toBeLessThan(50);
    flat(before, after);
    await page.keyboard.press('t');
    expect(await status(page)).toMatch(/已运行 (3 天 00:0|2 天 23:59).*2026-03-09 04:00/);
    expect(documents).toEqual(['document']);
    expect(faults).toEqual([]);
    await close();
  });

  it('of memory that does grow bring fresh starts, of which nothing is left', {
    timeout: 300_000,
  }, async () => {
    const { page, faults, documents, close } = await opened('kiosk&route=short&fresh=off', few);
    await page.keyboard.press('f');
    await page.keyboard.press('a');
    await countLoops(page);
    await page.evaluate(() => {
      let bytes = 40_000_000;
      Object.defineProperty(performance, 'memory', {
        configurable: true,
        get: () => {
          bytes *= 1.02;
          return { usedJSHeapSize: bytes };
        },
      });
      // Every rebuilding takes the slides' styles away.
      const counted = Object.assign(window, { rebuilt: 0 });
      const slide = document.querySelector('#closing') as HTMLElement;
      new MutationObserver(() => {
        if (!slide.hasAttribute('style')) counted.rebuilt += 1;
      }).observe(slide, { attributes: true, attributeFilter: ['style'] });
    });
    const rebuilt = () => page.evaluate(() => (window as unknown as { rebuilt: number }).rebuilt);
    await page.clock.runFor(2 * hour);
    const before = await use(page);
    const first = await rebuilt();
    await page.clock.runFor(8 * hour);
    const after = await use(page);
    expect(first).toBeGreaterThan(2);
    expect(await rebuilt()).toBeGreaterThan(15);
    flat(before, after);
    expect(documents).toEqual(['document']);
    expect(faults).toEqual([]);
    await close();
  });

  it('of moving pictures leave none of them behind', { timeout: 300_000 }, async () => {
    const { page, faults, close } = await opened('kiosk&route=short&fresh=off', {
      ...few,
      reducedMotion: 'no-preference',
    });
    await page.clock.runFor(0.5 * hour);
    while ((await page.locator('.live').count()) > 0) await page.clock.runFor(1000);
    const before = await use(page);
    await page.clock.runFor(hour);
    while ((await page.locator('.live').count()) > 0) await page.clock.runFor(1000);
    const after = await use(page);
    flat(before, after);
    expect(faults).toEqual([]);
    await close();
  });
});
