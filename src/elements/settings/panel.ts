/**
 * Opens and closes the settings: not modal, so that the reader sees what a choice does. Esc, its button, a click or
 * the focus elsewhere closes it; Esc and the button give the focus back to what opened it.
 */
export function openable(
  element: HTMLElement,
  openers: readonly HTMLElement[],
  opened: () => void,
): () => void {
  let opener: HTMLElement | null = null;

  const show = (by: HTMLElement) => {
    opener = by;
    element.hidden = false;
    by.setAttribute('aria-expanded', 'true');
    opened();
    element.focus({ preventScroll: true });
  };
  const close = (giveBack: boolean) => {
    if (element.hidden) return;
    element.hidden = true;
    for (const each of openers) each.setAttribute('aria-expanded', 'false');
    if (giveBack) shownOf(opener, openers)?.focus({ preventScroll: true });
  };

  const press = (event: Event) => {
    event.preventDefault();
    if (element.hidden) show(event.currentTarget as HTMLElement);
    else close(true);
  };
  const space = (event: KeyboardEvent) => {
    // A link that has become a button answers to the space bar too.
    if (event.key === ' ') press(event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !element.hidden && !event.defaultPrevented) {
      event.preventDefault();
      close(true);
    }
  };
  const inside = (target: EventTarget | null) =>
    target instanceof Node && [element, ...openers].some((each) => each.contains(target));
  const elsewhere = (event: Event) => {
    if (!element.hidden && event.target !== document && !inside(event.target)) close(false);
  };
  const click = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-close]')) close(true);
    // A link of the menu has been followed: the page behind is what the reader wants now.
    else if (target?.closest('a[href^="#"]')) close(false);
  };

  for (const each of openers) {
    if (each instanceof HTMLAnchorElement) {
      each.setAttribute('role', 'button');
      each.addEventListener('keydown', space);
    }
    each.setAttribute('aria-haspopup', 'dialog');
    each.setAttribute('aria-expanded', 'false');
    each.addEventListener('click', press);
    each.hidden = false;
  }
  element.addEventListener('click', click);
  document.addEventListener('keydown', key);
  document.addEventListener('click', elsewhere);
  document.addEventListener('focusin', elsewhere);
  return () => {
    close(false);
    for (const each of openers) {
      each.removeEventListener('click', press);
      each.removeEventListener('keydown', space as EventListener);
      for (const name of ['aria-haspopup', 'aria-expanded']) each.removeAttribute(name);
      if (each instanceof HTMLAnchorElement) each.removeAttribute('role');
      else each.hidden = true;
    }
    element.removeEventListener('click', click);
    document.removeEventListener('keydown', key);
    document.removeEventListener('click', elsewhere);
    document.removeEventListener('focusin', elsewhere);
  };
}

/** What opened the panel, or where the window has changed meanwhile, the opener that is shown now. */
function shownOf(opener: HTMLElement | null, openers: readonly HTMLElement[]): HTMLElement | undefined {
  return [opener, ...openers].find((each): each is HTMLElement => !!each && each.getClientRects().length > 0);
}
