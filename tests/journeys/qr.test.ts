import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';
import { Resvg } from '@resvg/resvg-js';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { openPage, startSite } from './browser.ts';
import { builtStory, pagePaths } from './told.ts';

const { browser, site } = await startSite();
const { address } = (await builtStory()).story.settings;

/** The QR codes that a camera would read on what the window shows. */
async function read(page: Page): Promise<{ readonly content: string; readonly level: string }[]> {
  const png = (await page.screenshot()).toString('base64');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const data = { data: new Uint8ClampedArray(pixels), width, height, colorSpace: 'srgb' } as ImageData;
  const found: { content: string; level: string }[] = [];
  const detected = new Detector().detect(binarize(grayscale(data), width, height));
  // Told whether what it found could be read, the detector looks on elsewhere.
  for (let next = detected.next(); !next.done; ) {
    let succeeded = false;
    try {
      const { content, level } = new Decoder().decode(next.value.matrix);
      found.push({ content, level });
      succeeded = true;
    } catch {
      // Three marks that only look like a code's corners.
    }
    next = detected.next(succeeded);
  }
  return found;
}

describe.each(locales)('the QR code, %s', (locale) => {
  it.each([
    [1024, 768, '', {}],
    [1920, 1080, '', {}],
    [1920, 1080, '?theme=day', {}],
    [1920, 1080, '', { forcedColors: 'active' }],
    [3840, 1080, '', {}],
    [1080, 1920, '', {}],
  ] as const)(
    'ends the slides at %i x %i%s and leads to the reading page',
    async (width, height, query, options) => {
      const { page, faults, close } = await openPage(browser, { viewport: { width, height }, ...options });
      await page.goto(`${site.address}${pagePaths[locale]}present/${query}#closing`);
      const code = page.getByRole('img', { name: `${address}${pagePaths[locale]}` });
      const box = await code.boundingBox();
      expect(box?.height).toBeGreaterThan(Math.min(width, height) / 4);
      expect(box?.height).toBe(box?.width);
      expect(await read(page)).toEqual([{ content: `${address}${pagePaths[locale]}`, level: 'M' }]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it.each(['light', 'dark'] as const)(
    'ends "how this was made" on wide screens, %s, and on paper',
    async (colorScheme) => {
      const { page, faults, close } = await openPage(browser, { colorScheme });
      await page.goto(`${site.address}${pagePaths[locale]}#how-made`);
      // The code ends a part of the appendix, which is closed at first.
      const code = page.locator('.method .qr');
      await page.locator('details:has(.qr)').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await code.scrollIntoViewIfNeeded();
      expect(await read(page)).toEqual([{ content: `${address}${pagePaths[locale]}`, level: 'M' }]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await code.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await code.isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
