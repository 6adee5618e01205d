import type { PhrasingContent } from 'mdast';
import { both, near } from '../lib/messages.ts';
import type { Place } from '../lib/problem.ts';
import { nearest } from '../lib/spelling.ts';
import { readAttributes } from './attributes.ts';
import { type Field, fields } from './limits.ts';
import { endOf, startOf, type TextDirective } from './markdown.ts';
import { directiveAmong } from './messages.ts';
import { runOf } from './run.ts';
import { type FactForm, factForms, type Inline } from './story.ts';
import type { TextContext } from './text-context.ts';

const inText = ['fact', 'plain', 'br'];
const onLine = ['scene', 'step', 'alt', 'summary', 'notes'];

/** Reads the inside of a paragraph or heading; says what is wrong in `context.problems`. */
export function readInlines(nodes: readonly PhrasingContent[], field: Field, context: TextContext): Inline[] {
  checkRun(nodes, context);
  return tidy(nodes.flatMap((node) => readInline(node, field, context)));
}

function readInline(node: PhrasingContent, field: Field, context: TextContext): Inline[] {
  const { source, tell, links } = context;
  const place = source.at(startOf(node));
  const inside = (): Inline[] =>
    'children' in node ? node.children.flatMap((child) => readInline(child, field, context)) : [];
  switch (node.type) {
    case 'text':
      return readText(node.value, place, field, context);
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: tidy(inside()) }];
    case 'link':
      if (!fields[field].links) {
        tell(place, 'linkNotHere', { name: fields[field].name });
        return inside();
      }
      links.push({ href: node.url, place });
      return [{ kind: 'link', href: node.url, children: tidy(inside()) }];
    case 'textDirective':
      return readDirective(node, field, context);
    case 'break':
      tell(place, 'hardBreak');
      return context.locale === 'zh' ? [] : [{ kind: 'text', text: ' ' }];
    case 'html':
      tell(place, 'rawHtml', { found: firstLine(node.value) });
      return [];
    default:
      tell(place, 'unsupported', { what: unsupportedName(node.type), accepted: wordsAccepted });
      return 'value' in node ? [{ kind: 'text', text: node.value }] : inside();
  }
}

/** Markdown leaves `:br` in the text where another directive follows its word, as in `:br之年:fact[…]`. */
function readText(value: string, place: Place, field: Field, context: TextContext): Inline[] {
  const parts = joinLines(value, context).split(/:br(?![a-z0-9_-])/iu);
  if (parts.length > 1 && !fields[field].breaks)
    context.tell(place, 'breakNotHere', { name: fields[field].name });
  return parts.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...(text === '' ? [] : [{ kind: 'text', text } as const]),
  ]);
}

const wordsAccepted = both(
  '文字、**强调**、链接、:fact、:plain',
  'words, **strong**, links, :fact and :plain',
);

function unsupportedName(type: PhrasingContent['type']): { zh: string; en: string } {
  switch (type) {
    case 'image':
    case 'imageReference':
      return both('图片（图由数据画出）', 'an image (pictures are drawn from data)');
    case 'inlineCode':
      return both('代码 `…`', 'code `…`');
    case 'linkReference':
      return both('[文字][编号] 式的链接（写 [文字](地址)）', 'a link by reference (write [text](address))');
    default:
      return both(type, type);
  }
}

/** True for `10:30`, `时间:一年`: Markdown takes the colon for a directive, the author meant a colon. */
function isLiteral(node: PhrasingContent): boolean {
  if (node.type !== 'textDirective') return false;
  if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) return false;
  const name = node.name.toLowerCase();
  if (/^br(?![a-z0-9_-])/iu.test(node.name)) return false;
  if (inText.includes(name) || onLine.includes(name)) return false;
  const near = /^[a-z]{4,}$/u.test(name) ? nearest(name, ['fact', 'plain']) : null;
  return near === null;
}

