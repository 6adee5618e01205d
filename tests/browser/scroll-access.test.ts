import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1440, height: 900 } };

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const results = await run.run(document, { resultTypes: ['violations'] });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`);
  });
}

describe.each([
  ['a phone by night', phone, 'dark', 'en/'],
  ['a desktop by day', desktop, 'light', ''],
] as const)('the scroll on %s', (_name, options, colorScheme, path) => {
  it('passes axe at rest, on the way, and with everything open that opens', async () => {
    const { page, faults, close } = await openPage(browser, { ...options, colorScheme, bypassCSP: true });
    await page.goto(site.address + path);
    await page.waitForSelector('html.reading');
    await page.addScriptTag({ content: axe.source });
    const told: Record<string, string[]> = {};
    const look = async (where: string) => {
      const found = await violations(page);
      if (found.length > 0) told[where] = found;
    };
    const come = async (id: string) => {
      await page.evaluate((step) => document.getElementById(step)?.scrollIntoView(), id);
      await page.locator(`#${id}.is-now`).waitFor({ state: 'attached' });
      await page.locator(`.scene.is-live:has(#${id})`).waitFor({ state: 'attached' });
    };
    await come('land-grid');
    await look('at rest');
    await page.evaluate(() => scrollBy(0, innerHeight * 0.8));
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await look('on the way');
    await come('rung-provincial');
    await page.locator('#rung-provincial .step-text .fact').first().click();
    await page.locator('.trace').first().waitFor();
    await look('a trace');
    await page.keyboard.press('Escape');
    await come('works-homes');
    await page.locator('#works-homes .explore-keys').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.explore-line').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.trace').first().waitFor();
    await look('the trace of a mark, outlined on the map');
    await page.keyboard.press('Escape');
    await come('campaign');
    await page.locator('.bar [data-opens]:visible').first().click();
    await page.locator('.panel:not([hidden])').waitFor();
    await look('the settings');
    expect(told).toEqual({});
    expect(faults).toEqual([]);
    await close();
  }, 300_000);

  it('shows whole pictures alone where less motion is asked for', async () => {
    const { page, faults, close } = await openPage(browser, {
      ...options,
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${site.address}${path}?view=scroll#growth-investment`);
    await page.locator('#growth.is-live').waitFor({ state: 'attached' });
    const drawn = await page.evaluate(async () => {
      const seen = new Set<string>();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const top = (id: string) =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + pageYOffset;
      const [from, to] = [top('growth-investment'), top('growth-sales')];
      for (let y = from; y <= to + 60; y += 20) {
        scrollTo(0, y);
        // Where it is quick, the scroll draws every second frame.
        for (let i = 0; i < 3; i++) await frame();
        const svg = document.querySelector('#growth .stage-live svg.pic');
        seen.add(Array.from(svg?.children ?? [], (mark) => mark.outerHTML).join(''));
      }
      return seen.size;
    });
    expect(drawn).toBe(2);
    expect(faults).toEqual([]);
    await close();
  });
});

it('is walked through by Tab alone: in reading order, each stop in sight and not under the bar, to the end', async () => {
  const { page, faults, close } = await openPage(browser, desktop);
  await page.goto(site.address);
  await page.locator('.explore-keys').first().waitFor({ state: 'attached' });
  const back: string[] = [];
  const hidden: string[] = [];
  const steps = new Set<string>();
  let end = '';
  for (let stop = 0; stop < 900; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const place = window as unknown as { before?: Element };
      const { before } = place;
      const inTrace = element.closest('.trace') !== null;
      // The trace of a number is next to it for the keys, wherever it stands in the page.
      const goesBack =
        !inTrace &&
        before?.isConnected === true &&
        (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
      if (!inTrace) place.before = element;
      const box = element.getBoundingClientRect();
      const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
      const inBar = element.closest('.bar, .skip, .trace') !== null;
      const inSight = inBar || (box.bottom > bar && box.top < innerHeight);
      return {
        goesBack,
        inSight,
        step: element.closest('.step')?.id ?? '',
        name: `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 20)} ${Math.round(box.top)}`,
        last: element.classList.contains('to-top'),
      };
    });
    if (at === null) break;
    if (at.goesBack) back.push(at.name);
    if (!at.inSight) hidden.push(at.name);
    if (at.step !== '') steps.add(at.step);
    if (at.last) {
      end = at.name;
      break;
    }
    // Traces that open on the way are closed: their own links are walked through in their tests.
    if ((await page.locator('.trace').count()) > 0) await page.keyboard.press('Escape');
  }
  expect(hidden).toEqual([]);
  expect(back).toEqual([]);
  expect(steps.size).toBe(40);
  expect(end).not.toBe('');
  expect(faults).toEqual([]);
  await close();
}, 180_000);

it('speaks only of what the reader did: scrolling changes no live region', async () => {
  const { page, close } = await openPage(browser, desktop);
  await page.goto(`${site.address}#land-none`);
  await page.locator('#land.is-live').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const region of document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')) {
      new MutationObserver(() => seen.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 300);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(await page.locator('.stage-live:not([aria-hidden="true"])').count()).toBe(0);
  await close();
});
