import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { openPage, startSite } from './browser.ts';
import { slideFaults } from './slide-faults.ts';

const { browser, site } = await startSite();

const slideIds = (page: Page) => page.$$eval('.slide:not(.untold)', (slides) => slides.map(({ id }) => id));
const fontsReady = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));
const shown = (page: Page) =>
  page.$$eval('.slide', (all) => all.filter((each) => each.getClientRects().length > 0).map(({ id }) => id));

describe('the slides', () => {
  it.each([
    ['en/', 1024, 768],
    ['', 1280, 800],
    ['en/', 1920, 1080],
    ['', 2560, 1080],
    ['en/', 3840, 1080],
    ['', 3840, 1080],
    ['en/', 5760, 1080],
    ['', 1080, 1920],
  ])(
    '/%spresent/ at %i x %i: turned by keys, all on the screen, nothing on anything, legible',
    async (folder, width, height) => {
      const viewport = { width, height };
      const { page, faults, close } = await openPage(browser, { viewport, reducedMotion: 'reduce' });
      await page.goto(`${site.address}${folder}present/`);
      await fontsReady(page);
      const found: string[] = [];
      for (const id of await slideIds(page)) {
        expect(await shown(page)).toEqual([id]);
        expect(new URL(page.url()).hash).toBe(id === 'top' ? '#top' : `#${id}`);
        found.push(...(await page.evaluate(slideFaults)));
        await page.keyboard.press('ArrowRight');
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it.each([
    ['', 'night'],
    ['en/', 'day'],
  ])('/%spresent/ by %s: axe finds nothing, on slides, sheets and in the pictures', async (folder, theme) => {
    // The test's own script has to run beside the page's content policy.
    const { page, close } = await openPage(browser, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.goto(`${site.address}${folder}present/?theme=${theme}`);
    const violations = () => axeFaults(page, { enhanced: theme === 'night' });
    // As without scripts, all of them stand one below the other.
    await page.evaluate(() => document.documentElement.classList.remove('js'));
    const found = await violations();
    await page.evaluate(() => document.documentElement.classList.add('js'));
    for (const keys of [['?'], ['i'], ['End', 'ArrowLeft', 'ArrowLeft', 'e']]) {
      for (const key of keys) await page.keyboard.press(key);
      found.push(...(await violations()));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    await close();
  });

  it('answer where a number comes from, and one key leads back to the slide', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/#land-grid`);
    await page.keyboard.press('e');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.trace-panel');
    expect(await page.textContent('.trace-panel')).toContain('560');
    // What is open goes first; the next leaves.
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('html', 'data-mode')).toBe('explore');
    await page.click('#land-grid .line .number');
    await page.waitForSelector('.trace-panel');
    for (const key of ['Escape', '1', '2', 'Enter']) await page.keyboard.press(key);
    expect(await shown(page)).not.toEqual(['land-grid']);
    await page.keyboard.press('r');
    expect(await shown(page)).toEqual(['land-grid']);
    expect(await page.getAttribute('html', 'data-mode')).toBe('slides');
    expect(faults).toEqual([]);
    await close();
  });

  it('are opened at the step that is read, and left for it again', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}?view=plain#land-grid`);
    await page.click('.bar .to-slides');
    await page.waitForSelector('.ready .slide.on');
    expect(page.url()).toBe(`${site.address}present/?from=land-grid#land-grid`);
    // What is nearer is left first.
    for (const key of ['PageDown', 'o', 'Escape', '4', 'Escape', 'b', 'Escape'])
      await page.keyboard.press(key);
    expect(page.url()).toContain('present/?from=land-grid#');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.pathname.includes('present'));
    expect(page.url()).toBe(`${site.address}?view=plain#land-grid`);
    // Slides that were opened by themselves are not left.
    await page.goto(`${site.address}present/?from=nowhere#land-grid`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash !== '#land-grid');
    expect(page.url()).toContain('present/?from=nowhere#');
    await close();
  });

  it('stand one below the other without scripts, and each on a sheet of paper', async () => {
    const plain = await openPage(browser, { javaScriptEnabled: false });
    await plain.page.goto(`${site.address}present/`);
    const boxes = await plain.page.$$eval('.slide', (slides) =>
      slides.map((slide) => slide.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    expect(boxes.length).toBeGreaterThan(20);
    boxes.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThanOrEqual((boxes[index]?.bottom ?? 0) - 1);
    });
    expect(plain.faults).toEqual([]);
    await plain.close();
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(boxes.length);
    await close();
  });
});
