import type { Box, Picture } from '../charts/picture.ts';
import type { Locale } from '../lib/locale.ts';
import { layersOf, type Shape } from './shape.ts';
import {
  classNames,
  type Drawn,
  escapeXml,
  number,
  opacityOf,
  strokeWidthOf,
  transformOf,
  viewBox,
} from './svg-syntax.ts';
import { colours, fonts, type Theme } from './tokens.ts';

export interface SvgTextOptions {
  /** Makes the ids of this picture's title and description unique in its page. */
  readonly idPrefix: string;
  /** Name of the picture; the summary when left out. */
  readonly title?: string;
  /** What it shows; the picture's summary when left out. */
  readonly desc?: string;
  /** The part of the picture that is shown; all of it when left out. */
  readonly crop?: Box;
  /** The element around it is the image and refers to its title and description by `svgNames`. */
  readonly namedOutside?: boolean;
  /** A picture before it with the same `idPrefix` holds its title and description. */
  readonly namedBefore?: boolean;
}

/** A picture as one inline `<svg>`, coloured by the classes of styles/pictures.css. The same text on every machine. */
export function svgText(picture: Picture, options: SvgTextOptions): string {
  const { idPrefix } = options;
  const title = options.title ?? picture.summary;
  const desc = options.desc ?? picture.summary;
  const crop = options.crop ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  const id = escapeXml(idPrefix);
  const described = desc !== '' && desc !== title;
  const image = options.namedOutside
    ? ''
    : ` role="img" aria-labelledby="${escapeXml(svgNames(picture, options))}"`;
  return [
    `<svg class="${picture.camera ? 'pic map' : 'pic'}" viewBox="${viewBox(crop)}"${image} fill="none">`,
    options.namedBefore ? '' : `<title id="${id}-t">${escapeXml(title)}</title>`,
    described && !options.namedBefore ? `<desc id="${id}-d">${escapeXml(desc)}</desc>` : '',
    body(picture, classes, true),
    '</svg>',
  ].join('');
}

/** The ids of an inline picture's title and description, as `aria-labelledby` takes them. */
export function svgNames(picture: Picture, { idPrefix, title, desc }: SvgTextOptions): string {
  const name = title ?? picture.summary;
  const said = desc ?? picture.summary;
  return said !== '' && said !== name ? `${idPrefix}-t ${idPrefix}-d` : `${idPrefix}-t`;
}

export interface SvgDocumentOptions {
  readonly theme: Theme;
  /** Chooses the sans stack; default Chinese. */
  readonly locale?: Locale;
  readonly title?: string;
  /** What it shows, for readers who listen; none when left out. */
  readonly desc?: string;
  /** The part that is shown, which may reach beyond the picture; all of the picture when left out. */
  readonly crop?: Box;
}

/** A picture as a file of its own, with literal colours on the theme's paper; for downloads and PNG. */
export function svgDocument(picture: Picture, options: SvgDocumentOptions): string {
  const { theme, locale = 'zh', desc = '' } = options;
  const crop = options.crop ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  const [x, y, width, height] = [crop.x, crop.y, crop.width, crop.height].map(number);
  const paper = `<path fill="${colours[theme].paper}" d="M${x} ${y}h${width}v${height}H${x}z"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`,
    ` lang="${locale === 'zh' ? 'zh-Hans' : 'en'}" fill="none" font-family="${fonts.sans[locale]}">`,
    `<title>${escapeXml(options.title ?? picture.summary)}</title>`,
    desc === '' ? '' : `<desc>${escapeXml(desc)}</desc>`,
    paper,
    body(picture, literals(theme, locale), false),
    '</svg>',
  ].join('');
}

/** How a style is written: as classes, or as literal attributes. */
type Attributes = (style: Drawn) => string;

/** A map's land and what stands on it is cut off at the picture's edge: in a file the words around it stay clear. */
function body(picture: Picture, attributes: Attributes, keyed: boolean): string {
  const { below, ground, riders, above } = layersOf(picture);
  const written = (list: readonly Shape[]) => list.map((shape) => element(shape, attributes, keyed)).join('');
  if (!picture.camera) return written(above);
  const size = `width="${number(picture.width)}" height="${number(picture.height)}"`;
  const camera = ` transform="${transformOf(picture.camera)}"`;
  return [
    written(below),
    `<svg ${size}${keyed ? ' class="land"' : ''}>`,
    `<g${keyed ? ' class="ground" data-k="ground"' : ''}${camera}>${written(ground)}</g>`,
    `${written(riders)}</svg>`,
    written(above),
  ].join('');
}

function element(shape: Shape, attributes: Attributes, keyed: boolean): string {
  const { tag, geometry, data, style, text } = shape;
  const pairs = Object.entries({ ...(keyed ? data : {}), ...geometry });
  const values = pairs
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`)
    .join('');
  const start = `<${tag}${attributes(style)}${values}`;
  return text === undefined ? `${start}/>` : `${start}>${escapeXml(text)}</text>`;
}

const classes: Attributes = (style) => {
  const names = classNames(style);
  const opacity = opacityOf(style);
  return [
    names === '' ? '' : ` class="${names}"`,
    lines(style),
    opacity === null ? '' : ` opacity="${number(opacity)}"`,
  ].join('');
};

function literals(theme: Theme, locale: Locale): Attributes {
  return (style) => {
    const { fill, stroke, text } = style;
    const opacity = opacityOf(style);
    const parts = [
      fill && `fill="${colours[theme][fill]}"`,
      stroke && `stroke="${colours[theme][stroke]}"`,
      // Not `opacity`: resvg gives up on layers far outside the picture within a clipped one.
      fill && opacity !== null && `fill-opacity="${number(opacity)}"`,
      stroke && opacity !== null && `stroke-opacity="${number(opacity)}"`,
      style.dashed && 'stroke-dasharray="5 4"',
      text?.face === 'display' && `font-family="${fonts.display[locale]}"`,
      (text?.bold || text?.face === 'display') && 'font-weight="700"',
      text && text.anchor !== 'start' && `text-anchor="${text.anchor}"`,
      text?.halo &&
        `paint-order="stroke" stroke="${colours[theme].paper}" stroke-width=".28em" stroke-linejoin="round"`,
    ].filter((part) => typeof part === 'string');
    return parts.map((part) => ` ${part}`).join('') + lines(style);
  };
}

/** Width and dashes of strokes, written alike with classes and with literal colours. */
function lines(style: Drawn): string {
  const width = strokeWidthOf(style);
  return [
    width === null ? '' : ` stroke-width="${typeof width === 'number' ? number(width) : width}"`,
    style.dashes ? ` stroke-dasharray="${style.dashes}"` : '',
  ].join('');
}
