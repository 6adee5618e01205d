import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { seen } from '../../../tests/elements/seen.ts';
import { entrance } from './entrance.ts';
import { numbersOf } from './family.ts';
import { morph } from './morph.ts';

/** Pictures by hand: what families, texts, colours, maps do. */
const byHand: Readonly<Record<string, readonly [string, string]>> = {
  'marks that stay, come and leave': [
    '<rect class="f-ochre" data-k="bar" data-d="a" x="0" y="10" width="100" height="20"/><text class="f-ink" data-k="name" x="0" y="50" font-size="12">old</text><circle class="f-gold" data-k="dot" cx="9" cy="9" r="4"/>',
    '<rect class="f-azurite s-ink" data-k="bar" data-d="a" x="20" y="40" width="50" height="60" rx="3"/><text class="f-ink" data-k="name" x="60" y="90" font-size="24">new</text><line class="s-ink" data-k="rule" data-d="a" x1="0" y1="0" x2="200" y2="0"/>',
  ],
  'a family that parts': [
    '<path class="f-gold" data-k="f" data-f="f" data-m="0-2" d="M0 0h9v9h-9zM10 0h9v9h-9zM20 0h9v9h-9z"/>',
    '<path class="f-gold" data-k="f/1" data-f="f" data-m="0,3" d="M50 50a4 4 0 1 1 -8 0a4 4 0 1 1 8 0zM60 50a4 4 0 1 1 -8 0a4 4 0 1 1 8 0z"/><path class="s-ink" data-k="f/2" data-f="f" data-m="2" d="M80 0h20v20h-20z"/>',
  ],
  'outlines of unlike structure': [
    '<path class="s-ink" data-k="way" d="M0 0L10 10"/><text class="f-ink m" data-k="t" x="5" y="5" font-size="9">a</text>',
    '<path class="s-ink" data-k="way" d="M0 0C10 10 20 20 30 0"/><text class="f-ink e" data-k="t" x="9" y="5" font-size="9">a</text>',
  ],
  'a camera that flies': [
    '<svg width="200" height="100" class="land"><g data-k="ground" transform="translate(0 0)scale(1)"><path class="s-ink" stroke-width="1" data-k="river" d="M0 0L99 99"/></g><text class="f-ink" data-k="town" data-g="" x="20" y="30" font-size="9">t</text><circle class="f-gold" data-k="only" data-g="" cx="10" cy="10" r="3"/></svg>',
    '<svg width="200" height="100" class="land"><g data-k="ground" transform="translate(-200 -250)scale(10)"><path class="s-ink" stroke-width=".1" data-k="river" d="M0 0L99 99"/></g><text class="f-ink" data-k="town" data-g="" x="0" y="50" font-size="9">t</text></svg>',
  ],
  'a chart that becomes a map': [
    '<path class="f-gold" data-k="f" data-f="f" data-m="0-1" d="M0 0h9v9h-9zM10 0h9v9h-9z"/><rect class="f-ink" data-k="r" x="1" y="1" width="5" height="5"/>',
    '<svg width="200" height="100" class="land"><g data-k="ground" transform="translate(5 5)scale(2)"><path class="f-gold" data-k="f" data-f="f" data-m="0-1" d="M5 5h3v3h-3zM9 5h3v3h-3z"/></g><rect class="f-ink" data-k="r" data-g="" x="5" y="5" width="5" height="5"/></svg>',
  ],
};

const holder = document.createElement('div');
const live = document.createElementNS('http://www.w3.org/2000/svg', 'svg');

function picture(text: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (!svg) throw new Error(`No picture: ${text}`);
  return holder.appendChild(document.importNode(svg, true));
}

const drawn = (marks: string) => picture(`<svg class="pic" viewBox="0 0 200 100" fill="none">${marks}</svg>`);

/** Neighbouring pictures of the story as well as those by hand. */
const pairs: { name: string; from: SVGSVGElement; to: SVGSVGElement }[] = [];

beforeAll(async () => {
  const { css, scenes } = await commands.storyPictures('phone', 'zh');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${css} :root{--ink:#111;--ochre:#852;--gold:#a80;--azurite:#25a;--malachite:#265;--paper:#fff;--line:#ddd}`,
  );
  document.adoptedStyleSheets = [sheet];
  live.setAttribute('class', 'pic');
  live.setAttribute('fill', 'none');
  live.setAttribute('viewBox', '0 0 200 100');
  document.body.append(holder, live);
  for (const [name, [from, to]] of Object.entries(byHand))
    pairs.push({ name, from: drawn(from), to: drawn(to) });
  for (const [scene, texts] of Object.entries(scenes)) {
    const pictures = texts.map(picture);
    pictures.slice(1).forEach((to, i) => {
      const from = pictures[i] as SVGSVGElement;
      pairs.push(
        { name: `${scene} ${i + 1}`, from, to },
        { name: `${scene} ${i + 1} back`, from: to, to: from },
      );
    });
  }
});

