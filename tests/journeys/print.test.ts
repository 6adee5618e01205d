import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { openPage, startSite } from './browser.ts';
import { builtStory, pagePaths, toldSteps } from './told.ts';

const { browser, site } = await startSite();

/** Width and height of A4 in px, and of what its margins leave. */
const paper = { width: 794, height: 1123 };

describe.each(locales)('printed in %s', (locale) => {
  it('has every step, picture and table, and no picture taller than a page', async () => {
    const { page, close } = await openPage(browser, {
      viewport: paper,
      colorScheme: 'dark',
      javaScriptEnabled: true,
    });
    await page.goto(site.address + pagePaths[locale]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = await page.evaluate(() => {
      const shown = (element: Element) => element.getClientRects().length > 0;
      return {
        steps: [...document.querySelectorAll('article.step')].filter(shown).map(({ id }) => id),
        figures: [...document.querySelectorAll('article.step figure')].map((figure) => ({
          pictures: [...figure.querySelectorAll('svg.pic')].filter(shown).length,
          height: figure.getBoundingClientRect().height,
          right: figure.getBoundingClientRect().right,
          inside: getComputedStyle(figure).breakInside,
        })),
        background: getComputedStyle(document.body).backgroundColor,
      };
    });
    const steps = toldSteps(await builtStory(), locale);
    expect(printed.steps).toEqual(steps.map(({ id }) => id));
    expect(printed.figures.filter(({ pictures }) => pictures !== 1)).toEqual([]);
    expect(printed.figures.filter(({ height, right }) => height > 900 || right > paper.width + 1)).toEqual(
      [],
    );
    expect(printed.figures.filter(({ inside }) => !inside.startsWith('avoid'))).toEqual([]);
    // Ink is for text: paper stays white or clear whatever theme is on.
    expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(printed.background);

    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(steps.length / 4);
    await close();
  });
});
