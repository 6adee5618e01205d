import { escapeHtml } from '../lib/html.ts';
import type { Page } from '../pages/page.ts';

/** What the shell loads for a page, as addresses. */
export interface Loaded {
  readonly styles: readonly string[];
  /** The module; null: none. */
  readonly script: string | null;
  /** Fonts that are fetched at once. */
  readonly fonts: readonly string[];
}

const slots = {
  comment: /<!-- .*? -->\n/,
  root: /<html[^>]*>/,
  head: '<!--head-->',
  style: /<link rel="stylesheet"[^>]*>/,
  script: /[ ]*<script type="module"[^>]*><\/script>\n/,
  body: '<!--body-->',
};

/** A whole document: the shell (index.html) with a page in its slots. Throws when the shell has lost one. */
export function fillShell(shell: string, page: Page, { styles, script, fonts }: Loaded): string {
  const { lang, root = {}, head, headScript, body } = page;
  const attributes = Object.entries({ lang, ...root }).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const inline = headScript === '' ? '' : `<script>${headScript}</script>`;
  const preloads = fonts.map(
    (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`,
  );
  const links = styles.map((style) => `<link rel="stylesheet" href="${style}">`);
  const fillings: readonly (readonly [string | RegExp, string])[] = [
    [slots.comment, ''],
    [slots.root, `<html${attributes.join('')}>`],
    [slots.head, head.text + inline],
    [slots.style, [...preloads, ...links].join('')],
    [slots.script, script === null ? '' : `    <script type="module" src="${script}"></script>\n`],
    [slots.body, body.text],
  ];
  return fillings.reduce((text, [slot, filling]) => {
    if (text.search(slot) < 0) throw new Error(`index.html has no ${slot}.`);
    return text.replace(slot, () => filling);
  }, shell);
}
