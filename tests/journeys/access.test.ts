import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { axeFaults } from './axe.ts';
import { openPage, startSite } from './browser.ts';
import { clippedTexts, overlappingTexts } from './layout-faults.ts';
import { pagePaths, schemes } from './told.ts';

const { browser, site } = await startSite();

describe.each(locales)('access in %s', (locale) => {
  for (const colorScheme of schemes) {
    for (const width of [390, 1440]) {
      it(`axe finds nothing, ${colorScheme}, ${width} px`, async () => {
        const { page, close } = await openPage(browser, {
          colorScheme,
          viewport: { width, height: 900 },
          // The test's own script has to run beside the page's content policy.
          bypassCSP: true,
        });
        await page.goto(site.address + pagePaths[locale]);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await axeFaults(page, { also: ['best-practice'] })).toEqual([]);
        await close();
      });
    }
  }

  it('never scrolls sideways from 320 to 3840 px', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 320, height: 700 } });
    await page.goto(site.address + pagePaths[locale]);
    const wide: string[] = [];
    for (const width of [
      320, 344, 360, 375, 390, 430, 540, 640, 768, 834, 1024, 1180, 1280, 1440, 1920, 2560, 3840,
    ]) {
      await page.setViewportSize({ width, height: 900 });
      const scrolls = await page.evaluate(() => {
        scrollTo(10_000, scrollY);
        const moved = scrollX;
        scrollTo(0, scrollY);
        return { moved, room: document.documentElement.scrollWidth - document.documentElement.clientWidth };
      });
      if (scrolls.moved > 0 || scrolls.room > 0) wide.push(`${width}: ${JSON.stringify(scrolls)}`);
    }
    expect(wide).toEqual([]);
    await close();
  });

  it('never scrolls sideways at 320 px where the reader has set text twice as large', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await page.goto(site.address + pagePaths[locale]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await close();
  });

  it.each([
    ['320 px', { width: 320, height: 640 }, ''],
    ['400% zoom', { width: 320, height: 256 }, ''],
    ['the largest text on a phone', { width: 390, height: 844 }, ':root{font-size:200% !important}'],
    ['the largest text on a desktop', { width: 1280, height: 800 }, ':root{font-size:200% !important}'],
    [
      'wide text spacing',
      { width: 390, height: 844 },
      '*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-bottom:2em !important}',
    ],
  ] as const)('clips and overlaps no text at %s', async (_name, viewport, css) => {
    const { page, close } = await openPage(browser, { viewport, bypassCSP: true });
    await page.goto(site.address + pagePaths[locale]);
    // What is skipped while far away has no boxes of its own to look at.
    await page.addStyleTag({ content: `*{content-visibility:visible !important}${css}` });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await page.evaluate(clippedTexts)).toEqual([]);
    expect(await page.evaluate(overlappingTexts)).toEqual([]);
    await close();
  });
});
