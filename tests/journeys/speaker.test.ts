import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { startSite } from './browser.ts';

const { browser, site } = await startSite();

interface Room {
  readonly context: BrowserContext;
  open(address: string): Promise<Page>;
}

/** A browser of its own for a test; every window's complaints are noted. */
async function inRoom(test: (room: Room) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const faults: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  });
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  try {
    await test({ context, open });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const slides = (query = '') => `${site.address}present/${query}`;
/** Waits until a window shows a slide in a mode. */
const shows = (page: Page, slide: string | undefined, mode = 'slides') =>
  page.waitForFunction(
    (wanted) => `${location.hash.slice(1)} ${document.documentElement.dataset.mode}` === wanted,
    `${slide} ${mode}`,
  );
const ids = (page: Page) => page.$$eval('.slide:not(.untold)', (all) => all.map(({ id }) => id));
/** Presses S in a window with slides. */
async function openSpeaker(page: Page): Promise<Page> {
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.waitForSelector('.speaker', { state: 'visible' });
  return speaker;
}
const turnOn = (speaker: Page) => speaker.click('.speaker-on');
const alone = (speaker: Page) => speaker.waitForSelector('.speaker-alone a', { state: 'visible' });
const inCompany = (speaker: Page) => speaker.waitForSelector('.speaker-alone a', { state: 'detached' });

describe('the speaker’s window', () => {
  it('opens with S; either window drives, and one that is reloaded or comes late takes what the other shows', () =>
    inRoom(async ({ context, open }) => {
      const page = await open(slides('?theme=day#land-grid'));
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      const at = told.indexOf('land-grid');
      expect(speaker.url()).toBe(slides('?theme=day&speaker=#land-grid'));
      expect(await speaker.textContent('.speaker h1')).toBe(await page.textContent('#land-grid h2'));
      await turnOn(speaker);
      await shows(page, told[at + 1]);
      await page.keyboard.press('PageUp');
      await shows(speaker, 'land-grid');
      // A click leaves the keys to the talk.
      for (const key of ['ArrowRight', 'Space', 'ArrowLeft']) await speaker.keyboard.press(key);
      await shows(page, told[at + 1]);
      await speaker.click('.speaker-keys button:has-text("黑屏")');
      await shows(page, told[at + 1], 'black');
      await page.reload();
      await shows(page, told[at + 1], 'black');
      await speaker.reload();
      await shows(speaker, told[at + 1], 'black');
      await speaker.keyboard.press('b');
      await shows(page, told[at + 1]);
      // One that is open already is shown, not another.
      await page.keyboard.press('s');
      expect(context.pages()).toHaveLength(2);

      await page.close();
      await alone(speaker);
      const late = await open(slides('?theme=day'));
      await shows(late, told[at + 1]);
      await inCompany(speaker);
      await speaker.close();
      await late.keyboard.press('PageDown');
      await shows(late, told[at + 2]);
    }));

  it('is a link where pop-ups are blocked, and goes without BroadcastChannel', () =>
    inRoom(async ({ context, open }) => {
      await context.addInitScript(() => {
        window.open = () => null;
        Reflect.deleteProperty(window, 'BroadcastChannel');
      });
      const page = await open(slides('?route=short'));
      const told = await ids(page);
      await page.keyboard.press('s');
      const link = page.locator('.note a');
      const [speaker] = await Promise.all([context.waitForEvent('page'), link.click()]);
      await turnOn(speaker);
      await shows(page, told[1]);
      await page.keyboard.press('b');
      await shows(speaker, told[1], 'black');
      await page.reload();
      await shows(page, told[1], 'black');
    }));

  it.each([
    ['', 'night', 1200, 800],
    ['en/', 'day', 700, 500],
    ['en/', 'night', 820, 1180],
  ])(
    '/%spresent/ by %s at %i x %i: everything in the window on every slide; axe finds nothing',
    (folder, theme, width, height) =>
      inRoom(
        async ({ open }) => {
          const page = await open(`${site.address}${folder}present/?speaker&theme=${theme}`);
          await alone(page);
          const faults = new Set<string>();
          for (const _ of await ids(page)) {
            await page.keyboard.press('ArrowRight');
            for (const fault of await page.evaluate(speakerFaults)) faults.add(fault);
          }
          expect([...faults]).toEqual([]);
          expect(await axeFaults(page)).toEqual([]);
        },
        // The test's own script has to run beside the page's content policy.
        { viewport: { width, height }, bypassCSP: true },
      ),
  );
});

/** Runs in the page: what lies outside of the window or its own box, is too small to tap, or has an id twice. */
function speakerFaults(): string[] {
  const faults: string[] = [];
  const slide = location.hash;
  const elements = Array.from(document.querySelectorAll('.speaker *'));
  for (const element of elements.filter((each) => each.getClientRects().length > 0)) {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const name = `${slide} ${element.className || element.textContent}`;
    const inList = element.closest('.speaker-list, .speaker-notes, svg') !== null;
    if (!inList && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1))
      faults.push(`${name} is outside`);
    if (element.matches('button, .speaker-alone a') && (width < 44 || height < 44))
      faults.push(`${name} is ${width} x ${height}`);
  }
  const parts = Array.from(document.querySelectorAll('.speaker > :not(.speaker-list)'), (part) => ({
    name: part.className,
    box: part.getBoundingClientRect(),
  }));
  parts.forEach((a, index) => {
    for (const b of parts.slice(index + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (Math.min(wide, high) > 1) faults.push(`${slide} ${a.name} lies on ${b.name}`);
    }
  });
  for (const selector of ['.speaker-notes', '.speaker-top', '.speaker-now']) {
    const box = document.querySelector(selector);
    if (box && box.scrollWidth > box.clientWidth + 1) faults.push(`${slide} ${selector} is too wide`);
  }
  const all = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  if (new Set(all).size < all.length) faults.push(`${slide} has an id twice`);
  return faults;
}
