import { type Box, place } from './place.ts';

/** px of a large mark that are never covered. */
const edge = 44;

/** The box that holds a trace: over the page beside its anchor, or in the text. Nowhere while closed. */
export class TracePanel {
  readonly element = document.createElement('div');
  private takeOut: (() => void) | null = null;

  constructor() {
    this.element.tabIndex = -1;
  }

  get inText(): boolean {
    return this.takeOut !== null;
  }

  /** Stands over the page, in the top layer where there is one. False when there is no room beside the anchor. */
  float(anchor: Box, parent: Element, isMark: boolean): boolean {
    const { element } = this;
    if (element.parentElement !== parent) {
      this.leave();
      element.className = 'trace-panel trace-popup';
      element.setAttribute('role', 'dialog');
      parent.append(element);
      if (typeof element.showPopover === 'function') {
        element.setAttribute('popover', 'manual');
        element.showPopover();
      }
    }
    element.style.maxHeight = '';
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const view = visibleBox();
    const at = place(anchor, size, view) ?? (isMark ? place({ ...anchor, height: edge }, size, view) : null);
    if (at === null) return false;
    element.style.maxHeight = `${Math.floor(at.height)}px`;
    element.style.left = `${Math.round(at.x)}px`;
    element.style.top = `${Math.round(at.y)}px`;
    return true;
  }

  /** Stands in the text after the paragraph, heading, item or table row that holds the owner. */
  stand(owner: Element): void {
    if (this.inText) return;
    this.leave();
    this.element.className = 'trace-panel trace-text';
    this.element.setAttribute('role', 'group');
    const holder =
      owner.closest('.slip') ??
      owner.closest('tr, li, p, h1, h2, h3, h4, dd, figure') ??
      owner.parentElement ??
      document.body;
    const placed = holder.tagName === 'TR' ? inRow(this.element, holder.children.length) : this.element;
    if (['LI', 'DD', 'FIGURE', 'BODY'].includes(holder.tagName)) holder.append(placed);
    else holder.insertAdjacentElement('afterend', placed);
    this.takeOut = () => placed.remove();
  }

  leave(): void {
    this.takeOut?.();
    this.takeOut = null;
    this.element.remove();
    this.element.removeAttribute('popover');
    this.element.removeAttribute('style');
  }
}

function inRow(block: HTMLElement, columns: number): HTMLElement {
  const row = document.createElement('tr');
  row.className = 'trace-row';
  const cell = document.createElement('td');
  cell.colSpan = columns;
  cell.append(block);
  row.append(cell);
  return row;
}

/** The part of the window that can be seen: less than all of it while fingers have zoomed in. */
function visibleBox(): Box {
  const view = window.visualViewport;
  const { clientWidth } = document.documentElement;
  if (!view) return { x: 0, y: 0, width: clientWidth, height: window.innerHeight };
  return { x: view.offsetLeft, y: view.offsetTop, width: view.width, height: view.height };
}
