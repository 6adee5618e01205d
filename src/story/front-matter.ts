import type { Root } from 'mdast';
import * as v from 'valibot';
import { readYaml } from '../facts/yaml.ts';
import { both } from '../lib/messages.ts';
import { fragment } from '../lib/source-text.ts';
import { readLine } from './blocks.ts';
import type { Field } from './limits.ts';
import { parseOneParagraph, startOf } from './markdown.ts';
import type { Telling } from './story.ts';
import type { TextContext } from './text-context.ts';

const keys = ['title', 'deck', 'body', 'period', 'description'] as const satisfies readonly Field[];
export type FrontMatter = Pick<Telling, (typeof keys)[number]>;

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const shape = v.strictObject({ title: line, deck: line, body: line, period: line, description: line });

const accepts = {
  title: both('故事的标题', 'the story’s title'),
  deck: both('标题下的一两句话', 'a sentence or two below the title'),
  body: both('谁的一年', 'whose year this is'),
  period: both('哪一年', 'which year'),
  description: both('给搜索和分享卡的一句话', 'one sentence for search engines and share cards'),
};

/** Reads what stands between the two `---` on top of a telling; each value is inline Markdown. */
export function readFrontMatter(root: Root, context: TextContext): FrontMatter | null {
  const { source, problems, tell } = context;
  const node = root.children[0];
  if (node?.type !== 'yaml') {
    tell(source.at(0), 'missingFrontMatter', { keys });
    return null;
  }
  const offset = startOf(node) + 4;
  const { value, problems: wrong, offsetOf } = readYaml(source, node.value, offset, shape, accepts);
  problems.push(...wrong);
  if (!value) return null;
  const read = (key: (typeof keys)[number]) => {
    const start = offsetOf([key]);
    const inside = { ...context, source: fragment(source, value[key], start) };
    const paragraph = parseOneParagraph(value[key]);
    if (!paragraph) {
      tell(source.at(start), 'notOneLine', { key });
      return [];
    }
    return readLine(paragraph.children, key, inside);
  };
  return {
    title: read('title'),
    deck: read('deck'),
    body: read('body'),
    period: read('period'),
    description: read('description'),
  };
}
