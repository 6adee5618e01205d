import type { Box } from '../../charts/picture.ts';
import { element, factIdOf, factView, type TraceView } from './content.ts';
import { type Listeners, listeners } from './listen.ts';
import { leastRoom, place, placeSheet } from './place.ts';
import { putInText } from './slot.ts';
import { traceWords } from './words.ts';

export interface TraceRequest {
  readonly view: TraceView;
  /** What was pointed at, tapped or focused: says that it is expanded, and gets the focus back. */
  readonly owner: HTMLElement;
  /** What must not be covered, in px of the window; the owner's box when left out. */
  readonly box?: () => Box;
  /** Taps in here are no taps outside; the owner when left out. */
  readonly within?: Element;
  /** Stays until it is closed; otherwise goes when pointer or focus go. */
  readonly pinned: boolean;
  /** The focus goes into the panel: after a key or a tap, never on hover. */
  readonly enter?: boolean;
  /** The panel closed or shows something else. */
  readonly closed?: () => void;
}

/** The one panel of a page. At any time it shows one trace, or is not there at all. */
export interface TracePanel {
  open(request: TraceRequest): void;
  /** `back`: the focus returns to the owner if it is in the panel. */
  close(back?: boolean): void;
  /** Closes soon unless pinned, or the pointer reaches the panel. */
  linger(): void;
  /** Not yet. */
  stay(): void;
  readonly request: TraceRequest | null;
  contains(node: Node | null): boolean;
  /** Traces stand in the text (large text): nothing opens unasked. */
  inText(): boolean;
  destroy(): void;
}

const narrow = 620;
const lingering = 260;
/** px of a large mark that are never covered. */
const edge = 44;
const panels = new WeakMap<Document, TracePanel>();

export function tracePanel(root: Document): TracePanel {
  const known = panels.get(root);
  if (known !== undefined) return known;
  const made = createPanel(root);
  panels.set(root, made);
  return made;
}

interface Shown {
  request: TraceRequest;
  pinned: boolean;
  mode: 'popup' | 'sheet' | 'text';
  readonly views: { readonly view: TraceView; readonly from: string | null }[];
  readonly heard: Listeners;
  remove: () => void;
  watcher: IntersectionObserver | null;
}

