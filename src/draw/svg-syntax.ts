import type { Box, MarkStyle, TextMark } from '../charts/picture.ts';

/** A style as drawn, with what only texts and merged runs have. */
export interface Drawn extends MarkStyle {
  readonly text?: Pick<TextMark, 'anchor' | 'face' | 'bold' | 'halo'>;
  readonly roundCaps?: boolean;
  readonly dashes?: string;
}

/** At most two digits after the point, without a leading zero. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
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

/** The classes of `pictureCss` that a style is written in, with spaces between them. */
export function classNames({ fill, stroke, dashed, roundCaps, text }: Drawn): string {
  return [
    fill && `f-${fill}`,
    stroke && `s-${stroke}`,
    dashed && 'd',
    roundCaps && 'r',
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
export function strokeWidthOf({ stroke, strokeWidth = 1 }: MarkStyle): number | null {
  return stroke && strokeWidth !== 1 ? strokeWidth : null;
}

/** The value of `opacity`, or null where it is not written. */
export function opacityOf({ opacity = 1 }: MarkStyle): number | null {
  return opacity < 1 ? opacity : null;
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
