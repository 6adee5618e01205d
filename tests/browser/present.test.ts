import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { storyPicture } from '../../src/build/pictures.ts';
import { stageCrop } from '../../src/charts/crop.ts';
import { svgText } from '../../src/draw/svg-text.ts';
import { keyTable } from '../../src/talk/keys.ts';
import { press, type State, startState } from '../../src/talk/model.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { slideFaults } from './slide-faults.ts';
import { builtStory } from './told.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Seen {
  readonly slide: string;
  readonly shown: string[];
  readonly mode: string;
  readonly typed: string;
  readonly note: string;
}

const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const visible = (element: Element) => element.getClientRects().length > 0;
    const text = (selector: string) => {
      const element = document.querySelector(selector);
      return element !== null && visible(element) ? (element.textContent ?? '') : '';
    };
    return {
      slide: location.hash.slice(1),
      shown: Array.from(document.querySelectorAll('.slide'))
        .filter(visible)
        .map(({ id }) => id),
      mode: document.documentElement.dataset.mode ?? '',
      typed: text('.typed'),
      note: text('.note'),
    };
  });

/** A screen for each shape of picture. */
const screens = [
  ['tall', 1024, 768],
  ['screen', 1920, 1080],
  ['broad', 3840, 1080],
] as const;

/** In the page: all that is drawn in the picture a slide shows, and in an svg written by the build, as text. */
function drawnBeside([id, built]: readonly [string, string]): string[][] {
  const holder = document.createElement('div');
  holder.innerHTML = built;
  const shown = Array.from(document.querySelectorAll(`#${id} .picture svg`)).filter(
    (svg) => svg.getClientRects().length > 0 && svg.closest('.live') === null,
  );
  return [shown, Array.from(holder.children)].map((svgs) =>
    svgs.flatMap((svg) => [
      `${svg.getAttribute('class')} ${svg.getAttribute('viewBox')}`,
      ...Array.from(svg.querySelectorAll('*:not(title, desc)')).flatMap((node) => {
        const attributes = Array.from(node.attributes, ({ name, value }) => `${name}="${value}"`);
        // A text that may move has a group around it, which does nothing at rest.
        if (node.tagName === 'g' && attributes.length === 0) return [];
        return [`${node.tagName} ${attributes.sort().join(' ')} ${node.textContent}`];
      }),
    ]),
  );
}

/** In the page: texts of the slide's picture that stand outside its figure. */
function slideOverflow(): string[] {
  const figure = document.querySelector('.slide.on .picture')?.getBoundingClientRect();
  if (figure === undefined) return [];
  return Array.from(document.querySelectorAll('.slide.on .pic-screen text'))
    .filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return (
        left < figure.left - 2 ||
        right > figure.right + 2 ||
        top < figure.top - 2 ||
        bottom > figure.bottom + 2
      );
    })
    .map(({ textContent }) => textContent ?? '');
}

const slideIds = (page: Page) => page.$$eval('.slide:not(.untold)', (slides) => slides.map(({ id }) => id));

