import type { List, PhrasingContent } from 'mdast';
import { both } from '../lib/messages.ts';
import { firstLine, readInlines, trimEnds } from './inlines.ts';
import type { Field } from './limits.ts';
import { endOf, type Node, startOf } from './markdown.ts';
import type { Block, Inline } from './story.ts';
import type { TextContext } from './text-context.ts';

/** What may stand in a section or a step besides headings and directives. */
const bodyParts = both('段落和列表', 'paragraphs and lists');

/** Reads paragraphs and lists; anything else is told and left out. */
export function readBlocks(nodes: readonly Node[], field: Field, context: TextContext): Block[] {
  const { tell, source } = context;
  return nodes.flatMap((node): Block[] => {
    const place = source.at(startOf(node));
    switch (node.type) {
      case 'paragraph': {
        const children = trimEnds(readInlines(node.children, field, context));
        return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
      }
      case 'list':
        return [{ kind: 'list', ordered: node.ordered ?? false, items: readItems(node, field, context) }];
      case 'html':
        tell(place, 'rawHtml', { found: firstLine(node.value) });
        return [];
      case 'heading':
        tell(place, 'headingNotHere', { marks: '#'.repeat(node.depth) });
        return [];
      default:
        tell(place, 'unsupported', {
          accepted: bodyParts,
          what: blockName(node, source.text.slice(startOf(node), endOf(node))),
        });
        return [];
    }
  });
}

function readItems(list: List, field: Field, context: TextContext): Inline[][] {
  return list.children.map((item) => {
    const inlines: Inline[] = [];
    for (const child of item.children) {
      if (child.type === 'paragraph') inlines.push(...trimEnds(readInlines(child.children, field, context)));
      else {
        const place = context.source.at(startOf(child));
        context.tell(place, 'unsupported', {
          accepted: bodyParts,
          what: both('列表中的列表或其他内容', 'a list within a list'),
        });
      }
    }
    return inlines;
  });
}

/** Reads one paragraph of text given as nodes, such as a heading's or a label's inside. */
export function readLine(nodes: readonly PhrasingContent[], field: Field, context: TextContext): Inline[] {
  return trimEnds(readInlines(nodes, field, context));
}

function blockName(node: Node, written: string): { zh: string; en: string } {
  switch (node.type) {
    case 'blockquote':
      return both('引用（> ）', 'a quotation (> )');
    case 'code':
      return written.startsWith('`') || written.startsWith('~')
        ? both('代码块', 'a block of code')
        : both('行首空四格的段落（删去行首的空格）', 'a paragraph indented by four spaces (delete them)');
    case 'thematicBreak':
      return both('分隔线', 'a rule (--- or ***)');
    case 'definition':
      return both('链接定义（写 [文字](地址)）', 'a link definition (write [text](address))');
    default:
      return both(node.type, node.type);
  }
}
