/*
 * What a trace says, read from what the page holds: a row of the register or a fact's card (`#fact-<id>`), or a row of a
 * picture's table (`tr[data-d]`).
 */

export interface TraceView {
  /** Id of the fact or datum. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  /** The mark's form that says how the value is known, from the page's legend. */
  readonly form: Node | null;
  readonly entries: readonly TraceEntry[];
  /** The scene's source line, for what is no fact. */
  readonly source: string;
  /** Address of the register's row. */
  readonly row: string | null;
  /** The row of the scene's data table that shows the datum. */
  readonly inTable: HTMLElement | null;
}

/** A labelled part of a trace; `nodes` are copies. */
export interface TraceEntry {
  readonly label: string;
  readonly nodes: readonly Node[];
}

const nothing: TraceView = {
  id: '',
  value: '',
  label: '',
  form: null,
  entries: [],
  source: '',
  row: null,
  inTable: null,
};

/** The trace of a fact; null when the page does not hold it. `near` is where it is asked for: tables of the same scene are preferred. */
export function factView(id: string, near: Element): TraceView | null {
  const place = factPlace(id);
  if (place === null) return null;
  const view = { ...nothing, id, ...valueAndLabel(place) };
  if (place.tagName !== 'TR') {
    const entries = Array.from(place.querySelectorAll('dl > div'), (line) => ({
      label: text(line, 'dt'),
      nodes: copies(line.querySelector('dd') ?? line, id),
    }));
    return { ...view, entries };
  }
  const form = document.querySelector(`.legend .form-${place.dataset.status ?? 'reported'}`);
  return {
    ...view,
    form: form?.cloneNode(true) ?? null,
    entries: rowEntries(place, id),
    row: `#${place.id}`,
    inTable: near.closest('.tables') === null ? tableLink(id, near) : null,
  };
}

/**
 * The trace of a datum that a picture shows: its fact, else its row in a table of the scene. A scene's tables may share
 * ids: the one that the current step's links lead to is preferred.
 */
export function datumView(id: string, near: Element, step: Element | null): TraceView | null {
  const fact = factView(id, near);
  if (fact !== null) return fact;
  const scope = near.closest('.scene, .slide') ?? document;
  const rows = Array.from(scope.querySelectorAll<HTMLElement>('tr[data-d]')).filter(
    (row) => row.dataset.d === id,
  );
  const ofStep = rows.find((row) => step?.querySelector(`a[href="#${row.closest('table')?.id}"]`));
  const row = ofStep ?? rows[0];
  if (row === undefined) return null;
  const entries = Array.from(row.querySelectorAll('td'), (cell) => ({
    label: cell.dataset.label ?? '',
    nodes: [document.createTextNode(cell.textContent ?? '')],
  })).filter(({ nodes }) => nodes[0]?.data !== '');
  return { ...nothing, id, value: text(row, 'th'), entries, source: text(scope, '.source'), inTable: row };
}

/** The id of the fact that a link leads to; null when it leads elsewhere. */
export function factIdOf(link: Element): string | null {
  return /^#fact-(.+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? null;
}

function factPlace(id: string): HTMLElement | null {
  return document.getElementById(`fact-${id}`);
}

function valueAndLabel(place: Element): { value: string; label: string } {
  return {
    value: text(place, '.register-value, .trace-value'),
    label: text(place, '.register-label, .trace-label'),
  };
}

/** A row's labelled parts; a cell whose parts have no labels of their own is one. */
function rowEntries(row: Element, id: string): TraceEntry[] {
  return Array.from(row.querySelectorAll<HTMLElement>('td')).flatMap((cell) => {
    const inner = Array.from(cell.querySelectorAll<HTMLElement>('[data-label]'));
    return (inner.length > 0 ? inner : [cell])
      .filter((part) => (part.textContent ?? '').trim() !== '')
      .map((part) => ({ label: part.dataset.label ?? '', nodes: copies(part, id) }));
  });
}

/** Copies of a part's content that may stand a second time in the page; a fact does not lead to itself. */
function copies(part: Element, id: string): Node[] {
  const copy = part.cloneNode(true) as Element;
  for (const lead of Array.from(copy.querySelectorAll('.row-lead'))) lead.remove();
  for (const link of Array.from(copy.querySelectorAll<HTMLElement>('.fact'))) {
    if (link.dataset.fact === id) link.replaceWith(...Array.from(link.childNodes));
    else for (const name of ['role', 'aria-haspopup', 'aria-expanded']) link.removeAttribute(name);
  }
  return Array.from(copy.childNodes);
}

/** The fact's place in a data table: in the scene it is asked from, else in the first that holds it. */
function tableLink(id: string, near: Element): HTMLElement | null {
  const wanted = `.tables a.to-fact[href="#fact-${id}"]`;
  const own = near.closest('.scene')?.querySelector<HTMLElement>(wanted);
  return own ?? document.querySelector<HTMLElement>(wanted);
}

function text(within: ParentNode, selector: string): string {
  return within.querySelector(selector)?.textContent?.trim() ?? '';
}
