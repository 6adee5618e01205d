import type { Problem } from '../lib/problem.ts';
import { type SourceText, withText } from '../lib/source-text.ts';
import { nearest } from '../lib/spelling.ts';
import { directiveAmong, problem } from './messages.ts';

const fences: Readonly<Record<string, string>> = {
  scene: ':::',
  step: '::',
  alt: '::',
  summary: '::',
  notes: '::',
};
const written = Object.entries(fences).map(([name, fence]) => fence + name);
const labelled = /^(?:alt|summary|notes)$/u;
/** A label that was broken over lines is looked for this far down. */
const mostLabelLines = 6;

const opening = '[[【［（(〔]';
const closing = '[\\]】］）)〕]';
const inText = new RegExp(
  `([：:])(fact|plain)(\\s*${opening})([^\\]】］）)〕[\\n]*)(${closing})(\\s*[{｛]([^}｝\\n]*)[}｝])?`,
  'gu',
);

/**
 * Chinese input methods write ：｛＃ where : { # are meant, and Markdown then takes the line for text. Such lines are
 * told to the author and read as they were meant, so that one slip does not bring a dozen problems with it.
 * No line is added or taken away.
 */
export function mendLines(source: SourceText): { source: SourceText; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = joinLabels(source.text.split('\n'));
  let inFrontMatter = lines[0]?.written === '---';
  const mended = lines.map(({ start, written: line, text }, index) => {
    if (inFrontMatter && index > 0 && line.trimEnd() === '---') inFrontMatter = false;
    const better = inFrontMatter ? mendKey(text) : (mendHeading(text) ?? mendDirective(text) ?? text);
    if (better !== line && better !== '') problems.push(tell(source, start, line, better));
    return mendInText(better, (at, found, put) =>
      problems.push(problem(source.at(start + at), 'mendedLine', { found, mended: put })),
    );
  });
  return { source: problems.length === 0 ? source : withText(source, mended.join('\n')), problems };
}

/** The same for YAML, where the colon after a key may be a full-width one. */
export function mendKeys(source: SourceText): { source: SourceText; problems: Problem[] } {
  const problems: Problem[] = [];
  let start = 0;
  const mended = source.text.split('\n').map((line) => {
    const better = mendKey(line);
    if (better !== line) problems.push(tell(source, start, line, better));
    start += line.length + 1;
    return better;
  });
  return { source: problems.length === 0 ? source : withText(source, mended.join('\n')), problems };
}

function tell(source: SourceText, start: number, line: string, better: string): Problem {
  const place = source.at(start + Math.max(0, line.search(/\S/u)));
  const [, colons, name = ''] = /^\s*([：:]{2,})\s*([A-Za-z]+)/u.exec(line) ?? [];
  if (colons !== undefined && name !== '' && !new RegExp(`^:+${name}`, 'iu').test(better)) {
    return problem(place, 'unknownDirective', directiveAmong(name, written));
  }
  const rest = (text: string): string => text.trim().replace(/^:+/u, '');
  return /^:+$/u.test(colons ?? '') && rest(line) === rest(better)
    ? problem(place, 'wrongColons', { found: `${colons}${name}`, right: better.trim() })
    : problem(place, 'mendedLine', { found: line.trim(), mended: better.trim() });
}

interface Line {
  readonly start: number;
  readonly written: string;
  /** With the rest of its label, when that was on the next lines; those become empty. */
  readonly text: string;
}

