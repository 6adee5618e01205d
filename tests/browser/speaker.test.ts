import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Room {
  readonly context: BrowserContext;
  /** What the consoles of all its windows show. */
  readonly faults: string[];
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
    await test({ context, faults, open });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const slides = (query = '') => `${site.address}present/${query}`;

/** Waits until a window shows a slide in a mode. */
const shows = (page: Page, slide: string, mode = 'slides') =>
  page.waitForFunction(
    (wanted) => `${location.hash.slice(1)} ${document.documentElement.dataset.mode}` === wanted,
    `${slide} ${mode}`,
  );
const slideOf = (page: Page) => page.evaluate(() => location.hash.slice(1));
const ids = (page: Page) => page.$$eval('.slide:not(.untold)', (all) => all.map(({ id }) => id));

/** Presses S in a window with slides. */
async function openSpeaker(page: Page): Promise<Page> {
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.waitForSelector('.speaker', { state: 'visible' });
  return speaker;
}
const turnOn = (speaker: Page) => speaker.click('.speaker-on');
const press = (speaker: Page, label: string) => speaker.click(`.speaker-keys button:has-text("${label}")`);
const alone = (speaker: Page) => speaker.waitForSelector('.speaker-alone a', { state: 'visible' });
const inCompany = (speaker: Page) => speaker.waitForSelector('.speaker-alone:empty', { state: 'attached' });

describe('the speaker’s window', () => {
  it('opens with S, and either window drives', () =>
    inRoom(async ({ context, open }) => {
      const page = await open(slides('?theme=day#land-grid'));
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      const at = told.indexOf('land-grid');
      expect(speaker.url()).toBe(slides('?theme=day&speaker=#land-grid'));
      expect(await speaker.textContent('.speaker h1')).toBe(await page.textContent('#land-grid h2'));
      const notes = await page.$$eval('#land-grid .speech p', (all) =>
        all.map(({ textContent }) => textContent),
      );
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) expect(await speaker.textContent('.speaker-said')).toContain(note);

      await turnOn(speaker);
      await shows(page, told[at + 1] ?? '');
      expect(await speaker.locator('.speaker-list [aria-current]').textContent()).toMatch(`${at + 2}`);
      await page.keyboard.press('PageUp');
      await shows(speaker, 'land-grid');
      // The keys of the table hold here as well; a click leaves them to the talk.
      for (const key of ['ArrowRight', 'Space', 'ArrowLeft']) await speaker.keyboard.press(key);
      await shows(page, told[at + 1] ?? '');
      for (const key of ['1', '2', 'Enter']) await speaker.keyboard.press(key);
      await shows(page, told[11] ?? '');
      await press(speaker, '回到第');
      await shows(page, told[at + 1] ?? '');
      // One that is open already is shown, not another.
      await page.keyboard.press('s');
      await page.keyboard.press('End');
      await shows(speaker, 'closing');
      expect(context.pages()).toHaveLength(2);
      expect(await page.locator('#closing').isVisible()).toBe(true);
      expect(await page.locator('.speech:visible').count()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#land-grid .line').isVisible()).toBe(true);
      expect(await page.locator('.speech:visible').count()).toBe(0);
    }));

  it('makes the screen black and white and chooses among all slides', () =>
    inRoom(async ({ open }) => {
      const page = await open(slides('?route=short'));
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      expect(await ids(speaker)).toEqual(told);
      await press(speaker, '黑屏');
      await shows(page, 'top', 'black');
      expect(await page.isVisible('.cover.black')).toBe(true);
      expect(await speaker.isVisible('.cover')).toBe(false);
      expect(await speaker.textContent('.speaker-dark')).not.toBe('');
      await press(speaker, '白屏');
      await shows(page, 'top', 'white');
      await page.keyboard.press('Space');
      await shows(speaker, 'top');
      await speaker.click('.speaker-toggle');
      await speaker.click('.speaker-list li:nth-child(4) button');
      await shows(page, told[3] ?? '');
      expect(await speaker.isVisible('.speaker-list')).toBe(false);
      // What somebody looks up stays in that window.
      await speaker.keyboard.press('o');
      await shows(speaker, told[3] ?? '', 'overview');
      await page.keyboard.press('PageDown');
      await shows(speaker, told[4] ?? '', 'overview');
      expect(await page.getAttribute('html', 'data-mode')).toBe('slides');
      await speaker.click(`#${told[1]}`);
      await shows(page, told[1] ?? '');
    }));

  it('agrees with the slides when both are turned at once, forty times a second', () =>
    inRoom(async ({ open }) => {
      const page = await open(slides('#land-grid'));
      const speaker = await openSpeaker(page);
      const turnOften = (window: Page, keys: readonly string[]) =>
        window.evaluate(async (all) => {
          for (let count = 0; count < 80; count++) {
            const key = all[count % all.length] ?? '';
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            await new Promise((done) => setTimeout(done, 25));
          }
        }, keys);
      const [one, other] = [
        ['PageDown', 'b', 'b', 'PageDown', 'PageUp'],
        ['PageUp', 'PageDown', 'w', 'w', 'PageUp', 'PageUp'],
      ];
      await Promise.all([turnOften(page, one ?? []), turnOften(speaker, other ?? [])]);
      const look = (window: Page) =>
        window.evaluate(() => `${location.hash} ${document.documentElement.dataset.mode}`);
      await expect.poll(async () => (await look(page)) === (await look(speaker))).toBe(true);
      // Any key leaves a dark screen, and only that.
      for (const key of ['Escape', 'Home']) await speaker.keyboard.press(key);
      await shows(page, 'top');
    }));

  it('tells the time from the first turn, against the plan', () =>
    inRoom(async ({ context }) => {
      const speaker = await context.newPage();
      await speaker.clock.install({ time: new Date(2026, 10, 27, 9, 5) });
      await speaker.goto(slides('?speaker'));
      await speaker.clock.pauseAt(new Date(2026, 10, 27, 9, 10));
      const text = (selector: string) => speaker.textContent(selector);
      await speaker.clock.runFor('05:00');
      expect(await text('.speaker-time b')).toBe('0:00');
      await speaker.keyboard.press('ArrowRight');
      expect(await text('.speaker-pace')).toMatch(/^−\d:\d\d 比计划快$/);
      await speaker.clock.runFor('01:00');
      expect(await text('.speaker-time b')).toBe('1:00');
      expect(await text('.speaker-pace')).toBe('与计划相符');
      await speaker.clock.runFor('59:00');
      expect(await text('.speaker-time b')).toBe('1:00:00');
      expect(await text('.speaker-pace')).toMatch(/^\+5\d:\d\d 比计划慢$/);
      expect(await text('.speaker-time time')).toBe('10:15');
      await press(speaker, '重新计时');
      expect(await text('.speaker-time b')).toBe('0:00');
      await press(speaker, '撤销');
      expect(await text('.speaker-time b')).toBe('1:00:00');
      // Slides that turn by themselves do so in their own window.
      const at = await slideOf(speaker);
      await speaker.keyboard.press('a');
      expect(await text('.speaker-place')).toContain('自动翻页中');
      await speaker.clock.runFor('05:00');
      expect(await slideOf(speaker)).toBe(at);
    }));
});

describe('windows that come and go', () => {
  it('take what the other shows when they are reloaded, and when they come late', () =>
    inRoom(async ({ context, open }) => {
      const page = await open(slides());
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      await turnOn(speaker);
      await press(speaker, '黑屏');
      await shows(page, told[1] ?? '', 'black');
      await page.reload();
      await shows(page, told[1] ?? '', 'black');
      await speaker.reload();
      await shows(speaker, told[1] ?? '', 'black');
      expect(await speaker.textContent('.speaker-pace')).toMatch(/计划/);
      await speaker.keyboard.press('b');
      await shows(page, told[1] ?? '');

      await page.close();
      await alone(speaker);
      await turnOn(speaker);
      const late = await open(slides());
      await shows(late, told[2] ?? '');
      await inCompany(speaker);
      await late.close();
      await alone(speaker);
      const [linked] = await Promise.all([context.waitForEvent('page'), speaker.click('.speaker-alone a')]);
      await shows(linked, told[2] ?? '');
      expect(linked.url()).not.toContain('speaker');
      await inCompany(speaker);

      await speaker.close();
      await linked.keyboard.press('PageDown');
      await shows(linked, told[3] ?? '');
    }));

  it('follow a window that was sent to a slide, as from the reading page', () =>
    inRoom(async ({ open }) => {
      const speaker = await open(slides('?speaker'));
      await speaker.keyboard.press('End');
      const page = await open(slides('#land-grid'));
      await shows(speaker, 'land-grid');
      await shows(page, 'land-grid');
    }));

  it('leave slides that others look at alone', () =>
    inRoom(async ({ open }) => {
      const [one, other] = [await open(slides()), await open(slides())];
      await other.evaluate(() => {
        const heard = new BroadcastChannel('changjuan jurong-2021 /present/ ');
        heard.onmessage = ({ data }) => {
          if (data.value.slide === 1) document.documentElement.dataset.heard = 'yes';
        };
      });
      await one.keyboard.press('PageDown');
      await other.waitForSelector('html[data-heard]');
      expect(await slideOf(other)).toBe('top');
      // A speaker has both of them follow, from where the window is that it was asked for in.
      for (const key of ['End', 'Home', 'b', 'b']) await other.keyboard.press(key);
      const speaker = await openSpeaker(one);
      await turnOn(speaker);
      await shows(one, (await ids(one))[2] ?? '');
      await shows(other, (await ids(one))[2] ?? '');
    }));
});

describe('where something is missing', () => {
  it('a blocked pop-up is a link to the same window', () =>
    inRoom(async ({ context, open }) => {
      await context.addInitScript(() => {
        window.open = () => null;
      });
      const page = await open(slides('?route=short'));
      await page.keyboard.press('s');
      const link = page.locator('.note a');
      await link.waitFor();
      expect(await link.textContent()).toBe(await page.textContent('.note'));
      const [speaker] = await Promise.all([context.waitForEvent('page'), link.click()]);
      await turnOn(speaker);
      await shows(page, (await ids(page))[1] ?? '');
      expect(speaker.url()).toMatch(/\?route=short&speaker=#/);
      await page.keyboard.press('PageDown');
      expect(await page.isVisible('.note')).toBe(false);
    }));

  it('without BroadcastChannel windows talk to those they opened, also after a reload', () =>
    inRoom(async ({ context, open }) => {
      await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
      const page = await open(slides());
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      await turnOn(speaker);
      await shows(page, told[1] ?? '');
      await page.keyboard.press('b');
      await shows(speaker, told[1] ?? '', 'black');
      await page.reload();
      await shows(page, told[1] ?? '', 'black');
      await page.keyboard.press('b');
      await page.keyboard.press('PageDown');
      await shows(speaker, told[2] ?? '');
      await speaker.reload();
      await turnOn(speaker);
      await shows(page, told[3] ?? '');
    }));

  it('and where there is no way at all, each goes on by itself, and says so', () =>
    inRoom(async ({ context, open }) => {
      await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
      const [page, speaker] = [await open(slides()), await open(slides('?speaker'))];
      await speaker.waitForSelector('.speaker-alone:not(:empty)');
      expect(await speaker.locator('.speaker-alone a').count()).toBe(0);
      await turnOn(speaker);
      await page.keyboard.press('End');
      await shows(speaker, (await ids(page))[1] ?? '');
      await shows(page, 'closing');
    }));

  it('works from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'changjuan-speaker-'));
    try {
      const path = join(folder, 'a story.html');
      await copyFile(join(inject('site'), 'changjuan-jurong-2021-zh.html'), path);
      await inRoom(async ({ open }) => {
        const page = await open(pathToFileURL(path).href);
        const [told, speaker] = [await ids(page), await openSpeaker(page)];
        expect(speaker.url()).toBe(`${pathToFileURL(path).href}?speaker=#top`);
        await turnOn(speaker);
        await shows(page, told[1] ?? '');
        await page.keyboard.press('b');
        await shows(speaker, told[1] ?? '', 'black');
        await page.reload();
        await shows(page, told[1] ?? '', 'black');
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('messages that nobody of the talk sent', () => {
  it('change nothing and break nothing', () =>
    inRoom(async ({ open }) => {
      const page = await open(slides());
      const [told, speaker] = [await ids(page), await openSpeaker(page)];
      const stranger = await open(`${site.address}404.html`);
      await stranger.evaluate(() => {
        const channel = new BroadcastChannel('changjuan jurong-2021 /present/ ');
        const value = { slide: 5, dark: null, auto: false, origin: null, startedAt: null };
        const whole = { kind: 'state', role: 'speaker', counter: 9, by: 'x', value };
        for (const data of [
          null,
          'hello',
          new Map([[1, 2]]),
          { ...whole, value: { ...value, slide: 9999 } },
          { ...whole, value: { ...value, slide: '<img src=x>' } },
          { ...whole, value: { ...value, origin: { slide: -1 } } },
          { ...whole, value: { ...value, dark: 'none' } },
          { ...whole, counter: Number.MAX_SAFE_INTEGER },
          { ...whole, by: 'x'.repeat(10_000) },
          { ...whole, role: 'root' },
        ])
          channel.postMessage(data);
      });
      for (const window of [page, speaker]) {
        await window.evaluate(() => {
          for (const data of [null, 7, { talk: 'changjuan jurong-2021 /present/ ', kind: 'bye' }])
            postMessage(data, '*');
        });
      }
      await turnOn(speaker);
      await shows(page, told[1] ?? '');
      await page.keyboard.press('PageDown');
      await shows(speaker, told[2] ?? '');
      expect(await speaker.textContent('.speaker-alone')).toBe('');
    }));
});

describe('what the speaker looks at', () => {
  it.each([
    ['', 'night', 1024, 700],
    ['en/', 'day', 1280, 800],
    ['', 'day', 820, 1180],
    ['en/', 'night', 1920, 1080],
  ] as const)(
    '/%spresent/ by %s at %i x %i: all in the window, large enough to tap; axe finds nothing',
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
          // A detour, and the list.
          for (const key of ['7', 'Enter']) await page.keyboard.press(key);
          const toggle = page.locator('.speaker-toggle');
          if (await toggle.isVisible()) await toggle.click();
          expect(await page.evaluate(speakerFaults)).toEqual([]);
          await page.addScriptTag({ content: axe.source });
          const violations = await page.evaluate(async () => {
            const { axe: run } = window as unknown as { axe: typeof axe };
            const result = await run.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return result.violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`,
            );
          });
          expect(violations).toEqual([]);
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
  const shown = Array.from(document.querySelectorAll('.speaker *')).filter(
    (element) => element.getClientRects().length > 0,
  );
  for (const element of shown) {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const name = `${slide} ${element.className || element.textContent}`;
    const inList = element.closest('.speaker-list, .speaker-notes, svg') !== null;
    if (!inList && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1))
      faults.push(`${name} is outside`);
    if (element.matches('button, .speaker-alone a') && (width < 44 || height < 44))
      faults.push(`${name} is ${width} x ${height}`);
  }
  const area = (selector: string) => document.querySelector(selector);
  for (const selector of ['.speaker-words', '.speaker-notes', '.speaker-top', '.speaker-now']) {
    const box = area(selector);
    const around = box?.matches('.speaker-words') ? box.parentElement : box;
    if (box && around && box.scrollHeight > around.clientHeight + 1)
      faults.push(`${slide} ${selector} is too high`);
    if (box && box.scrollWidth > box.clientWidth + 1) faults.push(`${slide} ${selector} is too wide`);
  }
  const all = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  if (new Set(all).size < all.length) faults.push(`${slide} has an id twice`);
  return faults;
}
