import { tell } from '../facts/messages.ts';
import type { Message } from '../lib/messages.ts';
import type { Checked } from '../lib/problem.ts';

/**
 * The text of an author's file, without a byte order mark. UTF-8 with or without one is taken silently; UTF-16 with a
 * mark and GB18030 (what Excel on Chinese Windows writes) are read with a warning; bytes that are no text are an
 * error and give null.
 */
export function decode(bytes: Uint8Array, file: string): Checked<string> {
  const said = (text: string | null, message?: Message, offset?: number): Checked<string> => {
    if (message === undefined) return { value: text, problems: [] };
    const place = offset === undefined ? { line: 0, column: 0 } : placeOf(bytes, offset);
    return { value: text, problems: [{ ...message, place: { file, ...place } }] };
  };

  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return said(null, tell('isWorkbook'));
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (utf16 !== null) {
    const text = decoded(bytes, utf16);
    return text === null || strangeAt(text) >= 0
      ? said(null, tell('notText'))
      : said(text, tell('readAsUtf16'));
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) {
    const strange = strangeAt(utf8);
    if (strange < 0) return said(utf8);
    return said(null, tell('notText'), new TextEncoder().encode(utf8.slice(0, strange)).length);
  }
  const gb18030 = decoded(bytes, 'gb18030');
  if (gb18030 !== null && strangeAt(gb18030) < 0 && !privateUse.test(gb18030)) {
    return said(gb18030, tell('readAsGb18030'));
  }
  return said(null, tell('notText'), badOffset(bytes));
}

/** GB18030 gives nearly any pair of bytes a character; those of no known one land in the private-use area. */
const privateUse = /[\ue000-\uf8ff]/u;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Position of the first control character that no text file holds; -1 when there is none. */
function strangeAt(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.search(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffe\uffff]/u);
}

/** Offset of the first byte that UTF-8 has no use for. */
function badOffset(bytes: Uint8Array): number {
  const soft = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(soft.slice(0, soft.indexOf('\ufffd'))).length;
}

/** Line, and column in bytes, of an offset. */
function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  return { line: before.filter((byte) => byte === 10).length + 1, column: offset - before.lastIndexOf(10) };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
