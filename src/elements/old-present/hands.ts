/** How long a finger or a mouse button rests before it points, ms. */
const hold = 350;
/** A finger has to go this far to turn to another slide, px, and farther sideways than down. */
const swipe = 60;
/** What goes no farther than this, px, is a tap. */
const tap = 12;
/** The wheel has to go this far, px, and then rests this long, ms. */
const wheel = 80;
const wheelRest = 450;

export interface Hands {
  /** A tap or click on `target` at a share of the window's width, 0..1. */
  tapped(target: Element, share: number, touch: boolean): void;
  swiped(by: 1 | -1): void;
  rolled(by: 1 | -1): void;
  /** Where a held finger points, px; null: no more. */
  pointed(at: { readonly x: number; readonly y: number } | null): void;
}

/** Tells taps, swipes and pointing apart, for mouse, pen and finger alike. */
export function listenToHands(view: Window, signal: AbortSignal, hands: Hands): void {
  const { document } = view;
  const listen = <Name extends keyof WindowEventMap>(
    target: EventTarget,
    name: Name,
    hear: (event: WindowEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ) => target.addEventListener(name, hear as EventListener, { ...options, signal });
  let start: PointerEvent | null = null;
  let pointing = false;
  let timer = 0;

  const end = () => {
    view.clearTimeout(timer);
    if (pointing) hands.pointed(null);
    pointing = false;
    start = null;
  };
  listen(document, 'pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0 || closest(event.target, 'a, button') !== null) return;
    end();
    start = event;
    timer = view.setTimeout(() => {
      pointing = true;
      hands.pointed({ x: event.clientX, y: event.clientY });
    }, hold);
  });
  listen(document, 'pointermove', (event) => {
    if (start === null || event.pointerId !== start.pointerId) return;
    if (pointing) hands.pointed({ x: event.clientX, y: event.clientY });
    else if (distance(start, event) > tap) view.clearTimeout(timer);
  });
  listen(document, 'pointerup', (event) => {
    const [from, pointed] = [start, pointing];
    end();
    if (from === null || pointed || event.pointerId !== from.pointerId) return;
    const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
    const touch = event.pointerType === 'touch';
    const target = closest(event.target, '*');
    if (distance(from, event) <= tap) {
      if (target !== null) hands.tapped(target, event.clientX / view.innerWidth, touch);
    } else if (touch && Math.abs(dx) >= swipe && Math.abs(dx) > 1.5 * Math.abs(dy)) {
      hands.swiped(dx < 0 ? 1 : -1);
    }
  });
  listen(document, 'pointercancel', end);
  listen(view, 'blur', end);
  // A turn of the wheel is one slide, however many events it comes as; what rolls on by itself turns no more.
  let rolled = 0;
  let lastTurn = Number.NEGATIVE_INFINITY;
  listen(
    view,
    'wheel',
    (event) => {
      if (event.ctrlKey) return;
      const by = Math.abs(event.deltaY) >= Math.abs(event.deltaX) ? event.deltaY : event.deltaX;
      const since = event.timeStamp - lastTurn;
      if (since < wheelRest || by === 0) return;
      rolled = Math.sign(rolled) === Math.sign(by) ? rolled + by : by;
      // Lines and pages count more than pixels.
      if (Math.abs(rolled) * (event.deltaMode === 0 ? 1 : 40) < wheel) return;
      rolled = 0;
      lastTurn = event.timeStamp;
      hands.rolled(by > 0 ? 1 : -1);
    },
    { passive: true },
  );
  // A finger that points asks for no menu.
  listen(document, 'contextmenu', (event) => {
    if (pointing) event.preventDefault();
  });
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.hypot(b.clientX - a.clientX, b.clientY - a.clientY);
}
