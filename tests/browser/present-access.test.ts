import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { keyTable } from '../../src/talk/keys.ts';
import { press, type State, startState } from '../../src/talk/model.ts';
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

/** What axe finds, by night with 7:1 for text (4.5:1 where it is large). */
async function violations(page: Page, night: boolean): Promise<unknown[]> {
  return page.evaluate(async (enhanced) => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const result = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast-enhanced': { enabled: enhanced } },
    });
    return result.violations.map(({ id, nodes }) => ({
      id,
      where: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
  }, night);
}

describe.each(locales)('slides in %s', (locale) => {
  it.each(['night', 'day'])('axe finds nothing on any of them, by %s', async (theme) => {
    // The test's own script has to run beside the page's content policy.
    const { page, close } = await openPage(browser, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.goto(`${site.address}${locale === 'zh' ? '' : 'en/'}present/?theme=${theme}`);
    await page.addScriptTag({ content: axe.source });
    // As without scripts, all of them stand one below the other.
    await page.evaluate(() => document.documentElement.classList.remove('js'));
    const found = await violations(page, theme === 'night');
    await page.evaluate(() => document.documentElement.classList.add('js'));
    for (const key of ['?', 'e']) {
      await page.keyboard.press(key);
      found.push(...(await violations(page, theme === 'night')));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    await close();
  });
});

describe('texts in pictures by night', () => {
  it('stand out from what is behind them by 7:1, large ones by 4.5:1', async () => {
    const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await page.goto(`${site.address}present/`);
    const faults = await page.evaluate(() => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const luminance = (colour: string) => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = luminance(getComputedStyle(document.body).backgroundColor);
      const texts = new Map<string, string>();
      for (const slide of Array.from(document.querySelectorAll<HTMLElement>('.slide.step'))) {
        for (const text of Array.from(slide.querySelectorAll<SVGTextElement>('.pic-screen text'))) {
          const style = getComputedStyle(text);
          const size = Number.parseFloat(style.fontSize);
          texts.set(`${style.fill} ${size >= 24 ? 'large' : 'small'}`, `${slide.id}: ${text.textContent}`);
        }
      }
      // Texts on filled marks are dark on light: their colour is the paper's own.
      return Array.from(texts).flatMap(([name, where]) => {
        const [lighter, darker] = [luminance(name), paper].sort((a, b) => b - a);
        const ratio = ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
        const least = name.endsWith('large') ? 4.5 : 7;
        return ratio < least && ratio > 1.2 ? [`${where}: ${name} ${ratio.toFixed(2)}`] : [];
      });
    });
    expect(faults).toEqual([]);
    await close();
  });
});

describe('any keys', () => {
  it('lead the page where the model says', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/?route=short`);
    const ids = await page.$$eval('.slide:not(.untold)', (slides) => slides.map(({ id }) => id));
    const left = new Set(['fullscreen', 'speaker']);
    const keys = keyTable.filter(({ action }) => !left.has(action)).flatMap((row) => row.keys);
    // The same sequence every time: a small generator, so that a failure can be looked into.
    let seed = Number(process.env.CHANGJUAN_SEED ?? 20211231);
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    let state: State = startState(ids.length);
    const trail: string[] = [];
    for (let turn = 0; turn < 400; turn++) {
      const key = keys[Math.floor(next() * keys.length)] ?? ' ';
      trail.push(key);
      await page.keyboard.press(key === ' ' ? 'Space' : key === 'Shift+ ' ? 'Shift+Space' : key);
      const before = state;
      state = press(before, key);
      const seen = await page.evaluate(() => {
        const slides = Array.from(document.querySelectorAll<HTMLElement>('.slide:not(.untold)'));
        const top = slides[0]?.getBoundingClientRect().top;
        return {
          slide: location.hash.slice(1),
          mode: document.documentElement.dataset.mode,
          columns: slides.filter((slide) => slide.getBoundingClientRect().top === top).length,
          card: document.querySelector('.card')?.hasAttribute('hidden') === false,
        };
      });
      if (state.mode === 'overview' && before.mode !== 'overview')
        state = { ...state, columns: seen.columns };
      // An open card takes the first Esc.
      if (before.mode === 'explore' && key === 'Escape' && seen.mode === 'explore') state = before;
      // The clock turns nothing within a key's time.
      if (state.auto) {
        await page.keyboard.press('a');
        state = press(state, 'a');
      }
      expect({ trail: trail.slice(-8), slide: seen.slide, mode: seen.mode }).toEqual({
        trail: trail.slice(-8),
        slide: ids[state.slide],
        mode: state.mode,
      });
    }
    expect(faults).toEqual([]);
    await close();
  });
});
