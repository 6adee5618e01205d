/** Which face a text is set in: the system's sans or the shipped display serif. */
export type Face = 'sans' | 'display';

/** Width of one line in px. */
export function textWidth(text: string, size: number, _face: Face = 'sans', _bold = false): number {
  let em = 0;
  for (const ch of text) {
    const code = ch.codePointAt(0) ?? 0;
    em +=
      code >= 0x2e80 || ch === '—' || ch === '…' ? 1 : /[A-Z%@MW]/.test(ch) ? 0.7 : ch === ' ' ? 0.28 : 0.556;
  }
  return em * size;
}

/** Breaks a text into lines no wider than `width` px, by the rules of its script. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  face: Face = 'sans',
  bold = false,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\u2e80-\uffff][，。、；：！？）》」』”]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ??
    []) {
    if (line !== '' && textWidth((line + part).trimEnd(), size, face, bold) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
