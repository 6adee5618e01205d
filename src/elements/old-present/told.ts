import type { Addressed } from '../../talk/address.ts';
import { type AskedRoute, routeAsked } from '../../talk/route.ts';

/** The slides by the route that the address asks for. */
export interface Told {
  readonly route: AskedRoute;
  /** Those that the route tells, numbered. */
  readonly slides: readonly HTMLElement[];
  /** All of them, as addresses know them. */
  readonly addressed: readonly Addressed[];
}

/** What the query says of looks, wall and way back holds on other routes, too. */
const kept = /^(?:theme|from|wall|margin)=[\w.:%-]+$/;

/** Leaves out what the route does not tell, numbers the rest, and makes the links to other routes. */
export function tellRoute(root: HTMLElement, query: string): Told {
  const all = Array.from(root.querySelectorAll<HTMLElement>('.slide'));
  const links = Array.from(root.ownerDocument.querySelectorAll<HTMLElement>('[data-route]'));
  const route = routeAsked(
    query,
    links.map((link) => link.dataset.route ?? ''),
  );
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
  const parts = query
    .slice(1)
    .split('&')
    .filter((part) => kept.test(part));
  for (const link of links) {
    link.setAttribute('href', `?${[`route=${link.dataset.route}`, ...parts].join('&')}`);
  }
  const addressed = all.map((slide) => ({
    ...{ id: slide.id, scene: slide.dataset.scene ?? '' },
    told: isTold(slide),
  }));
  return { route, slides, addressed };
}
