/** Numbers in text and tables, links to what is known of them. */
const numbers = 'a.fact, a.to-fact';

/** Makes every number answer where it stands: in the text itself, because nothing reaches out of a frame. */
export function answerNumbers(root: HTMLElement, close: string): void {
  let open: { readonly block: HTMLElement; readonly owner: HTMLElement } | null = null;
  for (const link of Array.from(root.querySelectorAll<HTMLElement>(numbers))) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
  }

  const shut = (refocus: boolean) => {
    open?.block.remove();
    open?.owner.setAttribute('aria-expanded', 'false');
    if (refocus) open?.owner.focus({ preventScroll: true });
    open = null;
  };
  root.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLElement>(numbers);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const own = root.ownerDocument.getElementById((link.getAttribute('href') ?? '#').slice(1));
    if (own === null) return;
    event.preventDefault();
    const again = open?.owner === link;
    // A number in an open answer replaces it, in its place.
    const place = link.closest('.trace-here') ?? link.closest('p, h1, h2, li, table, dl') ?? link;
    const block = again ? null : answer(own, close, () => shut(true));
    if (block !== null) place.insertAdjacentElement('afterend', block);
    shut(false);
    if (block === null) return;
    link.setAttribute('aria-expanded', 'true');
    open = { block, owner: link };
    block.focus({ preventScroll: true });
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') shut(true);
  });
}

function answer(own: HTMLElement, close: string, shut: () => void): HTMLElement {
  const block = own.cloneNode(true) as HTMLElement;
  block.removeAttribute('id');
  block.classList.add('trace-here');
  const button = own.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'trace-close';
  button.setAttribute('aria-label', close);
  button.textContent = '×';
  button.addEventListener('click', shut);
  block.prepend(button);
  return block;
}
