import type { SpeakerWords } from '../../../pages/present/speaker-words.ts';
import { jump } from '../../../talk/model.ts';
import { durationText, plannedStarts } from '../../../talk/schedule.ts';
import type { Talk } from '../talk.ts';
import { lineOf, type Make, titleOf } from './elements.ts';

export interface SlideList {
  /** Opens and closes the list where there is no room for it beside the rest. */
  readonly toggle: HTMLElement;
  readonly list: HTMLElement;
  mark(slide: number): void;
}

/** All slides to choose from, each with the time it is planned to begin at. */
export function slideList(
  talk: Talk,
  { el, button }: Make,
  words: SpeakerWords,
  planned: readonly number[] | null,
): SlideList {
  const { documentElement } = talk.view.document;
  const starts = planned === null ? null : plannedStarts(planned);
  const open = (on: boolean) => {
    documentElement.toggleAttribute('data-list', on);
    toggle.setAttribute('aria-expanded', String(on));
  };
  const toggle = button(words.all, '', () => open(!documentElement.hasAttribute('data-list')));
  toggle.className = 'speaker-toggle';
  toggle.setAttribute('aria-expanded', 'false');
  const rows = talk.slides.map((slide, index) => {
    const line = lineOf(slide);
    const row = button(line === '' ? titleOf(slide) : line, '', () => {
      open(false);
      talk.update(jump(talk.state(), index));
    });
    row.prepend(el('span', 'speaker-number', String(index + 1)));
    if (line === '') row.className = 'speaker-part';
    if (starts !== null) {
      const time = durationText(starts[index] ?? 0);
      row.append(el('span', 'speaker-start', time));
      row.title = words.planned.replace('{time}', time);
    }
    return row;
  });
  const list = el('nav', 'speaker-list', el('ol', '', ...rows.map((row) => el('li', '', row))));
  list.setAttribute('aria-label', words.all);
  return {
    toggle,
    list,
    mark(slide) {
      rows.forEach((row, index) => {
        if (index === slide) row.setAttribute('aria-current', 'true');
        else row.removeAttribute('aria-current');
      });
      list.scrollTop = Math.max(0, (rows[slide]?.offsetTop ?? 0) - list.clientHeight / 3);
    },
  };
}
