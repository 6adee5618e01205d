import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import { desktopWindow, newReader, phoneWindow, shown, shownAt } from './scroll-state.ts';
import { unrolledFaults } from './scroll-unrolled.ts';

let browser: Browser;
let site: ServedSite;
let hosts: ServedSite;
let hostFolder: string;

beforeAll(async () => {
  hostFolder = await mkdtemp(join(tmpdir(), 'changjuan-host-'));
  [browser, site, hosts] = await Promise.all([
    launchBrowser(),
    serveDist(inject('site')),
    serveDist(hostFolder),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), hosts?.close()]);
  await rm(hostFolder, { recursive: true, force: true });
});

const origins = [{ name: 'its own origin' }, { name: 'another origin' }] as const;

/** Opens a page of somebody else's that holds the story in a frame; gives the frame. */
async function openHost(page: Page, origin: string, body: string): Promise<Frame> {
  const html = `<!doctype html><html><head><link rel="icon" href="data:,"></head><body style="margin:0">${body}</body></html>`;
  if (origin === 'its own origin') {
    const address = `${site.address}host.html`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(address);
  } else {
    await writeFile(join(hostFolder, 'index.html'), html);
    await page.goto(hosts.address);
  }
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

describe.each(origins)('in a scrolling frame on a page of $name', ({ name }) => {
  it.each([
    { name: 'phone', view: phoneWindow, width: 390, height: 700 },
    { name: 'desktop', view: desktopWindow, width: 1100, height: 720 },
  ])('draws what a fresh page draws there: $name', async ({ view, width, height }) => {
    const { page, faults, close } = await newReader(browser, { ...view, phone: false });
    const frame = await openHost(
      page,
      name,
      `<p>before</p><iframe src="${site.address}" style="border:0;width:${width}px;height:${height}px"></iframe><p style="height:2000px">after</p>`,
    );
    const fresh = await newReader(browser, { ...view, width, height, phone: false });
    await fresh.page.goto(site.address);
    await shown(fresh.page);
    const first = await shown(frame);
    expect(first.staged).toBe(true);
    const room = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const seen: string[] = [];
    await page.mouse.move(200, 300);
    for (const share of [0.12, 0.31, 0.3, 0.55, 0.83]) {
      await shownAt(frame, Math.round(share * room));
      for (let i = 0; i < 3; i++) await page.mouse.wheel(0, 130);
      const here = await shown(frame);
      expect(here).toEqual(await shownAt(fresh.page, here.offset));
      seen.push(...here.scenes);
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await Promise.all([close(), fresh.close()]);
  });
});

describe.each(origins)('in a frame as high as its content on a page of $name', ({ name }) => {
  it.each([
    { view: phoneWindow, width: 390, height: 150 },
    { view: desktopWindow, width: 1100, height: 600 },
  ])('is unrolled, whole and readable: at first $width×$height', async ({ view, width, height }) => {
    const { page, faults, close } = await newReader(browser, { ...view, phone: false });
    // The story tells its host how high it is, over and over, as embedding scripts do.
    await page.addInitScript(() => {
      if (parent !== window) {
        const tell = () => parent.postMessage(document.documentElement.scrollHeight, '*');
        setInterval(tell, 50);
        return;
      }
      Object.assign(window, { heights: [] });
      addEventListener('message', ({ data }) => {
        const frame = document.querySelector('iframe');
        if (frame) frame.style.height = `${data}px`;
        Reflect.get(window, 'heights').push(data);
      });
    });
    const frame = await openHost(
      page,
      name,
      `<iframe src="${site.address}" style="border:0;width:${width}px;height:${height}px"></iframe>`,
    );
    await shown(frame);
    // At rest when twenty messages in a row say the same.
    await page.waitForFunction(() => {
      const heights: number[] = Reflect.get(window, 'heights');
      return heights.length > 25 && new Set(heights.slice(-20)).size === 1;
    });
    const heights: number[] = await page.evaluate(() => Reflect.get(window, 'heights'));
    const { staged } = await shown(frame);
    expect(staged).toBe(false);
    expect(await frame.evaluate(unrolledFaults)).toEqual([]);
    // The frame ends where the story does. One that was large enough for stages at first has been made high enough for
    // them, and no document says that it is lower than its frame.
    const own = await newReader(browser, { ...view, width, height: 844, phone: false });
    await own.page.goto(height < 500 ? `${site.address}?view=plain` : site.address);
    await shown(own.page);
    // Long tables below are laid out while the page is idle: until then it is shorter.
    await own.page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.made')).every(
        ({ style }) => style.getPropertyValue('content-visibility') === 'visible',
      ),
    );
    const most = await own.page.evaluate(() => document.documentElement.scrollHeight);
    expect(Math.max(...heights)).toBeLessThan(most + 1300);
    expect(faults).toEqual([]);
    await Promise.all([close(), own.close()]);
  });
});

describe('under an ancestor that keeps stages from standing', () => {
  it.each([
    { style: 'transform: translateX(0)', view: desktopWindow },
    { style: 'filter: contrast(1)', view: phoneWindow },
    { style: 'overflow: hidden', view: phoneWindow },
    { style: 'overflow: auto; height: 100vh', view: desktopWindow },
    { style: 'contain: paint', view: phoneWindow },
    { style: 'perspective: 100px', view: desktopWindow },
  ])('is unrolled, whole and readable: $style', async ({ style, view }) => {
    const { page, faults, close } = await newReader(browser, view);
    await page.addInitScript((css) => {
      document.addEventListener('DOMContentLoaded', () => {
        const around = document.createElement('div');
        around.style.cssText = css;
        document.body.insertBefore(around, document.body.firstChild);
        for (const child of Array.from(document.body.children)) if (child !== around) around.append(child);
      });
    }, style);
    await page.goto(`${site.address}#land-grid`);
    const { staged, step } = await shown(page);
    expect(staged).toBe(false);
    // A window that does not scroll has nobody to follow.
    if (!style.includes('height')) expect(step).toBe('land-grid');
    expect(await page.evaluate(unrolledFaults)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
