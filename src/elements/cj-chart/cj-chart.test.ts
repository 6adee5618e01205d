import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { seen } from '../../../tests/elements/seen.ts';
import css from './cj-chart.css?inline';
import { CjChart } from './cj-chart.ts';
import type { DatumAsked } from './explore.ts';

const marks = [
  '<rect class="a" data-k="a" data-d="a" x="0" y="0" width="40" height="40"/><text data-k="t" data-d="a" x="0" y="60" font-size="10">first</text>',
  '<rect class="a" data-k="a" data-d="a" x="50" y="50" width="40" height="40"/><rect class="b" data-k="b" data-d="b" x="0" y="0" width="20" height="20"/>',
  '<rect class="b" data-k="b" data-d="b" x="80" y="0" width="20" height="20"/><path class="c" data-k="c" data-d="c" d="M0 90L90 90"/>',
];

function pictures(): SVGSVGElement[] {
  const store = document.createElement('div');
  store.className = 'store';
  const text = marks.map(
    (inner, i) => `<svg class="pic" viewBox="0 0 100 100"><title>Picture ${i}</title>${inner}</svg>`,
  );
  store.append(...new DOMParser().parseFromString(text.join(''), 'text/html').body.childNodes);
  document.body.append(store);
  return Array.from(store.querySelectorAll('svg'));
}

async function stage(): Promise<CjChart> {
  const chart = new CjChart();
  chart.pictures = pictures();
  document.body.append(chart);
  await chart.updateComplete;
  return chart;
}

async function at(chart: CjChart, progress: number): Promise<SVGSVGElement> {
  chart.progress = progress;
  await chart.updateComplete;
  return live(chart);
}

function live(chart: CjChart): SVGSVGElement {
  const svg = chart.querySelector<SVGSVGElement>('svg.live');
  if (!svg) throw new Error('Nothing is shown.');
  return svg;
}

function asked(chart: CjChart): DatumAsked[] {
  const list: DatumAsked[] = [];
  chart.addEventListener('cj-datum', (event) => list.push((event as CustomEvent<DatumAsked>).detail));
  return list;
}

/** A mouse or finger at a point of the picture, in its own px. */
function point(chart: CjChart, type: string, x: number, y: number, pointerType = 'mouse') {
  const box = live(chart).getBoundingClientRect();
  const at = { clientX: box.left + (x * box.width) / 100, clientY: box.top + (y * box.height) / 100 };
  chart.dispatchEvent(new PointerEvent(type, { ...at, pointerType, bubbles: true }));
}

