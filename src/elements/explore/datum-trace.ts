import type { Picture } from '../../charts/picture.ts';
import { factView, rowView, type TraceView } from '../trace/content.ts';
import { tracePanel } from '../trace/panel.ts';
import { traceWords } from '../trace/words.ts';
import type { ExploreOptions } from './explore.ts';

export interface DatumTraceOptions {
  /** The scene whose table and source line answer for data that are no facts. */
  readonly scene: HTMLElement;
  readonly picture: () => Picture | null;
  readonly pointer: HTMLElement;
  /** The focusable box of the picture that is shown: gets the focus back. */
  readonly owner: () => HTMLElement;
}

/** How the data of a scene's pictures answer: in the panel in which numbers answer, and in a live region. */
export function datumTraces(
  options: DatumTraceOptions,
): Required<Pick<ExploreOptions, 'open' | 'leave' | 'close' | 'isOpen' | 'say'>> {
  const { scene, picture, pointer, owner } = options;
  const root = scene.ownerDocument;
  const panel = tracePanel(root);
  const isOpen = () => panel.request?.within === pointer;
  return {
    open(datum, at, how, closed) {
      const shown = picture();
      const view = shown === null ? null : datumView(root, scene, shown, datum);
      if (view === null) return;
      if (how === 'hover' && (panel.inText() || panel.request?.pinned === true)) return;
      const pinned = how !== 'hover';
      panel.open({ view, owner: owner(), box: at, within: pointer, pinned, enter: pinned, closed });
    },
    leave: () => {
      if (isOpen()) panel.linger();
    },
    close: () => {
      if (isOpen()) panel.close(true);
    },
    isOpen,
    say(datum) {
      const shown = picture();
      if (shown !== null) liveRegion(root).textContent = spoken(root, shown, datum);
    },
  };
}

/** A datum's register row, or its row in the picture's table; null when it has neither. */
export function datumView(
  root: Document,
  scene: Element,
  { table }: Picture,
  datum: string,
): TraceView | null {
  const fact = factView(root, datum, scene);
  if (fact !== null) return fact;
  const row = table.rows.find((each) => each.datum === datum);
  const labels = table.columns.map(({ label }) => label);
  return row === undefined ? null : rowView(root, scene, labels, row.cells);
}

/** `label: value` */
function spoken(root: Document, { table }: Picture, datum: string): string {
  const [label = '', value = ''] = table.rows.find((row) => row.datum === datum)?.cells ?? [];
  return value === '' ? label : `${label}${traceWords(root).colon}${value}`;
}

/** One for the page; it speaks what the reader moved to, and nothing else. */
function liveRegion(root: Document): HTMLElement {
  const known = root.getElementById('explore-said');
  if (known !== null) return known;
  const made = root.createElement('div');
  made.id = 'explore-said';
  made.className = 'sr-only';
  made.setAttribute('aria-live', 'polite');
  root.body.append(made);
  return made;
}
