import type { PageMap } from '../page-map/page-map.ts';
import { spanAt } from '../pager/neighbour.ts';
import { placeShare, scrolledShare } from './share.ts';

/** Share of the window, from its top, that a section's opener has to reach for the section to be the reader's. */
const readingLine = 0.4;

/** In how many steps the line grows. */
const steps = 64;

/**
 * The line at the bar's lower edge: how far the reader has come, with a tick where each section begins. Links to the
 * reader's section are marked as current.
 */
export function startProgress(map: PageMap): void {
  const bar = document.querySelector('.bar');
  const line = document.createElement('div');
  line.className = 'progress';
  line.setAttribute('aria-hidden', 'true');
  const done = document.createElement('i');
  line.append(done);
  bar?.append(line);

  let ticks: HTMLElement[] = [];
  let placed: unknown = null;
  let drawn = -1;
  let section = '';

  const place = () => {
    const { sections, landing, room } = map.measured();
    for (const tick of ticks) tick.remove();
    // New ones: a tick that moves would count as something that shifts under the reader.
    ticks = sections.map(({ top }) => {
      const tick = document.createElement('b');
      tick.style.left = `${100 * placeShare(top, landing, room)}%`;
      return tick;
    });
    line.append(...ticks);
  };
  const show = () => {
    const measured = map.measured();
    if (placed !== measured) place();
    placed = measured;
    const share = scrolledShare(map.offset(), measured.room);
    // By small steps: each change costs a frame.
    const fine = Math.round(share * steps) / steps;
    if (fine !== drawn) done.style.transform = `scaleX(${fine})`;
    drawn = fine;
    const at = spanAt(measured.sections, map.offset() + readingLine * measured.height);
    const now = measured.sections[at]?.id ?? '';
    if (now !== section) mark(now);
    section = now;
  };
  map.listen(show);
  show();
}

/** Marks the links that lead to a section, in the bar and in the menu. */
function mark(id: string): void {
  for (const link of Array.from(document.querySelectorAll('.bar-parts a, .panel-parts a'))) {
    if (id !== '' && link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
