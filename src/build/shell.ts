import { escapeHtml } from '../lib/html.ts';
import type { Page } from '../pages/page.ts';

/** What the shell loads for a page. */
export interface Loaded {
  /** Address of its stylesheet. */
  readonly style: string;
  /** Address of its script; null: none. */
  readonly script: string | null;
}

const slots = {
  comment: /<!-- .*? -->\n/,
  root: /<html[^>]*>/,
  head: '<!--head-->',
  style: '/src/pages/read/page.css',
  script: /[ ]*<script type="module" src="([^"]*)"><\/script>\n/,
  body: '<!--body-->',
};

/** A whole document: the shell (index.html) with a page in its slots. Throws when the shell has lost one. */
export function fillShell(shell: string, page: Page, { style, script }: Loaded): string {
  const { lang, root = {}, head, headScript, body } = page;
  const attributes = Object.entries({ lang, ...root }).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const inline = headScript === '' ? '' : `<script>${headScript}</script>`;
  const module = script === null ? '' : `    <script type="module" src="${script}"></script>\n`;
  const fillings: [string | RegExp, string][] = [
    [slots.comment, ''],
    [slots.root, `<html${attributes.join('')}>`],
    [slots.head, head.text + inline],
    [slots.style, style],
    [slots.script, module],
    [slots.body, body.text],
  ];
  return fillings.reduce((text, [slot, filling]) => {
    if (text.search(slot) < 0) throw new Error(`index.html has no ${slot}.`);
    return text.replace(slot, () => filling);
  }, shell);
}
