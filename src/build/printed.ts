import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, raw } from '../lib/html.ts';
import type { Page } from '../pages/page.ts';
import { fillShell } from './shell.ts';

interface SitePath {
  readonly path: string;
}

/** What a page is printed with. */
export interface Assets {
  readonly css: string;
  readonly fontFaces: string;
  /** Font files to preload. */
  readonly fonts: readonly SitePath[];
  /** Null: none. */
  readonly script: (SitePath & { readonly module: boolean }) | { readonly code: string } | null;
  /** Address of the icon, as seen from the page; null: none. */
  readonly icon: string | null;
  /** Put before paths. */
  readonly base: string;
  readonly contentPolicy:
    | ((inline: { readonly styles: readonly string[]; readonly scripts: readonly string[] }) => string)
    | null;
}

const shell = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');

/** A page as a document with its styles inline. */
export function printPage(
  page: Page,
  { css, fontFaces, fonts, script, icon, base, contentPolicy }: Assets,
): string {
  const style = fontFaces + css;
  const code = script !== null && 'code' in script ? script.code : null;
  const scripts = code === null ? [page.headScript] : [page.headScript, code];
  const policy = contentPolicy?.({ styles: [style], scripts });
  const tag =
    script !== null && 'path' in script
      ? html`<script${script.module ? html` type="module"` : html` defer`} src="${base + script.path}"></script>`
          .text
      : '';
  const document = fillShell(shell, page, { style: '/style.css', script: null })
    .replace(/ *<link rel="icon"[^>]*>\n/, icon === null ? '' : html`<link rel="icon" href="${icon}">`.text)
    .replace(
      '<link rel="stylesheet" href="/style.css">',
      () =>
        html`${fonts.map((font) => html`<link rel="preload" href="${base + font.path}" as="font" type="font/woff2" crossorigin>`)}<style>${raw(style)}</style>${raw(tag)}`
          .text,
    );
  return document
    .replace(
      '<meta charset="utf-8">',
      (charset) =>
        html`${raw(charset)}${policy !== undefined && html`<meta http-equiv="Content-Security-Policy" content="${policy}">`}`
          .text,
    )
    .replace('</body>', () => `${code === null ? '' : `<script>${code}</script>`}</body>`);
}
