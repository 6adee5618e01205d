import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../lib/fill.ts';
import { durationText, plannedStarts } from '../../talk/schedule.ts';
import { lineOf, titleOf } from './said.ts';
import type { SpeakerWords } from './words.ts';

interface ListOptions {
  readonly words: SpeakerWords;
  readonly open: boolean;
  readonly choose: (index: number) => void;
}

/** All slides to choose from, each with the time it is planned to begin at. `planned`: seconds for each; null: none. */
export function slideList(
  slides: readonly HTMLElement[],
  current: number,
  planned: readonly number[] | null,
  { words, open, choose }: ListOptions,
): TemplateResult {
  const starts = planned === null ? null : plannedStarts(planned);
  const row = (slide: HTMLElement, index: number) => {
    const line = lineOf(slide);
    const start = starts === null ? null : durationText(starts[index] ?? 0);
    return html`<li>
      <button
        type="button"
        class=${line === '' ? 'speaker-part' : ''}
        title=${start === null ? nothing : fill(words.planned, { time: start })}
        aria-current=${index === current ? 'true' : nothing}
        @click=${() => choose(index)}
      >
        <span class="speaker-number">${index + 1}</span><span>${line === '' ? titleOf(slide) : line}</span>
        ${start === null ? nothing : html`<span class="speaker-start">${start}</span>`}
      </button>
    </li>`;
  };
  return html`<nav class="speaker-list ${open ? 'open' : ''}" aria-label=${words.all}>
    <ol>
      ${slides.map(row)}
    </ol>
  </nav>`;
}