describe('the slides on a screen', () => {
  it.each(
    [
      [1024, 768],
      [1280, 800],
      [1920, 1080],
      [2560, 1080],
      [3840, 1080],
      [3840, 2160],
      [7680, 1440],
      [1080, 1920],
    ].flatMap(([width = 0, height = 0]) => ['', 'en/'].map((folder) => [width, height, folder] as const)),
  )('fit %i x %i with no text too small (/%s)', async (width, height, folder) => {
    const viewport = { width, height };
    const { page, faults, close } = await openPage(browser, { viewport, reducedMotion: 'reduce' });
    await page.goto(`${site.address}${folder}present/`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForSelector('.shapes');
    const found: string[] = [];
    for (const _ of await slideIds(page)) {
      found.push(...(await page.evaluate(slideFaults)));
      await page.keyboard.press('ArrowRight');
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it.each([1.25, 2.5])(
    'stand in the same places when the system or the browser scales by %d',
    async (scale) => {
      const boxes = async (deviceScaleFactor: number) => {
        const viewport = { width: 1920 / deviceScaleFactor, height: 1080 / deviceScaleFactor };
        const { page, close } = await openPage(browser, {
          viewport,
          deviceScaleFactor,
          reducedMotion: 'reduce',
        });
        await page.goto(`${site.address}present/#land-grid`);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const found = await page.$$eval('#land-grid :is(h2, .line, .picture, .notes p, .source)', (parts) =>
          parts.map((part) => {
            const { left, top, width, height } = part.getBoundingClientRect();
            return [left, top, width, height].map((length) => Math.round(length * devicePixelRatio));
          }),
        );
        expect(await page.evaluate(slideFaults)).toEqual([]);
        await close();
        return found;
      };
      const [plain, scaled] = [await boxes(1), await boxes(scale)];
      expect(scaled).toHaveLength(plain.length);
      for (const [index, box] of scaled.entries()) {
        for (const [side, length] of box.entries()) {
          // Letters are set in whole pixels' steps: a few px of 1,920.
          expect(Math.abs(length - (plain[index]?.[side] ?? 0))).toBeLessThan(8);
        }
      }
    },
  );

  it.each(screens)('%s: show the pictures as they are built', async (frame, width, height) => {
    const story = await builtStory();
    const built = new Map(
      story.story.tellings.zh.sections
        .flatMap(({ scenes }) => scenes)
        .flatMap(({ steps }) => {
          const pictures = steps.map(({ view }) => storyPicture(story, 'zh', view, frame));
          const options = { idPrefix: 'x', crop: stageCrop(pictures), merge: frame === 'screen' };
          return steps.map(({ id }, index): [string, string] => {
            const picture = pictures[index];
            return [id, picture === undefined ? '' : svgText(picture, options)];
          });
        }),
    );
    const { page, faults, close } = await openPage(browser, { viewport: { width, height } });
    await page.goto(`${site.address}present/`);
    await page.waitForSelector('.shapes');
    for (const id of await slideIds(page)) {
      const svg = built.get(id);
      if (svg !== undefined) {
        const [shown, wanted] = await page.evaluate(drawnBeside, [id, svg] as const);
        expect(wanted?.length, id).toBeGreaterThan(1);
        expect(shown, id).toEqual(wanted);
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('have a picture each in the overview, in the shape of the screen', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1024, height: 768 } });
    await page.goto(`${site.address}present/`);
    await page.keyboard.press('o');
    await page.waitForFunction(() => {
      const places = Array.from(document.querySelectorAll('.pic-tall'));
      return places.length > 30 && places.every((place) => place.querySelector('svg[role="img"]') !== null);
    });
    await close();
  });

  it('keep the pictures of the HTML, at rest, where the others cannot be unpacked', async () => {
    const { page, faults, close } = await openPage(browser, { viewport: { width: 1024, height: 768 } });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await page.goto(`${site.address}present/#growth-investment`);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#growth-sales .pic-screen svg').isVisible()).toBe(true);
    expect(await page.locator('.live, .shapes').count()).toBe(0);
    for (const _ of await slideIds(page)) {
      expect(await page.evaluate(slideOverflow)).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('without scripts', () => {
  it('all slides stand one below the other', async () => {
    const { page, faults, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${site.address}present/`);
    const tops = await page.$$eval('.slide', (slides) =>
      slides.map((slide) => slide.getBoundingClientRect()).map(({ top, height }) => ({ top, height })),
    );
    expect(tops.length).toBeGreaterThan(40);
    tops.slice(1).forEach(({ top, height }, index) => {
      const before = tops[index];
      expect(top).toBeGreaterThanOrEqual((before?.top ?? 0) + (before?.height ?? 0) - 1);
      expect(height).toBeGreaterThan(800);
    });
    expect(faults).toEqual([]);
    await close();
  });

  it('a sheet of paper holds a slide', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/`);
    const count = (await slideIds(page)).length;
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(count);
    await close();
  });
});

describe('the keys', () => {
  it('do on the page what the model says', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/`);
    const ids = await slideIds(page);
    let state: State = startState(ids.length);
    // A fixed way through all keys in every mode; full screen has a test of its own.
    const all = [
      ...new Set(keyTable.filter(({ action }) => action !== 'fullscreen').flatMap(({ keys }) => keys)),
    ];
    const pressed = [
      ...all,
      ...all.map((_, index) => all[(index * 7 + 3) % all.length] ?? ' '),
      ...[
        'o',
        'ArrowDown',
        'ArrowRight',
        'Enter',
        '2',
        '1',
        'Enter',
        '9',
        '9',
        'Enter',
        'b',
        'PageDown',
        'End',
      ],
    ];
    for (const key of pressed) {
      await page.keyboard.press(key === ' ' ? 'Space' : key === 'Shift+ ' ? 'Shift+Space' : key);
      const before = state;
      state = press(before, key);
      if (state.mode === 'overview' && before.mode !== 'overview') {
        const columns = await page.$$eval('.slide', (slides) => {
          const top = slides[0]?.getBoundingClientRect().top;
          return slides.filter((slide) => slide.getBoundingClientRect().top === top).length;
        });
        expect(columns).toBeGreaterThan(2);
        state = { ...state, columns };
      }
      const now = await seen(page);
      const expected = {
        slide: ids[state.slide],
        shown: state.mode === 'overview' ? ids : [ids[state.slide]],
        ...{ mode: state.mode, typed: state.typed },
      };
      expect({ key, ...now, note: now.note !== '' }).toEqual({ key, ...expected, note: state.note !== null });
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('leave the browser its own: nothing is reloaded, no history is made, links are followed', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/`);
    await page.evaluate(() => document.documentElement.setAttribute('data-still', 'here'));
    const length = await page.evaluate(() => history.length);
    for (const key of ['F5', 'ArrowRight', 'Shift+F5', 'ArrowRight']) await page.keyboard.press(key);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await page.getAttribute('html', 'data-still')).toBe('here');
    await page.keyboard.press('?');
    await page.focus('.help a[data-route="short"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/route=short/);
    await close();
  });
});

describe('an address', () => {
  it('opens its slide, or the nearest with a note', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/#land-grid`);
    expect(await seen(page)).toMatchObject({ shown: ['land-grid'], note: '' });
    await page.goto(`${site.address}present/#land-gird`);
    await page.waitForFunction(() => document.querySelector('.note')?.textContent !== '');
    expect(await seen(page)).toMatchObject({ slide: 'land-grid', shown: ['land-grid'] });
    expect((await seen(page)).note).toContain('land-gird');
    await page.keyboard.press('ArrowRight');
    expect((await seen(page)).note).toBe('');
    await close();
  });

  it('tells a route, and says when there is none of that name', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/?route=short`);
    const short = await slideIds(page);
    await page.keyboard.press('End');
    expect(await seen(page)).toMatchObject({ shown: ['closing'] });
    expect(await page.textContent('#closing .place')).toBe(`${short.length} / ${short.length}`);
    await page.goto(`${site.address}present/?route=%3Cb%3E&theme=day`);
    expect((await slideIds(page)).length).toBeGreaterThan(short.length);
    expect((await seen(page)).note).toContain('<b>');
    expect(await page.getAttribute('html', 'data-theme')).toBe('day');
    await close();
  });
});

/** Ids of the slides on which a picture moved since the last time this was asked, in order. */
async function watchMoves(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => Array.from(addedNodes))) {
        if (!(node instanceof Element) || !node.matches('.live')) continue;
        moved.push(`${node.closest('.slide')?.id} ${node.querySelectorAll('svg').length}`);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'moved') as string[]).splice(0));
}

describe('between slides of a scene', () => {
  it('the picture moves and comes to rest, forwards and back; between scenes it is cut', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/#growth-investment`);
    await page.waitForSelector('.shapes');
    const moves = await watchMoves(page);
    for (const [key, id] of [
      ['ArrowRight', 'growth-sales'],
      ['ArrowLeft', 'growth-investment'],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.querySelector('.live, .moving') === null);
      expect(await moves()).toEqual([`${id} 1`]);
      expect((await seen(page)).shown).toEqual([id]);
      // Slower than who is looking for a slide.
      await page.waitForTimeout(160);
    }
    await page.keyboard.press('ArrowLeft');
    expect(await moves()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('a storm of keys and other sizes of the window on the way leave the slide that was asked for, at rest', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/#land-none`);
    await page.waitForSelector('.shapes');
    const ids = await slideIds(page);
    const sizes = [
      { width: 1024, height: 768 },
      { width: 3840, height: 1080 },
      { width: 1080, height: 1920 },
      { width: 1440, height: 900 },
    ];
    for (const size of sizes) {
      await page.keyboard.press('PageDown');
      await page.setViewportSize(size);
    }
    // Forty keys a second and more.
    for (let i = 0; i < 40; i++) await page.keyboard.press(i % 4 === 3 ? 'PageUp' : 'PageDown');
    const expected = ids[ids.indexOf('land-none') + sizes.length + 20] ?? '';
    await page.waitForFunction(() => document.querySelector('.live, .moving') === null);
    expect((await seen(page)).shown).toEqual([expected]);
    expect(await page.evaluate(slideFaults)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('nothing moves where less motion is asked for', async () => {
    const { page, close } = await openPage(browser, { reducedMotion: 'reduce' });
    await page.goto(`${site.address}present/#growth-investment`);
    await page.waitForSelector('.shapes');
    const moves = await watchMoves(page);
    await page.keyboard.press('ArrowRight');
    expect((await seen(page)).shown).toEqual(['growth-sales']);
    expect(await moves()).toEqual([]);
    await close();
  });
});

describe('exploring', () => {
  it('gives marks and numbers to the keys, and one key leads back from wherever it led', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/#growth-sales`);
    await page.keyboard.press('e');
    // The keys choose marks now; the slide stays.
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.explore-mark');
    // Also where the focus was lost.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card', { state: 'visible' });
    expect(await page.textContent('.card .trace-value')).toMatch(/\d/);
    expect(await seen(page)).toMatchObject({ shown: ['growth-sales'], mode: 'explore' });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.card', { state: 'hidden' });
    expect((await seen(page)).mode).toBe('explore');

    const number = page.locator('#growth-sales .line .number').first();
    await number.focus();
    await page.keyboard.press('Enter');
    expect(await page.textContent('.card .trace-value')).toContain(await number.textContent());
    const [card, own] = [await page.locator('.card').boundingBox(), await number.boundingBox()];
    const covers = card !== null && own !== null && card.x < own.x + own.width && own.x < card.x + card.width;
    expect(covers).toBe(false);

    // Away to answer a question, and back.
    for (const key of ['o', 'End', 'Enter', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await page.locator('.card, .explore-keys').filter({ visible: true }).count()).toBe(0);
    await page.keyboard.press('r');
    expect(await seen(page)).toMatchObject({ slide: 'growth-sales', mode: 'slides' });
    expect(faults).toEqual([]);
    await close();
  });

  it('answers to a pointer, turns nothing, and its chip leads back', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${site.address}present/#land-grid`);
    await page.keyboard.press('e');
    const picture = page.locator('#land-grid .picture');
    const { x, y, width, height } = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(x + width * 0.3, y + height * 0.5);
    await page.waitForSelector('.card', { state: 'visible' });
    expect(await page.textContent('.card')).toContain('560');
    expect((await seen(page)).shown).toEqual(['land-grid']);
    await page.keyboard.press('Escape');
    for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
    expect((await seen(page)).shown).not.toEqual(['land-grid']);
    await page.click('.return');
    expect(await seen(page)).toMatchObject({ shown: ['land-grid'], mode: 'slides' });
    expect(await page.locator('.return').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a wall', () => {
  it('whose signal is stretched gets its own shape, and circles that are round on it', async () => {
    const { page, faults, close } = await openPage(browser, { viewport: { width: 1920, height: 1080 } });
    await page.goto(`${site.address}present/?wall=32:9&margin=3#wafer-target`);
    expect(await page.getAttribute('html', 'data-shape')).toBe('broad wide');
    const slide = await page.locator('#wafer-target').boundingBox();
    expect(slide?.x).toBeCloseTo(1920 * 0.03, 0);
    expect(slide?.width).toBeCloseTo(1920 * 0.94, 0);
    expect(slide?.height).toBeCloseTo(1080 * 0.94, 0);
    // Half as wide as high in the signal: round once it is stretched.
    const round = await page.evaluate(() => {
      const circles = Array.from(document.querySelectorAll('#wafer-target circle'));
      const box = circles.find((circle) => circle.getClientRects().length > 0)?.getBoundingClientRect();
      return box === undefined ? 0 : box.width / box.height;
    });
    expect(round).toBeCloseTo(1920 / 1080 / (32 / 9), 2);
    expect(faults).toEqual([]);
    await close();
  });

  it('that nobody could mean is left out', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1920, height: 1080 } });
    await page.goto(`${site.address}present/?wall=%3Cb%3E&margin=99`);
    expect(await page.getAttribute('html', 'data-shape')).toBe('screen');
    expect(await page.locator('#screen').evaluate(({ style }) => style.transform)).toBe('');
    await close();
  });
});

describe('hands', () => {
  it('turn by a click, choose among all slides, and point while they hold', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}present/`);
    const ids = await slideIds(page);
    await page.mouse.click(200, 400);
    expect((await seen(page)).slide).toBe(ids[1]);
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.waitForSelector('.pointer', { state: 'visible' });
    await page.mouse.up();
    await page.waitForSelector('.pointer', { state: 'hidden' });
    expect((await seen(page)).slide).toBe(ids[1]);
    // A turn of the wheel comes as many events; what rolls on by itself turns no more.
    await page.evaluate(() => {
      for (let i = 0; i < 30; i++) {
        document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: 40, bubbles: true }));
      }
    });
    expect((await seen(page)).slide).toBe(ids[2]);
    await page.keyboard.press('o');
    await page.click('.slide:nth-of-type(4)');
    expect(await seen(page)).toMatchObject({ slide: ids[3], mode: 'slides' });
    await close();
  });
});
