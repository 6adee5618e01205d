import type { PageMap } from '../page-map/page-map.ts';
import { calmWithin } from '../scrolling/on-scroll.ts';
import { neighbour, spanAt } from './neighbour.ts';

/** Longest a smooth scroll takes in the engines, ms: until then the step that was asked for is the reader's. */
const flight = 900;

/** Steps that are scrolled to smoothly are at most so many windows away. */
const near = 2.5;

/**
 * Previous and next step: the bar's buttons and, when the reader has asked for keys, J, K, Left and Right. The
 * page's live region names the step arrived at, and only then. Focus stays where it is.
 */
export function startPager(map: PageMap): void {
  const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('button[data-step]'));
  const said = document.querySelector<HTMLElement>('.said');
  /** The step the reader asked for last, until they scroll away from it. */
  let held: { index: number; offset: number; until: number } | null = null;
  /** What moves the pictures says which step is the reader's, when it runs. */
  let told = -1;

  const current = (): number => {
    const offset = map.offset();
    if (held !== null) {
      if (Math.abs(offset - held.offset) < 4 || performance.now() < held.until) return held.index;
      held = null;
    }
    const { steps, landing, height } = map.measured();
    const step = steps[told];
    const inWindow = step !== undefined && step.top < offset + height && step.bottom > offset + landing;
    return inWindow ? told : spanAt(steps, offset + landing);
  };
  const target = (direction: 1 | -1): number | null => {
    const { steps, landing } = map.measured();
    return neighbour(steps, current(), map.offset() + landing, direction);
  };
  const show = () => {
    for (const button of buttons) {
      const ends = target(directionOf(button)) === null ? 'true' : 'false';
      if (button.getAttribute('aria-disabled') !== ends) button.setAttribute('aria-disabled', ends);
    }
  };
  const go = (direction: 1 | -1) => {
    const index = target(direction);
    if (index === null) return;
    const { steps, room, landing } = map.measured();
    const step = steps[index];
    const element = step && document.getElementById(step.id);
    if (step === undefined || !element) return;
    const offset = Math.min(Math.max(step.top - landing, 0), room);
    const smooth = movesSmoothly(Math.abs(offset - map.offset()));
    held = { index, offset, until: smooth ? performance.now() + flight : 0 };
    // So that it is told at once.
    calmWithin([0, 0]);
    element.scrollIntoView({ block: 'start', behavior: smooth ? 'smooth' : 'auto' });
    if (!smooth) held.offset = map.offset();
    if (said !== null) said.textContent = sentence(said, element, index, steps.length);
    show();
  };

  const click = (event: Event) => go(directionOf(event.currentTarget as HTMLElement));
  const press = (event: KeyboardEvent) => {
    const direction = directionOfKey(event);
    if (direction === null) return;
    event.preventDefault();
    go(direction);
  };
  const listen = (event: Event) => {
    const { index } = (event as CustomEvent<{ index: number }>).detail;
    told = index;
  };
  document.addEventListener('cj-step', listen);
  map.listen(show);
  document.addEventListener('keydown', press);
  for (const button of buttons) {
    button.addEventListener('click', click);
    // For the mouse; the name is in the page.
    button.title = button.getAttribute('aria-label') ?? '';
    button.hidden = false;
  }
  show();
}

function directionOf(button: HTMLElement): 1 | -1 {
  return button.getAttribute('data-step') === 'next' ? 1 : -1;
}

function movesSmoothly(distance: number): boolean {
  const still = document.documentElement.getAttribute('data-motion') === 'off';
  return !still && distance < near * window.innerHeight;
}

/** What a key asks for: nothing unless keys are switched on and nothing else uses them where the reader is. */
function directionOfKey(event: KeyboardEvent): 1 | -1 | null {
  if (document.documentElement.getAttribute('data-keys') !== 'on') return null;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const where = event.target instanceof HTMLElement ? event.target : null;
  if (where?.isContentEditable || where?.closest('input, select, textarea')) return null;
  if (event.key === 'j') return 1;
  if (event.key === 'k') return -1;
  if (document.activeElement?.closest('[data-arrows]')) return null;
  if (event.key === 'ArrowRight') return 1;
  return event.key === 'ArrowLeft' ? -1 : null;
}

/** The live region's own pattern with a step's number and heading in it. */
function sentence(said: HTMLElement, step: Element, index: number, count: number): string {
  const heading = step.querySelector('h4') ?? step.closest('.scene')?.querySelector('h3');
  const title = (heading?.textContent ?? '').replace(/[\u200b\u2060]/g, '');
  const values: Readonly<Record<string, string>> = { n: String(index + 1), count: String(count), title };
  return (said.getAttribute('data-said') ?? '').replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}
