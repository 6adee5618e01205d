import { escapeHtml } from '../lib/html.ts';
import { textWidth } from '../lib/text-measure.ts';

/** What a share card says; every text in the display face. */
export interface ShareCardText {
  /** The title by hand-placed lines. */
  readonly title: readonly string[];
  readonly body: string;
  readonly period: string;
  /** The seals' names in Chinese, at most four, read by twos. */
  readonly seals: readonly string[];
}

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** The two forms links are shown in: wide in feeds, square in WeChat. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 600, height: 600 },
} as const;

const colours = { silk: '#f3ead7', ink: '#20241f', ink2: '#4b4e44', cinnabar: '#b93526', paper: '#fbf6ea' };

/** Pigments of each mountain range, crest to foot; the page's own colours live in its stylesheet. */
const ranges: Readonly<Record<string, readonly [string, string, string, string]>> = {
  a: ['#a4c1ca', '#bdd0cb', '#e6e4d0', '#f3ead7'],
  b: ['#4a84a8', '#86b5ad', '#d9dcc0', '#f3ead7'],
  c: ['#174f7c', '#2f8577', '#c3c897', '#ead9ae'],
  d: ['#174a72', '#25785f', '#bda05f', '#d9b982'],
  e: ['#1f6a62', '#4e8a62', '#b98a4c', '#d9b982'],
};

/** A share card as SVG, set in the families of the shipped fonts. `mountains` is the page's decoration, as markup. */
export function shareCard(text: ShareCardText, size: CardSize, mountains: string): string {
  const { width, height } = size;
  const wide = width > height * 1.3;
  const margin = Math.round(width * 0.07);
  const room = width - 2 * margin - (wide ? width * 0.2 : 0);
  const small = fitting([text.body], room, wide ? 32 : 25);
  // A wide card takes the title in one line when that costs no size.
  const joined = text.title.join(/[\u2e80-\uffff]$/.test(text.title[0] ?? '') ? '' : ' ');
  const most = wide ? 112 : 84;
  const title = wide && fitting([joined], room, most) === most ? [joined] : text.title;
  const large = fitting(title, room, title.length > 1 ? Math.round(most * 0.86) : most);
  const top = Math.round(height * (wide ? 0.16 : 0.13));
  const titleTop = top + small * 0.9;
  const lines = title.map((line, index) =>
    label(line, margin, titleTop + large * (1 + 1.2 * index), large, true),
  );
  const titleEnd = titleTop + large * (1 + 1.2 * (title.length - 1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${colours.silk}" d="M0 0h${width}v${height}H0z"/>`,
    painted(mountains, size),
    label(text.body, margin, top, small, false),
    ...lines,
    label(text.period, margin, titleEnd + small * 1.9, small, false),
    seals(text.seals, width - margin, wide ? top - small : titleEnd + small * 1.1, wide ? 74 : 52, wide),
    '</svg>',
  ].join('');
}

/** The largest size up to `most` at which every line fits. */
function fitting(lines: readonly string[], room: number, most: number): number {
  const widest = Math.max(...lines.map((line) => textWidth(line, 1, 'display', true)));
  return Math.floor(Math.min(most, room / widest));
}

function label(text: string, x: number, y: number, size: number, black: boolean): string {
  const face = black ? 'font-family="Noto Serif SC Black"' : 'font-family="Noto Serif SC" font-weight="700"';
  return `<text x="${x}" y="${Math.round(y)}" ${face} font-size="${size}" fill="${black ? colours.ink : colours.ink2}">${escapeHtml(text)}</text>`;
}

/** Square seals of two by two characters, in a column (wide card) or a row, ending at `right`. */
function seals(names: readonly string[], right: number, top: number, side: number, column: boolean): string {
  const gap = side * 0.2;
  const square = names.filter((name) => [...name].length === 4).slice(0, 4);
  return square
    .map((name, index) => {
      const x = right - side - (column ? 0 : (square.length - 1 - index) * (side + gap));
      const y = top + (column ? index * (side + gap) : 0);
      const size = side * 0.37;
      const characters = [...name].map((character, place) => {
        const cx = x + side * (place % 2 === 0 ? 0.28 : 0.72);
        const cy = y + side * (place < 2 ? 0.27 : 0.73) + size * 0.36;
        return `<text x="${cx.toFixed(1)}" y="${cy.toFixed(1)}" text-anchor="middle" font-family="Noto Serif SC" font-weight="700" font-size="${size.toFixed(1)}" fill="${colours.paper}">${escapeHtml(character)}</text>`;
      });
      return `<rect x="${x}" y="${y.toFixed(1)}" width="${side}" height="${side}" rx="${side * 0.09}" fill="${colours.cinnabar}"/>${characters.join('')}`;
    })
    .join('');
}

/** The mountains along the card's foot, with literal colours instead of the page's stylesheet. */
function painted(mountains: string, { width, height }: CardSize): string {
  if (mountains === '') return '';
  const drawn = Math.round(height * 0.46);
  let picture = mountains
    .replace(
      /<svg\b([^>]*)>/,
      (_all, attributes: string) =>
        `<svg${attributes.replace(/\b(class|aria-hidden|focusable)="[^"]*"/g, '')} x="0" y="${height - drawn}" width="${width}" height="${drawn}">`,
    )
    .replaceAll('class="shade"', 'fill="url(#shade)"')
    .replace(/class="cun[^"]*"/g, 'fill="none" stroke="#17384c" stroke-opacity=".3" stroke-linecap="round"')
    .replaceAll('class="small-things"', 'fill="#245c4b"');
  for (const [name, pigments] of Object.entries(ranges)) {
    picture = stops(
      picture,
      `pigment-${name}`,
      pigments.map((colour, index) => [colour, [1, 1, 0.94, 0][index] ?? 1]),
    );
  }
  return stops(picture, 'shade', [
    ['#0f3550', 0.26],
    ['#0f3550', 0],
  ]);
}

/** Gives the stops of a gradient, in their order, colours and opacities. */
function stops(picture: string, id: string, values: readonly (readonly [string, number])[]): string {
  return picture.replace(
    new RegExp(`(<linearGradient id="${id}"[^>]*>)(.*?)(</linearGradient>)`),
    (_all, start: string, inside: string, end: string) => {
      let index = 0;
      const coloured = inside.replaceAll('<stop', () => {
        const [colour, opacity] = values[index++] ?? ['#000', 0];
        return `<stop stop-color="${colour}" stop-opacity="${opacity}"`;
      });
      return start + coloured + end;
    },
  );
}
