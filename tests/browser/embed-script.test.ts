import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EmbedForm, embedCode } from '../../src/elements/embed-dialog/codes.ts';
import type { EmbedManifest } from '../../src/elements/embed-dialog/manifest.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import {
  builtFor,
  framesOf,
  manifestOf,
  misfits,
  settled,
  shiftsOf,
  until,
  watchShifts,
} from './embed-frames.ts';
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

/** A code as an editor pastes it. */
function pasted(form: EmbedForm, step: string | null = 'half-year', scene = 'signed'): string {
  const entry = manifest.embeds.find(
    (each) => each.scene === scene && each.step === step && each.language === 'zh',
  );
  if (entry === undefined) throw new Error(`no embed ${scene} ${step}`);
  return embedCode({ entry, form, theme: 'auto', plain: false, root: manifest.address });
}

const high = { viewport: { width: 700, height: 5000 } };
const spokenFor = (page: Page) =>
  page
    .locator('cj-embed')
    .evaluateAll((all) => all.map(({ shadowRoot }) => shadowRoot?.querySelector('slot') === null));

describe('embed.js', () => {
  it('resizes pasted frames and components under a policy without anything inline, twice on a page', async () => {
    const sandboxed = pasted('frame').replace('<iframe', '<iframe sandbox="allow-scripts"');
    const origin = new URL(site.address).origin;
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin} data:`;
    const address = host.put(
      'policy',
      hostPage(pasted('frame-script') + pasted('component') + pasted('component') + sandboxed),
      policy,
    );
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(address);
    await settled(page, 4);
    expect(await spokenFor(page)).toEqual([true, true]);
    const turn = async (width: number) => {
      await page.setViewportSize({ width, height: 5000 });
      await until(async () => {
        const inside = await Promise.all(
          (await framesOf(page)).map((frame) => frame.evaluate(() => window.innerWidth)),
        );
        return inside.every((each) => each > width - 20 && each <= width) || `still ${inside} wide`;
      });
      await settled(page, 4);
      return page.evaluate(() => document.body.offsetHeight);
    };
    // What was reserved at first is filled; after that the height is what the content needs.
    await turn(320);
    const wide = await turn(700);
    expect(await turn(320)).not.toBe(wide);
    expect(await turn(700)).toBe(wide);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('cj-embed iframe').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('holds its own against hostile styles', async () => {
    const hostile = '<style>*{all:unset!important}iframe{height:100%;max-height:90px}</style>';
    const address = host.put('hostile', hostPage(pasted('frame-script') + pasted('component'), hostile));
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(address);
    await settled(page, 2);
    const boxes = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((frame) => [frame.clientWidth, getComputedStyle(frame).display]));
    expect(boxes).toEqual([
      [700, 'block'],
      [700, 'block'],
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('serves pages that change: frames that come late, move, hide, take another step', async () => {
    const address = host.put(
      'late',
      hostPage(
        `<div id="app"></div><script src="${site.address}embed.js"></script>
        <iframe title="Embedded" width="100%" height="90" src="${site.address}embed/signed/half-year/"></iframe>`,
      ),
    );
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(address);
    await settled(page, 1);
    const add = (text: string) =>
      page.evaluate((markup) => {
        const app = document.getElementById('app');
        app?.replaceChildren(document.createRange().createContextualFragment(markup));
      }, text);
    const component = pasted('component').replace(/<script.*/, '');
    await add(component);
    await settled(page, 2);
    // Away and back, as a router does it.
    await page.evaluate(() => {
      const [element] = Array.from(document.querySelectorAll('cj-embed'));
      element?.remove();
      if (element !== undefined) document.body.append(element);
    });
    await settled(page, 2);
    await add(`<div style="display:none">${component}</div>`);
    expect((await framesOf(page)).length).toBe(2);
    await page.evaluate(() => document.querySelector('#app > div')?.removeAttribute('style'));
    await settled(page, 3);
    const history = await page.evaluate(() => window.history.length);
    await page.locator('#app cj-embed').evaluate((element) => element.setAttribute('step', 'signed-all'));
    await until(
      async () =>
        (await framesOf(page)).some((frame) => frame.url().endsWith('/signed/signed-all/')) ||
        'the same step',
    );
    await settled(page, 3);
    expect(await page.evaluate(() => window.history.length)).toBe(history);
    // Files of frames that were taken away while they came are no fault.
    expect(faults.filter((fault) => !fault.startsWith('failed: '))).toEqual([]);
    await close();
  });

  it('comes late itself, and then asks', async () => {
    const frame = `<iframe title="Embedded" width="100%" height="90" src="${site.address}embed/signed/half-year/"></iframe>`;
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(host.put('before', hostPage(frame)));
    await until(async () => ((await misfits(page))[0] ?? 0) < -20 || 'no frame');
    await page.addScriptTag({ url: `${site.address}embed.js` });
    await settled(page, 1);
    expect(faults).toEqual([]);
    await close();
  });

  it('loads only what comes near, and keeps its place while it does', async () => {
    const filler = '<p>Text of the host.</p>'.repeat(30);
    const many = Array.from({ length: 20 }, () => filler + pasted('component')).join('');
    const address = host.put('many', hostPage(many, '<style>body{margin:0 auto;max-width:640px}</style>'));
    const { page, faults, close } = await openPage(browser, { viewport: { width: 800, height: 900 } });
    await watchShifts(page);
    await page.goto(address);
    await page.waitForLoadState('load');
    expect((await framesOf(page)).length).toBeLessThan(3);
    await page.mouse.wheel(0, 2500);
    await until(async () => (await framesOf(page)).length > 1 || 'no more frames');
    await until(async () => (await spokenFor(page)).filter(Boolean).length > 1 || 'not spoken');
    expect((await framesOf(page)).length).toBeLessThan(8);
    expect(await shiftsOf(page.mainFrame())).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('hears only the frames of the page, each for itself, and nothing it does not understand', async () => {
    const address = host.put(
      'forged',
      hostPage(
        `${pasted('frame-script')}<iframe id="other" title="Other" height="77" src="${host.put('other', hostPage('other'))}"></iframe>`,
      ),
    );
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(address);
    await until(async () => Math.abs((await misfits(page))[0] ?? 99) <= 1 || 'not settled');
    const other = page.frames().find((frame) => frame.url().endsWith('/other'));
    await page.evaluate(() => window.postMessage({ type: 'changjuan:height', height: 55 }, '*'));
    await other?.evaluate(() => {
      const bad = [
        null,
        1,
        'x',
        [],
        {},
        { type: 'changjuan:height' },
        { type: 'changjuan:height', height: '9' },
      ];
      for (const each of [...bad, { type: 'changjuan:height', height: Number.NaN }])
        parent.postMessage(each, '*');
      parent.postMessage({ type: 'changjuan:height', height: 1e9 }, '*');
      parent.postMessage({ type: 'changjuan:height', height: 123 }, '*');
    });
    await until(
      async () =>
        (await page.locator('#other').evaluate(({ clientHeight }) => clientHeight)) === 123 || 'unheard',
    );
    expect(Math.abs((await misfits(page))[0] ?? 99)).toBeLessThanOrEqual(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('has frames that answer their host alone, and pass over what they do not understand', async () => {
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(host.put('asked', hostPage(pasted('frame') + pasted('frame-script'))));
    await settled(page, 2);
    const [first, second] = await framesOf(page);
    await page.evaluate(() => {
      const seen = window as unknown as { said: number };
      seen.said = 0;
      addEventListener('message', () => {
        seen.said += 1;
      });
    });
    const before = await first?.evaluate(() => document.documentElement.outerHTML);
    const said = () => page.evaluate(() => (window as unknown as { said: number }).said);
    // A sibling asks as a host would, and the host says what nobody understands.
    await second?.evaluate(() => {
      window.parent.frames[0]?.postMessage({ type: 'changjuan:init' }, '*');
    });
    const nonsense = JSON.stringify(fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 200, seed: 7 }));
    await page.evaluate((values) => {
      const hostile: unknown[] = [
        ...JSON.parse(values),
        null,
        undefined,
        new Map([[1, new Date(0)]]),
        { type: { type: 'changjuan:init' } },
        'x'.repeat(1e6),
        '[iFrameSizer]<img src=x onerror=alert(1)>:8:false:false:32:true:true:null:bodyOffset',
        { message: 'ready', secret: '"><img src=x onerror=alert(1)>' },
      ];
      for (const value of hostile) window.frames[0]?.postMessage(value, '*');
    }, nonsense);
    // What was posted before this has been heard when this is answered.
    await page.evaluate(() => window.frames[0]?.postMessage({ type: 'changjuan:init' }, '*'));
    await until(async () => (await said()) > 0 || 'no answer');
    // One answer: the height once in each way of saying it that needs no name.
    expect(await said()).toBe(7);
    expect(await first?.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves the picture in place of a scene or step that there is not', async () => {
    const lost = pasted('component').replace(/step="[^"]*"/, 'step="nowhere"');
    const { page, faults, close } = await openPage(browser, high);
    await page.goto(host.put('lost', hostPage(lost + pasted('component'))));
    await until(async () => (await spokenFor(page))[1] === true || 'not spoken');
    expect(await spokenFor(page)).toEqual([false, true]);
    expect(await page.locator('cj-embed img').first().isVisible()).toBe(true);
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
    await close();
  });

  it('leaves picture, credit and text where scripts do not run', async () => {
    const address = host.put('off', hostPage(pasted('component')));
    const { page, faults, close } = await openPage(browser, { ...high, javaScriptEnabled: false });
    await page.goto(address);
    const image = page.locator('cj-embed img');
    expect(await image.isVisible()).toBe(true);
    expect((await image.boundingBox())?.height).toBeGreaterThan(100);
    expect(await image.getAttribute('alt')).not.toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves the host accessible', async () => {
    const body = `<main><h1>A story of another site</h1>${pasted('component')}${pasted('frame')}${pasted('picture')}</main>`;
    const { page, close } = await openPage(browser, high);
    await page.goto(host.put('axe', hostPage(body)));
    await settled(page, 2);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
    );
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await close();
  });
});
