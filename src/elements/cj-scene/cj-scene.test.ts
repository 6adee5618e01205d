import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CjChart } from '../cj-chart/cj-chart.ts';
import '../cj-chart/cj-chart.ts';
import type { CjScene } from './cj-scene.ts';
import './cj-scene.ts';

/** What the page's stylesheet does, as small as it can be. */
const css = `
  body { margin: 0; }
  cj-scene, cj-chart, .step, .step-words { display: block; }
  .before, .after { height: 1500px; }
  .scroll cj-scene { --staged: 1; }
  .scroll .stage { position: sticky; top: 0; height: 200px; }
  .scroll .step-words { position: sticky; top: 200px; height: 100px; }
  .scroll .step::after { content: ""; display: block; height: 300px; }
  .step-words { height: 100px; }
  .scroll figure, svg.wide { display: none; }
`;

const picture = (frame: string, width: number) =>
  `<svg class="pic ${frame}" viewBox="0 0 100 100"><rect data-k="a" x="0" y="0" width="${width}" height="10"/></svg>`;
const step = (id: string, width: number | null) =>
  `<article class="step" id="${id}">${
    width === null ? '' : `<figure>${picture('narrow', width)}${picture('wide', 1)}</figure>`
  }<div class="step-words">${id}</div></article>`;

let heard: { id: string; index: number }[] = [];

function build(): CjScene {
  const parsed = new DOMParser().parseFromString(
    `<style>${css}</style><div class="before"></div><section class="scene"><cj-scene>
      <div class="track"><cj-chart class="stage"></cj-chart></div><header class="scene-head">Head</header>
      <div class="steps">${step('one', 10)}${step('two', 50)}${step('same', null)}</div>
    </cj-scene></section><div class="after"></div>`,
    'text/html',
  );
  document.body.append(...parsed.head.childNodes, ...parsed.body.childNodes);
  const scene = document.querySelector<CjScene>('cj-scene');
  if (scene === null) throw new Error('no scene');
  return scene;
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function scrollTo(y: number): Promise<void> {
  window.scrollTo(0, y);
  // Whether a scene is near comes a frame later than the scroll.
  for (let i = 0; i < 3; i++) await frame();
}

beforeEach(() => {
  document.documentElement.className = 'scroll';
  heard = [];
  document.addEventListener('cj-step', listen);
});
afterEach(() => {
  document.removeEventListener('cj-step', listen);
  document.documentElement.className = '';
  document.documentElement.removeAttribute('data-motion');
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});
function listen(event: Event): void {
  heard.push((event as CustomEvent<{ id: string; index: number }>).detail);
}

describe('cj-scene', () => {
  it('hands the shown pictures to its stage; a step without one keeps the one before', async () => {
    const scene = build();
    await scrollTo(1400);
    const stage = scene.querySelector<CjChart>('.stage');
    expect(stage?.pictures.map((each) => each.querySelector('rect')?.getAttribute('width'))).toEqual([
      '10',
      '50',
      '50',
    ]);
    expect(scene.classList.contains('live')).toBe(true);
  });

  it('counts progress in steps, the same from above and from below', async () => {
    const scene = build();
    const offsets = [1200, 1540, 1700, 1880, 1960, 2100, 2400];
    const down: number[] = [];
    for (const y of offsets) {
      await scrollTo(y);
      down.push(scene.progress);
    }
    const up: number[] = [];
    for (const y of [...offsets].reverse()) {
      await scrollTo(y);
      up.unshift(scene.progress);
    }
    expect(up).toEqual(down);
    expect(down[0]).toBeLessThan(0);
    expect(down[2]).toBe(0);
    expect(down.at(-1)).toBe(2);
    expect(down[3]).toBeGreaterThan(0);
    expect(down[3]).toBeLessThan(1);
    expect(scene.querySelector<CjChart>('.stage')?.progress).toBe(down[0]);
  });

  it('tells which step has been come to', async () => {
    const scene = build();
    await scrollTo(1700);
    await scrollTo(2100);
    expect(heard.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(scene.querySelector('#two')?.classList.contains('now')).toBe(true);
  });

  it('is still for readers who want no motion', async () => {
    document.documentElement.setAttribute('data-motion', 'off');
    const scene = build();
    await scrollTo(1700);
    expect(scene.querySelector<CjChart>('.stage')?.still).toBe(true);
  });

  it('lets go of its pictures when it is far, and moves nothing in the plain article', async () => {
    const scene = build();
    await scrollTo(1700);
    const stage = scene.querySelector<CjChart>('.stage');
    expect(stage?.querySelector('.live')).not.toBeNull();
    document.documentElement.className = '';
    document.dispatchEvent(new Event('cj-settings'));
    await frame();
    expect(scene.classList.contains('live')).toBe(false);
    expect(stage?.querySelector('.live')).toBeNull();
  });

  it('leaves no listeners behind', async () => {
    const scene = build();
    await scrollTo(1700);
    scene.remove();
    const before = scene.progress;
    await scrollTo(1800);
    expect(scene.progress).toBe(before);
  });
});