/** Puts `::alt[` that ends some lines further down on one line. */
function joinLabels(lines: readonly string[]): Line[] {
  const joined: Line[] = [];
  let start = 0;
  let swallowed = 0;
  lines.forEach((line, index) => {
    let text = swallowed > 0 ? '' : line;
    swallowed = Math.max(0, swallowed - 1);
    if (text !== '' && /^\s*::(?:alt|summary|notes)\[/u.test(line) && !/\]\s*$/u.test(line)) {
      const next = lines.slice(index + 1, index + 1 + mostLabelLines);
      const end = next.findIndex(
        (other) => /\]\s*$/u.test(other) || other.trim() === '' || /^:{2}/u.test(other),
      );
      if (end !== -1 && /\]\s*$/u.test(next[end] ?? '') && !/^:{2}/u.test(next[end] ?? '')) {
        const parts = [line, ...next.slice(0, end + 1)].map((part) => part.trim());
        text = parts.reduce(
          (all, part) => all + (/[\x21-\x7e]$/u.test(all) && /^[\x21-\x7e]/u.test(part) ? ' ' : '') + part,
        );
        swallowed = end + 1;
      }
    }
    joined.push({ start, written: line, text });
    start += line.length + 1;
  });
  return joined;
}

function mendInText(line: string, told: (at: number, found: string, put: string) => void): string {
  return line.replace(
    inText,
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
      const right =
        colon === ':' && open === '[' && close === ']' && (braces === '' || /^\{[^＝]*\}$/u.test(braces));
      if (right) return found;
      const put = `:${name}[${label.trim()}]${braces === '' ? '' : `{${ascii(inside)}}`}`;
      told(Number(at), found, put);
      return put;
    },
  );
}

function mendKey(line: string): string {
  return line.replace(/^([ \t]*[\w-]+)[ \t]*：[ \t]*/u, '$1: ');
}

function mendHeading(line: string): string | null {
  const match = /^ {0,3}([#＃]{1,6})([ \t\u3000]*)(\S.*)$/u.exec(line);
  if (!match) return null;
  const [, marks = '', gap = '', rest = ''] = match;
  const id = /\s*([{｛]\s*[#＃]([^{}｝]*)[}｝])\s*$/u.exec(rest);
  const idIsRight = !id || /^\{#[^\s]*\}$/u.test(id[1] ?? '');
  if (!marks.includes('＃') && /^[ \t]+$/u.test(gap) && idIsRight) return line;
  const title = id ? `${rest.slice(0, id.index)} {#${(id[2] ?? '').trim()}}` : rest;
  return `${marks.replace(/＃/gu, '#')} ${title}`;
}

function mendDirective(line: string): string | null {
  const match = /^\s*([：:]{1,6})\s*([A-Za-z]*)(.*)$/u.exec(line);
  if (!match) return null;
  const [, colons = '', word = '', rest = ''] = match;
  if (word === '') return /^[：:]{2,6}$/u.test(line.trim()) && !/^:{3,}$/u.test(line.trim()) ? ':::' : null;
  const bracketFollows = new RegExp(`^\\s*(?:(?:${opening}|[{｛]).*)?$`, 'u').test(rest);
  if (/^(?:fact|plain|br)$/u.test(word)) return colons.length > 1 ? `:${word}${rest}` : null;
  const name = nameMeant(word.toLowerCase(), colons.length > 1 && rest.trim() !== '');
  const fence = fences[name];
  if (fence === undefined) return null;
  if (!bracketFollows) {
    return labelled.test(name) && colons.length > 1 ? `::${name}[${rest.trim()}]` : null;
  }
  return `${fence}${name}${labelled.test(name) ? mendLabel(rest) : mendAttributes(rest)}`;
}

function nameMeant(word: string, mayBeMisspelt: boolean): string {
  if (Object.hasOwn(fences, word) || !mayBeMisspelt) return word;
  return nearest(word, Object.keys(fences)) ?? word;
}

/** `【text】` to `[text]`; what stands inside keeps its own punctuation. */
function mendLabel(rest: string): string {
  if (rest.trim() === '' || /^\[.*\]\s*$/u.test(rest)) return rest.trimEnd();
  const match = new RegExp(`^\\s*${opening}(.*?)(?:${closing}\\s*(?:[{｛].*)?)?$`, 'u').exec(rest);
  return match ? `[${match[1] ?? ''}]` : rest;
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
