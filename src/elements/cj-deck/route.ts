import { type Addressed, type AskedRoute, routeAsked, slideAt } from '../../talk/address.ts';
import { loopAsked } from '../../talk/loop-settings.ts';
import { goTo, type State, startState } from '../../talk/model.ts';
import type { KnownRoute } from '../../talk/slides.ts';
import { slideInAddress } from './addresses.ts';

/** The slides by the route that the address asks for. */
export interface Told {
  readonly route: AskedRoute;
  /** Those that the route tells, numbered. */
  readonly slides: readonly HTMLElement[];
  /** All of them, as addresses know them. */
  readonly addressed: readonly Addressed[];
}

/** Leaves out what the asked route does not tell, and numbers the rest. `known` names the story's routes. */
export function tellRoute(all: readonly HTMLElement[], query: string, known: readonly string[]): Told {
  const route = routeAsked(new URLSearchParams(query), known);
  const isTold = ({ dataset }: HTMLElement) =>
    route.name === null || (dataset.routes ?? '').split(' ').includes(route.name);
  const slides = all.filter(isTold);
  for (const slide of all) slide.classList.toggle('untold', !isTold(slide));
  slides.forEach((slide, index) => {
    const [number, count] = ['.place .at', '.place .count'].map((part) => slide.querySelector(part));
    if (number) number.textContent = String(index + 1);
    if (count) count.textContent = String(slides.length);
    slide.dataset.number = String(index + 1);
  });
  const addressed = all.map((slide) => ({
    ...{ id: slide.id, scene: slide.dataset.scene ?? '' },
    told: isTold(slide),
  }));
  return { route, slides, addressed };
}

/** The state at the slide that the address asks for, with a note where it is only the nearest. */
export function arrive(state: State, { addressed }: Told): State {
  const asked = slideInAddress();
  const { slide, exact } = slideAt(asked, addressed);
  return { ...goTo(state, slide), note: exact ? null : { kind: 'page', asked } };
}

/** What is shown first, as the address asks for it. */
export function firstState(told: Told): State {
  const { kiosk, wrong } = loopAsked(new URLSearchParams(location.search));
  const { unknown } = told.route;
  const state = { ...arrive(startState(told.slides.length), told), auto: kiosk };
  if (wrong !== null) return { ...state, note: { kind: 'loop', asked: wrong } };
  return unknown === null ? state : { ...state, note: { kind: 'route', asked: unknown } };
}

/** Minutes planned for what is told; null: none. */
export function minutesOf({ route, addressed }: Told, routes: readonly KnownRoute[]): number | null {
  const { name } = route;
  const all = addressed.length;
  return routes.find((each) => (name === null ? each.count === all : each.name === name))?.minutes ?? null;
}

/** Takes back what the deck did to the slides: they are as they came. */
export function restore(slides: readonly HTMLElement[]): void {
  for (const slide of slides) {
    slide.removeAttribute('style');
    slide.classList.remove('on', 'chosen', 'untold', 'crowded');
    delete slide.dataset.number;
  }
}

/** The address of another route: what the query says of looks, wall and way back holds there, too. */
export function routeAddress(name: string, query: string): string {
  const kept = Array.from(new URLSearchParams(query)).filter(([key]) =>
    ['theme', 'from', 'wall', 'margin'].includes(key),
  );
  return `?${new URLSearchParams([['route', name], ...kept])}`;
}
