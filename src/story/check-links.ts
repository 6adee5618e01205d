import type { FactBook } from '../facts/fact.ts';
import type { Problem } from '../lib/problem.ts';
import { pageAnchors } from './limits.ts';
import { problem } from './messages.ts';
import type { TextContext } from './text-context.ts';

/** Links may lead to a part of the page, a data file, a secure address or a mailbox. */
export function checkLinks(links: TextContext['links'], ids: readonly string[], book: FactBook): Problem[] {
  const anchors = [...ids, ...pageAnchors].map((id) => `#${id}`);
  const files = ['facts', ...book.tables.keys()].map((name) => `data/${name}.csv`);
  files.push('data/datapackage.json');
  return links.flatMap(({ href, place }) => {
    if (href.startsWith('#'))
      return anchors.includes(href) ? [] : [problem(place, 'linkToNowhere', { href, targets: anchors })];
    if (href.startsWith('data/'))
      return files.includes(href) ? [] : [problem(place, 'linkToNowhere', { href, targets: files })];
    const secure = /^https:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/u.test(href);
    return secure || /^mailto:\S+@\S+$/u.test(href)
      ? []
      : [
          problem(place, href.startsWith('http://') ? 'insecureLink' : 'badLink', {
            href,
            rest: href.slice(7),
          }),
        ];
  });
}
