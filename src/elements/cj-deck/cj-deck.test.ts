import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deckHtml, deckIds, parsed, prepareRoot } from '../../../tests/elements/deck-page.ts';
import { keyTable } from '../../talk/keys.ts';
import { press, startState } from '../../talk/model.ts';
import '../cj-chart/cj-chart.ts';
import type { CjDeck } from './cj-deck.ts';
import './cj-deck.ts';

let deck: CjDeck;
const root = document.documentElement;
const shown = () => deckIds.filter((id) => document.getElementById(id)?.classList.contains('on'));
const find = <T extends HTMLElement>(selector: string) => {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
const key = (name: string, more: KeyboardEventInit = {}) => {
  const shiftKey = name.startsWith('Shift+');
  const own = { key: name.replace('Shift+', ''), shiftKey, bubbles: true, cancelable: true, ...more };
  const event = new KeyboardEvent('keydown', own);
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};
const keys = async (...names: string[]) => {
  for (const name of names) key(name);
  await deck.updateComplete;
};
const open = async (query = '', hash = '') => {
  history.replaceState(null, '', `${location.pathname}${query}${hash}`);
  document.body.append(parsed(deckHtml));
  deck = find<CjDeck>('cj-deck');
  await deck.updateComplete;
};

beforeEach(async () => {
  await page.viewport(1200, 675);
  prepareRoot();
});
afterEach(() => {
  deck.remove();
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the keys', () => {
  it('do what the model says, one slide at a time', async () => {
    await open();
    let state = startState(deckIds.length);
    const acting = keyTable.filter(({ action }) => !['fullscreen', 'speaker'].includes(action));
    const all = [...new Set(acting.flatMap(({ keys: own }) => own))];
    const pressed = [...all, ...all.map((_, index) => all[(index * 7 + 3) % all.length] ?? ' ')];
    for (const name of [...pressed, 'o', 'ArrowRight', 'Enter', '3', 'Enter', '9', 'Enter', 'b', 'End']) {
      (document.activeElement as HTMLElement | null)?.blur();
      key(name);
      state = press({ ...state, columns: deck.state.columns }, name);
      await deck.updateComplete;
      const { mode, slide, typed, auto, note } = deck.state;
      expect({ name, mode, slide, typed, auto, note: note?.kind }).toEqual({
        ...{ name, mode: state.mode, slide: state.slide, typed: state.typed, auto: state.auto },
        note: state.note?.kind,
      });
      expect(shown()).toEqual([deckIds[slide]]);
      expect(root.dataset.mode).toBe(mode);
    }
  });

  it('that are held act once; those that turn go on at a pace', async () => {
    await open();
    const hold = async (name: string, ms: number) => {
      key(name);
      let prevented = true;
      const end = performance.now() + ms;
      while (performance.now() < end) {
        await later(30);
        prevented &&= key(name, { repeat: true }).defaultPrevented;
      }
      await deck.updateComplete;
      // The browser must not reload at a repeated F5 either.
      expect(prevented).toBe(true);
    };
    for (const [name, mode] of [
      ['b', 'black'],
      ['w', 'white'],
      ['?', 'help'],
      ['o', 'overview'],
    ] as const) {
      await hold(name, 300);
      expect(deck.state.mode).toBe(mode);
      await keys(name);
      expect(deck.state.mode).toBe('slides');
    }
    const full = vi.spyOn(root, 'requestFullscreen').mockResolvedValue(undefined);
    await hold('F5', 300);
    expect([full.mock.calls.length, deck.state.fullscreen]).toEqual([1, true]);
    await hold('PageDown', 1000);
    expect(deck.state.slide).toBeGreaterThan(1);
    expect(deck.state.slide).toBeLessThanOrEqual(4);
    // What it takes away first is all that it does.
    await keys('Home', 'b');
    await hold('PageDown', 800);
    expect([deck.state.mode, deck.state.slide]).toEqual(['slides', 0]);
  });

  it('are the talk’s again after a button was clicked, and the button’s where the keyboard chose it', async () => {
    await open();
    await userEvent.click(find('[data-start="help"]'));
    await keys(' ');
    expect(deck.state.mode).toBe('slides');
    await userEvent.keyboard('[Space]');
    expect(deck.state.slide).toBe(1);
    await keys('Home');
    find('[data-start="check"]').focus();
    await userEvent.keyboard('[Space]');
    expect([deck.state.mode, deck.state.slide]).toEqual(['check', 0]);
  });

  it('are left alone in fields, with Ctrl, and once the deck is gone', async () => {
    await open();
    await keys('i');
    const field = find<HTMLInputElement>('.check input');
    await userEvent.type(field, '12');
    expect([deck.state.typed, field.value]).toEqual(['', '12']);
    field.blur();
    await keys('Escape');
    expect(key('ArrowRight', { ctrlKey: true }).defaultPrevented).toBe(false);
    deck.remove();
    expect(key('ArrowRight').defaultPrevented).toBe(false);
    expect(deck.state.slide).toBe(0);
  });
});

describe('an address', () => {
  it('opens its slide, follows, and says when it is only the nearest', async () => {
    await open('', '#a2');
    expect(shown()).toEqual(['a2']);
    await keys('ArrowRight');
    expect(location.hash).toBe('#a3');
    location.hash = '#a22';
    await vi.waitFor(() => expect(find('.note').textContent).toContain('a22'));
    expect(location.hash).toBe('#a2');
    await keys('ArrowLeft');
    expect(find('.note').textContent).toBe('');
  });

  it('tells a route, and the ways to the others keep what else it says', async () => {
    await open('?route=short&theme=day');
    expect(deck.slides.map(({ id }) => id)).toEqual(['top', 'a1', 'a3', 'closing']);
    expect(find('#a3 .place').textContent?.trim()).toBe('3 / 4');
    await keys('?');
    expect(find('.help [data-route="full"]').getAttribute('href')).toBe('?route=full&theme=day');
    deck.remove();
    await open('?route=none');
    expect(deck.slides).toHaveLength(6);
    expect(find('.note').textContent).toContain('none');
  });
});

describe('pictures', () => {
  const moving = () => document.querySelector('.picture.moving')?.closest('.slide')?.id ?? '';
  const rested = () => vi.waitFor(() => expect(moving()).toBe(''), { timeout: 3000 });

  it('move from slide to slide of a scene, forwards and back, and leave nothing', async () => {
    await open('', '#a1');
    for (const [name, id] of [
      ['ArrowRight', 'a2'],
      ['ArrowLeft', 'a1'],
    ] as const) {
      await later(200);
      await keys(name);
      expect(moving()).toBe(id);
      const bar = () => Number(find('.moving-chart [data-k="bar"]').getAttribute('width'));
      await vi.waitFor(() => expect(bar() > 10.5 && bar() < 39.5).toBe(true), { interval: 10 });
      await rested();
      expect(document.querySelectorAll('.moving-chart, .live')).toHaveLength(0);
    }
  });

  it('come when their scene begins, and are cut where it is come to from behind', async () => {
    await open('', '#part');
    await keys('ArrowRight');
    expect(moving()).toBe('a1');
    await rested();
    await keys('End');
    await keys('ArrowLeft');
    expect([shown(), moving()]).toEqual([['a3'], '']);
  });

  it('stand still where readers want no motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    await open('', '#a1');
    await keys('ArrowRight');
    expect(moving()).toBe('');
  });
});

