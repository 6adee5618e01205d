import type { SpeakerData } from '../../../pages/present/speaker-block.ts';
import type { SpeakerWords } from '../../../pages/present/speaker-words.ts';
import { goBack, press, type State } from '../../../talk/model.ts';
import { plannedSeconds } from '../../../talk/schedule.ts';
import type { Part, Talk } from '../talk.ts';
import { slidesAddress } from './addresses.ts';
import type { Agreement } from './agreement.ts';
import {
  fitNotes,
  lineOf,
  type Make,
  maker,
  notesOf,
  pictureOf,
  saidWith,
  set,
  titleOf,
} from './elements.ts';
import { slideList } from './list.ts';
import { times } from './time.ts';

/** What the speaker looks at: the slides on the screen and next, the notes, the time, and what drives the talk. */
export function speakerView(talk: Talk, shared: Agreement, { words, minutes }: SpeakerData): Part {
  const { view, slides, signal } = talk;
  const { document } = view;
  const made = maker(document);
  const { el, button } = made;
  const all = minutes[talk.route ?? ''];
  const planned = all === undefined ? null : plannedSeconds(slides.map(saidWith), all);
  const time = times(talk, shared, made, words, planned);
  const list = slideList(talk, made, words, planned);
  const alone = company(talk, shared, made, words);
  const looks = looksAt(talk, made, words);

  const theme = button('', '', () => {
    const { dataset } = document.documentElement;
    dataset.theme = dataset.theme === 'day' ? 'night' : 'day';
  });
  theme.className = 'speaker-theme';
  theme.title = words.theme;
  theme.setAttribute('aria-label', words.theme);
  const place = el('p', 'speaker-place');
  const top = el(
    'header',
    'speaker-top',
    time.elapsed,
    time.plan ?? '',
    time.pace,
    el('span', 'speaker-room'),
  );
  top.append(place, time.clock, list.toggle, theme);

  const pressing = (key: string) => () => talk.update(press(talk.state(), key));
  const back = button('', 'R', () => talk.update(goBack(talk.state())));
  const [black, white] = [button(words.black, 'B', pressing('b')), button(words.white, 'W', pressing('w'))];
  const turnBack = button(words.turnBack, '←', pressing('PageUp'));
  const turnOn = button(words.turnOn, '→', pressing('PageDown'));
  turnOn.className = 'speaker-on';
  const keys = el('footer', 'speaker-keys', time.restart, el('span', 'speaker-room'), back, black, white);
  keys.append(turnBack, turnOn);

  const root = el('main', 'speaker', top, alone.line, ...looks.sections, list.list, keys);
  // A button that was clicked leaves the keys to the talk.
  root.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
  });
  document.body.prepend(root);
  document.title = `${words.title} · ${document.title}`;

  let tick = 0;
  const tell = () => {
    time.tell();
    alone.tell();
  };
  const ticking = () => {
    tell();
    tick = view.setTimeout(ticking, 1000 - (Date.now() % 1000));
  };
  ticking();
  signal.addEventListener('abort', () => {
    view.clearTimeout(tick);
    root.remove();
  });
  let drawn = -1;
  return {
    show(state, before) {
      // Asked for where it is already: the other one comes to the front.
      if (before !== null && state.speaker > before.speaker) (view.opener as Window | null)?.focus();
      const { mode, origin, auto, slide, count } = state;
      if (drawn !== slide) {
        drawn = slide;
        looks.draw(slide);
        list.mark(slide);
      }
      looks.darken(mode);
      set(place, `${slide + 1} / ${count}${auto ? ` · ${words.auto}` : ''}`);
      black.setAttribute('aria-pressed', String(mode === 'black'));
      white.setAttribute('aria-pressed', String(mode === 'white'));
      back.hidden = origin === null || origin.slide === slide;
      set(back.firstElementChild, words.back.replace('{number}', String((origin?.slide ?? 0) + 1)));
      turnBack.disabled = slide === 0;
      turnOn.disabled = slide === count - 1;
      tell();
    },
  };
}

/** The slide that is shown, the next one, and the notes. */
function looksAt({ view, slides, signal }: Talk, { el }: Make, words: SpeakerWords) {
  const [dark, picture] = [el('p', 'speaker-dark'), el('div', 'speaker-picture')];
  const now = el('section', 'speaker-now', picture, dark);
  now.setAttribute('aria-label', words.now);
  const [nextPicture, nextTitle] = [el('div', 'speaker-picture'), el('p', 'speaker-title')];
  const nextWords = el('div', 'speaker-words', el('h2', 'speaker-label', words.next), nextTitle);
  const next = el('section', 'speaker-next', nextPicture, nextWords);
  const [headline, said] = [el('h1'), el('div', 'speaker-said')];
  const notes = el('section', 'speaker-notes', headline, said);
  notes.setAttribute('aria-label', words.notes);
  notes.tabIndex = 0;
  const fitted = () => fitNotes(notes);
  view.addEventListener('resize', fitted, { signal });
  view.document.fonts?.ready.then(fitted);
  return {
    sections: [now, next, notes],
    darken(mode: State['mode']) {
      const shade = mode === 'black' || mode === 'white' ? mode : '';
      now.dataset.dark = shade;
      set(dark, { black: words.isBlack, white: words.isWhite, '': '' }[shade]);
    },
    draw(slide: number) {
      const [current, coming] = [slides[slide], slides[slide + 1]];
      if (current === undefined) return;
      const title = titleOf(current);
      picture.replaceChildren(pictureOf(current) ?? el('p', '', title));
      const comingPicture = coming === undefined ? null : pictureOf(coming);
      nextPicture.replaceChildren(comingPicture ?? '');
      nextPicture.hidden = comingPicture === null;
      // Within a scene its headline stays: what changes is the line.
      const comingTitle = coming === undefined ? words.end : titleOf(coming);
      set(nextTitle, coming !== undefined && comingTitle === title ? lineOf(coming) : comingTitle);
      set(headline, title);
      const inner = notesOf(current);
      said.replaceChildren(...(inner.length > 0 ? inner : [el('p', 'speaker-silent', words.silent)]));
      notes.scrollTop = 0;
      fitted();
    },
  };
}

/** The line that says when there are no slides to drive, with a way to them. */
function company({ view }: Talk, shared: Agreement, { el }: Make, words: SpeakerWords) {
  const line = el('p', 'speaker-alone');
  line.setAttribute('role', 'status');
  const link = el('a', '', words.open);
  link.target = '_blank';
  link.rel = 'opener';
  let told: ReturnType<Agreement['company']> = 'there';
  return {
    line,
    tell() {
      const now = shared.company();
      link.href = slidesAddress(view.location.href);
      if (now === told) return;
      told = now;
      const inner = { there: [], nobody: [`${words.nobody} `, link], apart: [words.apart] }[now];
      line.replaceChildren(...inner);
    },
  };
}
