import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../cj-chart/cj-chart.ts';
import type { CjStepper } from './cj-stepper.ts';
import './cj-stepper.ts';

const style = document.createElement('style');
style.textContent = `
  svg.pic { display: block; width: 200px; height: 100px }
  .stage { display: none }
  .moving .stage { display: block }
  .column { display: none !important }
  .step:not(.on) { visibility: hidden }`;

const picture = (frame: string, x: number) =>
  `<svg class="pic ${frame}" viewBox="0 0 100 50"><title>x</title><rect data-k="a" x="${x}" y="0" width="9" height="9"/></svg>`;
const step = (id: string, x: number) => `<article class="step" id="${id}">
    <figure><cj-chart class="pics">${picture('phone', x)}${picture('column', x + 1)}</cj-chart></figure>
    <h2>About ${id}</h2></article>`;

let stepper: CjStepper;

async function show(ids: readonly string[] = ['one', 'two', 'three']): Promise<void> {
  document.documentElement.lang = 'en';
  document.body.append(
    document.createRange().createContextualFragment(`<cj-stepper><div class="steps">
      <cj-chart class="stage" aria-hidden="true"></cj-chart>
      <nav class="stepper"><button class="previous" disabled>-</button><span class="n">1</span>
        <ol class="dots">${ids.map(() => '<li></li>').join('')}</ol><button class="next">+</button><p class="said"></p></nav>
      ${ids.map((id, index) => step(id, 10 * index)).join('')}</div>
      <a class="to-story" href="https://example.org/x/#scene">story</a><span class="address"></span></cj-stepper>`),
  );
  stepper = document.querySelector('cj-stepper') as CjStepper;
  stepper.querySelector('.step')?.classList.add('on');
  await stepper.updateComplete;
}

const find = <E extends Element = HTMLElement>(selector: string) => stepper.querySelector(selector) as E;
const shown = () => find('.step.on').id;
const moving = () => stepper.classList.contains('moving');
const still = () => vi.waitUntil(() => !moving(), 4000);
const steps: string[] = [];
document.head.append(style);
document.addEventListener('cj-step', (event) => steps.push((event as CustomEvent).detail.id));

beforeEach(() => {
  steps.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Readers who want less motion. */
function lessMotion(): void {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
}

describe('cj-stepper', () => {
  it('turns by its buttons, which give the focus to each other at the ends', async () => {
    await show(['one', 'two']);
    find('.next').focus();
    find('.next').click();
    await stepper.updateComplete;
    expect(shown()).toBe('two');
    expect(find<HTMLButtonElement>('.next').disabled).toBe(true);
    expect(document.activeElement).toBe(find('.previous'));
    find('.previous').click();
    await stepper.updateComplete;
    expect(shown()).toBe('one');
    expect(document.activeElement).toBe(find('.next'));
  });

  it('says where it is, leads there and tells the page', async () => {
    await show();
    stepper.index = 1;
    await stepper.updateComplete;
    expect(find('.n').textContent).toBe('2');
    expect(find('.said').textContent).toBe('Step 2 of 3: About two');
    expect(Array.from(find('.dots').children, (dot) => dot.className)).toEqual(['', 'on', '']);
    expect(find<HTMLAnchorElement>('.to-story').href).toBe('https://example.org/x/#two');
    expect(find('.address').textContent).toBe('https://example.org/x/#two');
    expect(steps).toEqual(['two']);
  });

  it('turns by keys wherever the focus is, and stops at its ends', async () => {
    await show();
    await userEvent.keyboard('{ArrowLeft}');
    expect(shown()).toBe('one');
    await userEvent.keyboard('{ArrowRight}');
    expect(shown()).toBe('two');
    await userEvent.keyboard('{End}');
    expect(shown()).toBe('two');
    find('.next').focus();
    await userEvent.keyboard('{End}');
    expect(shown()).toBe('three');
    await userEvent.keyboard('{ArrowRight}');
    expect(shown()).toBe('three');
  });

  it('leaves keys to what has taken them', async () => {
    await show();
    find('figure').addEventListener('keydown', (event) => event.preventDefault());
    find('figure').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
    );
    await stepper.updateComplete;
    expect(shown()).toBe('one');
  });

  it.each([
    ['left', -80, 5, 'two'],
    ['down', -40, 90, 'one'],
    ['a little', -20, 0, 'one'],
  ])('follows a finger that goes %s', async (_, dx, dy, expected) => {
    await show();
    const point = (type: string, clientX: number, clientY: number) =>
      find('.step.on svg').dispatchEvent(
        new PointerEvent(type, { pointerType: 'touch', isPrimary: true, bubbles: true, clientX, clientY }),
      );
    point('pointerdown', 150, 50);
    point('pointerup', 150 + dx, 50 + dy);
    await stepper.updateComplete;
    expect(shown()).toBe(expected);
  });

  it('moves its chart to a neighbour and back from where it is, in the frame that is shown', async () => {
    await show();
    const stage = find('cj-chart.stage') as HTMLElement & {
      progress: number;
      pictures: readonly SVGSVGElement[];
    };
    stepper.index = 1;
    await stepper.updateComplete;
    expect(moving()).toBe(true);
    expect(stage.pictures.map((svg) => svg.getAttribute('class'))).toEqual(Array(3).fill('pic phone'));
    await vi.waitUntil(() => stage.progress > 0.3);
    const before = stage.progress;
    stepper.index = 0;
    await stepper.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(stage.progress).toBeLessThanOrEqual(before + 0.1);
    expect(stage.progress).toBeGreaterThan(0);
    await still();
    expect(stage.progress).toBe(0);
    expect(shown()).toBe('one');
  });

  it('cuts to far steps, and everywhere for readers who want less motion', async () => {
    await show();
    stepper.index = 2;
    await stepper.updateComplete;
    expect([shown(), moving()]).toEqual(['three', false]);
    lessMotion();
    stepper.index = 1;
    await stepper.updateComplete;
    expect([shown(), moving()]).toEqual(['two', false]);
  });

  it('lets the first picture enter when it comes into view later, not when it is seen at once', async () => {
    await show();
    await new Promise((done) => setTimeout(done, 100));
    expect(moving()).toBe(false);
    document.body.replaceChildren();
    const filler = document.createElement('div');
    filler.style.height = '3000px';
    document.body.append(filler);
    await show();
    await new Promise((done) => setTimeout(done, 100));
    expect(moving()).toBe(false);
    stepper.scrollIntoView();
    await vi.waitUntil(moving);
    const stage = find('cj-chart.stage') as HTMLElement & { progress: number };
    expect(stage.progress).toBeLessThan(0);
    await still();
    expect(stage.progress).toBe(0);
  });

  it('stops when it leaves the page', async () => {
    await show();
    stepper.index = 1;
    await stepper.updateComplete;
    stepper.remove();
    expect(moving()).toBe(false);
  });
});
