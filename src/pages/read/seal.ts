import type { Row } from '../../facts/fact.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';

/** A row's name cut as a seal is: two characters a line, in Chinese in every language. */
export function seal({ cells }: Row, locale: Locale): Html {
  const name = cells.name_zh ?? '';
  const cut = Math.ceil(name.length / 2);
  const halves = html`${name.slice(0, cut)}<br>${name.slice(cut)}`;
  if (locale === 'zh') return html`<span class="seal">${halves}</span>`;
  return html`<span class="seal" lang="zh-Hans">${halves}</span><span class="seal-name">${cells.name_en ?? ''}</span>`;
}
