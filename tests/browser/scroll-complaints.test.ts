import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import {
  apart,
  desktopWindow,
  fixWindowUnits,
  keptPlace,
  newReader,
  phoneWindow,
  scrollBetween,
  shown,
  shownAt,
} from './scroll-state.ts';
import { unrolledFaults } from './scroll-unrolled.ts';
import { bare, builtStory } from './told.ts';

/*
 * The oldest complaints about stories that scroll, one test each, by the words of those who made them. Most are also
 * held, more widely, by the tests beside this file.
 */

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The document's offset of the middle of a step. */
function middleOf(page: Page, id: string): Promise<number> {
  return page.evaluate((step) => {
    const { top, height } = document.getElementById(step)?.getBoundingClientRect() ?? new DOMRect();
    return Math.round(top + height / 2 + pageYOffset - innerHeight / 2);
  }, id);
}

describe('old complaints', () => {
  it('sticky dies under an ancestor’s overflow (csswg-drafts#865, scrollama#122)', async () => {
    const { page, faults, close } = await newReader(browser, desktopWindow);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const main = document.querySelector('main');
        if (main) main.style.overflow = 'hidden';
      });
    });
    await page.goto(`${site.address}#land-grid`);
    expect((await shown(page)).step).toBe('land-grid');
    expect(await page.evaluate(unrolledFaults)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('resize or zoom loses the place (scrollama#145, closeread#101)', async () => {
    const { page, setView, close } = await newReader(browser, desktopWindow);
    await page.goto(site.address);
    await shown(page);
    await scrollBetween(page, 'works-water', 0.5);
    const place = await keptPlace(page);
    for (const view of [
      { ...desktopWindow, width: 1200, height: 780 },
      { ...desktopWindow, zoom: 1.25 },
    ]) {
      await setView(view);
      expect(apart(place, await keptPlace(page))).toBe('');
    }
    await close();
  });

  it('fast scrolling skips steps (scrollama#26, #77, #136)', async () => {
    const { page, close } = await newReader(browser, phoneWindow);
    const fresh = await newReader(browser, phoneWindow);
    await Promise.all([page.goto(site.address), fresh.page.goto(site.address)]);
    await Promise.all([shown(page), shown(fresh.page)]);
    // Over thirty steps and back within a few frames.
    const to = await middleOf(page, 'rank');
    await page.evaluate(async (y) => {
      for (const share of [0.9, 0.2, 0.95, 0.4]) {
        window.scrollTo(0, share * document.documentElement.scrollHeight);
        await new Promise((done) => requestAnimationFrame(done));
      }
      window.scrollTo(0, y);
    }, to);
    const here = await shown(page);
    expect(here.step).toBe('rank');
    expect(here).toEqual(await shownAt(fresh.page, to));
    await Promise.all([close(), fresh.close()]);
  });

  it('a jump replays every step (scrollama#78, #56)', async () => {
    const { page, close } = await newReader(browser, desktopWindow);
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('cj-step', (event) =>
        told.push((event as CustomEvent<{ id: string }>).detail.id),
      );
    });
    await page.goto(`${site.address}#works-water`);
    await shown(page);
    // Every picture that the scene's stage shows from now on.
    await page.evaluate(() => {
      Reflect.get(window, 'told').length = 0;
      const drawn = new Set<string>();
      const stage = document.querySelector('#works .stage-live');
      const note = () => drawn.add(stage?.querySelector('svg')?.innerHTML ?? '');
      if (stage)
        new MutationObserver(note).observe(stage, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { drawn });
    });
    // Two steps on in the same scene, by its address.
    await page.evaluate(() => {
      location.hash = 'works-fields';
    });
    expect((await shown(page)).step).toBe('works-fields');
    expect(await page.evaluate(() => Reflect.get(window, 'drawn').size)).toBe(1);
    // Over all scenes to the last but one step.
    await page.evaluate(() => {
      location.hash = 'campaign';
    });
    await shown(page);
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual(['works-fields', 'campaign']);
    await close();
  });

  it('keys forget where the reader has scrolled (closeread)', async () => {
    const { page, close } = await newReader(browser, desktopWindow);
    await page.goto(`${site.address}?keys=on&motion=off`);
    await shown(page);
    const middles = [];
    for (const id of ['works-homes', 'signed-all']) middles.push(await middleOf(page, id));
    const [far = 0, near = 0] = middles;
    expect((await shownAt(page, near)).step).toBe('signed-all');
    await page.keyboard.press('j');
    expect((await shown(page)).step).toBe('half-year');
    // The next key goes on from where the wheel has led to, not from where the last one has.
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, far - (await page.evaluate(() => pageYOffset)));
    await page.waitForFunction(() => document.querySelector('#works-homes.is-now'));
    await page.keyboard.press('ArrowRight');
    expect((await shown(page)).step).toBe('works-roads');
    await page.keyboard.press('k');
    expect((await shown(page)).step).toBe('works-homes');
    await close();
  });

  it('reload shows the wrong one (scrollama#70)', async () => {
    const { page, close } = await newReader(browser, phoneWindow);
    await page.goto(site.address);
    await shown(page);
    const before = await shownAt(page, await middleOf(page, 'titles'));
    await page.reload();
    expect(await shown(page)).toEqual(before);
    await close();
  });

  it('the phone’s address bar makes it jump (scrollama#11)', async () => {
    const { page, setView, close } = await newReader(browser, { ...phoneWindow, height: 744 });
    await page.goto(site.address);
    await page.evaluate(fixWindowUnits, [844, 744] as const);
    await shown(page);
    const before = await shownAt(page, await middleOf(page, 'land-scale'));
    await setView(phoneWindow);
    const after = await shown(page);
    expect({ ...after, scenes: after.scenes.slice(0, before.scenes.length) }).toEqual(before);
    await close();
  });

  it('stories in iframes never trigger (scrollama#139)', async () => {
    const { page, faults, close } = await newReader(browser, desktopWindow);
    const host = `${site.address}host.html`;
    await page.route(host, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><link rel="icon" href="data:,"><iframe src="${site.address}" width="1000" height="700"></iframe>`,
      }),
    );
    await page.goto(host);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('no frame');
    await shown(frame);
    await page.mouse.move(400, 300);
    for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 400);
    await frame.waitForFunction(
      () => document.querySelector('.step.is-now') && document.querySelector('.stage-live'),
    );
    expect((await shown(frame)).offset).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
    await close();
  });

  it('no server rendering (react-scrollama#66)', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(site.address);
    const { story } = await builtStory();
    const steps = story.tellings.zh.sections.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.steps));
    const views = story.tellings.zh.sections.flatMap(({ scenes }) =>
      scenes.flatMap((scene) =>
        scene.steps.filter(
          (step, i) => JSON.stringify(step.view) !== JSON.stringify(scene.steps[i - 1]?.view),
        ),
      ),
    );
    expect(await page.locator('.step').count()).toBe(steps.length);
    expect(await page.locator('.step svg.pic:visible').count()).toBe(views.length);
    const [tables, scenes] = [page.locator('.scene details table'), page.locator('.scene')];
    expect(await tables.count()).toBeGreaterThanOrEqual(await scenes.count());
    expect(await page.locator('.scene details:not(:has(tbody tr))').count()).toBe(0);
    await close();
  });

  it('print drops charts (evidence#3293)', async () => {
    const { page, faults, close } = await newReader(browser, desktopWindow);
    await page.goto(site.address);
    await shown(page);
    const before = await shownAt(page, await middleOf(page, 'land-scale'));
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => ({
      stages: Array.from(document.querySelectorAll('.stage-live')).filter(
        (live) => live.getClientRects().length > 0,
      ).length,
      lost: Array.from(document.querySelectorAll('.step figure'))
        .filter((figure) => {
          const seen = Array.from(figure.querySelectorAll('svg.pic')).filter((svg) => {
            const { width, height } = svg.getBoundingClientRect();
            return width > 100 && height > 60 && getComputedStyle(svg).opacity === '1';
          });
          return seen.length !== 1;
        })
        .map((figure) => figure.closest('.step')?.id),
    }));
    expect(printed).toEqual({ stages: 0, lost: [] });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'screen' });
    expect(await shown(page)).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });

  it('no 万 and 亿 (d3-format#81)', async () => {
    const { page, close } = await newReader(browser, desktopWindow);
    await page.goto(`${site.address}?view=plain`);
    await shown(page);
    const { book } = await builtStory();
    const facts = [...book.facts.values()].filter(({ published }) => /[万亿]/.test(published));
    expect(facts.length).toBeGreaterThan(5);
    const rows = await page.evaluate(
      (ids) => ids.map((id) => document.getElementById(`fact-${id}`)?.textContent ?? ''),
      facts.map(({ id }) => id),
    );
    expect(
      facts.filter(({ published }, i) => !bare(rows[i] ?? '').includes(bare(published))).map(({ id }) => id),
    ).toEqual([]);
    // And where the reader asks: the trace of a number says it as it was published.
    const told = await page.evaluate(
      (ids) => ids.filter((id) => document.querySelector(`.step-text .fact[data-fact="${id}"]`)),
      facts.map(({ id }) => id),
    );
    const fact = facts.find(({ id }) => id === told[0]);
    if (fact === undefined) throw new Error('no such fact in the text');
    await page.locator(`.step-text .fact[data-fact="${fact.id}"]`).first().click();
    await expect
      .poll(async () => bare((await page.locator('.trace').textContent()) ?? ''))
      .toContain(bare(fact.published));
    await close();
  });
});
