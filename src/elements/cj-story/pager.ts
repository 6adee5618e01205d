import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';
import type { StoryLayout } from './story-layout.ts';

type Direction = 1 | -1;

/** Longest a smooth scroll takes in the engines, ms: until then the step that was asked for is the reader's. */
const flight = 900;

/** Steps that are scrolled to smoothly are at most so many windows away. */
const near = 2.5;

/**
 * Next and previous step: the buttons `[data-step]` and, when the reader has switched keys on (`data-keys` on the root),
 * J, K, left and right. `.said` names the step arrived at. Focus stays where it is.
 */
export class Pager implements ReactiveController {
  /** The step and the number of steps that the buttons stand for. */
  private told = -2;
  private count = 0;
  private asked: { readonly index: number; readonly until: number } | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly layout: StoryLayout,
  ) {
    host.addController(this);
    host.addController(new Listeners(() => host, { click: this.clicked }));
    host.addController(new Listeners(() => document, { keydown: this.pressed }));
  }

  hostConnected(): void {
    for (const button of this.buttons) {
      // For the mouse; the name is in the page.
      button.title = button.getAttribute('aria-label') ?? '';
      button.hidden = false;
    }
  }

  hostUpdated(): void {
    const { step, steps } = this.layout;
    if (step === this.told && steps.length === this.count) return;
    [this.told, this.count] = [step, steps.length];
    for (const button of this.buttons) {
      const ends = this.target(directionOf(button)) === null ? 'true' : 'false';
      if (button.getAttribute('aria-disabled') !== ends) button.setAttribute('aria-disabled', ends);
    }
  }

  private get buttons(): HTMLButtonElement[] {
    return Array.from(this.host.querySelectorAll<HTMLButtonElement>('button[data-step]'));
  }

  private target(direction: Direction): number | null {
    const { step, steps } = this.layout;
    const asked = this.asked !== null && performance.now() < this.asked.until ? this.asked.index : step;
    const index = asked + direction;
    return index >= 0 && index < steps.length ? index : null;
  }

  private go(direction: Direction): void {
    const index = this.target(direction);
    const step = index === null ? undefined : this.layout.steps[index];
    if (index === null || step === undefined) return;
    const distance = Math.abs(step.getBoundingClientRect().top);
    const still = document.documentElement.getAttribute('data-motion') === 'off';
    const smooth = !still && distance < near * window.innerHeight;
    this.asked = { index, until: smooth ? performance.now() + flight : 0 };
    step.scrollIntoView({ block: 'start', behavior: smooth ? 'smooth' : 'auto' });
    this.say(step, index);
  }

  /** Fills the live region's own pattern with the step's number and heading. */
  private say(step: HTMLElement, index: number): void {
    const said = this.host.querySelector<HTMLElement>('.said');
    if (said === null) return;
    const heading = step.querySelector('h4') ?? step.closest('.scene')?.querySelector('h3');
    const title = (heading?.textContent ?? '').replace(/[\u200b\u2060]/g, '');
    const count = String(this.layout.steps.length);
    const values: Readonly<Record<string, string>> = { n: String(index + 1), count, title };
    const pattern = said.getAttribute('data-said') ?? '';
    said.textContent = pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  }

  private clicked = (event: Event): void => {
    const button = (event.target as Element | null)?.closest?.<HTMLElement>('button[data-step]');
    if (button) this.go(directionOf(button));
  };

  private pressed = (event: KeyboardEvent): void => {
    const direction = directionOfKey(event);
    if (direction === null) return;
    event.preventDefault();
    this.go(direction);
  };
}

function directionOf(button: HTMLElement): Direction {
  return button.getAttribute('data-step') === 'next' ? 1 : -1;
}

/** What a key asks for: nothing unless keys are switched on and nothing else uses them where the reader is. */
function directionOfKey(event: KeyboardEvent): Direction | null {
  if (document.documentElement.getAttribute('data-keys') !== 'on') return null;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const where = event.target instanceof HTMLElement ? event.target : null;
  if (where?.isContentEditable || where?.closest('input, select, textarea')) return null;
  if (event.key === 'j') return 1;
  if (event.key === 'k') return -1;
  // A chart that is explored takes the arrows for itself.
  if (where?.closest('cj-chart')) return null;
  if (event.key === 'ArrowRight') return 1;
  return event.key === 'ArrowLeft' ? -1 : null;
}
