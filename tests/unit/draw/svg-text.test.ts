import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inks, type Mark, type Picture } from '../../../src/charts/picture.ts';
import { svgDocument, svgText } from '../../../src/draw/svg-text.ts';

function picture(marks: readonly Mark[]): Picture {
  return { width: 400, height: 300, marks, summary: 'A & B', table: { columns: [], rows: [] }, notes: [] };
}

function cells(count: number, columns: number): Mark[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'rect',
    key: `land-${i}`,
    family: 'land',
    member: i,
    role: 'data',
    datum: 'land',
    x: 10 + 12.4 * (i % columns),
    y: 10 + 12.4 * Math.floor(i / columns),
    width: 11,
    height: 11,
    fill: 'malachite',
  }));
}

/** Throws when a text is no well-formed XML. */
function parseXml(text: string): void {
  new Resvg(text.replace('<svg class', '<svg xmlns="http://www.w3.org/2000/svg" class'), {
    font: { loadSystemFonts: false },
  });
}

describe('svgText', () => {
  it('names and describes the picture', () => {
    const svg = svgText(picture([]), { idPrefix: 'land', title: '五百六十亩' });
    expect(svg).toBe(
      '<svg class="pic" viewBox="0 0 400 300" role="img" aria-labelledby="land-t land-d" fill="none">' +
        '<title id="land-t">五百六十亩</title><desc id="land-d">A &amp; B</desc></svg>',
    );
  });

  it('escapes every text', () => {
    const text: Mark = {
      kind: 'text',
      key: 't',
      role: 'label',
      x: 1,
      y: 20.456,
      text: '<b>"&\u0000\ud800</b>',
      size: 15,
      anchor: 'middle',
      face: 'display',
    };
    const svg = svgText(picture([text]), { idPrefix: '"><script>', title: '<script>' });
    expect(svg).toContain(
      '<text class="f-ink n m" data-k="t" data-t=".5" x="1" y="20.46" font-size="15">&lt;b&gt;&quot;&amp;&lt;/b&gt;</text>',
    );
    expect(svg).not.toContain('<script');
    parseXml(svg);
  });

  const block: Mark = {
    kind: 'path',
    key: 'block',
    role: 'data',
    d: 'M0 0H100V50H0Z',
    at: { x: 12.346, y: -7, scale: 2.5 },
    box: { x: 12.35, y: -7, width: 250, height: 125 },
    stroke: 'ochre',
    strokeWidth: 1.5,
    dashed: true,
  };

  it('sets an outline in its place, its stroke and dashes as wide as anywhere else', () => {
    const svg = svgText(picture([block]), { idPrefix: 'p' });
    expect(svg).toContain(
      '<path class="s-ochre" stroke-width=".6" stroke-dasharray="2 1.6" data-k="block"' +
        ' d="M0 0H100V50H0Z" transform="translate(12.35 -7)scale(2.5)"/>',
    );
    expect(svgDocument(picture([block]), { theme: 'day' })).toContain('stroke-width=".6"');
    parseXml(svg);
  });

  it('draws what a camera scales in one group, and cuts off what reaches beyond the picture', () => {
    const camera = { x: 50, y: 20, scale: 2 };
    const road: Mark = { ...block, kind: 'path', at: { ...camera }, ground: true };
    const name: Mark = {
      kind: 'circle',
      key: 'place',
      role: 'data',
      datum: 'hall',
      x: 250,
      y: 120,
      r: 4,
      fill: 'ink',
      ground: true,
    };
    const title: Mark = { ...name, key: 'title', ground: undefined } as unknown as Mark;
    const map = { ...picture([name, road, title]), camera };
    expect(svgText(map, { idPrefix: 'p' })).toContain(
      '<svg width="400" height="300" class="land">' +
        '<g class="ground" data-k="ground" transform="translate(50 20)scale(2)">' +
        '<path class="s-ochre" stroke-width=".75" stroke-dasharray="2.5 2" data-k="block" d="M0 0H100V50H0Z"/></g>' +
        '<circle class="f-ink" data-k="place" data-d="hall" data-g="" cx="250" cy="120" r="4"/></svg>' +
        '<circle class="f-ink" data-k="title" data-d="hall" cx="250" cy="120" r="4"/>',
    );
    const far = { ...road, d: 'M-100 -100H300V300H-100Z', fill: 'ink' } as Mark;
    const crop = { x: -100, y: -100, width: 600, height: 500 };
    const beyond = { ...far, key: 'beyond', d: 'M900 0H950V50H900Z', opacity: 0.5 } as Mark;
    const pixels = new Resvg(svgDocument({ ...map, marks: [far, beyond] }, { theme: 'day', crop })).render();
    const shade = (x: number, y: number) => pixels.pixels[4 * (y * pixels.width + x)] ?? 0;
    expect(shade(300, 200)).toBeLessThan(100);
    expect(shade(20, 20)).toBeGreaterThan(200);
  });

  it('draws a family as one path, its members numbered', () => {
    const grid = cells(560, 28);
    const svg = svgText(picture(grid), { idPrefix: 'p' });
    expect(svg).toContain(
      '<path class="f-malachite" data-k="land" data-d="land" data-f="land" data-m="0-559" data-e="sow"' +
        ' d="M10 10h11v11h-11zm12.4 0h11v11h-11z',
    );
    expect(svg.match(/[Mm][\d.-]/g)).toHaveLength(560);
    const parted = grid.map((mark, i): Mark => (i % 280 === 7 ? { ...mark, fill: 'ochre' } : mark));
    const both = svgText(picture(parted), { idPrefix: 'p' });
    expect(both).toContain('data-k="land/1" data-d="land" data-f="land" data-m="0-6,8-286,288-559"');
    expect(both).toContain('data-k="land/2" data-d="land" data-f="land" data-m="7,287"');
  });

  it('writes no data attributes in files', () => {
    expect(svgDocument(picture(cells(6, 3)), { theme: 'day' })).not.toContain('data-');
  });

  it('uses only classes that the styles know', () => {
    const css = readFileSync('src/styles/pictures.css', 'utf8');
    for (const ink of inks) expect(css).toContain(`.f-${ink} {`);
  });

  const anyMark = fc.record({
    x: fc.double({ min: -1000, max: 4000, noNaN: true }),
    text: fc.string({ unit: 'binary' }),
    ink: fc.constantFrom(...inks),
    dashed: fc.boolean(),
  });

  it('is well-formed XML for any text', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), fc.string({ unit: 'binary' }), (list, title) => {
        const marks = list.flatMap(({ x, text, ink, dashed }, i): Mark[] => [
          {
            kind: 'text',
            key: `t${i}`,
            role: 'label',
            x,
            y: x,
            text,
            size: 14,
            anchor: 'start',
            face: 'sans',
            fill: ink,
          },
          { kind: 'rect', key: `r${i}`, role: 'data', x, y: 1, width: 5, height: 5, stroke: ink, dashed },
          { kind: 'circle', key: `c${i}`, role: 'data', x, y: 1, r: 5, fill: ink },
        ]);
        parseXml(svgText(picture(marks), { idPrefix: title, title }));
        parseXml(svgDocument(picture(marks), { theme: 'night', title }));
      }),
      { numRuns: 60 },
    );
  });
});
