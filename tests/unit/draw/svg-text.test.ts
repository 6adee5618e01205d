import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inks, type Mark, type Picture } from '../../../src/charts/picture.ts';
import { pictureCss, svgDocument, svgText } from '../../../src/draw/svg-text.ts';

function picture(marks: readonly Mark[]): Picture {
  return { width: 400, height: 300, marks, summary: 'A & B', table: { columns: [], rows: [] }, notes: [] };
}

function cells(count: number, columns: number): Mark[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'rect',
    key: `cell-${i}`,
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
      '<text class="f-ink n m" x="1" y="20.46" font-size="15">&lt;b&gt;&quot;&amp;&lt;/b&gt;</text>',
    );
    expect(svg).not.toContain('<script');
    parseXml(svg);
  });

  it('sets an outline in its place, its stroke and dashes as wide as anywhere else', () => {
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
      ground: true,
    };
    const svg = svgText(picture([block]), { idPrefix: 'p' });
    expect(svg).toContain(
      '<path class="s-ochre" stroke-width=".6" stroke-dasharray="2 1.6"' +
        ' d="M0 0H100V50H0Z" transform="translate(12.35 -7)scale(2.5)"/>',
    );
    expect(svgDocument(picture([block]), { theme: 'day' })).toContain('stroke-width=".6"');
    const { stroke, strokeWidth, dashed, ...plain } = block;
    expect(svgText(picture([{ ...plain, fill: 'ochre' }]), { idPrefix: 'p' })).not.toContain('stroke');
    parseXml(svg);
  });

  it('cuts off what reaches beyond a picture with a camera', () => {
    const map = { ...picture([]), camera: { x: 0, y: 0, scale: 1 } };
    expect(svgText(map, { idPrefix: 'p' })).toContain('<svg class="pic c"');
    expect(pictureCss).toContain('.pic.c{overflow:hidden}');
  });

  it('draws 560 cells in less than a kilobyte', () => {
    const svg = svgText(picture(cells(560, 28)), { idPrefix: 'p' });
    expect(svg.length).toBeLessThan(1000);
    expect(svg).toContain('stroke-dasharray="11 1.4"');
    expect(svgText(picture(cells(560, 28)), { idPrefix: 'p', merge: false }).match(/<rect/g)).toHaveLength(
      560,
    );
  });

  it('paints the same pixels merged or not', () => {
    const dots: Mark[] = Array.from({ length: 30 }, (_, i) => ({
      kind: 'circle',
      key: `dot-${i}`,
      role: 'data',
      datum: 'dots',
      x: 15 + 12 * i,
      y: 280,
      r: 5,
      fill: 'azurite',
    }));
    const hollow = dots.map((dot, i) => ({
      ...dot,
      key: `hollow-${i}`,
      y: 250,
      fill: 'paper' as const,
      stroke: 'ochre' as const,
      strokeWidth: 1.5,
    })) as Mark[];
    const all = picture([...cells(250, 28), ...dots, ...hollow]);
    const pixels = (merge: boolean) => new Resvg(svgDocument(all, { theme: 'day', merge })).render().pixels;
    const [a, b] = [pixels(true), pixels(false)];
    const off = a.reduce((sum, value, i) => sum + (Math.abs(value - (b[i] ?? 0)) > 60 ? 1 : 0), 0);
    expect(off / a.length).toBeLessThan(0.001);
  });

  it('uses only classes that the styles know', () => {
    for (const ink of inks) expect(pictureCss).toContain(`.f-${ink}{`);
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
        for (const merge of [true, false])
          parseXml(svgText(picture(marks), { idPrefix: title, title, merge }));
        parseXml(svgDocument(picture(marks), { theme: 'night', title }));
      }),
      { numRuns: 60 },
    );
  });
});
