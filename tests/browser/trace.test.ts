import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';
import { pagePaths, schemes } from './told.ts';

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

interface Options extends BrowserContextOptions {
  readonly path?: string;
  readonly query?: string;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** The page with its numbers ready to answer. */
async function open({
  path = '',
  query = '?view=plain',
  before,
  ...options
}: Options = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  if (before !== undefined) await watched.page.addInitScript(before);
  await watched.page.goto(site.address + path + query);
  await watched.page.locator('.fact[role="button"]').first().waitFor({ state: 'attached' });
  return watched;
}

/** A number whose trace has a formula. */
async function computed(page: Page) {
  const id = await page.evaluate(() => {
    const facts = Array.from(document.querySelectorAll<HTMLElement>('.step-text .fact'));
    return facts
      .map((fact) => fact.dataset.fact ?? '')
      .find((id) => document.querySelector(`#fact-${id} .formula`));
  });
  return { id: id ?? '', number: page.locator(`.step-text .fact[data-fact="${id}"]`).first() };
}

/** What would cover a number or leave the window; `panels` counts those that stood over the page. */
function coverings(fractions: readonly number[]) {
  const faults: string[] = [];
  let panels = 0;
  const numbers = Array.from(
    document.querySelectorAll<HTMLElement>('main .fact, main .tables[open] .to-fact'),
  );
  for (const number of numbers) {
    for (const fraction of fractions) {
      const rect = number.getBoundingClientRect();
      if (rect.width === 0) continue;
      scrollTo(0, rect.top + scrollY - (innerHeight - rect.height) * fraction);
      number.click();
      const shown = document.querySelector<HTMLElement>('.trace');
      const name = `${number.dataset.fact} ${number.textContent} at ${fraction}`;
      if (shown === null) faults.push(`nothing opens: ${name}`);
      else if (!shown.classList.contains('trace-text')) {
        panels += 1;
        const box = shown.getBoundingClientRect();
        for (const line of Array.from(number.getClientRects())) {
          if (
            box.left < line.right &&
            line.left < box.right &&
            box.top < line.bottom &&
            line.top < box.bottom
          )
            faults.push(`covered: ${name}`);
        }
        if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
          faults.push(`outside the window: ${name}`);
        if (box.height < 100) faults.push(`too low to read: ${name}`);
      }
      number.click();
      if (document.querySelector('.trace') !== null) faults.push(`does not close: ${name}`);
    }
  }
  return { faults: faults.slice(0, 10), panels, numbers: numbers.length };
}

describe.each(locales)('a number in %s', (locale) => {
  it.each([
    [1440, 900],
    [768, 1024],
    [390, 844],
    [320, 640],
  ])('is never covered by its trace at %d × %d', async (width, height) => {
    const { page, faults, close } = await open({ path: pagePaths[locale], viewport: { width, height } });
    const found = await page.evaluate(coverings, [0.12, 0.5, 0.9]);
    expect(found.faults).toEqual([]);
    expect(found.panels).toBeGreaterThan(found.numbers);
    expect(faults).toEqual([]);
    await close();
  });

  it('tells value, period, status, source, formula and what is not published, as the register does', async () => {
    const { page, close } = await open({ path: pagePaths[locale] });
    const { id, number } = await computed(page);
    await number.click();
    const said = await page.locator(`${panel} dd`).allTextContents();
    const row = await page.locator(`#fact-${id}`).textContent();
    for (const text of said) expect(row).toContain(text);
    expect(await page.locator(`${panel} .trace-value`).textContent()).toBe(
      await page.locator(`#fact-${id} .register-value`).textContent(),
    );
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(await page.locator(`${panel} [id]`).count()).toBe(0);
    expect(await page.locator(`${panel} .row-lead`).count()).toBe(0);
    await close();
  });
});

describe('the trace of a number', () => {
  it('opens when the mouse rests on it, stays on the way to it, and goes', async () => {
    const { page, faults, close } = await open();
    const { number } = await computed(page);
    await number.scrollIntoViewIfNeeded();
    await number.hover();
    await page.locator(panel).waitFor();
    // Unasked, so nothing is said and the focus stays.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await page.locator(`${panel}[aria-live], ${panel} [role="status"]`).count()).toBe(0);
    const box = await page.locator(panel).boundingBox();
    if (box === null) throw new Error('no panel');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.waitForTimeout(400);
    expect(await page.locator(panel).count()).toBe(1);
    await page.mouse.move(5, 300, { steps: 4 });
    await page.locator(panel).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('does not open for what scrolls under a mouse at rest', async () => {
    const { page, close } = await open();
    const { number } = await computed(page);
    await page.evaluate(
      (element) => {
        const { top } = (element as Element).getBoundingClientRect();
        scrollTo(0, scrollY + top - 700);
      },
      await number.elementHandle(),
    );
    const box = await number.boundingBox();
    if (box === null) throw new Error('no number');
    await page.mouse.move(box.x + box.width / 2, box.y - 300);
    await page.mouse.wheel(0, 300 + box.height / 2);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => document.querySelector('.fact:hover') !== null)).toBe(true);
    expect(await page.locator(panel).count()).toBe(0);
    await close();
  });

  it('toggles by click, closes by Escape and by a click elsewhere', async () => {
    const { page, close } = await open();
    const { number } = await computed(page);
    const shown = page.locator(panel);
    await number.click();
    expect(await shown.count()).toBe(1);
    expect(await number.getAttribute('aria-expanded')).toBe('true');
    expect(await number.getAttribute('aria-controls')).toBe(await shown.getAttribute('id'));
    await number.click();
    expect(await shown.count()).toBe(0);
    expect(await number.getAttribute('aria-expanded')).toBe('false');
    await number.click();
    await page.keyboard.press('Escape');
    expect(await shown.count()).toBe(0);
    await number.click();
    await page.mouse.move(8, 400);
    await page.mouse.down();
    await page.mouse.up();
    expect(await shown.count()).toBe(0);
    expect(page.url()).not.toContain('#fact-');
    await close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, close } = await open();
    const { number } = await computed(page);
    const active = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.closest('.trace')
          ? `in the panel: ${at.textContent}`
          : (at?.getAttribute('data-fact') ?? at?.tagName);
      });
    // Tab reaches the number, and its trace opens beside it.
    await number.evaluate((element) => {
      const before = document.createElement('button');
      before.id = 'before';
      element.before(before);
      before.focus();
    });
    await page.keyboard.press('Tab');
    await page.locator(panel).waitFor();
    const own = await number.getAttribute('data-fact');
    expect(await active()).toBe(own);
    expect(await page.locator(panel).getAttribute('role')).toBe('dialog');
    expect(await page.locator(panel).getAttribute('aria-label')).not.toBe('');
    // The next Tab goes into it, Shift+Tab back, and after its last control on to what follows the number.
    await page.keyboard.press('Tab');
    expect(await active()).toContain('in the panel');
    await page.keyboard.press('Shift+Tab');
    expect(await active()).toBe(own);
    await page.keyboard.press('Tab');
    for (let i = 0; i < 30 && (await active())?.includes('in the panel'); i++)
      await page.keyboard.press('Tab');
    const after = await active();
    expect(after).not.toBe(own);
    expect(
      await number.evaluate((element) => {
        const at = document.activeElement;
        return at !== null && (element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      }),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator(panel).count()).toBe(0);
    // Enter and Space open and close it like a button.
    await number.focus();
    await page.keyboard.press('Enter');
    expect(await active()).toContain('in the panel');
    await page.keyboard.press('Escape');
    expect(await active()).toBe(own);
    expect(await page.locator(panel).count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await page.locator(panel).count()).toBe(1);
    await close();
  });