function readDirective(node: TextDirective, field: Field, context: TextContext): Inline[] {
  const { source, tell } = context;
  const place = source.at(startOf(node));
  const written = source.text.slice(startOf(node), endOf(node));
  if (isLiteral(node)) return [{ kind: 'text', text: written }];
  // `:br之年` is read by Markdown as one name.
  const glued = /^br(?![a-z0-9_-])(.*)$/iu.exec(node.name);
  if (glued) {
    if (!fields[field].breaks) tell(place, 'breakNotHere', { name: fields[field].name });
    const rest: Inline[] = glued[1] ? [{ kind: 'text', text: glued[1] }] : [];
    return [
      { kind: 'break' },
      ...rest,
      ...node.children.flatMap((child) => readInline(child, field, context)),
    ];
  }
  if (node.name === 'fact') return readFact(node, context);
  if (node.name === 'plain') {
    const text = textOf(node.children);
    if (text === '') tell(place, 'emptyPlain');
    for (const { key, place: at } of readAttributes(node, source).rest) {
      tell(at, 'strayBraces', { found: key });
    }
    return text === '' ? [] : [{ kind: 'plain', text }];
  }
  if (onLine.includes(node.name)) {
    const fence = node.name === 'scene' ? ':::' : '::';
    tell(place, 'wrongColons', { found: `:${node.name}`, right: `${fence}${node.name}` });
  } else {
    tell(place, 'unknownDirective', directiveAmong(node.name, [':fact', ':plain', ':br']));
  }
  return node.children.flatMap((child) => readInline(child, field, context));
}

function readFact(node: TextDirective, context: TextContext): Inline[] {
  const { source, tell, book } = context;
  const place = source.at(startOf(node));
  const id = textOf(node.children).trim();
  if (id === '') {
    tell(place, 'factWithoutId');
    return [];
  }
  let as: FactForm = 'published';
  const attributes = readAttributes(node, source);
  for (const { key, value, place: at } of [...(attributes.id ? [attributes.id] : []), ...attributes.rest]) {
    const form = factForms.find((known) => known === value);
    if (key !== 'as') tell(at, 'unknownForm', formAmong(`${key}=${value}`));
    else if (form === undefined) tell(at, 'unknownForm', formAmong(value));
    else as = form;
  }
  if (!book.facts.has(id)) {
    tell(place, 'unknownFact', { id, ids: [...book.facts.keys()] });
    return [];
  }
  return [{ kind: 'fact', id, as, place }];
}

function formAmong(found: string) {
  const forms = both(`as=${factForms.join('、as=')}`, `as=${factForms.join(', as=')}`);
  return { found, forms, near: near(found, factForms) };
}

/** What can only be seen in the paragraph as a whole: quantities, marks that do nothing. */
function checkRun(nodes: readonly PhrasingContent[], context: TextContext): void {
  const { source, tell, quantities } = context;
  const { text, offsets } = runOf(nodes, source, (node) => isLiteral(node));
  const at = (index: number) => source.at(offsets[index] ?? 0);
  const directive = /(?:^|\s)(::+[A-Za-z].*)$/u.exec(text);
  const end = directive ? directive.index : text.length;
  if (directive?.[1]) {
    const begin = end + directive[0].indexOf(directive[1]);
    const written = source.text.slice(offsets[begin] ?? 0);
    tell(at(begin), 'unreadableDirective', { found: firstLine(written) });
  }
  const readable = text.slice(0, end);
  for (const span of quantities(readable)) {
    tell(at(span.start), 'typedQuantity', {
      found: text.slice(span.start, span.end).replaceAll('\uFFFC', ''),
    });
  }
  for (const match of readable.matchAll(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/gu)) {
    if (
      source.text[(offsets[match.index] ?? 0) - 1] !== '\\' &&
      source.text[offsets[match.index] ?? 0] === '*'
    ) {
      tell(at(match.index), 'strayMark', { found: match[0] });
      break;
    }
  }
  const braces = /\{\s*[#.]?[\w-]+\s*(?:=[^}]*)?\}/u.exec(readable);
  if (braces) tell(at(braces.index), 'strayBraces', { found: braces[0] });
}

/** Text without any marks, for labels that are names. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}

/** A line end in the source is a space between Latin words and nothing in Chinese. */
function joinLines(text: string, { locale }: TextContext): string {
  return text.replace(/[ \t]*\n[ \t]*/gu, (_, offset: number) => {
    if (locale === 'en') return ' ';
    const before = text[offset - 1] ?? '';
    const after = text.slice(offset).trimStart()[0] ?? '';
    return /[\x21-\x7e]/u.test(before) && /[\x21-\x7e]/u.test(after) ? ' ' : '';
  });
}

/** Joins neighbouring texts. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

/** Takes spaces (the ideographic one of indented Chinese too) off a paragraph's ends. */
export function trimEnds(inlines: readonly Inline[]): Inline[] {
  const trimmed = [...inlines];
  const first = trimmed[0];
  if (first?.kind === 'text') trimmed[0] = { kind: 'text', text: first.text.trimStart() };
  const last = trimmed.at(-1);
  if (last?.kind === 'text') trimmed[trimmed.length - 1] = { kind: 'text', text: last.text.trimEnd() };
  return trimmed.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

export function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
