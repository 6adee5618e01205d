import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type Node = RootContent;
export type Container = Extract<RootContent, { type: 'containerDirective' }>;
export type Leaf = Extract<RootContent, { type: 'leafDirective' }>;
export type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;
export type Directive = Container | Leaf | TextDirective;

const document = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkDirective).freeze();
const line = unified().use(remarkParse).use(remarkDirective).freeze();

/** Containers open at the same time; Markdown takes time with the square of it. */
const deepest = 40;

/**
 * Text to a Markdown tree with directives; front matter is one `yaml` node. All text is Markdown; null only when
 * things are nested so deeply that it cannot be read.
 */
export function parseMarkdown(text: string): Root | null {
  let depth = 0;
  for (const [, name] of text.matchAll(/^[ \t]*:{3,}([^\n]*)$/gmu)) {
    depth = name?.trim() === '' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return null;
  }
  try {
    return document.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** One paragraph's inside; null when the text is more than a paragraph (a heading, a list, two paragraphs). */
export function parseOneParagraph(text: string): Paragraph | null {
  const root = line.parse(text);
  const [only, second] = root.children;
  return only?.type === 'paragraph' && second === undefined ? only : null;
}

export function startOf(node: { position?: Root['position'] }): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: { position?: Root['position'] }): number {
  return node.position?.end.offset ?? 0;
}
