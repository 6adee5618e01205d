import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../src/story/steps.ts';
import { openPage, startSite } from './browser.ts';
import { builtStory, pagePaths } from './told.ts';

// The same scroll position shows the same picture, however the reader came there.

const { browser, site } = await startSite();

const places = [
  { locale: 'zh', viewport: { width: 390, height: 844 } },
  { locale: 'en', viewport: { width: 1440, height: 900 } },
] as const;

/** What the stage in the window shows, as markup without ids, and the step the reader is at. */
async function shown(page: Page): Promise<string> {
  // On a slow machine a picture is drawn a moment after the scroll.
  await page.waitForTimeout(160);
  return page.evaluate(() => {
    const inSight = (element: Element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height > 0 && bottom > 0 && top < innerHeight;
    };
    // What is not seen does not count, nor does the order of attributes.
    const drawn = (element: Element): string => {
      if (element.getAttribute('display') === 'none') return '';
      const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`)
        .filter((text) => !/^(id|aria-)/.test(text))
        .sort();
      const inside =
        element.childElementCount > 0 ? Array.from(element.children, drawn).join('') : element.textContent;
      return `<${element.tagName} ${attributes.join(' ')}>${inside}`;
    };
    const live = Array.from(document.querySelectorAll('cj-chart.stage svg')).filter(inSight);
    return live.map(drawn).join('\n');
  });
}

async function opened(locale: 'zh' | 'en', viewport: { width: number; height: number }, hash = '') {
  const watched = await openPage(browser, { viewport });
  await watched.page.goto(site.address + pagePaths[locale] + hash);
  await watched.page.waitForSelector('cj-scene.live');
  await watched.page.evaluate(() => document.fonts.ready);
  return watched;
}

const scrollTo = (page: Page, y: number) => page.evaluate((to) => window.scrollTo(0, to), y);

/** Offsets through all scenes, among them many on the way between two pictures. */
async function offsets(page: Page): Promise<number[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  return Array.from({ length: 48 }, (_, index) => Math.round((height * (index + 0.37)) / 48));
}

describe.each(places)('in $locale at $viewport.width px', ({ locale, viewport }) => {
  it('a place shows the same picture after scrolling down, up, by jumps, a resize and a reload', async () => {
    const { page, faults, close } = await opened(locale, viewport);
    const all = await offsets(page);
    const down = new Map<number, string>();
    for (const y of all) {
      await scrollTo(page, y);
      down.set(y, await shown(page));
    }
    expect([...down.values()].filter((markup) => markup !== '').length).toBeGreaterThan(20);

    const differing: string[] = [];
    const compare = async (y: number, how: string) => {
      await scrollTo(page, y);
      if ((await shown(page)) !== down.get(y)) differing.push(`${how}: ${y}`);
    };
    for (const y of [...all].reverse()) await compare(y, 'up');
    for (let turn = 0; turn < all.length; turn++) {
      await compare(all[(turn * 29) % all.length] ?? 0, 'jump');
    }
    await page.mouse.move(viewport.width / 2, viewport.height / 2);
    for (const y of all.slice(0, 12)) {
      await page.mouse.wheel(0, 5000);
      await page.mouse.wheel(0, -4000);
      // The browser's own smooth scroll ends.
      await page.waitForTimeout(400);
      await compare(y, 'fling');
    }
    await page.setViewportSize({ width: viewport.width + 90, height: viewport.height - 60 });
    await page.waitForTimeout(300);
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    for (const y of all.filter((_, index) => index % 4 === 0)) await compare(y, 'resize');
    await page.reload();
    await page.waitForSelector('cj-scene.live');
    await page.waitForTimeout(300);
    for (const y of all.filter((_, index) => index % 4 === 1)) await compare(y, 'reload');
    expect(differing).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('a link, a reload, a resize and the way back lead to the same step', async () => {
    const steps = stepsOf((await builtStory()).story.tellings[locale]);
    const id = steps[Math.floor(steps.length / 2)]?.step.id ?? '';
    const second = await opened(locale, viewport, `#${id}`);
    const settled = () => second.page.waitForTimeout(900);
    await settled();
    const at = () => second.page.evaluate(() => location.hash.slice(1));
    expect(await at()).toBe(id);
    // The step's text stands whole in the window, its picture beside or above it.
    const boxes = await second.page.evaluate((name) => {
      const text = document.querySelector(`#${name} .step-text`)?.getBoundingClientRect();
      const stage = document
        .getElementById(name)
        ?.closest('cj-scene')
        ?.querySelector('cj-chart.stage')
        ?.getBoundingClientRect();
      return {
        top: text?.top ?? -1,
        bottom: text?.bottom ?? 1e9,
        stageTop: stage?.top ?? -1,
        height: innerHeight,
      };
    }, id);
    expect(boxes.top).toBeGreaterThan(0);
    expect(boxes.bottom).toBeLessThanOrEqual(boxes.height + 1);
    expect(boxes.stageTop).toBeGreaterThanOrEqual(0);

    await second.page.reload();
    await second.page.waitForSelector('cj-scene.live');
    await settled();
    expect(await at()).toBe(id);
    await second.page.setViewportSize({ width: viewport.height, height: viewport.width + 300 });
    await settled();
    expect(await at()).toBe(id);
    await second.page.goto('about:blank');
    await second.page.goBack();
    await second.page.waitForSelector('cj-scene.live');
    await settled();
    expect(await at()).toBe(id);
    await second.close();
  });

  it('nothing shifts while the elements start', async () => {
    const { page, close } = await openPage(browser, { viewport });
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') {
            Object.assign(window, { shifted: Reflect.get(window, 'shifted') + entry.value });
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.goto(`${site.address}${pagePaths[locale]}`);
    await page.evaluate(() => document.querySelector('cj-scene')?.scrollIntoView());
    await page.waitForSelector('cj-scene.live');
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBe(0);
    await close();
  });
});
