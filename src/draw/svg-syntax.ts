import type { Box, MarkStyle, Place, TextMark } from '../charts/picture.ts';

/** A style as drawn, with what only texts and placed paths have. */
export interface Drawn extends Omit<MarkStyle, 'strokeWidth'> {
  /** A text where it counts in local units, and is written as it is. */
  readonly strokeWidth?: number | string;
  readonly text?: Pick<TextMark, 'anchor' | 'face' | 'bold' | 'halo'>;
  readonly dashes?: string;
}

/** To two digits after the point: as precise as pictures are written. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** At most two digits after the point, without a leading zero. */
export function number(value: number): string {
  const rounded = round(value);
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
}

/** Six digits that count, wherever the point: for what other numbers are multiplied by. */
export function precise(value: number): number {
  return Number(value.toPrecision(6));
}

/** The value of `transform` that sets local coordinates in their place. */
export function transformOf({ x, y, scale }: Place): string {
  const times = precise(scale);
  return `translate(${number(x)} ${number(y)})${times === 1 ? '' : `scale(${String(times).replace(/^0\./, '.')})`}`;
}

/** The value of `viewBox` that shows a part of a picture. */
export function viewBox({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(number).join(' ');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Safe as content and inside a quoted attribute; drops characters that no XML file may hold. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (char) => escapes[char] ?? char);
}

/** Without the characters that no XML file may hold. */
export function printable(text: string): string {
  return text.replace(forbidden, '');
}

/** The classes of styles/pictures.css that a style is written in, with spaces between them. */
export function classNames({ fill, stroke, dashed, text }: Drawn): string {
  return [
    fill && `f-${fill}`,
    stroke && `s-${stroke}`,
    dashed && 'd',
    text?.face === 'display' && 'n',
    text?.bold && text.face !== 'display' && 'b',
    text?.anchor === 'middle' && 'm',
    text?.anchor === 'end' && 'e',
    text?.halo && 'h',
  ]
    .filter((name) => typeof name === 'string')
    .join(' ');
}

/** The value of `stroke-width`, or null where it is not written. */
export function strokeWidthOf({
  stroke,
  strokeWidth = 1,
}: Pick<Drawn, 'stroke' | 'strokeWidth'>): number | string | null {
  return stroke && strokeWidth !== 1 ? strokeWidth : null;
}

/** The value of `opacity`, or null where it is not written. */
export function opacityOf({ opacity = 1 }: Pick<MarkStyle, 'opacity'>): number | null {
  return opacity < 1 ? opacity : null;
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
