/** Px from the window's top. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** The far sections, and stretches of them, that the browser skips at the moment; none that lies in another of them. */
export function skippedParts(): HTMLElement[] {
  const skipped: HTMLElement[] = [];
  for (const part of Array.from(document.querySelectorAll<HTMLElement>('.far'))) {
    if (skipped.some((around) => around.contains(part))) continue;
    const isLaidOut = part.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) !== false;
    if (!isLaidOut) skipped.push(part);
  }
  return skipped;
}

/** Has the browser lay out all that an element is in, or again only as it sees fit. */
export function setSkipping(element: Element | null | undefined, allowed: boolean): void {
  for (let part = farAround(element); part; part = farAround(part.parentElement)) {
    part.style.setProperty('content-visibility', allowed ? '' : 'visible');
  }
}

function farAround(element: Element | null | undefined): HTMLElement | null | undefined {
  return element?.closest<HTMLElement>('.far');
}

/** Calls back when the browser has begun or ceased to skip such a part: often at the same height as before. */
export function onSkip(listener: () => void): void {
  document.addEventListener('contentvisibilityautostatechange', ({ target }) => {
    if ((target as Element).classList.contains('far')) listener();
  });
}

/**
 * Where elements stand, in the page's order, as `edges` says. Asking that of an element in a part that is skipped would
 * lay all of that out: they are taken to stand there evenly, one below the other.
 */
export function edgesOf(
  elements: readonly Element[],
  skipped: readonly Element[],
  edges: (element: Element) => Edges = rectOf,
): Edges[] {
  const all: Edges[] = [];
  let next = 0;
  for (let index = 0; index < elements.length; ) {
    const element = elements[index] as Element;
    let part = skipped[next];
    while (part?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING)
      part = skipped[++next];
    if (!part || part === element || !part.contains(element)) {
      all.push(edges(element));
      index++;
      continue;
    }
    let end = index;
    while (part.contains(elements[end] ?? null)) end++;
    const { top, height } = part.getBoundingClientRect();
    const each = height / (end - index);
    for (let place = 0; index < end; index++, place++) {
      all.push({ top: top + place * each, bottom: top + (place + 1) * each });
    }
  }
  return all;
}

function rectOf(element: Element): Edges {
  return element.getBoundingClientRect();
}
