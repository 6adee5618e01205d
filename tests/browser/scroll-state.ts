import type { Browser, CDPSession, Frame, Page } from 'playwright';
import { openPage } from './browser.ts';

/** A window as a reader may have it: CSS px at zoom 1, the screen's pixel ratio, zoom, default text size (px). */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly text: number;
  readonly phone: boolean;
}

export const phoneWindow: View = { width: 390, height: 844, zoom: 1, text: 16, phone: true };
export const desktopWindow: View = { width: 1440, height: 900, zoom: 1, text: 16, phone: false };

/** A page with a reader before it. */
export interface Reader {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly faults: string[];
  /** Gives the page another view; nothing else changes. */
  setView(view: View): Promise<void>;
  close(): Promise<void>;
}

/** A reader whose page is still empty; the window is there before the page, so that the first layout is the only one. */
export async function newReader(browser: Browser, view: View): Promise<Reader> {
  const { page, faults, close } = await openPage(browser, {
    viewport: { width: view.width, height: view.height },
    hasTouch: view.phone,
    isMobile: view.phone,
  });
  const cdp = await page.context().newCDPSession(page);
  const setView = async ({ width, height, zoom, text, phone }: View) => {
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: phone,
    });
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: text } });
  };
  await setView(view);
  // The engine names the reader's step as soon as it runs.
  await page.addInitScript(() => {
    document.addEventListener('cj-step', () => Object.assign(window, { reading: true }), { once: true });
  });
  return { page, cdp, faults, setView, close };
}

/** What a reader sees of the stages, and where they are taken to be. */
export interface Shown {
  /** Scroll offset, px. */
  readonly offset: number;
  readonly staged: boolean;
  /** Id of the reader's step; empty before the first. */
  readonly step: string;
  /** What every scene in the window draws: its place on the screen, its svg as text, a hash of its canvas' pixels. */
  readonly scenes: readonly string[];
}

/** What the page draws once it is at rest: several frames alike, and every scene in the window on its stage. */
export function shown(page: Page | Frame): Promise<Shown> {
  return page.evaluate(shownHere, 30_000);
}

/** Scrolls in one jump, and what is drawn there. */
export async function shownAt(page: Page | Frame, offset: number): Promise<Shown> {
  await page.evaluate((y) => window.scrollTo(0, y), offset);
  return shown(page);
}

/** Runs in the page and stands alone. Gives up with a word on what is missing after `patience` ms. */
async function shownHere(patience: number): Promise<Shown> {
  const until = performance.now() + patience;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const inWindow = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const scenes = Array.from(document.querySelectorAll<HTMLElement>('.scene'));
  // Asking where it stands would lay out what a long story skips.
  const isLaidOut = (scene: Element) => scene.checkVisibility({ contentVisibilityAuto: true });
  const isStaged = () => {
    const steps = document.querySelector('.steps');
    return steps !== null && getComputedStyle(steps).getPropertyValue('--staged').trim() === '1';
  };
  const waiting = () => {
    if (Reflect.get(window, 'reading') !== true) return 'the engine';
    // What was skipped for the first paint is laid out when the page has time; in a long story not even then.
    const skipped = Array.from(document.querySelectorAll('.made')).some(
      (part) => getComputedStyle(part).getPropertyValue('content-visibility') === 'auto',
    );
    if (skipped && document.querySelector('.far') === null) return 'the parts at the end';
    if (!isStaged()) return '';
    const late = scenes.find(
      (scene) => isLaidOut(scene) && inWindow(scene) && !scene.classList.contains('is-live'),
    );
    return late === undefined ? '' : `the stage of ${late.id}`;
  };
  await document.fonts.ready;
  let before = '';
  for (let alike = 0; alike < 3; ) {
    await frame();
    const missing = waiting();
    const now = [pageYOffset, innerWidth, innerHeight, document.documentElement.scrollHeight, missing].join();
    alike = now === before && missing === '' ? alike + 1 : 0;
    before = now;
    if (performance.now() > until) throw new Error(`waited in vain for ${missing || 'rest'}`);
  }

  const round = (value: number) => Math.round(value * 10) / 10;
  const place = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].map(round).join(' ');
  };
  const written = (node: Element): string => {
    const attributes = Array.from(node.attributes, ({ name, value }) => `${name}="${value}"`).sort();
    const children = Array.from(node.children, written).join('');
    return `<${node.tagName} ${attributes.join(' ')}>${children || node.textContent}</${node.tagName}>`;
  };
  const hash = (canvas: HTMLCanvasElement) => {
    // At rest shapes are the svg's, and what the canvas holds is not seen.
    if (canvas.style.visibility === 'hidden') return 'canvas hidden';
    const { width, height } = canvas;
    // A copy is read: reading itself would turn the canvas into another kind of canvas.
    const copy = document.createElement('canvas');
    copy.width = Math.max(1, width);
    copy.height = Math.max(1, height);
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (width > 0 && height > 0) context?.drawImage(canvas, 0, 0);
    const pixels = context?.getImageData(0, 0, copy.width, copy.height).data;
    const words = new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0));
    // Emulated windows count a canvas' pixels in whole CSS pixels: between two of the screen's, one may be missing.
    if (devicePixelRatio !== 1) return `canvas ${words.some((word) => word !== 0) ? 'drawn' : 'empty'}`;
    let sum = 2166136261;
    for (const word of words) sum = Math.imul(sum ^ word, 16777619);
    return `canvas ${width} ${height} ${(sum >>> 0).toString(16)}`;
  };
  const staged = isStaged();
  return {
    offset: pageYOffset,
    staged,
    step: document.querySelector('.step.is-now')?.id ?? '',
    scenes: scenes
      .filter((scene) => isLaidOut(scene) && inWindow(scene))
      .map((scene) => {
        const lives = Array.from(scene.querySelectorAll('.stage-live'));
        const drawn = lives.flatMap((live) => [
          place(live.firstElementChild ?? live),
          ...Array.from(live.querySelectorAll('canvas'), hash),
          ...Array.from(live.querySelectorAll('svg.pic'), written),
        ]);
        return [scene.id, `stages ${lives.length}`, ...drawn].join('\n');
      }),
  };
}

