/** Makes elements of a document: name, class, and what stands in them. */
export function maker(document: Document) {
  const el = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className = '',
    ...inner: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    if (className !== '') element.className = className;
    element.append(...inner);
    return element;
  };
  return {
    el,
    /** A button with the key that does the same; '': none. */
    button(label: string, key: string, act: () => void): HTMLButtonElement {
      const made = el('button', '', el('span', '', label));
      made.type = 'button';
      if (key !== '') made.append(el('kbd', '', key));
      made.addEventListener('click', act);
      return made;
    },
  };
}
export type Make = ReturnType<typeof maker>;

export function set(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

export function titleOf(slide: HTMLElement): string {
  return textOf(slide.querySelector('h1, h2'));
}

/** The line of a step's slide; '' on others. */
export function lineOf(slide: HTMLElement): string {
  return textOf(slide.querySelector('.line'));
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What is said with a slide: its line and the speaker's notes, or where it has none, what it says itself. */
const saidParts = ['.line, .speech > p', '.deck, .lead > p'] as const;

function said(slide: HTMLElement): HTMLElement[] {
  const [own, instead] = saidParts.map((parts) => Array.from(slide.querySelectorAll<HTMLElement>(parts)));
  return own === undefined || own.length === 0 ? (instead ?? []) : own;
}

/** How much is said with a slide, in characters. */
export function saidWith(slide: HTMLElement): number {
  return said(slide).reduce((sum, element) => sum + textOf(element).length, 0);
}

/** The words for the speaker, as copies: what is said, and last what must be said with the picture. */
export function notesOf(slide: HTMLElement): HTMLElement[] {
  return [...said(slide), ...Array.from(slide.querySelectorAll<HTMLElement>('.notes > p'))].map((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    const isStatus = element.parentElement?.className === 'notes';
    copy.className = isStatus ? 'speaker-status' : element.className === 'line' ? 'speaker-line' : '';
    // Nothing leads away from here.
    for (const link of Array.from(copy.querySelectorAll('a')))
      link.replaceWith(...Array.from(link.childNodes));
    return copy;
  });
}

/** What can name an id, or be one. */
const idHolders = ['id', 'aria-labelledby', 'aria-describedby', 'href', 'clip-path', 'mask', 'filter']
  .map((name) => `[${name}]`)
  .concat('[fill^="url"]', '[stroke^="url"]')
  .join();

/** A copy of a slide's picture that can stand beside it; null where it has none. */
export function pictureOf(slide: HTMLElement): SVGElement | null {
  const picture = slide.querySelector<SVGElement>('.pic-screen svg');
  if (picture === null) return null;
  const copy = picture.cloneNode(true) as SVGElement;
  for (const element of [copy, ...Array.from(copy.querySelectorAll(idHolders))]) {
    if (element.id !== '') element.id = `speaker-${element.id}`;
    for (const { name, value } of Array.from(element.attributes)) {
      const own = ownIds(name, value);
      if (own !== value) element.setAttribute(name, own);
    }
  }
  return copy;
}

/** An attribute's value with the ids that it names as they are in a copy. */
export function ownIds(name: string, value: string): string {
  if (/^aria-(labelledby|describedby)$/.test(name)) return value.replace(/\S+/g, 'speaker-$&');
  if (/^(xlink:)?href$/.test(name)) return value.replace(/^#/, '#speaker-');
  return value.replace(/url\((["']?)#/g, 'url($1#speaker-');
}

/** Sizes of the notes as shares of their full one. */
const shares = [1, 0.92, 0.84, 0.76, 0.7];

/** Makes the notes as much smaller as it takes for all of them to be seen; below that they are scrolled. */
export function fitNotes(notes: HTMLElement): void {
  for (const share of shares) {
    notes.style.setProperty('--fit', String(share));
    if (notes.scrollHeight <= notes.clientHeight + 1) return;
  }
}
