import { type Ink, inks } from '../charts/picture.ts';

/** Inks as they are shown now: by day, by night, in forced colours. */
export interface Palette {
  /** A fill's colour for CSS and canvas: `from` turned to `to` by `step` of `mixSteps`. Undefined is no ink. */
  colour(from: Ink | undefined, to: Ink | undefined, step: number): string;
  /** A stroke's: forced colours may give an ink's areas and its lines different ones. */
  line(from: Ink | undefined, to: Ink | undefined, step: number): string;
}

/** Colours between two inks come in so many steps, so that each is worked out once and kept. */
export const mixSteps = 64;

/** The step of an amount, 0..1. */
export function mixStep(amount: number): number {
  return Math.round(Math.min(1, Math.max(0, amount)) * mixSteps);
}

/**
 * Reads the inks' colours from the styles that apply to `picture` (an svg with the class `pic`).
 * Null while it is in no document.
 */
export function readPalette(picture: SVGSVGElement): Palette | null {
  if (!picture.isConnected) return null;
  const probes = picture.ownerDocument.createElementNS(picture.namespaceURI, 'g');
  // They tell what holds when they are asked.
  const styles = inks.map((ink) => {
    const probe = picture.ownerDocument.createElementNS(picture.namespaceURI, 'path');
    probe.setAttribute('class', `f-${ink} s-${ink}`);
    probes.append(probe);
    return getComputedStyle(probe);
  });
  picture.append(probes);
  const colours = (of: 'fill' | 'stroke') => new Map(inks.map((ink, i) => [ink, styles[i]?.[of] ?? 'none']));
  const palette = paletteOf(colours('fill'), colours('stroke'));
  probes.remove();
  return palette;
}

/** A palette of CSS colours as computed styles give them: `rgb(31, 90, 134)`. */
export function paletteOf(
  fills: ReadonlyMap<Ink, string>,
  strokes: ReadonlyMap<Ink, string> = fills,
): Palette {
  return { colour: mixer(fills), line: mixer(strokes) };
}

function mixer(colours: ReadonlyMap<Ink, string>): Palette['colour'] {
  const css = inks.map((ink) => colours.get(ink) ?? 'none');
  const parsed = css.map(parse);
  const between = new Map<number, string>();
  return (from, to, step) => {
    const [a, b] = [inkNumber(from), inkNumber(to)];
    if (b === 0 || step <= 0 || a === b) return css[a - 1] ?? 'none';
    if (step >= mixSteps) return css[b - 1] ?? 'none';
    const code = (a * 32 + b) * mixSteps + step;
    let colour = between.get(code);
    if (colour === undefined) {
      colour = mixed(parsed[a - 1] ?? null, parsed[b - 1] ?? null, step / mixSteps) ?? css[b - 1] ?? 'none';
      between.set(code, colour);
    }
    return colour;
  };
}

/** 1 for the first ink; 0 for none. */
export function inkNumber(ink: Ink | undefined): number {
  return ink === undefined ? 0 : (inkNumbers.get(ink) ?? 0);
}

const inkNumbers = new Map(inks.map((ink, i) => [ink, i + 1]));

/** Red, green and blue 0..255, alpha 0..1. */
type Rgb = readonly [number, number, number, number];

function parse(css: string): Rgb | null {
  const numbers =
    /^rgba?\(([^)]*)\)$/
      .exec(css)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number.parseFloat) ?? [];
  const [r, g, b, a = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined || numbers.some(Number.isNaN)) return null;
  return [r, g, b, a];
}

/** A colour on the straight way through OKLab (Björn Ottosson, 2020), so that no step is darker or greyer than it should be. */
function mixed(from: Rgb | null, to: Rgb | null, amount: number): string | null {
  if (!to) return null;
  // From nothing: it shows through, less and less.
  if (!from) return cssOf(to, to[3] * amount);
  const [a, b] = [toLab(from), toLab(to)];
  const rgb = fromLab(a.map((value, i) => value + ((b[i] ?? 0) - value) * amount));
  return cssOf(rgb, from[3] + (to[3] - from[3]) * amount);
}

function cssOf([r, g, b]: readonly number[], alpha: number): string {
  const parts = [r, g, b].map((value = 0) => Math.round(Math.min(255, Math.max(0, value)))).join(', ');
  return alpha < 1 ? `rgba(${parts}, ${Math.round(alpha * 1000) / 1000})` : `rgb(${parts})`;
}

function toLab([red, green, blue]: Rgb): number[] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L = 0, a = 0, b = 0]: readonly number[]): number[] {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}