describe('a way between two pictures', () => {
  it('begins at the first and ends at the second', () => {
    for (const { name, from, to } of pairs) {
      const move = morph(live, from, to);
      move(0);
      expect(seen(live), `${name}, begin`).toEqual(seen(from));
      move(1);
      expect(seen(live), `${name}, end`).toEqual(seen(to));
    }
  });

  it('shows the same at the same time, whatever came before', () => {
    const times = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });
    const other = document.body.appendChild(live.cloneNode(false) as SVGSVGElement);
    for (const { name, from, to } of pairs) {
      const move = morph(live, from, to);
      fc.assert(
        fc.property(times, (sequence) => {
          for (const t of sequence) move(t);
          morph(other, from, to)(sequence.at(-1) ?? 0);
          expect(state(live), name).toEqual(state(other));
        }),
        { numRuns: 2 },
      );
    }
    other.remove();
  });

  it('has numbers everywhere, each key once and each member of a family once', () => {
    for (const { name, from, to } of pairs) {
      const move = morph(live, from, to);
      const members = new Set([...memberNames(from), ...memberNames(to)]);
      for (const t of [0, 0.13, 0.37, 0.5, 0.61, 0.88, 1]) {
        move(t);
        expect(live.outerHTML, `${name} at ${t}`).not.toMatch(/NaN|undefined|Infinity|null/);
        const keys = Array.from(live.querySelectorAll('[data-k]'), (el) => el.getAttribute('data-k'));
        expect(new Set(keys).size, `${name} at ${t}`).toBe(keys.length);
        const drawn = Array.from(live.querySelectorAll('[data-f]:not([display])'));
        const count = drawn.reduce((sum, el) => sum + (el.getAttribute('d')?.match(/[Mm]/g)?.length ?? 0), 0);
        expect(count, `${name} at ${t}`).toBeLessThanOrEqual(members.size);
      }
    }
  });
});

describe('what moves', () => {
  const way = (from: string, to: string) => morph(live, drawn(from), drawn(to));
  const middle = (key: string) => {
    const box = live.querySelector(`[data-k^="${key}"]`)?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const times = [0, 0.2, 0.35, 0.5, 0.65, 0.8, 1];

  it('matches members of a family by their numbers', () => {
    const rects = (...xs: number[]) => xs.map((x) => `M${x} 0h9v9h-9z`).join('');
    const path = (members: string, d: string) =>
      `<path class="f-gold" data-k="f" data-f="f" data-m="${members}" d="${d}"/>`;
    const move = way(path('0-2', rects(0, 10, 20)), path('2,0,1', rects(20, 0, 10)));
    for (const t of times) {
      move(t);
      expect(live.querySelector('path')?.getAttribute('d'), `at ${t}`).toBe(rects(0, 10, 20));
    }
  });

  it('keeps what stands on the ground at its place under the camera', () => {
    const map = (camera: string, x: number, y: number) =>
      `<svg width="200" height="100" class="land"><g data-k="ground" transform="${camera}"><circle class="f-ink" data-k="spot" cx="20" cy="30" r="1"/></g><circle class="f-gold" data-k="rider" data-g="" cx="${x}" cy="${y}" r="3"/></svg>`;
    const move = way(map('translate(0 0)scale(1)', 20, 30), map('translate(-40 -70)scale(4)', 40, 50));
    for (const t of times) {
      move(t);
      const [spot, rider] = [middle('spot'), middle('rider')];
      expect(Math.hypot(spot.x - rider.x, spot.y - rider.y), `at ${t}`).toBeLessThan(0.1);
    }
  });

  it('takes the words of a shape along, out of which they come', () => {
    const bar = (x: number) =>
      `<rect class="f-ochre" data-k="bar" data-d="a" x="${x}" y="0" width="20" height="20"/>`;
    const move = way(
      bar(0),
      `${bar(100)}<text class="f-ink" data-k="word" data-d="a" x="100" y="40" font-size="10">w</text>`,
    );
    for (const t of times.slice(4)) {
      move(t);
      expect(middle('word').x - middle('bar').x, `at ${t}`).toBeLessThan(10);
    }
  });

  it('never shows old and new words of a text at once', () => {
    const text = (words: string) =>
      `<text class="f-ink" data-k="t" x="0" y="40" font-size="10">${words}</text>`;
    const move = way(text('old'), text('new'));
    for (const t of times) {
      move(t);
      expect(live.querySelectorAll('text:not([display])').length, `at ${t}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('an entrance', () => {
  it('begins with nothing and ends with the picture as it is', () => {
    for (const picture of new Set(pairs.flatMap(({ from, to }) => [from, to]))) {
      const move = entrance(live, picture);
      const whole = state(live);
      move(0);
      expect(seen(live)).toEqual([]);
      move(0.4);
      expect(live.outerHTML).not.toMatch(/NaN|undefined|Infinity|null/);
      move(1);
      expect(state(live)).toEqual(whole);
      expect(seen(live)).toEqual(seen(picture));
    }
  });
});

/** Everything an SVG says, whatever the order of attributes. */
function state(svg: SVGSVGElement): string[] {
  return Array.from(svg.querySelectorAll('*'), (el) =>
    [
      el.tagName,
      ...Array.from(el.attributes, ({ name, value }) => `${name}=${value}`).sort(),
      el.textContent,
    ].join(' '),
  );
}

function memberNames(svg: SVGSVGElement): string[] {
  return Array.from(svg.querySelectorAll('[data-f]')).flatMap((path) =>
    numbersOf(path).map((n) => `${path.getAttribute('data-f')} ${n}`),
  );
}
