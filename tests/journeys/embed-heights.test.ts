import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { embedCode } from '../../src/elements/cj-embed-dialog/codes.ts';
import { heightAt } from '../../src/elements/cj-embed-dialog/heights.ts';
import type { EmbedManifest } from '../../src/elements/cj-embed-dialog/manifest.ts';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { builtFor, framesOf, manifestOf, settled, shiftsOf, until, watchShifts } from './embed-frames.ts';
import { type HostServer, hostPage, serveHost } from './host-server.ts';

let browser: Browser;
let site: ServedSite;
let host: HostServer;
let manifest: EmbedManifest;

beforeAll(async () => {
  const headers = { 'access-control-allow-origin': '*' };
  [browser, site, host] = await Promise.all([
    launchBrowser(),
    serveDist(inject('site'), { headers, builtFor }),
    serveHost(),
  ]);
  manifest = await manifestOf(site.address);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), host?.close()]);
});

describe('the heights that are reserved', () => {
  it.each(locales)('suffice for every page in %s, and are not much more', async (locale) => {
    const { page, close } = await openPage(browser);
    const off: string[] = [];
    // Steps of a scene have one layout: its last one stands for them.
    const shown = manifest.embeds.filter(
      ({ language, scene, step }, index, all) =>
        language === locale && (step === null || all[index + 1]?.scene !== scene),
    );
    for (const { path, heights } of shown) {
      await page.goto(site.address + path);
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
    const scenes = manifest.embeds.filter(({ language, step }) => language === 'zh' && step === null);
    const codes = scenes.map((entry) =>
      embedCode({ entry, form: 'component', theme: 'auto', plain: false, root: manifest.address }),
    );
    const body = codes.map((code) => `${code.replace(/<script.*/, '')}<p>Text of the host.</p>`).join('');
    // A script that comes after the first paint can keep no place before it.
    const head = `<script src="${manifest.address}embed.js"></script><style>body{margin:0}</style>`;
    const address = host.put('all', hostPage(body, head));
    // All in sight at once: what moves counts wherever it is.
    const { page, faults, close } = await openPage(browser, {
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
