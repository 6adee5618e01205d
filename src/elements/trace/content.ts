import { traceWords } from './words.ts';

/** What a panel shows: its accessible name, and its nodes, made anew each time. */
export interface TraceView {
  readonly name: string;
  readonly make: () => DocumentFragment;
}

/**
 * The trace of a fact, cloned from its row in the register; null when the page has no such row.
 * `near` is where it is asked for: a table of the same scene is preferred.
 */
export function factView(root: Document, id: string, near: Element | null): TraceView | null {
  const row = factRow(root, id);
  if (row === null) return null;
  const words = traceWords(root);
  const [value, label] = [text(row, '.register-value'), text(row, '.register-label')];
  return {
    name: `${label}${words.colon}${value}`,
    make() {
      const made = root.createDocumentFragment();
      made.append(heading(root, row, value, label), list(root, entriesOf(row, id)));
      const links = element(root, 'p', 'trace-links');
      links.append(link(root, `#${row.id}`, words.row));
      const inTable = near?.closest('.tables') ? null : tableLink(root, id, near);
      if (inTable !== null) links.append(toTable(root, inTable, words.table));
      made.append(links);
      return made;
    },
  };
}

/** One row of a picture's table that is no fact, with the scene's source line. */
export function rowView(
  root: Document,
  scene: Element,
  columns: readonly string[],
  cells: readonly string[],
): TraceView {
  const words = traceWords(root);
  const [first = '', ...rest] = cells;
  return {
    name: first,
    make() {
      const made = root.createDocumentFragment();
      const head = element(root, 'p', 'trace-head');
      head.append(element(root, 'span', 'trace-value', first));
      const entries = rest.flatMap((cell, index): Entry[] =>
        cell === '' ? [] : [{ label: columns[index + 1] ?? '', nodes: [root.createTextNode(cell)] }],
      );
      made.append(head, list(root, entries), ...sourceLine(scene));
      const inTable = Array.from(scene.querySelectorAll<HTMLElement>('.tables tbody th')).find(
        (th) => th.textContent === first,
      );
      if (inTable !== undefined) {
        const links = element(root, 'p', 'trace-links');
        links.append(toTable(root, inTable, words.table));
        made.append(links);
      }
      return made;
    },
  };
}

/** All facts of a step: those its text prints, then those its picture shows. */
export function stepView(root: Document, step: Element): TraceView {
  const words = traceWords(root);
  return {
    name: words.sources,
    make() {
      const made = root.createDocumentFragment();
      made.append(element(root, 'p', 'trace-title', words.sources));
      const items = element(root, 'ul', 'trace-items');
      for (const id of factsOfStep(root, step)) {
        const row = factRow(root, id);
        if (row === null) continue;
        const to = link(root, `#${row.id}`, '');
        to.className = 'trace-item';
        to.dataset.fact = id;
        to.append(
          element(root, 'span', 'trace-value', text(row, '.register-value')),
          element(root, 'span', 'trace-label', text(row, '.register-label')),
        );
        const basis = Array.from(row.querySelectorAll('.row-basis'), (part) => part.textContent ?? '');
        to.append(element(root, 'span', 'trace-basis', basis.join(' · ')));
        const item = element(root, 'li', '');
        item.append(to);
        items.append(item);
      }
      if (items.childElementCount > 0) made.append(items);
      const scene = step.closest('.scene');
      if (scene !== null) made.append(...sourceLine(scene));
      return made;
    },
  };
}

/** Ids in the order of the text, then of the register. */
function factsOfStep(root: Document, step: Element): Set<string> {
  const inText = Array.from(step.querySelectorAll<HTMLElement>('.step-text .fact'));
  const told = Array.from(root.querySelectorAll('.register .told a')).filter(
    (to) => to.getAttribute('href') === `#${step.id}`,
  );
  return new Set([
    ...inText.map((fact) => fact.dataset.fact ?? ''),
    ...told.map((to) => to.closest('tr')?.id.replace(/^fact-/, '') ?? ''),
  ]);
}

