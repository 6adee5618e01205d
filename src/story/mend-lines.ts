import type { Problem } from '../lib/problem.ts';
import { mendedLine, wrongColons } from './messages.ts';
import { type SourceText, withText } from './source-text.ts';

const right: Readonly<Record<string, string>> = {
  scene: ':::',
  step: '::',
  alt: '::',
  summary: '::',
  notes: '::',
};
const labelled = /^(?:alt|summary|notes)$/u;

/**
 * Chinese input methods write ：｛＃ where : { # are meant, and Markdown then takes the line for text. Such lines are
 * told to the author and read as they were meant, so that one slip does not bring a dozen problems with it.
 */
export function mendLines(source: SourceText): { source: SourceText; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = source.text.split('\n');
  let offset = 0;
  let inFrontMatter = lines[0] === '---';
  const mended = lines.map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (inFrontMatter) {
      if (index > 0 && line.trimEnd() === '---') inFrontMatter = false;
      return mendInline(line, start);
    }
    return mendInline(mendBlock(line, start), start);
  });

  function mendBlock(line: string, start: number): string {
    const better = mendHeading(line) ?? mendDirective(line) ?? line;
    if (better !== line) tell(line, better, start);
    return better;
  }

  function mendInline(line: string, start: number): string {
    return line.replace(
      /([：:])(fact|plain)(\s*[[【［（(〔])([^\]】］）)〕[\n]*)([\]】］）)〕])(\s*[{｛]([^}｝\n]*)[}｝])?/gu,
      (
        found,
        colon: string,
        name: string,
        open: string,
        label: string,
        close: string,
        braces = '',
        inside = '',
        at,
      ) => {
        if (
          colon === ':' &&
          open === '[' &&
          close === ']' &&
          (braces === '' || /^\{[^＝]*\}$/u.test(braces))
        ) {
          return found;
        }
        const attributes = braces === '' ? '' : `{${ascii(inside)}}`;
        const better = `:${name}[${label.trim()}]${attributes}`;
        problems.push(mendedLine(source.at(start + Number(at)), found, better));
        return better;
      },
    );
  }

  function tell(line: string, better: string, start: number): void {
    const column = line.search(/\S/u);
    const place = source.at(start + Math.max(0, column));
    const colons = /^\s*(:+)([a-z]+)/u.exec(line);
    const sameButColons = line.trim().replace(/^:+/u, '') === better.trim().replace(/^:+/u, '');
    problems.push(
      colons && sameButColons
        ? wrongColons(place, `${colons[1]}${colons[2]}`, better.trim())
        : mendedLine(place, line.trim(), better.trim()),
    );
  }

  return { source: problems.length === 0 ? source : withText(source, mended.join('\n')), problems };
}

function mendHeading(line: string): string | null {
  const match = /^ {0,3}([#＃]{1,6})([ \t\u3000]*)(\S.*)$/u.exec(line);
  if (!match) return null;
  const [, marks = '', gap = '', rest = ''] = match;
  const id = rest.replace(/\s*[{｛]\s*[#＃]([^}｝]*)[}｝]\s*$/u, (_, name: string) => ` {#${name.trim()}}`);
  const gapIsRight = /^[ \t]+$/u.test(gap);
  const idIsRight = id === rest || /\{#[^}]*\}\s*$/u.test(rest);
  if (!marks.includes('＃') && gapIsRight && idIsRight) return line;
  return `${marks.replace(/＃/gu, '#')} ${idIsRight ? rest : id}`;
}

function mendDirective(line: string): string | null {
  const match = /^\s*([：:]{1,6})\s*([A-Za-z]*)(.*)$/u.exec(line);
  if (!match) return null;
  const [, colons = '', word = '', rest = ''] = match;
  const name = word.toLowerCase();
  if (word === '') return /^[：:]{2,6}$/u.test(line.trim()) && !/^:{3,}$/u.test(line.trim()) ? ':::' : null;
  const fence = right[name];
  if (fence === undefined || !/^\s*(?:[[【［（(〔{｛].*)?$/u.test(rest)) {
    return labelled.test(name) && /^[：:]{2,}$/u.test(colons) && rest.trim() !== ''
      ? `::${name}[${rest.trim()}]`
      : null;
  }
  return `${fence}${name}${labelled.test(name) ? mendLabel(rest) : mendAttributes(rest)}`;
}

/** `【text】` to `[text]`; what stands inside keeps its own punctuation. */
function mendLabel(rest: string): string {
  const match = /^\s*[[【［（(〔](.*?)[\]】］）)〕]?\s*$/u.exec(rest);
  if (!match) return rest.trim() === '' ? '' : rest;
  const clean = /^\[(.*)\]\s*$/u.exec(rest);
  return clean ? rest.trimEnd() : `[${match[1] ?? ''}]`;
}

function mendAttributes(rest: string): string {
  const match = /^\s*[{｛（(【［[](.*?)[}｝）)】］\]]?\s*$/u.exec(rest);
  return match ? `{${ascii(match[1] ?? '')}}` : rest.trim();
}

/** Attributes with the characters and quotes Markdown knows. Text within straight quotes stays as it is. */
function ascii(attributes: string): string {
  return attributes
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .split(/("[^"]*"|'[^']*')/u)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/[＃＝＿－０-９ａ-ｚＡ-Ｚ\u3000]/gu, (character) => character.normalize('NFKC'))
            .replace(/([\w-]+)=([^\s"'=]+=[^\s"'=]+)/gu, '$1="$2"'),
    )
    .join('');
}
