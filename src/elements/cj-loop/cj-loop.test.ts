import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsed, prepareRoot, slidesHtml } from '../../../tests/elements/deck-page.ts';
import { type State, startState } from '../../talk/model.ts';
import type { CjLoop } from './cj-loop.ts';
import './cj-loop.ts';

const hour = 3_600_000;
/** No slide stands longer, ms. */
const longest = 30_000;
const noon = new Date(2026, 2, 5, 12, 0, 0);

let loop: CjLoop;
let main: HTMLElement;
let fresh: number;
let kiosk: boolean;

/** Opens a loop whose host does what it asks for. */
async function open(query: string, state: Partial<State> = {}): Promise<void> {
  history.replaceState(null, '', `${location.pathname}?${query}`);
  main = document.createElement('main');
  main.append(parsed(slidesHtml));
  document.body.append(main);
  loop = document.createElement('cj-loop');
  loop.slides = Array.from(main.querySelectorAll<HTMLElement>('.slide'));
  loop.state = { ...startState(loop.slides.length), auto: query.includes('kiosk'), ...state };
  main.addEventListener('cj-change', ({ detail }) => {
    loop.state = detail(loop.state);
  });
  main.addEventListener('cj-kiosk', (event) => {
    kiosk = (event as CustomEvent<boolean>).detail;
  });
  main.addEventListener('cj-fresh', () => {
    fresh += 1;
  });
  main.append(loop);
  await loop.updateComplete;
}
/** Lets time pass a second at a time; in between what waits for promises goes on, without waiting for real timers. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= 1000) {
    vi.advanceTimersByTime(Math.min(1000, left));
    for (let i = 0; i < 8; i++) await Promise.resolve();
    await loop.updateComplete;
  }
};
const hide = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  prepareRoot();
  fresh = 0;
  kiosk = false;
  vi.useFakeTimers({ now: noon, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
});
afterEach(() => {
  main.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'hidden');
});

describe('slides that turn by themselves', () => {
  it('go round, and stand while they are hidden', async () => {
    await open('kiosk');
    expect(kiosk).toBe(true);
    await pass(7 * longest);
    expect(loop.state.slide).toBeGreaterThan(0);
    hide(true);
    await pass(1000);
    const here = loop.state.slide;
    await pass(5 * longest);
    expect(loop.state.slide).toBe(here);
    hide(false);
    // A slide that nobody saw has its whole time before it.
    await pass(6900);
    expect(loop.state.slide).toBe(here);
    await pass(longest);
    expect(loop.state.slide).not.toBe(here);
  });

  it('do so for a presenter, and end with them', async () => {
    await open('', { auto: true });
    await pass(longest);
    const here = loop.state.slide;
    expect(here).toBeGreaterThan(0);
    loop.state = { ...loop.state, auto: false };
    await loop.updateComplete;
    await pass(5 * longest);
    expect([loop.state.slide, vi.getTimerCount()]).toEqual([here, 0]);
  });

  it('begin a slide’s time when its picture has come to rest', async () => {
    await open('kiosk');
    loop.state = { ...loop.state, slide: 1 };
    loop.moving = true;
    await pass(60_000);
    expect(loop.state.slide).toBe(1);
    loop.moving = false;
    await pass(6900);
    expect(loop.state.slide).toBe(1);
    await pass(longest);
    expect(loop.state.slide).toBeGreaterThan(1);
  });

  it('do nothing in the speaker’s window', async () => {
    await open('', { auto: true });
    loop.speaking = true;
    await pass(5 * longest);
    expect(loop.state.slide).toBe(0);
  });
});

describe('a visitor', () => {
  it.each([
    ['a key', () => new KeyboardEvent('keydown', { key: 'x', bubbles: true })],
    ['a click', () => new PointerEvent('pointerdown', { bubbles: true })],
    ['the wheel', () => new WheelEvent('wheel', { bubbles: true })],
  ])('who comes with %s stops the loop, which begins again when they have gone', async (_, event) => {
    await open('kiosk&idle=90', { slide: 3 });
    document.body.dispatchEvent(event());
    expect(loop.state.auto).toBe(false);
    await pass(80_000);
    document.body.dispatchEvent(event());
    await pass(89_000);
    expect([loop.state.auto, loop.state.slide]).toEqual([false, 3]);
    await pass(1000);
    expect([loop.state.auto, loop.state.slide]).toEqual([true, 0]);
    await pass(longest);
    expect(loop.state.slide).toBeGreaterThan(0);
  });

  it('who leaves by Esc takes over a loop that was begun by hand', async () => {
    await open('');
    loop.begin();
    expect(loop.state).toMatchObject({ auto: true, fullscreen: true });
    expect(kiosk).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([kiosk, loop.state.auto]).toEqual([false, false]);
    await pass(10 * 60_000);
    expect(loop.state.slide).toBe(0);
  });
});

describe('a fresh start', () => {
  it('is made in place at its hour where the address does not answer', async () => {
    await open('kiosk&fresh=13:00');
    await pass(0.99 * hour);
    expect(fresh).toBe(0);
    await pass(0.1 * hour);
    expect(fresh).toBe(1);
  });

  it('is made when memory keeps growing', async () => {
    await open('kiosk&fresh=off');
    let bytes = 40_000_000;
    Object.defineProperty(performance, 'memory', {
      configurable: true,
      get: () => {
        bytes *= 1.01;
        return { usedJSHeapSize: bytes };
      },
    });
    await pass(2 * hour);
    expect(fresh).toBeGreaterThan(0);
    Reflect.deleteProperty(performance, 'memory');
  });
});

it('tells in a line how the screen fares, and leaves no timer behind', async () => {
  await open('kiosk');
  await pass(25 * hour);
  loop.state = { ...loop.state, status: true };
  await loop.updateComplete;
  expect(loop.textContent).toMatch(/^Running 1 d 1:00:00; loops \d{4}; next fresh start .*4:00:00.*; memory/);
  expect(loop.textContent).toContain('kept on no; full screen no; last probe no answer');
  main.remove();
  expect(vi.getTimerCount()).toBe(0);
});
