import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';

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
const panel = '.trace';
const mark = '.explore-mark';

async function open(options: BrowserContextOptions = {}, query = '?view=plain'): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  await watched.page.goto(site.address + query);
  await watched.page.locator('.explore-keys').first().waitFor({ state: 'attached' });
  return watched;
}

/** Scrolls to a step: only pictures near the window listen. */
async function come(page: Page, step: string): Promise<void> {
  await page.locator(`#${step}`).evaluate((element) => element.scrollIntoView());
  await page.locator(`#${step} .explore-on .explore-keys`).waitFor({ state: 'attached' });
}

/** A point in the middle of a step's picture's first outlined datum, found by keys. */
async function byKeys(page: Page, step: string): Promise<void> {
  await come(page, step);
  await page.locator(`#${step} .explore-keys`).focus();
  await page.keyboard.press('ArrowRight');
  await page.locator(mark).waitFor();
}

const boxesApart = () => {
  const panel = document.querySelector('.trace')?.getBoundingClientRect();
  const lines = Array.from(document.querySelectorAll('.explore-line'), (line) =>
    line.getBoundingClientRect(),
  );
  if (panel === undefined || lines.length === 0) return 'nothing to compare';
  const covered = lines.some(
    (box) =>
      panel.left < box.right && box.left < panel.right && panel.top < box.bottom && box.top < panel.bottom,
  );
  return covered ? 'covered' : 'apart';
};

describe('a picture of the article', () => {
  it('asks for its data only when it is touched', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(200);
    expect(asked.filter((url) => url.includes('/stage/'))).toEqual([]);
    await byKeys(page, 'land-grid');
    expect(asked.filter((url) => url.includes('/stage/'))).toHaveLength(1);
    await close();
  });

  it('is one tab stop; arrow keys go from datum to datum, Enter opens the trace', async () => {
    const { page, faults, close } = await open();
    const keys = page.locator('#pressure-named .explore-keys');
    expect(await page.locator('#pressure-named .pics').locator('[tabindex], a, button').count()).toBe(1);
    await keys.focus();
    expect(await keys.getAttribute('role')).toBe('application');
    expect(await keys.getAttribute('data-arrows')).not.toBeNull();
    expect(
      await keys.evaluate((element) =>
        ['aria-labelledby', 'aria-describedby'].every((name) =>
          (element.getAttribute(name) ?? '')
            .split(' ')
            .every((id) => document.getElementById(id)?.textContent),
        ),
      ),
    ).toBe(true);
    const said: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'Home']) {
      await page.keyboard.press(key);
      await page.locator(mark).waitFor();
      said.push(await page.locator('#explore-said').textContent());
    }
    const [first, second, third, last, home] = said;
    expect(first).toContain('：');
    expect(second).not.toBe(first);
    expect(third).toBe(first);
    expect(last).not.toBe(first);
    expect(home).toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.locator(`${panel} .trace-value`).textContent()).toBe(first?.split('：')[0]);
    expect(await page.locator(`${panel} .trace-source`).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator(panel).count()).toBe(0);
    expect(await keys.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator(mark).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('of a map is gone through as its table lists it, each where it stands', async () => {
    const { page, faults, close } = await open();
    await come(page, 'works-water');
    const listed = await page
      .locator('#table-works-1 tbody th')
      .evaluateAll((names) => names.map((name) => name.textContent ?? ''));
    await page.locator('#works-water .explore-keys').focus();
    const said: string[] = [];
    const places = new Set<string>();
    for (let i = 0; i <= listed.length; i++) {
      await page.keyboard.press('ArrowRight');
      await page.locator(mark).waitFor();
      const now = (await page.locator('#explore-said').textContent())?.split('：')[0] ?? '';
      if (said[said.length - 1] === now) break;
      said.push(now);
      const box = await page.locator('.explore-line').first().boundingBox();
      places.add(JSON.stringify(box));
    }
    expect(said.length).toBeGreaterThan(2);
    expect(said).toEqual(listed.filter((name) => said.includes(name)));
    expect(places.size).toBe(said.length);
    expect(faults).toEqual([]);
    await close();
  });

  it('answers under the mouse with an outline and, when it rests, with the trace beside it', async () => {
    const { page, faults, close } = await open();
    await byKeys(page, 'land-grid');
    const box = await page.locator('.explore-line').first().boundingBox();
    await page.keyboard.press('Escape');
    if (box === null) throw new Error('no outline');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await page.locator(mark).waitFor();
    await page.locator(panel).waitFor();
    expect(await page.evaluate(boxesApart)).toBe('apart');
    expect(await page.locator(`${panel} .trace-list dt`).count()).toBeGreaterThan(3);
    await page.mouse.move(4, 300, { steps: 4 });
    await page.locator(panel).waitFor({ state: 'detached' });
    expect(
      await page
        .locator('.explore-keys')
        .first()
        .evaluate(() => document.activeElement?.className),
    ).toBe('explore-keys');
    expect(faults).toEqual([]);
    await close();
  });

  it('answers a tap with a sheet that leaves the mark in sight, and scrolls under a finger', async () => {
    const { page, faults, close } = await open(phone);
    const pics = page.locator('#entered .pics');
    await come(page, 'entered');
    await pics.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await pics.boundingBox();
    if (box === null) throw new Error('no picture');
    await page.touchscreen.tap(box.x + box.width * 0.15, box.y + box.height * 0.6);
    await page.locator('.trace-sheet').waitFor();
    expect(await page.evaluate(boxesApart)).toBe('apart');
    expect(await pics.evaluate((element) => getComputedStyle(element).touchAction)).toMatch(
      /manipulation|pan-y/,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator(mark).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('opens the trace in the text where the text is large', async () => {
    const { page, close } = await open(phone, '?size=2');
    await byKeys(page, 'land-grid');
    await page.keyboard.press('Enter');
    expect(await page.locator('#land-grid figure .trace-text').count()).toBe(1);
    await close();
  });

  it('stays a picture where its data do not come', async () => {
    const { page, close } = await open();
    await page.route('**/stage/**', (route) => route.abort());
    await come(page, 'land-grid');
    await page.locator('#land-grid .explore-keys').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(await page.locator(`${mark}, ${panel}`).count()).toBe(0);
    expect(await page.locator('#land-grid .pic-desktop .pic').isVisible()).toBe(true);
    await close();
  });

  it('passes axe with an outline drawn', async () => {
    const { page, close } = await open({ bypassCSP: true });
    await byKeys(page, 'land-grid');
    await page.keyboard.press('Enter');
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const results = await run.run({ include: ['#land-grid', '.trace'] }, { resultTypes: ['violations'] });
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`,
      );
    });
    expect(violations).toEqual([]);
    await close();
  });
});