beforeAll(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${css} .store{display:none} cj-chart{width:200px} .a{fill:red} .b{fill:blue} .night .a{fill:lime} .c{stroke:green;fill:none}`,
  );
  document.adoptedStyleSheets = [sheet];
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.className = '';
});

describe('cj-chart between pictures', () => {
  it('shows the picture of its progress and tells when it rests', async () => {
    const chart = await stage();
    const rests: number[] = [];
    chart.addEventListener('cj-rest', (event) => rests.push((event as CustomEvent).detail.step));
    expect(seen(live(chart))).toEqual(seen(chart.pictures[0] as SVGSVGElement));
    await at(chart, 0.5);
    expect(seen(await at(chart, 1))).toEqual(seen(chart.pictures[1] as SVGSVGElement));
    await at(chart, 1);
    expect(seen(await at(chart, 9))).toEqual(seen(chart.pictures[2] as SVGSVGElement));
    expect(rests).toEqual([1, 2]);
  });

  it('shows the same at the same progress, whatever came before', async () => {
    const [chart, fresh] = [await stage(), await stage()];
    for (const progress of [-0.4, 1.7, 0.2, -1, 1.3]) {
      await at(chart, progress);
      const straight = await stage();
      expect(live(chart).innerHTML, String(progress)).toBe((await at(straight, progress)).innerHTML);
      straight.remove();
    }
    expect(seen(await at(fresh, -1))).toEqual([]);
  });

  it('stands still where movement is not wanted', async () => {
    const chart = await stage();
    chart.still = true;
    expect(seen(await at(chart, -0.7))).toEqual(seen(chart.pictures[0] as SVGSVGElement));
    expect(seen(await at(chart, 0.6))).toEqual(seen(chart.pictures[1] as SVGSVGElement));
  });

  it('names nothing twice', async () => {
    const chart = await stage();
    chart.pictures[0]?.setAttribute('id', 'one');
    await at(chart, 0.5);
    const svg = await at(chart, 0);
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.querySelector('title, [id]')).toBeNull();
    expect(svg.id).toBe('');
  });

  it('goes on with other pictures and in other colours', async () => {
    const chart = await stage();
    await at(chart, 0.5);
    document.documentElement.className = 'night';
    await new Promise((done) => setTimeout(done));
    await chart.updateComplete;
    const colour = () => getComputedStyle(live(chart).querySelector('.a') as Element).fill;
    expect(colour()).toBe('rgb(0, 255, 0)');
    chart.pictures = pictures().reverse();
    await chart.updateComplete;
    expect(live(chart).querySelector('[data-k="c"]')).not.toBeNull();
  });

  it('keeps nothing once it is gone, and comes back', async () => {
    const chart = await stage();
    await at(chart, 0.5);
    chart.remove();
    expect(chart.querySelector('svg, div')).toBeNull();
    document.body.append(chart);
    await chart.updateComplete;
    expect(live(chart).childElementCount).toBeGreaterThan(0);
  });
});

describe('exploring a chart', () => {
  it('points out what a mouse rests on', async () => {
    const chart = await stage();
    const list = asked(chart);
    await at(chart, 1);
    point(chart, 'pointermove', 10, 10);
    await chart.updateComplete;
    expect(chart.datum).toBe('b');
    expect(live(chart).querySelector('.on')?.getAttribute('data-k')).toBe('b');
    expect(live(chart).querySelector('.dim')?.getAttribute('data-k')).toBe('a');
    expect(chart.querySelector('.ring')).not.toBeNull();
    expect(list).toEqual([]);
    await expect.poll(() => list.map(({ datum, how }) => [datum, how])).toEqual([['b', 'hover']]);
    expect(list[0]?.box.width).toBeCloseTo(40, 0);
    chart.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await chart.updateComplete;
    expect(list.at(-1)?.datum).toBeNull();
    expect(live(chart).querySelector('.on, .dim')).toBeNull();
    expect(chart.querySelector('.ring')).toBeNull();
  });

  it('answers a finger beside a thin mark, and a tap on nothing', async () => {
    const chart = await stage();
    const list = asked(chart);
    await at(chart, 2);
    point(chart, 'pointerdown', 40, 82, 'touch');
    point(chart, 'click', 40, 82, 'touch');
    point(chart, 'click', 40, 40, 'touch');
    expect(list.map(({ datum, how }) => [datum, how])).toEqual([
      ['c', 'tap'],
      [null, 'tap'],
    ]);
  });

  it('goes from mark to mark by keys', async () => {
    const chart = await stage();
    const list = asked(chart);
    await at(chart, 1);
    await userEvent.tab();
    expect(document.activeElement?.className).toBe('keys');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Picture 1 /);
    for (const [key, datum] of [
      ['{ArrowRight}', 'a'],
      ['{ArrowDown}', 'b'],
      ['{ArrowRight}', 'b'],
      ['{Home}', 'a'],
      ['{End}', 'b'],
    ] as const) {
      await userEvent.keyboard(key);
      expect(chart.datum, key).toBe(datum);
    }
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(list.map(({ datum, how }) => [datum, how])).toEqual([
      ['b', 'key'],
      [null, 'key'],
    ]);
  });

  it('says what the picture says of a mark', async () => {
    const chart = await stage();
    await userEvent.tab();
    await userEvent.keyboard('{Home}');
    expect(chart.querySelector('.said')?.textContent).toBe('first');
  });

  it('points a mark out for as long as its answer is open', async () => {
    const chart = await stage();
    await at(chart, 1);
    const answer = (open: boolean) => chart.dispatchEvent(new CustomEvent('cj-trace', { detail: { open } }));
    chart.addEventListener('cj-datum', () => {
      answer(false);
      answer(true);
    });
    point(chart, 'click', 70, 70);
    point(chart, 'click', 10, 10);
    chart.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    point(chart, 'pointermove', 70, 70);
    expect(chart.datum).toBe('b');
    answer(false);
    expect(chart.datum).toBeNull();
  });

  it('lets a mark go when the picture moves on', async () => {
    const chart = await stage();
    const list = asked(chart);
    point(chart, 'click', 10, 10);
    await at(chart, 0.5);
    await chart.updateComplete;
    expect(chart.datum).toBeNull();
    expect(list.map(({ datum }) => datum)).toEqual(['a', null]);
    expect(chart.querySelector('.ring, .on, .dim')).toBeNull();
  });

  it('answers in a picture that rests in the page', async () => {
    const chart = new CjChart();
    const [first, second] = pictures();
    chart.append(first as SVGSVGElement, second as SVGSVGElement);
    first?.setAttribute('style', 'display:none');
    document.body.append(chart);
    await chart.updateComplete;
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    expect(second?.querySelector('.on')?.getAttribute('data-k')).toBe('b');
    chart.explorable = false;
    await chart.updateComplete;
    expect(chart.querySelector('.on, .dim, .keys')).toBeNull();
    expect(chart.querySelectorAll('svg').length).toBe(2);
  });
});
