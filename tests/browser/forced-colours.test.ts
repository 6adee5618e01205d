import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { schemes } from './told.ts';

/* Windows' contrast themes: the browser recolours text and boxes by itself, but no shapes of an svg. */

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const names = ['Canvas', 'CanvasText', 'Highlight'] as const;

/** What the system's colours are, by name. */
function system(page: Page): Promise<Record<(typeof names)[number], string>> {
  return page.evaluate((all) => {
    const probe = document.createElement('p');
    document.body.append(probe);
    probe.style.setProperty('forced-color-adjust', 'none');
    const colours = all.map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return Object.fromEntries(colours) as Record<(typeof all)[number], string>;
  }, names);
}

describe.each(schemes)('forced colours, %s', (colorScheme) => {
  it('are those of every shape and text of every picture', async () => {
    const { page, close } = await openPage(browser, { colorScheme, forcedColors: 'active' });
    await page.goto(`${site.address}?view=plain`);
    const known = await system(page);
    expect(new Set(Object.values(known)).size).toBe(3);
    const others = await page.evaluate((allowed) => {
      const found = new Set<string>();
      for (const shape of document.querySelectorAll('svg.pic :is(path, rect, circle, line, text)')) {
        if (shape.closest('.pic')?.getClientRects().length === 0) continue;
        const { fill, stroke } = getComputedStyle(shape);
        for (const colour of [fill, stroke]) {
          if (colour !== 'none' && !allowed.includes(colour))
            found.add(`${shape.outerHTML.slice(0, 60)} ${colour}`);
        }
      }
      return [...found];
    }, Object.values(known));
    expect(others).toEqual([]);
    // What stands beside its neighbour without a gap is told from it.
    const bars = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('#growth-investment svg.wide :is(.f-azurite, .f-ochre):not(text)'),
        (bar) => getComputedStyle(bar).fill,
      ),
    );
    expect(new Set(bars)).toEqual(new Set([known.CanvasText, known.Highlight]));
    await close();
  });

  it('are those of the outline around what is explored, and of the ring around what has the focus', async () => {
    const { page, close } = await openPage(browser, { colorScheme, forcedColors: 'active' });
    await page.goto(`${site.address}?view=plain#land-grid`);
    const known = await system(page);
    await page.locator('#land-grid .explore-on .explore-keys').waitFor({ state: 'attached' });
    await page.locator('#land-grid .explore-keys').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.explore-line').first().waitFor();
    const lines = await page.evaluate(() =>
      ['.explore-halo', '.explore-line'].map(
        (each) => getComputedStyle(document.querySelector(each) as Element).stroke,
      ),
    );
    // After a key was pressed the focus shows wherever it goes.
    const rings = await page.evaluate(() =>
      ['#land-grid .explore-keys', '#land-grid .fact', '.bar a'].map((each) => {
        const element = document.querySelector<HTMLElement>(each) as HTMLElement;
        element.focus();
        const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
        return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      }),
    );
    expect(lines).toEqual([known.Canvas, known.Highlight]);
    expect(new Set(rings)).toEqual(new Set([`solid 3px ${known.Highlight}`]));
    await close();
  });
});
