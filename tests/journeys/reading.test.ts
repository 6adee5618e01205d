import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LoadedStory } from '../../src/build/load.ts';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { bare, builtStory, pagePaths, toldSteps } from './told.ts';

let browser: Browser;
let site: ServedSite;
let loaded: LoadedStory;

beforeAll(async () => {
  [browser, site, loaded] = await Promise.all([launchBrowser(), serveDist(inject('site')), builtStory()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const viewports = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

describe.each(locales)('the page in %s with scripts off', (locale) => {
  it.each(viewports)('shows every sentence, picture and table at $width px', async (viewport) => {
    const { page, faults, close } = await openPage(browser, { viewport, javaScriptEnabled: false });
    await page.goto(site.address + pagePaths[locale]);

    const shown = await page.evaluate(() => {
      const visible = (element: Element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
      };
      return [...document.querySelectorAll('article.step')].map((step) => ({
        id: step.id,
        title: step.querySelector('h4')?.textContent ?? '',
        texts: [...step.querySelectorAll('.step-text p, .step-text li')]
          .filter(visible)
          .map((p) => p.textContent),
        figures: [...step.querySelectorAll('figure')].map(
          (figure) => [...figure.querySelectorAll('svg.pic')].filter(visible).length,
        ),
      }));
    });
    expect(
      shown.map(({ id, title, texts }) => ({ id, title: bare(title), paragraphs: texts.map(bare) })),
    ).toEqual(toldSteps(loaded, locale));
    expect(shown.filter(({ figures }) => figures.some((count) => count !== 1))).toEqual([]);

    // Every step whose view changes has a figure of its own.
    const changing = loaded.story.tellings[locale].sections.flatMap(({ scenes }) =>
      scenes.flatMap(({ steps }) =>
        steps.filter((step, index) => JSON.stringify(step.view) !== JSON.stringify(steps[index - 1]?.view)),
      ),
    );
    expect(shown.filter(({ figures }) => figures.length === 1).map(({ id }) => id)).toEqual(
      changing.map(({ id }) => id),
    );

    // Every step's control opens without scripts, and every scene's tables do.
    for (const { id } of changing.slice(0, 3)) {
      const more = page.locator(`#${id} details.more`);
      await more.locator('summary').click();
      expect(await more.locator('a').first().isVisible(), id).toBe(true);
    }
    const scenes = loaded.story.tellings[locale].sections.flatMap((section) => section.scenes);
    for (const scene of scenes) {
      const tables = page.locator(`#${scene.id} details.tables`);
      await tables.locator('summary').first().click();
      expect(await tables.locator('tbody tr').first().isVisible(), scene.id).toBe(true);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the page with scripts', () => {
  it.each(locales)('runs without a word in the console and asks no other host, in %s', async (locale) => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(site.address + pagePaths[locale], { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => document.fonts.ready);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(locales)('does not move when the display font arrives, in %s', async (locale) => {
    const { page, close } = await openPage(browser);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') {
            Object.assign(window, { shifted: Reflect.get(window, 'shifted') + entry.value });
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.address + pagePaths[locale], { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.02);
    await close();
  });

  it.each(locales)('sets only characters in the display face that its font holds, in %s', async (locale) => {
    const { page, close } = await openPage(browser);
    await page.goto(site.address + pagePaths[locale]);
    const used = await page.evaluate(() => {
      const found: Record<string, string> = { 700: '', 900: '' };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest('style, script, svg title, svg desc')) continue;
        const { fontFamily, fontWeight } = getComputedStyle(parent);
        if (!fontFamily.startsWith('"Changjuan Display"')) continue;
        const weight = Number(fontWeight) > 800 ? '900' : '700';
        found[weight] += node.textContent ?? '';
      }
      return found;
    });
    const { readFonts } = await import('../../src/build/fonts.ts');
    const { diskEffects } = await import('../../src/build/effects.ts');
    const fonts = await readFonts(loaded.name, diskEffects(process.cwd()));
    for (const { weight, characters } of fonts) {
      const lacking = [...new Set(bare(used[weight] ?? ''))].filter(
        (character) => !characters.has(character),
      );
      expect(lacking.join(''), `weight ${weight}`).toBe('');
    }
    await close();
  });
});
