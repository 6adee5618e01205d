import { type Html, html } from '../../lib/html.ts';
import { sectionNumeral } from '../../story/steps.ts';
import type { Section } from '../../story/story.ts';
import { inlineHtml, plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import { local, localPage, otherLocale } from './links.ts';
import { wordsOf } from './words.ts';

/** A numbered part of the story, with its numeral. */
export interface Part {
  readonly numeral: string;
  readonly section: Section;
}

export function partsOf({ story, telling, locale }: Context): Part[] {
  return story.settings.parts.flatMap((id, index) => {
    const section = telling.sections.find((candidate) => candidate.id === id);
    return section === undefined
      ? []
      : [{ numeral: locale === 'zh' ? sectionNumeral(story.settings, section) : String(index + 1), section }];
  });
}

/**
 * The thin bar: title, parts, steps, language, settings. Without scripts it is links alone; what needs scripts keeps
 * its room from the first paint and is shown by the script that serves it.
 */
export function bar(context: Context): Html {
  const { words, locale, site } = context;
  const other = otherLocale(locale);
  const { previousStep, nextStep, settings, flipTheme } = words;
  const step = (name: string, label: string) =>
    html`<button class="bar-step bar-${name}" type="button" hidden data-step="${name}" aria-label="${label}"></button>`;
  return html`<header class="bar">
      <a class="bar-title display" href="#top">${plainText(context, context.telling.title)}</a>
      <nav class="bar-parts" aria-label="${words.sections}">
        ${partsOf(context).map(
          ({ numeral, section }) =>
            html`<a class="display" href="#${section.id}"><span class="bar-numeral">${numeral}</span>${inlineHtml(context, section.title)}</a>`,
        )}
      </nav>
      <div class="bar-tools">
        ${step('previous', previousStep)}
        ${step('next', nextStep)}
        ${site.slides !== null && html`<a class="to-slides" href="${local(site, site.slides.path)}">${words.present}</a>`}
        <a class="bar-language" href="${localPage(site, other)}" lang="${wordsOf(other).lang}" hreflang="${wordsOf(other).lang}">${words.otherLanguage}</a>
        <button class="bar-theme" type="button" hidden aria-label="${flipTheme}"></button>
        <a class="bar-contents" href="#contents" data-opens="settings">${words.menu}</a>
        <button class="bar-settings" type="button" hidden data-opens="settings">${settings}</button>
      </div>
    </header>`;
}