describe('hands', () => {
  it('turn by a click and by the wheel, choose among all slides, and point while they hold', async () => {
    await open();
    await userEvent.click(find('#top h2'));
    expect(shown()).toEqual(['part']);
    for (let i = 0; i < 30; i++) window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 }));
    await deck.updateComplete;
    expect(shown()).toEqual(['a1']);
    await keys('o');
    expect(getComputedStyle(find('#a3')).display).not.toBe('none');
    await userEvent.click(find('#a3'));
    expect([deck.state.mode, shown()]).toEqual(['slides', ['a3']]);
    const at = { clientX: 300, clientY: 200, isPrimary: true, bubbles: true };
    find('#a3').dispatchEvent(new PointerEvent('pointerdown', at));
    await vi.waitFor(() => expect(find('.pointer').hidden).toBe(false));
    find('#a3').dispatchEvent(new PointerEvent('pointerup', at));
    expect([find('.pointer').hidden, shown()]).toEqual([true, ['a3']]);
  });

  it('swipe both ways', async () => {
    await open('', '#a2');
    const swipe = async (by: number) => {
      const touch = { pointerType: 'touch', isPrimary: true, bubbles: true, clientY: 100 };
      document.body.dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientX: 500 }));
      document.body.dispatchEvent(new PointerEvent('pointerup', { ...touch, clientX: 500 + by }));
      await deck.updateComplete;
    };
    await swipe(-100);
    expect(shown()).toEqual(['a3']);
    await swipe(100);
    await swipe(100);
    expect(shown()).toEqual(['a1']);
  });
});

