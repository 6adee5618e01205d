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

/** Text to a Markdown tree with directives; front matter is one `yaml` node. Never throws: all text is Markdown. */
export function parseMarkdown(text: string): Root {
  return document.parse(text);
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
