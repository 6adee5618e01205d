import type { MarkStyle, TextMark } from '../charts/picture.ts';

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

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Safe as content and inside a quoted attribute; drops characters that no XML file may hold. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => escapes[char] ?? char).replace(forbidden, '');
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