describe('what lies over the slides', () => {
  it('is black or white and covers everything', async () => {
    await open('', '#a1');
    for (const [name, colour] of [
      ['b', 'rgb(0, 0, 0)'],
      ['w', 'rgb(255, 255, 255)'],
    ] as const) {
      await keys(name);
      const cover = getComputedStyle(document.body, '::after');
      expect([cover.backgroundColor, cover.width, cover.height]).toEqual([colour, '1200px', '675px']);
      await keys('Escape');
    }
    expect(getComputedStyle(document.body, '::after').content).toBe('none');
  });

  it('leads back from a detour', async () => {
    await open('', '#a1');
    await keys('6', 'Enter');
    expect(shown()).toEqual(['closing']);
    expect(find('.return').textContent).toContain('3');
    await userEvent.click(find('.return'));
    expect(shown()).toEqual(['a1']);
    expect(find('.return').hidden).toBe(true);
  });

  it('offers the ways to begin until the talk has begun', async () => {
    await open();
    const panel = () => document.querySelector('.start');
    expect(panel()?.querySelectorAll('button').length).toBeGreaterThan(3);
    await keys('ArrowRight');
    expect(panel()).toBe(null);
    await keys('Home', 'a');
    expect(panel()).toBe(null);
  });
});

describe('looking into a slide', () => {
  it('makes its numbers answer, and nothing turns', async () => {
    await open('', '#a2');
    const asked: unknown[] = [];
    deck.addEventListener('cj-datum', (event) => asked.push((event as CustomEvent).detail));
    await keys('e');
    const number = find('#a2 .number');
    number.focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toMatchObject([{ datum: 'a2', how: 'key' }]);
    expect(shown()).toEqual(['a2']);
    // A number that is half typed goes before what has the focus.
    await userEvent.keyboard('3{Enter}');
    expect([shown(), asked.length]).toEqual([['a1'], 1]);
    await keys('r', 'e');
    // The answer stands on the other half.
    expect(root.dataset.answer).toBe('right');
    await keys('Escape');
    expect(deck.state.mode).toBe('slides');
    expect(number.hasAttribute('tabindex')).toBe(false);
  });
});

describe('a wall', () => {
  it('that stretches its signal is laid out in its own shape, kept, and in the address', async () => {
    await open();
    find('cj-checks').dispatchEvent(new CustomEvent('cj-wall', { detail: { ratio: 32 / 9, margin: 5 } }));
    expect(root.dataset.shape).toBe('broad wide');
    const { width, height } = find('#top').getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).toEqual([1080, 608]);
    expect(location.search).toBe('?wall=3.5556&margin=5');
    deck.remove();
    await open();
    expect(root.dataset.shape).toBe('broad wide');
    deck.remove();
    await open('?wall=&margin=0');
    expect([root.dataset.shape, deck.style.transform]).toEqual(['screen', '']);
  });
});
