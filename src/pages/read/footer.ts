import { type Html, html } from '../../lib/html.ts';
import { inlineHtml } from '../parts/inline.ts';
import type { Context } from './context.ts';

const icpOffice = 'https://beian.miit.gov.cn/';

/** Who made this, and the slots that are filled; a blank slot prints nothing. */
export function footer(context: Context): Html {
  const { words, story, telling, locale } = context;
  const { settings } = story;
  const { publisher, contact, icp, police, mapApproval } = settings.slots;
  const slots = [
    publisher[locale] !== '' && html`${words.publisher}${words.colon}${publisher[locale]}`,
    contact !== '' && html`${words.contact}${words.colon}${contactHtml(contact)}`,
    icp !== '' && html`<a href="${icpOffice}" rel="noreferrer">${icp}</a>`,
    police !== '' && html`${police}`,
    mapApproval !== '' && html`${mapApproval}`,
  ].filter((slot) => slot !== false);
  return html`<footer class="foot">
      <div class="foot-inner">
        <p class="foot-title display">${inlineHtml(context, telling.title)}</p>
        <p>${settings.makers[locale]}</p>
        ${slots.length > 0 && html`<ul class="slots">${slots.map((slot) => html`<li>${slot}</li>`)}</ul>`}
        <p>${words.made.version} ${settings.version}${words.comma}${words.updated} ${settings.updated}</p>
        <p><a class="to-top" href="#top">${words.backToTop}</a></p>
      </div>
    </footer>`;
}

function contactHtml(contact: string): Html {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
  if (/^https?:\/\//.test(contact)) return html`<a href="${contact}">${contact}</a>`;
  return html`${contact}`;
}
