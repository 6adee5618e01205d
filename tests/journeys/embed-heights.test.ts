import { describe, expect, it } from 'vitest';
import { embedCode } from '../../src/elements/cj-embed-dialog/codes.ts';
import { heightAt } from '../../src/elements/cj-embed-dialog/heights.ts';
import { locales } from '../../src/lib/locale.ts';
import { openPage } from './browser.ts';
import { framesOf, settled, shiftsOf, until, watchShifts } from './embed-frames.ts';
import { embedStage } from './embed-stage.ts';
import { hostPage } from './host-server.ts';

const stage = embedStage();

describe('the heights that are reserved', () => {
  it.each(locales)('suffice for every page in %s, and are not much more', async (locale) => {
    const { page, close } = await openPage(stage.browser);
    const off: string[] = [];
    // Steps of a scene have one layout: its last one stands for them.
    const shown = stage.manifest.embeds.filter(
      ({ language, scene, step }, index, all) =>
        language === locale && (step === null || all[index + 1]?.scene !== scene),
    );
    for (const { path, heights } of shown) {
      await page.goto(stage.site.address + path);
      for (const width of [240, 320, 390, 599, 700, 960, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.locator('#embed').evaluate((root) => root.getBoundingClientRect().height);
        const reserved = heightAt(heights, width);
        // As much as a page fills (settle.ts).
        if (reserved < needed - 1 || reserved > needed + 96)
          off.push(`${path} at ${width}: ${reserved}, not ${needed}`);
      }
    }
    expect(off).toEqual([]);
    await close();
  });

  it('keep a page with every scene from moving', async () => {
    const scenes = stage.manifest.embeds.filter(({ language, step }) => language === 'zh' && step === null);
    const codes = scenes.map((entry) =>
      embedCode({ entry, form: 'component', theme: 'auto', plain: false, root: stage.manifest.address }),
    );
    const body = codes.map((code) => `${code.replace(/<script.*/, '')}<p>Text of the host.</p>`).join('');
    // A script that comes after the first paint can keep no place before it.
    const head = `<script src="${stage.manifest.address}embed.js"></script><style>body{margin:0}</style>`;
    const address = stage.host.put('all', hostPage(body, head));
    // All in sight at once: what moves counts wherever it is.
    const { page, faults, close } = await openPage(stage.browser, {
      viewport: { width: 700, height: 1600 * codes.length },
    });
    await watchShifts(page);
    await page.goto(address);
    await until(async () => (await framesOf(page)).length === codes.length || 'not all are loaded');
    await settled(page, codes.length);
    for (const frame of page.frames()) expect(await shiftsOf(frame)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
