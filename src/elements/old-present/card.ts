import type { Box, Picture } from '../../charts/picture.ts';

/** Shows where a number comes from, on the half of the screen that it does not stand on. */
export interface Card {
  /** Opens for a fact, or else for a row of the picture's table; false where neither is there. `closed` is called once. */
  open(datum: string, picture: Picture | null, at: Box, closed: () => void): boolean;
  close(): void;
  isOpen(): boolean;
}

/** `box` is empty and hidden while nothing is open; `source` says where a slide's pictures come from. */
export function cardIn(box: HTMLElement, closeWord: string, source: () => string): Card {
  const { ownerDocument: root } = box;
  let closed: (() => void) | null = null;
  const close = () => {
    if (box.hidden) return;
    box.hidden = true;
    box.replaceChildren();
    const tell = closed;
    closed = null;
    tell?.();
  };
  const fill = (datum: string, picture: Picture | null): boolean => {
    const content = factContent(root, datum) ?? rowContent(root, datum, picture, source());
    if (content === null) return false;
    const button = make(root, 'button', 'card-close', '×') as HTMLButtonElement;
    button.type = 'button';
    button.setAttribute('aria-label', closeWord);
    button.addEventListener('click', close);
    box.replaceChildren(button, content);
    for (const link of Array.from(box.querySelectorAll<HTMLAnchorElement>('a[href^="#fact-"]'))) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        fill((link.getAttribute('href') ?? '').slice('#fact-'.length), null);
        box.focus();
      });
    }
    return true;
  };
  return {
    close,
    isOpen: () => !box.hidden,
    open(datum, picture, at, tell) {
      close();
      if (!fill(datum, picture)) return false;
      closed = tell;
      const middle = at.x + at.width / 2;
      box.classList.toggle('left', middle > (root.defaultView?.innerWidth ?? 0) / 2);
      box.hidden = false;
      return true;
    },
  };
}

function factContent(root: Document, datum: string): Element | null {
  const own = root.getElementById(`fact-${datum}`);
  if (own === null) return null;
  const copy = own.cloneNode(true) as Element;
  copy.removeAttribute('id');
  return copy;
}

function rowContent(root: Document, datum: string, picture: Picture | null, source: string): Element | null {
  const row = picture?.table.rows.find((each) => each.datum === datum);
  if (picture === null || row === undefined) return null;
  const content = make(root, 'div', 'trace', '');
  const [first = '', ...rest] = row.cells;
  content.append(make(root, 'p', 'trace-head', first));
  const list = make(root, 'dl', '', '');
  rest.forEach((cell, index) => {
    if (cell === '') return;
    const line = make(root, 'div', '', '');
    line.append(
      make(root, 'dt', '', picture.table.columns[index + 1]?.label ?? ''),
      make(root, 'dd', '', cell),
    );
    list.append(line);
  });
  content.append(list, make(root, 'p', 'trace-source', source));
  return content;
}

function make(root: Document, name: string, className: string, text: string): HTMLElement {
  const made = root.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
