import { factIdOf, factView, stepView } from './content.ts';
import { listeners } from './listen.ts';
import { rectBox, type TracePanel, tracePanel } from './panel.ts';
import { nearestBox } from './place.ts';

/** Numbers in the text and in tables: links to the register that answer on the spot. */
const numbers = 'a.fact, a.to-fact';
/** What has an answer of its own to a tap. */
const interactive =
  'a[href], button, input, select, textarea, label, summary, video, audio, [tabindex="0"], .explore-on';
/** A finger may miss a number by this much, px. */
const reach = 12;
/** A mouse rests on a number this long before its trace opens, ms. */
const hoverDelay = 160;

/** Makes every number answer, and every step's button for its sources. The answer undoes it all. */
export function startTraces(root: Document): () => void {
  const window = root.defaultView as Window & typeof globalThis;
  const panel = tracePanel(root);
  const heard = listeners();
  let timer = 0;
  let tabbed = false;
  /** Last place of the mouse: an element that scrolled under a mouse at rest was not pointed at. */
  const mouse = { x: -1, y: -1 };
  /** Where a finger or button went down. */
  const down = { x: 0, y: 0, time: 0 };

  for (const link of Array.from(root.querySelectorAll<HTMLElement>(numbers))) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
  }
  const sourceButtons = Array.from(root.querySelectorAll<HTMLElement>('.step-sources'));
  for (const button of sourceButtons) {
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    button.hidden = false;
  }

  const numberAt = (target: EventTarget | null): HTMLElement | null => {
    const link = (target as Element | null)?.closest?.<HTMLElement>(numbers) ?? null;
    return link === null || panel.contains(link) ? null : link;
  };

  function openNumber(link: HTMLElement, how: { pinned: boolean; enter: boolean }): boolean {
    const id = factIdOf(link);
    const view = id === null ? null : factView(root, id, link);
    if (view === null) return false;
    panel.open({ view, owner: link, ...how });
    return true;
  }

  /** Opens without a click, unless something pinned is open. */
  function peek(link: HTMLElement, wait: number): void {
    window.clearTimeout(timer);
    const from = window.pageYOffset;
    timer = window.setTimeout(() => {
      // What scrolls past a mouse was not pointed at; a number that Tab scrolls into sight was.
      if (wait > 0 && window.pageYOffset !== from) return;
      if (panel.inText() || !link.isConnected) return;
      if (panel.request?.owner === link || panel.request?.pinned === true) return;
      openNumber(link, { pinned: false, enter: false });
    }, wait);
  }

  heard.on<PointerEvent>(
    root,
    'pointermove',
    (event) => {
      mouse.x = event.clientX;
      mouse.y = event.clientY;
    },
    { passive: true },
  );
  heard.on<PointerEvent>(root, 'pointerover', (event) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    const link = numberAt(event.target);
    if (link === null || (event.clientX === mouse.x && event.clientY === mouse.y)) return;
    if (panel.request?.owner === link) panel.stay();
    else peek(link, hoverDelay);
  });
  heard.on<PointerEvent>(root, 'pointerout', (event) => {
    const link = numberAt(event.target);
    if (link === null || link.contains(event.relatedTarget as Node | null)) return;
    window.clearTimeout(timer);
    if (panel.request?.owner === link && !panel.contains(event.relatedTarget as Node | null)) panel.linger();
  });
  heard.on<KeyboardEvent>(
    root,
    'keydown',
    (event) => {
      tabbed = event.key === 'Tab';
      if (event.key === ' ') {
        const link = numberAt(event.target);
        if (link === null) return;
        event.preventDefault();
        link.click();
      }
    },
    { capture: true },
  );
  heard.on(root, 'focusin', (event) => {
    const link = numberAt(event.target);
    if (link !== null && tabbed) peek(link, 0);
  });
  heard.on(root, 'focusout', (event) => {
    if (numberAt(event.target) !== null) window.clearTimeout(timer);
  });

  heard.on<MouseEvent>(root, 'click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const button = (event.target as Element).closest?.<HTMLElement>('.step-sources') ?? null;
    const owner = numberAt(event.target) ?? button;
    if (owner === null) return;
    window.clearTimeout(timer);
    const open = panel.request;
    // A second tap closes; after a peek the first one only pins it.
    if (open?.owner === owner && open.pinned) {
      event.preventDefault();
      panel.close(true);
      return;
    }
    const enter = event.detail === 0 || lastPointer !== 'mouse';
    if (owner === button) openStep(panel, root, button, enter);
    else if (!openNumber(owner, { pinned: true, enter })) return;
    event.preventDefault();
  });

  let lastPointer = 'mouse';
  heard.on<PointerEvent>(
    root,
    'pointerdown',
    (event) => {
      window.clearTimeout(timer);
      tabbed = false;
      lastPointer = event.pointerType;
      down.x = event.clientX;
      down.y = event.clientY;
      down.time = event.timeStamp;
    },
    { capture: true, passive: true },
  );
  heard.on<PointerEvent>(root, 'pointerup', (event) => {
    const still = Math.hypot(event.clientX - down.x, event.clientY - down.y) < 10;
    if (!still || event.timeStamp - down.time > 700 || event.button !== 0) return;
    const target = event.target as Element;
    if (panel.contains(target)) return;
    const open = panel.request;
    if (open !== null && !panel.inText() && !(open.within ?? open.owner).contains(target)) panel.close();
    if (event.pointerType === 'mouse' || target.closest(interactive) !== null) return;
    const link = numberNear(target, event.clientX, event.clientY);
    if (link !== null && link !== open?.owner) openNumber(link, { pinned: true, enter: true });
  });

  /** The number that a finger just missed. */
  function numberNear(target: Element, x: number, y: number): HTMLElement | null {
    const part = target.closest('.step-text, .scene-head, .slip, .opener, .made, table');
    const links = part === null ? [] : Array.from(part.querySelectorAll<HTMLElement>(numbers));
    const rects = links.flatMap((link) =>
      Array.from(link.getClientRects()).map((rect) => ({ link, box: rectBox(rect) })),
    );
    const index = nearestBox(
      rects.map(({ box }) => box),
      x,
      y,
      reach,
    );
    return rects[index]?.link ?? null;
  }

  return () => {
    window.clearTimeout(timer);
    heard.off();
    panel.destroy();
    for (const link of Array.from(root.querySelectorAll<HTMLElement>(numbers))) {
      for (const name of ['role', 'aria-haspopup', 'aria-expanded']) link.removeAttribute(name);
    }
    for (const button of sourceButtons) button.hidden = true;
  };
}

function openStep(panel: TracePanel, root: Document, button: HTMLElement, enter: boolean): void {
  const step = button.closest('.step');
  if (step !== null) panel.open({ view: stepView(root, step), owner: button, pinned: true, enter });
}