/** The reader's place as the page keeps it for coming back. */
export type KeptPlace =
  | { readonly kind: 'step'; readonly id: string; readonly t: number; readonly rested: number }
  | { readonly kind: 'block'; readonly index: number; readonly share: number };

/** Lets the page keep its place now, as it does before it goes, and reads it. */
export async function keptPlace(page: Page | Frame): Promise<KeptPlace> {
  await shown(page);
  return page.evaluate(() => {
    window.dispatchEvent(new Event('pagehide'));
    return history.state.changjuanPlace.place;
  });
}

/** What differs between two places beyond what rounding to whole pixels explains; empty when they are the same. */
export function apart(a: KeptPlace, b: KeptPlace): string {
  const said = `${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  if (a.kind === 'block' || b.kind === 'block') {
    return a.kind === 'block' &&
      b.kind === 'block' &&
      a.index === b.index &&
      Math.abs(a.share - b.share) < 0.1
      ? ''
      : said;
  }
  return a.id === b.id && Math.abs(a.t - b.t) <= 0.02 && Math.abs(a.rested - b.rested) <= 0.05 ? '' : said;
}

/** Scrolls to where `step` has become the next one's picture by about `t`. */
export async function scrollBetween(page: Page, step: string, t: number): Promise<void> {
  const found = await page.evaluate(
    async ({ step, t }) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const top = (document.getElementById(step)?.getBoundingClientRect().top ?? 0) + pageYOffset;
      let [low, high] = [top, top + 2000];
      for (let i = 0; i < 14; i++) {
        const middle = Math.round((low + high) / 2);
        window.scrollTo(0, middle);
        // Two frames draw wherever the reader is; the third is for what a drawing asks for.
        for (let n = 0; n < 3; n++) await frame();
        window.dispatchEvent(new Event('pagehide'));
        const { kind, id, t: now } = history.state.changjuanPlace.place;
        if (kind === 'step' && id === step && Math.abs(now - t) < 0.05) return true;
        if (kind === 'step' && id === step && now < t) low = middle;
        else if (kind === 'step' && id !== step && pageYOffset < top) low = middle;
        else if (kind === 'block' && middle < top + 300) low = middle;
        else high = middle;
      }
      return false;
    },
    { step, t },
  );
  if (!found) throw new Error(`no way from ${step} to the next`);
  await shown(page);
}

/** What the console said; requests that the reader gave up by leaving are no fault. */
export function said(faults: readonly string[]): string[] {
  return faults.filter((fault) => !fault.startsWith('failed:'));
}

/**
 * Runs in the page. Chromium without a screen has no address bar: its small and large window are as high as the
 * window. Here they keep the heights that a phone gives them. Returns the lengths that would follow the bar.
 */
export function fixWindowUnits([large, small]: readonly [number, number]): string[] {
  const following: string[] = [];
  const px = (value: string) =>
    value
      .replace(/(-?[\d.]+)svh\b/g, (_, n) => `${(Number(n) / 100) * small}px`)
      .replace(/(-?[\d.]+)l?vh\b/g, (_, n) => `${(Number(n) / 100) * large}px`);
  const fix = (rules: CSSRuleList) => {
    for (const rule of Array.from(rules)) {
      if ('cssRules' in rule) fix((rule as CSSGroupingRule).cssRules);
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const name of Array.from(rule.style)) {
        const value = rule.style.getPropertyValue(name);
        if (/\d(dvh|dvb|dvmin|dvmax)\b/.test(value)) following.push(`${rule.selectorText} ${name}`);
        if (/\d[sl]?vh\b/.test(value)) {
          rule.style.setProperty(name, px(value), rule.style.getPropertyPriority(name));
        }
      }
    }
  };
  for (const sheet of Array.from(document.styleSheets)) fix(sheet.cssRules);
  return following;
}
