import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
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
  it('passes axe at rest, on the way and with a trace open', async () => {
    const { page, faults, close } = await openPage(browser, { ...options, colorScheme, bypassCSP: true });
    await page.goto(`${site.address}${path}#land-grid`);
    await page.locator('#land.is-live').waitFor({ state: 'attached' });
    await page.addScriptTag({ content: axe.source });
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => scrollBy(0, innerHeight * 0.8));
    await page.waitForTimeout(100);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.getElementById('rung-provincial')?.scrollIntoView());
    await page.locator('#rung-provincial .step-text .fact').first().click();
    await page.locator('.trace').first().waitFor();
    expect(await violations(page)).toEqual([]);
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