/** The id of the fact a link leads to; null when it leads elsewhere. */
export function factIdOf(link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#fact-') ? href.slice('#fact-'.length) : null;
}

export function factRow(root: Document, id: string): HTMLElement | null {
  const row = root.getElementById(`fact-${id}`);
  return row?.tagName === 'TR' ? row : null;
}

interface Entry {
  readonly label: string;
  readonly nodes: readonly Node[];
}

/** A row's labelled parts; a cell whose parts have no labels of their own is one. */
function entriesOf(row: Element, id: string): Entry[] {
  return Array.from(row.querySelectorAll<HTMLElement>('td')).flatMap((cell) => {
    const inner = Array.from(cell.querySelectorAll<HTMLElement>('[data-label]'));
    return (inner.length > 0 ? inner : [cell])
      .filter((part) => (part.textContent ?? '').trim() !== '')
      .map((part) => ({ label: part.dataset.label ?? '', nodes: cloned(part, id) }));
  });
}

/** Copies of a part's content that may stand a second time in the page. */
function cloned(part: HTMLElement, id: string): Node[] {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const lead of Array.from(copy.querySelectorAll('.row-lead'))) lead.remove();
  for (const each of Array.from(copy.querySelectorAll('[id], [aria-expanded]'))) {
    for (const name of ['id', 'aria-expanded', 'aria-haspopup', 'aria-controls']) each.removeAttribute(name);
  }
  // A fact does not lead to itself.
  for (const own of Array.from(copy.querySelectorAll<HTMLElement>('.fact'))) {
    if (own.dataset.fact === id) own.replaceWith(...Array.from(own.childNodes));
  }
  return Array.from(copy.childNodes);
}

function heading(root: Document, row: HTMLElement, value: string, label: string): HTMLElement {
  const head = element(root, 'p', 'trace-head');
  const form = root.querySelector(`.legend .form-${row.dataset.status ?? 'reported'}`);
  const shown = element(root, 'span', 'trace-value', value);
  if (form !== null) shown.prepend(form.cloneNode(true));
  head.append(shown, element(root, 'span', 'trace-label', label));
  return head;
}

function list(root: Document, entries: readonly Entry[]): HTMLElement {
  const made = element(root, 'dl', 'trace-list');
  for (const { label, nodes } of entries) {
    const pair = element(root, 'div', '');
    const said = element(root, 'dd', '');
    said.append(...nodes);
    pair.append(element(root, 'dt', '', label), said);
    made.append(pair);
  }
  return made;
}

function sourceLine(scene: Element): Node[] {
  const line = scene.querySelector('.scene-foot .source');
  if (line === null) return [];
  const copy = line.cloneNode(true) as HTMLElement;
  copy.className = 'trace-source';
  return [copy];
}

/** The fact's place in a data table: in the scene it is asked from, else in the first that holds it. */
function tableLink(root: Document, id: string, near: Element | null): HTMLElement | null {
  const wanted = `.tables a.to-fact[href="#fact-${id}"]`;
  return (
    near?.closest('.scene')?.querySelector<HTMLElement>(wanted) ?? root.querySelector<HTMLElement>(wanted)
  );
}

function toTable(root: Document, place: HTMLElement, label: string): HTMLElement {
  const to = link(root, `#${place.closest('.scene')?.id ?? ''}`, label);
  to.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const details = place.closest('details');
    if (details !== null) details.open = true;
    if (place.tagName !== 'A') place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
  });
  return to;
}

function link(root: Document, href: string, label: string): HTMLAnchorElement {
  const made = root.createElement('a');
  made.setAttribute('href', href);
  made.textContent = label;
  return made;
}

export function element(root: Document, name: string, className: string, label = ''): HTMLElement {
  const made = root.createElement(name);
  if (className !== '') made.className = className;
  if (label !== '') made.textContent = label;
  return made;
}

function text(row: Element, selector: string): string {
  return row.querySelector(selector)?.textContent ?? '';
}
