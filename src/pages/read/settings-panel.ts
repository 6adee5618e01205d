import { type Html, html } from '../../lib/html.ts';
import { inlineHtml } from '../parts/inline.ts';
import { partsOf } from './bar.ts';
import type { Context } from './context.ts';
import { local } from './links.ts';

/** The reader's settings and, on small screens, the contents. Real form controls; the script brings them to life. */
export function settingsPanel(context: Context): Html {
  const { words } = context;
  const { title, close, view, size, theme, motion, keys, copy, reset } = words.settings;
  return html`<div class="panel" role="dialog" aria-labelledby="settings-h" tabindex="-1" hidden>
      <div class="panel-head">
        <p class="panel-title" id="settings-h"><span class="with-parts">${words.menu}</span><span class="without-parts">${title}</span></p>
        <button class="panel-close" type="button" data-close aria-label="${close}"></button>
      </div>
      ${contents(context)}
      ${choice('view', view.label, [
        ['scroll', view.scroll],
        ['plain', view.plain],
      ])}
      ${choice(
        'size',
        size.label,
        [
          ['', size.normal],
          ['1', '18'],
          ['2', '22'],
          ['3', '26'],
          ['4', '30'],
        ],
        size.hint,
      )}
      ${choice('theme', theme.label, [
        ['', theme.auto],
        ['day', theme.day],
        ['night', theme.night],
      ])}
      ${choice(
        'motion',
        motion.label,
        [
          ['', motion.on],
          ['off', motion.off],
        ],
        motion.less,
        true,
      )}
      ${choice(
        'keys',
        keys.label,
        [
          ['', keys.off],
          ['on', keys.on],
        ],
        keys.hint,
      )}
      <p class="panel-foot">
        <a class="link-copy" href="#top">${copy}</a>
        <button class="panel-reset" type="button" data-reset>${reset}</button>
        <span class="copied" role="status"></span>
      </p>
    </div>`;
}

/** One setting: a group of radio buttons; the script checks the one that holds. */
function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  hint = '',
  forLessMotion = false,
): Html {
  const hintId = `set-${name}-hint`;
  return html`<fieldset class="set set-${name}"${hint !== '' && html` aria-describedby="${hintId}"`}>
      <legend>${label}</legend>
      <div class="set-options">${options.map(
        ([value, text]) =>
          html`<label><input type="radio" name="set-${name}" value="${value}"><span>${text}</span></label>`,
      )}</div>
      ${hint !== '' && html`<p class="set-hint" id="${hintId}"${forLessMotion && html` data-less`}>${hint}</p>`}
    </fieldset>`;
}

/** The way to every section; shown where the bar has no room for it. */
function contents(context: Context): Html {
  const { words, telling, site } = context;
  const numerals = new Map(partsOf(context).map(({ numeral, section }) => [section.id, numeral]));
  return html`<nav class="panel-parts" aria-label="${words.menu}">
      <ol>${telling.sections.map(
        (section) =>
          html`<li><a href="#${section.id}"><span class="panel-numeral">${numerals.get(section.id) ?? ''}</span>${inlineHtml(context, section.title)}</a></li>`,
      )}${site.slides !== null && html`<li><a class="to-slides" href="${local(site, site.slides.path)}"><span class="panel-numeral"></span>${words.present}</a></li>`}</ol>
    </nav>`;
}
