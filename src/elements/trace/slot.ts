import { element } from './content.ts';

/** Puts a block into the text right after the paragraph, heading, item or table row that holds `owner`; the answer takes it out. */
export function putInText(root: Document, owner: Element, block: HTMLElement): () => void {
  const holder = owner.closest('tr, li, p, h1, h2, h3, h4, dd, figcaption, figure') ?? owner.parentElement;
  const slip = owner.closest('.slip');
  let placed = block;
  if (slip !== null) slip.insertAdjacentElement('afterend', block);
  else if (holder === null) root.body.append(block);
  else if (holder.tagName === 'TR') {
    placed = element(root, 'tr', 'trace-row');
    const cell = root.createElement('td');
    cell.colSpan = holder.children.length;
    cell.append(block);
    placed.append(cell);
    holder.insertAdjacentElement('afterend', placed);
  } else if (['LI', 'FIGURE', 'DD'].includes(holder.tagName)) holder.append(block);
  else holder.insertAdjacentElement('afterend', block);
  return () => placed.remove();
}
