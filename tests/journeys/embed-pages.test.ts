import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { embedAddresses, embedFolder } from '../../src/build/embed-addresses.ts';
import type { LoadedStory } from '../../src/build/load.ts';
import { type Locale, locales } from '../../src/lib/locale.ts';
import { citations, textsOf } from '../../src/story/plain-text.ts';
import type { Step } from '../../src/story/story.ts';
import { axeFaults } from './axe.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { builtFor, shiftsOf, watchShifts } from './embed-frames.ts';
import { clippedTexts, overlappingTexts } from './layout-faults.ts';
import { bare, builtStory, schemes, toldSteps } from './told.ts';

let browser: Browser;
let site: ServedSite;
let loaded: LoadedStory;

beforeAll(async () => {
  [browser, site, loaded] = await Promise.all([
    launchBrowser(),
    serveDist(inject('site'), { headers: { 'access-control-allow-origin': '*' } }),
    builtStory(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const addresses = (locale: Locale) =>
  embedAddresses(loaded.story, locale).map((address) => ({
    ...address,
    path: embedFolder(locale, address),
  }));
/** The scene with most steps in a language, of those that print numbers. */
function longest(locale: Locale) {
  const cites = ({ title, body }: Step) => citations([...title, ...textsOf(body).flat()]).length > 0;
  const scenes = addresses(locale).filter(({ step, scene }) => step === null && scene.steps.every(cites));
  const [first] = [...scenes].sort((a, b) => b.scene.steps.length - a.scene.steps.length);
  if (first === undefined) throw new Error('no scene');
  return first;
}

/** Runs in the page: what a reader of the frame would complain about. */
function frameFaults(): string[] {
  const faults: string[] = [];
  const room = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (room > 0) faults.push(`scrolls sideways by ${room}`);
  const root = document.getElementById('embed')?.getBoundingClientRect();
  if (!root || Math.abs(root.height - document.documentElement.scrollHeight) > 1) {
    faults.push(`the root is ${root?.height} high, the page ${document.documentElement.scrollHeight}`);
  }
  const shown = [...document.querySelectorAll<SVGSVGElement>('.step.on svg.pic')].filter(
    (svg) => svg.getClientRects().length > 0,
  );
  if (shown.length !== 1) faults.push(`${shown.length} pictures`);
  for (const svg of shown) {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll('text')) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      const least = innerWidth < 280 ? 12 : innerWidth < 356 ? 14 : 12;
      if (size < least - 0.05) faults.push(`${text.textContent} is set in ${size.toFixed(1)} px`);
    }
  }
  return faults;
}

describe.each(locales)('embedded pages in %s', (locale) => {
  it('fit from 240 to 1600 px', async () => {
    const { page, faults, close } = await openPage(browser);
    const wrong: string[] = [];
    for (const { path, step } of addresses(locale)) {
      // A step of a scene has the layout of the others: one of each scene is looked at.
      if (step !== null && !path.endsWith(`/${longest(locale).scene.steps[0]?.id}/`)) continue;
      await page.goto(site.address + path);
      for (const width of [240, 355, 356, 599, 600, 959, 960, 1600]) {
        await page.setViewportSize({ width, height: 300 });
        const found = [
          ...(await page.evaluate(frameFaults)),
          ...([240, 600].includes(width)
            ? [...(await page.evaluate(clippedTexts)), ...(await page.evaluate(overlappingTexts))]
            : []),
        ];
        wrong.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('tell every step with scripts off, one below the other', async () => {
    const { page, faults, close } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    const told = new Map(toldSteps(loaded, locale).map((step) => [step.id, step]));
    for (const { path, scene, step } of addresses(locale)) {
      if (step !== null) continue;
      await page.goto(site.address + path);
      for (const { id } of scene.steps) {
        const article = page.locator(`#${id}`);
        const text = bare((await article.locator('.text').textContent()) ?? '');
        expect(await article.locator('.text').isVisible()).toBe(true);
        for (const paragraph of told.get(id)?.paragraphs ?? []) expect(text).toContain(paragraph);
        const [narrow, phone] = ['narrow', 'phone'].map((frame) => article.locator(`.pics > .${frame}`));
        expect([await narrow?.isVisible(), await phone?.isVisible()]).toEqual([true, false]);
      }
      expect(await page.locator('.stepper').count()).toBe(scene.steps.length > 1 ? 1 : 0);
      expect(await page.locator('.stepper:visible').count()).toBe(0);
      expect(await page.locator('.foot').textContent()).toContain(`#${scene.id}`);
    }
    // Icon and font are of no use to a page that is left at once.
    expect(faults.filter((fault) => !/\/icon|\.woff2/.test(fault))).toEqual([]);
    await close();
  });

  it.each(schemes)('axe finds nothing, %s', async (colorScheme) => {
    const { page, close } = await openPage(browser, {
      colorScheme,
      viewport: { width: 360, height: 900 },
      bypassCSP: true,
    });
    const { path, scene } = longest(locale);
    for (const each of [path, `${path}${scene.steps[1]?.id}/`]) {
      await page.goto(site.address + each);
      await page.locator('a.fact').first().click();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await axeFaults(page, { also: ['best-practice'] })).toEqual([]);
    }
    await close();
  });
});

describe('an embedded page', () => {
  it('shifts nothing while it loads and while it is stepped through', async () => {
    const { page, faults, close } = await openPage(browser, { viewport: { width: 640, height: 1400 } });
    await watchShifts(page);
    await page.goto(site.address + longest('zh').path);
    await page.evaluate(() => document.fonts.ready);
    const heights = new Set<number>();
    for (let i = 0; i < longest('zh').scene.steps.length; i++) {
      heights.add(await page.evaluate(() => document.getElementById('embed')?.offsetHeight ?? 0));
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('.moving') === null);
    }
    expect([...heights]).toHaveLength(1);
    expect(await shiftsOf(page.mainFrame())).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('is stepped through by buttons, keys and fingers, and says where it is', async () => {
    const { path, scene } = longest('en');
    const { page, faults, close } = await openPage(browser, {
      // Nothing to scroll: a finger that goes up moves nothing.
      viewport: { width: 390, height: 1800 },
      hasTouch: true,
    });
    await page.goto(site.address + path);
    const ids = scene.steps.map(({ id }) => id);
    const shown = () => page.evaluate(() => document.querySelector('.step.on')?.id);
    const previous = page.locator('.previous');
    expect(await shown()).toBe(ids[0]);
    expect(await previous.isDisabled()).toBe(true);

    // On the way the chart lies over the figures, and at rest the figure of the step is seen.
    const drawn = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('.next')?.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return document.querySelectorAll('.moving .stage svg *').length;
    });
    expect(drawn).toBeGreaterThan(0);
    expect(await shown()).toBe(ids[1]);
    await page.waitForFunction(() => document.querySelector('.moving') === null);
    expect(await page.locator(`#${ids[1]} svg.phone`).isVisible()).toBe(true);
    expect(await page.locator('.stage').isVisible()).toBe(false);
    expect(await page.locator('.stepper .said').textContent()).toContain(`2 of ${ids.length}`);
    expect(await page.locator('.to-story').getAttribute('href')).toMatch(new RegExp(`#${ids[1]}$`));
    expect(await page.locator('.address').textContent()).toMatch(new RegExp(`#${ids[1]}$`));

    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toBe(ids[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toBe(ids[0]);

    await swipe(page, -120, 10);
    expect(await shown()).toBe(ids[1]);
    await swipe(page, 20, -160);
    expect(await shown()).toBe(ids[1]);
    await swipe(page, 120, 10);
    expect(await shown()).toBe(ids[0]);

    await page.locator('.next').focus();
    await page.keyboard.press('End');
    expect(await shown()).toBe(ids.at(-1));
    expect(faults).toEqual([]);
    await close();
  });

  it('with less motion asked for changes its pictures without moving them', async () => {
    const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await page.goto(site.address + longest('zh').path);
    await page.locator('.next').click();
    expect(await page.locator('.moving').count()).toBe(0);
    expect(await page.locator(`#${longest('zh').scene.steps[1]?.id} svg.column`).isVisible()).toBe(true);
    await close();
  });

  it('answers for its numbers and its marks, sandboxed as well', async () => {
    const { page, faults, close } = await openPage(browser, { viewport: { width: 390, height: 1200 } });
    await page.goto(`${site.address}404.html`);
    await page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        Object.assign(frame, { src: address, width: '360', height: '1100' });
        document.body.replaceChildren(frame);
      },
      `${site.address}${longest('zh').path}`,
    );
    const frame = page.frameLocator('iframe');
    const panel = frame.locator('.trace-panel');
    const number = frame.locator('.head a.fact, .step.on a.fact').first();
    await number.click();
    expect(await panel.textContent()).toContain('来源');
    expect(await number.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await frame.locator('a.fact:focus').count()).toBe(1);

    await frame.locator('.next').click();
    await frame.locator('cj-stepper:not(.moving)').waitFor();
    const mark = frame.locator('.step.on svg.pic:visible [data-d]').first();
    const datum = await mark.getAttribute('data-d');
    await mark.click({ force: true });
    expect(await panel.isVisible()).toBe(true);
    expect(await frame.locator('.step.on svg.pic:visible .on').first().getAttribute('data-d')).toBe(datum);
    await page.keyboard.press('Escape');
    // By keys: the picture is one tab stop, arrows go from mark to mark and turn no step.
    await frame.locator('.step.on .keys').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await panel.isVisible()).toBe(true);
    expect(await frame.locator('.step.on').getAttribute('id')).toBe(longest('zh').scene.steps[1]?.id);
    expect(faults.filter((fault) => !/icon|404/.test(fault))).toEqual([]);
    await close();
  });

  it('takes its theme and form from the query, and nothing else', async () => {
    const { page, faults, close } = await openPage(browser, { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const { path } = longest('zh');
    await page.goto(`${site.address}${path}?theme=night`);
    expect(await paper()).toBe('rgb(20, 33, 58)');
    await page.goto(`${site.address}${path}?theme=auto&plain`);
    expect(await paper()).toBe('rgb(251, 246, 234)');
    const text = page.locator('.step.on .text');
    expect((await text.boundingBox())?.height).toBe(1);
    expect(await page.locator('.more').isVisible()).toBe(true);
    const hostile = '"><img src=x onerror=alert(1)>';
    await page.goto(
      `${site.address}${path}?theme=${encodeURIComponent(hostile)}&parentTitle=${encodeURIComponent(hostile)}&childId=${encodeURIComponent(hostile)}#${encodeURIComponent(hostile)}`,
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('onerror');
    // Icon and font are of no use to a page that is left at once.
    expect(faults.filter((fault) => !/\/icon|\.woff2/.test(fault))).toEqual([]);
    await close();
  });

  it('prints every step', async () => {
    const { page, close } = await openPage(browser);
    const { path, scene } = longest('zh');
    await page.goto(site.address + path);
    await page.emulateMedia({ media: 'print' });
    for (const { id } of scene.steps) {
      expect(await page.locator(`#${id} svg.pic:visible`).count()).toBe(1);
      expect(await page.locator(`#${id} .text`).isVisible()).toBe(true);
    }
    expect(await page.locator('.stepper:visible, summary:visible').count()).toBe(0);
    expect(await page.locator('.source').isVisible()).toBe(true);
    await close();
  });

  it('that does not exist says so in both languages, and leads to the story', async () => {
    const { path, scene } = longest('zh');
    for (const lost of [
      'embed/nowhere/',
      `${path}nowhere/`,
      `en/${path}nowhere/`,
      `embed/nowhere/${scene.id}/`,
    ]) {
      const { page, faults, close } = await openPage(browser, { viewport: { width: 320, height: 420 } });
      const answer = await page.goto(site.address + lost);
      expect(answer?.status()).toBe(404);
      const links = page.locator('main a');
      expect(
        await links.evaluateAll((all) =>
          (all as HTMLAnchorElement[]).map(({ href, target, parentElement }) => [
            parentElement?.lang,
            href,
            target,
          ]),
        ),
      ).toEqual([
        ['zh-Hans', site.address, '_top'],
        ['en', `${site.address}en/`, '_top'],
      ]);
      // In a sandbox links do not open: the address can be read, in the first screen of a small frame.
      const box = await page.locator('main p').last().boundingBox();
      expect(box && box.y + box.height).toBeLessThan(420);
      expect(await page.locator('.lost-address').allTextContents()).toEqual([builtFor, `${builtFor}en/`]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
      await close();
    }
  });

  it('lays itself out in short where a frame of a fixed height gives too little', async () => {
    const { page, faults, close } = await openPage(browser, { viewport: { width: 420, height: 700 } });
    await page.goto(`${site.address}404.html`);
    await page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.width = '360';
        frame.height = '500';
        document.body.replaceChildren(frame);
      },
      `${site.address}${longest('zh').path}`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('html.short').waitFor();
    expect(await frame.locator('.step.on .text').isVisible()).toBe(true);
    expect(await frame.locator('.more').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

/** A finger across the picture. */
async function swipe(page: Page, dx: number, dy: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [x, y] = [200, 300];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  await touch('touchMove', [{ x: x + dx / 2, y: y + dy / 2 }]);
  await touch('touchMove', [{ x: x + dx, y: y + dy }]);
  await touch('touchEnd', []);
  await session.detach();
}
