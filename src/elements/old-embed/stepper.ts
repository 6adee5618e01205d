import { moveThrough } from './move.ts';

/** A finger has to go this far to turn to another step, px, and farther sideways than down. */
const swipe = 36;

/** Makes the stepper turn from step to step: by its buttons, by arrow keys and by swiping over the picture. */
export function startStepper(root: HTMLElement): void {
  const stepper = root.querySelector<HTMLElement>('.stepper');
  const steps = Array.from(root.querySelectorAll<HTMLElement>('.step'));
  if (stepper === null || steps.length < 2) return;
  const movement = moveThrough(root, steps);
  const find = <E extends HTMLElement>(name: string) => stepper.querySelector<E>(name);
  const [previous, next] = [find<HTMLButtonElement>('.previous'), find<HTMLButtonElement>('.next')];
  const dots = Array.from(stepper.querySelectorAll('.dots li'));
  const toStory = root.querySelector<HTMLAnchorElement>('.to-story');
  const address = root.querySelector<HTMLElement>('.address');
  let now = 0;

  const go = (index: number) => {
    const step = steps[index];
    if (step === undefined || index === now) return;
    movement.go(now, index);
    now = index;
    steps.forEach((each) => {
      each.classList.toggle('on', each === step);
    });
    dots.forEach((dot, place) => {
      dot.classList.toggle('on', place === index);
    });
    const number = find('.n');
    if (number !== null) number.textContent = String(index + 1);
    if (previous) previous.disabled = index === 0;
    if (next) next.disabled = index === steps.length - 1;
    const said = find('.said');
    if (said !== null) said.textContent = sentence(stepper, step, index, steps.length);
    if (toStory && address) {
      toStory.href = `${toStory.href.replace(/#.*$/, '')}#${step.id}`;
      address.textContent = toStory.href;
    }
  };

  previous?.addEventListener('click', () => {
    go(now - 1);
    if (previous.disabled) next?.focus({ preventScroll: true });
  });
  next?.addEventListener('click', () => {
    go(now + 1);
    if (next.disabled) previous?.focus({ preventScroll: true });
  });
  root.ownerDocument.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to === undefined || (/^(Home|End)$/.test(event.key) && !stepper.contains(event.target as Node)))
      return;
    event.preventDefault();
    go(to);
  });
  swipes(root, (by) => go(now + by));
}

/** What is said to readers who listen once they have turned to a step. */
function sentence(stepper: HTMLElement, step: HTMLElement, index: number, count: number): string {
  const title = step.querySelector('h2')?.textContent ?? '';
  return (stepper.dataset.said ?? '')
    .replace('{n}', String(index + 1))
    .replace('{count}', String(count))
    .replace('{title}', () => title);
}

function swipes(root: HTMLElement, turn: (by: 1 | -1) => void): void {
  let start: Touch | null = null;
  const over = (event: TouchEvent) => (event.target as Element).closest('.stage') !== null;
  root.addEventListener(
    'touchstart',
    (event) => {
      start = event.touches.length === 1 && over(event) ? (event.touches[0] ?? null) : null;
    },
    { passive: true },
  );
  root.addEventListener(
    'touchend',
    (event) => {
      const end = event.changedTouches[0];
      if (start === null || end === undefined) return;
      const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
      start = null;
      if (Math.abs(dx) >= swipe && Math.abs(dx) > 1.5 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
    },
    { passive: true },
  );
}