  it('leads from a formula to its inputs and back', async () => {
    const { page, close } = await open();
    const { id, number } = await computed(page);
    await number.click();
    const own = await page.locator(`${panel} .trace-value`).textContent();
    const input = page.locator(`${panel} .formula .fact`).first();
    expect(await input.getAttribute('data-fact')).not.toBe(id);
    const printed = await input.textContent();
    await input.click();
    expect(await page.locator(`${panel} .trace-value`).textContent()).toContain(printed ?? '?');
    expect(await page.locator(panel).count()).toBe(1);
    await page.locator(`${panel} .trace-back`).click();
    expect(await page.locator(`${panel} .trace-value`).textContent()).toBe(own);
    expect(await page.locator(`${panel} .trace-back`).isVisible()).toBe(false);
    await close();
  });

  it('leads to its row in the register and in the data table', async () => {
    const { page, close } = await open();
    const number = page.locator('#signed .step-text .fact').first();
    const id = await number.getAttribute('data-fact');
    await number.click();
    await page.locator(`${panel} .trace-links a`).nth(1).click();
    expect(await page.locator(panel).count()).toBe(0);
    const cell = page.locator(`#signed .tables a[href="#fact-${id}"]`);
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await cell.isVisible()).toBe(true);
    await number.click();
    await page.locator(`${panel} .trace-links a`).first().click();
    expect(page.url()).toContain(`#fact-${id}`);
    expect(await page.locator(panel).count()).toBe(0);
    expect(await page.locator(`#fact-${id}`).isVisible()).toBe(true);
    await close();
  });

  it('leaves the link a link for those who ask for one', async () => {
    const { page, close } = await open();
    const { number } = await computed(page);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      number.click({ modifiers: ['Control'] }),
    ]);
    expect(other.url()).toContain('#fact-');
    expect(page.url()).not.toContain('#fact-');
    await close();

    const silent = await openPage(browser, { javaScriptEnabled: false });
    await silent.page.goto(site.address);
    await silent.page.locator('.step-text .fact').first().click();
    expect(silent.page.url()).toContain('#fact-');
    expect(await silent.page.locator('.fact[role]').count()).toBe(0);
    expect(await silent.page.locator('.step-sources').first().isVisible()).toBe(false);
    await silent.close();
  });

  it('works in the title slip, in headlines and in tables', async () => {
    const { page, close } = await open();
    for (const selector of ['.slip .fact', '.scene-head h3 .fact', '#signed .tables .to-fact']) {
      await page.evaluate(() => {
        for (const details of Array.from(document.querySelectorAll('details'))) details.open = true;
      });
      await page.locator(selector).first().click();
      expect(await page.locator(`${panel} .trace-value`).count(), selector).toBe(1);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  it('works without popovers', async () => {
    const { page, faults, close } = await open({
      before: () => {
        // @ts-expect-error: an engine that does not know them
        delete HTMLElement.prototype.showPopover;
      },
    });
    const found = await page.evaluate(coverings, [0.3]);
    expect(found.faults).toEqual([]);
    const { number } = await computed(page);
    await number.click();
    const top = await page.locator(`${panel} .trace-value`).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(top).toBe(true);
    expect(await page.locator(`${panel}[popover]`).count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('moves nothing, and leaves nothing behind', async () => {
    const { page, close } = await open({
      before: () => {
        Object.assign(window, { shifted: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
        }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    // What was skipped for the first paint is laid out by now: the page has its length.
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.made')).every(
        (part) => part.style.getPropertyValue('content-visibility') === 'visible',
      ),
    );
    const { number } = await computed(page);
    await number.click();
    await page.keyboard.press('Escape');
    // Pictures near the window get boxes for keys when they come near: those are not the trace's.
    const own = 'body > *, .step-text *, .scene-head *, .made *, [class*="trace"]';
    const count = () => page.evaluate((parts) => document.querySelectorAll(parts).length, own);
    const [nodes, height] = [await count(), await page.evaluate(() => document.documentElement.scrollHeight)];
    await page.evaluate(() => Object.assign(window, { shifted: 0 }));
    for (let i = 0; i < 5; i++) {
      await number.click();
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      await page.keyboard.press('Escape');
    }
    expect(await count()).toBe(nodes);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBe(0);
    await close();
  });

  it('is not printed', async () => {
    const { page, close } = await open();
    const { number } = await computed(page);
    await number.click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(panel).isVisible()).toBe(false);
    await close();
  });
});

describe('on a phone', () => {
  it('a tap opens a sheet, which a tap elsewhere, on the number or on its cross closes', async () => {
    const { page, faults, close } = await open(phone);
    const { number } = await computed(page);
    const sheet = page.locator('.trace-sheet');
    await number.tap();
    expect(await sheet.count()).toBe(1);
    const box = await sheet.boundingBox();
    expect(box?.width).toBe(390);
    await number.tap();
    expect(await sheet.count()).toBe(0);
    await number.tap();
    const cross = page.locator(`${panel} .trace-close`);
    const size = await cross.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await cross.tap();
    expect(await sheet.count()).toBe(0);
    await number.tap();
    const at = await number.boundingBox();
    const top = (await sheet.boundingBox())?.y === 0;
    await page.touchscreen.tap(195, top ? 830 : Math.max(60, (at?.y ?? 0) - 150));
    expect(await sheet.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('a tap that just misses a number means it', async () => {
    const { page, close } = await open(phone);
    const { id, number } = await computed(page);
    await number.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await number.boundingBox();
    if (box === null) throw new Error('no number');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height + 6);
    const label = await page.locator(`#fact-${id} .register-label`).textContent();
    expect(await page.locator(`${panel} .trace-label`).textContent()).toBe(label);
    await close();
  });

  it('one button opens all sources of a step', async () => {
    const { page, close } = await open(phone);
    const step = page.locator('#signed-all');
    await step.locator('.step-sources').tap();
    const ids = await page
      .locator(`${panel} .trace-item`)
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));
    const inText = await step
      .locator('.step-text .fact')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-fact')));
    expect(new Set(ids)).toEqual(new Set([...inText, ...ids]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator(`${panel} .trace-source`).count()).toBe(1);
    const heights = await page
      .locator(`${panel} .trace-item`)
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.locator(`${panel} .trace-item`).first().tap();
    expect(await page.locator(`${panel} .trace-list`).count()).toBe(1);
    await page.locator(`${panel} .trace-back`).tap();
    expect(await page.locator(`${panel} .trace-item`).count()).toBe(ids.length);
    await close();
  });
});

describe('in large text', () => {
  it('the trace stands in the text, after the paragraph that holds the number', async () => {
    const { page, faults, close } = await open({ ...phone, query: '?size=3' });
    const { number } = await computed(page);
    await number.tap();
    const block = page.locator('.trace-text');
    expect(await block.count()).toBe(1);
    expect(await block.evaluate((element) => getComputedStyle(element).position)).toBe('relative');
    expect(
      await number.evaluate((element) =>
        element.closest('p')?.nextElementSibling?.classList.contains('trace'),
      ),
    ).toBe(true);
    expect(await block.getAttribute('popover')).toBeNull();
    const small = await block
      .locator('.trace-links a, button:not([hidden])')
      .evaluateAll(
        (controls) =>
          controls
            .map((control) => control.getBoundingClientRect())
            .filter(({ width, height }) => Math.min(width, height) < 60).length,
      );
    expect(small).toBe(0);
    // It does not go by itself: a tap on its number or its cross closes it.
    await page.touchscreen.tap(5, 400);
    expect(await block.count()).toBe(1);
    await number.tap();
    expect(await block.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('stands there too where the window is too low for a panel, but never unasked', async () => {
    const { page, close } = await open({ viewport: { width: 640, height: 200 } });
    const { number } = await computed(page);
    await number.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await number.hover();
    await page.waitForTimeout(500);
    expect(await page.locator(panel).count()).toBe(0);
    await number.click();
    expect(await page.locator('.trace-text').count()).toBe(1);
    await close();
  });

  it('works for every number, and holds still what was tapped', async () => {
    const { page, close } = await open({ query: '?size=4', viewport: { width: 390, height: 844 } });
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      let last: number | null = null;
      for (const number of Array.from(document.querySelectorAll<HTMLElement>('main .fact'))) {
        if (number.getClientRects().length === 0) continue;
        number.scrollIntoView({ block: 'center' });
        const before = number.getBoundingClientRect().top;
        number.click();
        const after = number.getBoundingClientRect().top;
        const block = document.querySelector('.trace-text')?.getBoundingClientRect();
        if (block === undefined) found.push(`nothing: ${number.textContent}`);
        else if (block.left < 0 || block.right > innerWidth) found.push(`outside: ${number.textContent}`);
        if (last !== null && Math.abs(after - before) > 2)
          found.push(`moved by ${after - before}: ${number.textContent}`);
        last = after;
      }
      return found;
    });
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each(schemes)('axe, %s', (colorScheme) => {
  it.each([
    ['a panel', { viewport: { width: 1440, height: 900 } }, '?view=plain'],
    ['a sheet', phone, '?view=plain'],
    ['a block in the text', phone, '?size=2'],
  ] as const)('finds nothing with %s open', async (_name, options, query) => {
    const { page, close } = await open({ ...options, query, colorScheme, bypassCSP: true });
    const { number } = await computed(page);
    await number.click();
    await page.addScriptTag({ content: axe.source });
    const violations = await page.evaluate(async () => {
      const { axe: run } = window as unknown as { axe: typeof axe };
      const results = await run.run(
        { include: ['.trace', 'article:has(.fact[aria-controls])'] },
        { resultTypes: ['violations'] },
      );
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(violations).toEqual([]);
    await close();
  });
});
