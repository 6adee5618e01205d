/** Reads slides for the speaker: titles, lines, and what is said with them. */

export function titleOf(slide: Element | undefined): string {
  return textOf(slide?.querySelector('h1, h2'));
}

/** The line of a step's slide; '' on others. */
export function lineOf(slide: Element | undefined): string {
  return textOf(slide?.querySelector('.line'));
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What is said with a slide: its line and the speaker's notes, or where it has none, what it says itself. */
function said(slide: Element): Element[] {
  const own = Array.from(slide.querySelectorAll('.line, .speech > p'));
  return own.length > 0 ? own : Array.from(slide.querySelectorAll('.deck, .lead > p'));
}

/** How much is said with a slide, in characters. */
export function saidWith(slide: Element): number {
  return said(slide).reduce((sum, element) => sum + textOf(element).length, 0);
}

/** One paragraph for the speaker. */
export interface Said {
  /** `status`: what must be said with the picture. */
  readonly kind: 'line' | 'note' | 'status';
  /** Copies, in which nothing leads away. */
  readonly nodes: readonly Node[];
}

/** The words for the speaker: what is said, and last what must be said with the picture. */
export function notesOf(slide: Element): Said[] {
  const spoken = said(slide).map((element): Said => {
    return { kind: element.className === 'line' ? 'line' : 'note', nodes: copies(element) };
  });
  const statuses = Array.from(slide.querySelectorAll('.notes > p'), copies);
  return [...spoken, ...statuses.map((nodes): Said => ({ kind: 'status', nodes }))];
}

function copies(element: Element): Node[] {
  const copy = element.cloneNode(true) as Element;
  for (const link of Array.from(copy.querySelectorAll('a'))) link.replaceWith(...Array.from(link.childNodes));
  return Array.from(copy.childNodes);
}