function createPanel(root: Document): TracePanel {
  const window = root.defaultView as Window & typeof globalThis;
  const words = traceWords(root);
  const { panel, body, back } = skeleton(root, words.close, words.back);
  let shown: Shown | null = null;
  let timer = 0;

  const boxOf = ({ box, owner }: TraceRequest): Box => box?.() ?? rectBox(owner.getBoundingClientRect());
  const large = () => root.documentElement.hasAttribute('data-size');

  function open(request: TraceRequest): void {
    stay();
    const anchorTop = request.owner.getBoundingClientRect().top;
    close();
    const heard = listeners();
    const state: Shown = {
      request,
      pinned: request.pinned,
      mode: 'text',
      views: [{ view: request.view, from: null }],
      heard,
      remove: () => undefined,
      watcher: null,
    };
    shown = state;
    if (request.owner.hasAttribute('aria-expanded')) {
      request.owner.setAttribute('aria-expanded', 'true');
      request.owner.setAttribute('aria-controls', panel.id);
    }
    show();
    layOut();
    // A block that closed further up must not move what the reader touched.
    if (state.mode === 'text') {
      const moved = request.owner.getBoundingClientRect().top - anchorTop;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    }
    heard.on<KeyboardEvent>(root, 'keydown', keys);
    heard.on(root, 'focusin', focusMoved);
    heard.on(window, 'resize', layOut);
    heard.on(root, 'cj-settings', () => close());
    heard.on<MouseEvent>(panel, 'click', clicked);
    heard.on<PointerEvent>(panel, 'pointerenter', stay);
    heard.on<PointerEvent>(panel, 'pointerleave', linger);
    if (request.enter === true) panel.focus({ preventScroll: true });
  }

  /** Fills the panel with the view on top. */
  function show(): void {
    if (shown === null) return;
    const view = shown.views[shown.views.length - 1]?.view;
    if (view === undefined) return;
    body.replaceChildren(view.make());
    body.scrollTop = 0;
    panel.setAttribute('aria-label', view.name);
    back.hidden = shown.views.length < 2;
  }

  /** Chooses form and place; again after a resize or with other content. */
  function layOut(): void {
    if (shown === null) return;
    const { request } = shown;
    const { clientWidth } = root.documentElement;
    const viewport = viewportBox(window, clientWidth);
    const anchor = boxOf(request);
    let mode: Shown['mode'] = large() ? 'text' : clientWidth < narrow ? 'sheet' : 'popup';
    if (mode !== 'text') {
      enter(mode);
      panel.style.maxHeight = '';
      const size = { width: panel.offsetWidth, height: panel.offsetHeight };
      const placed = (box: Box) =>
        mode === 'sheet' ? placeSheet(box, size.height, viewport) : place(box, size, viewport);
      const least = Math.min(size.height, leastRoom);
      let at = placed(anchor);
      // Of a mark that leaves no room beside it, the upper edge stays in sight.
      if (at.height < least && request.box !== undefined) at = placed({ ...anchor, height: edge });
      if (at.height < least) mode = 'text';
      else {
        panel.style.maxHeight = `${Math.floor(at.height)}px`;
        if ('x' in at) {
          panel.style.left = `${Math.round(at.x + window.scrollX)}px`;
          panel.style.top = `${Math.round(at.y + window.scrollY)}px`;
        }
        panel.classList.toggle('trace-top', at.side === 'top');
        watch(mode === 'sheet' ? panel.offsetHeight : 0, at.side === 'top');
      }
    }
    if (mode !== 'text') return;
    // Nothing unasked pushes the text apart.
    if (shown.pinned) enter(mode);
    else close();
  }

  /** Puts the panel where its form belongs: the top layer where there is one, or the text. */
  function enter(mode: Shown['mode']): void {
    if (shown === null || (shown.mode === mode && panel.isConnected)) return;
    shown.remove();
    shown.watcher?.disconnect();
    shown.watcher = null;
    shown.mode = mode;
    panel.className = `trace trace-${mode}`;
    panel.removeAttribute('style');
    panel.setAttribute('role', mode === 'text' ? 'group' : 'dialog');
    if (mode === 'text') {
      panel.removeAttribute('popover');
      shown.pinned = true;
      shown.remove = putInText(root, shown.request.owner, panel);
      return;
    }
    const layered = typeof panel.showPopover === 'function';
    if (layered) panel.setAttribute('popover', 'manual');
    root.body.append(panel);
    if (layered) panel.showPopover();
    shown.remove = () => panel.remove();
  }

  /** Closes when the owner leaves the part of the window that the sheet leaves free. */
  function watch(height: number, atTop: boolean): void {
    if (shown === null || typeof IntersectionObserver === 'undefined') return;
    shown.watcher?.disconnect();
    const margin = atTop ? `${-height}px 0px 0px 0px` : `0px 0px ${-height}px 0px`;
    let seen = false;
    shown.watcher = new IntersectionObserver(
      (entries) => {
        const inside = entries[entries.length - 1]?.isIntersecting ?? true;
        if (seen && !inside) close(true);
        seen = seen || inside;
      },
      { rootMargin: margin },
    );
    shown.watcher.observe(shown.request.owner);
  }

  function close(returning = false): void {
    stay();
    if (shown === null) return;
    const { request, heard, watcher, remove } = shown;
    const focused = panel.contains(root.activeElement);
    shown = null;
    heard.off();
    watcher?.disconnect();
    if (request.owner.hasAttribute('aria-expanded')) {
      request.owner.setAttribute('aria-expanded', 'false');
      request.owner.removeAttribute('aria-controls');
    }
    if (returning && focused) request.owner.focus({ preventScroll: true });
    remove();
    panel.remove();
    panel.removeAttribute('popover');
    body.replaceChildren();
    request.closed?.();
  }

  function stay(): void {
    window.clearTimeout(timer);
  }

  function linger(): void {
    stay();
    if (shown === null || shown.pinned) return;
    timer = window.setTimeout(() => {
      if (shown === null || shown.pinned) return;
      // A number that has the focus keeps what it opened.
      const { box, owner } = shown.request;
      if (box !== undefined || root.activeElement !== owner) close();
    }, lingering);
  }

  function keys(event: KeyboardEvent): void {
    if (shown === null) return;
    const { owner } = shown.request;
    const active = root.activeElement;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') {
      const stops = Array.from(panel.querySelectorAll<HTMLElement>('a[href], button')).filter(
        (stop) => stop.getClientRects().length > 0,
      );
      const [first] = stops;
      const last = stops[stops.length - 1];
      if (active === owner && !event.shiftKey && first !== undefined) {
        event.preventDefault();
        shown.pinned = true;
        first.focus({ preventScroll: shown.mode !== 'text' });
      } else if (event.shiftKey && (active === first || active === panel)) {
        event.preventDefault();
        owner.focus({ preventScroll: true });
      } else if (!event.shiftKey && active === last) {
        // From the owner the browser itself goes on to what follows it.
        owner.focus({ preventScroll: true });
      }
    }
  }

  function focusMoved(event: Event): void {
    if (shown === null || shown.mode === 'text') return;
    const target = event.target as Node;
    if (panel.contains(target) || shown.request.owner === target) return;
    close();
  }

  function clicked(event: MouseEvent): void {
    if (shown === null) return;
    const target = event.target as Element;
    shown.pinned = true;
    if (target.closest('.trace-close')) {
      close(true);
      return;
    }
    if (target.closest('.trace-back')) {
      goBack();
      return;
    }
    const to = target.closest('a');
    if (to === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = to.dataset.fact !== undefined ? factIdOf(to) : null;
    const view = id === null ? null : factView(root, id, shown.request.owner);
    if (view === null) {
      close();
      return;
    }
    event.preventDefault();
    shown.views.push({ view, from: id });
    show();
    layOut();
    panel.focus({ preventScroll: true });
  }

  function goBack(): void {
    if (shown === null) return;
    const from = shown.views.pop()?.from ?? null;
    show();
    layOut();
    const link = from === null ? null : body.querySelector<HTMLElement>(`[data-fact="${from}"]`);
    (link ?? panel).focus({ preventScroll: true });
  }

  return {
    open,
    close,
    linger,
    stay,
    get request() {
      return shown?.request ?? null;
    },
    contains: (node) => shown !== null && panel.contains(node),
    inText: large,
    destroy() {
      close();
      panels.delete(root);
    },
  };
}

function skeleton(root: Document, close: string, back: string) {
  const panel = element(root, 'div', 'trace');
  panel.id = 'trace';
  panel.tabIndex = -1;
  const button = (name: string, label: string) => {
    const made = element(root, 'button', name, label);
    made.setAttribute('type', 'button');
    return made;
  };
  const backButton = button('trace-back', back);
  const closeButton = button('trace-close', '');
  closeButton.setAttribute('aria-label', close);
  const body = element(root, 'div', 'trace-body');
  panel.append(backButton, body, closeButton);
  return { panel, body, back: backButton };
}

/** The part of the window that can be seen: less than all of it while fingers have zoomed in. */
function viewportBox(window: Window, width: number): Box {
  const { visualViewport } = window;
  const zoomed = visualViewport && visualViewport.scale > 1.01;
  if (!zoomed) return { x: 0, y: 0, width, height: window.innerHeight };
  const { offsetLeft, offsetTop, height } = visualViewport;
  return { x: offsetLeft, y: offsetTop, width: visualViewport.width, height };
}

export function rectBox({ left, top, width, height }: DOMRect): Box {
  return { x: left, y: top, width, height };
}
