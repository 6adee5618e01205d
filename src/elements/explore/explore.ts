import type { Box, Picture } from '../../charts/picture.ts';
import { listeners } from '../trace/listen.ts';
import { rectBox } from '../trace/panel.ts';
import { highlight } from './highlight.ts';
import { nearestMark } from './nearest.ts';
import { dataOrder, extentOf, outlineOf, piecesOf } from './outline.ts';

/** What made a datum the explored one. */
export type Reason = 'hover' | 'tap' | 'keys';

export interface ExploreOptions {
  /** What is drawn now, at rest; null while it moves or is not there yet. */
  readonly picture: () => Picture | null;
  /** The part of the picture that is shown. */
  readonly crop: () => Box;
  /** Receives pointer events and holds the outline; positioned. */
  readonly pointer: HTMLElement;
  /** The box in the window, px, that the crop fills; the pointer element's when left out. */
  readonly frame?: () => Box;
  /** The focusable boxes that take keys, one a picture. */
  readonly keys: readonly HTMLElement[];
  /** Shows the datum's trace; `at` is what it must not cover, px of the window. `closed` is to be called once it is gone. */
  readonly open: (datum: string, at: () => Box, how: Reason, closed: () => void) => void;
  /** Nothing is pointed at any more: what opened on hover may go. */
  readonly leave?: () => void;
  /** The trace that `open` showed goes, whatever opened it. */
  readonly close?: () => void;
  /** Whether a trace is open for a datum of this picture. */
  readonly isOpen?: () => boolean;
  /** Speaks what the reader moved to by keys. */
  readonly say?: (datum: string) => void;
  /** False: this explorer rests (another one has the picture). */
  readonly active?: () => boolean;
  /** Called on the first touch, hover or focus: the picture will be asked for. */
  readonly prepare?: () => Promise<unknown> | null;
}

export interface Explorer {
  /** The picture may have changed: the outline follows, or goes with its datum. Cheap while it is the same. */
  refresh(): void;
  destroy(): void;
}

/** A mark may be missed by this much, px of the window. */
const reachOf = { finger: 22, mouse: 10 } as const;
const hoverDelay = 220;

/** Makes a picture's data answer to pointer and keys. */
export function explore(options: ExploreOptions): Explorer {
  const { pointer, picture, crop, keys } = options;
  const window = pointer.ownerDocument.defaultView as Window & typeof globalThis;
  const frame = options.frame ?? (() => rectBox(pointer.getBoundingClientRect()));
  const active = () => options.active?.() ?? true;
  const mark = highlight(pointer);
  const heard = listeners();
  let datum: string | null = null;
  let openFor: string | null = null;
  let timer = 0;
  let finger = false;

  /** Outlines a datum, or nothing. */
  function point(next: string | null): void {
    datum = next;
    const shown = picture();
    if (next === null || shown === null) mark.clear();
    else {
      const { boxes, paths } = piecesOf(shown, next);
      mark.draw(boxes, crop(), frame(), paths);
    }
  }

  function datumAt(event: MouseEvent, reach: number): string | null {
    const shown = picture();
    const [part, box] = [crop(), frame()];
    if (shown === null || box.width === 0) return null;
    const [across, down] = [part.width / box.width, part.height / box.height];
    const x = part.x + (event.clientX - box.x) * across;
    const y = part.y + (event.clientY - box.y) * down;
    return nearestMark(shown, x, y, reach * Math.max(across, down))?.datum ?? null;
  }

  /** Where the datum is in the window. */
  function boxOf(wanted: string): Box {
    const shown = picture();
    const [part, box] = [crop(), frame()];
    const whole = shown === null ? null : extentOf(outlineOf(shown, wanted));
    if (whole === null) return box;
    const extent = common(whole, part);
    const [across, down] = [box.width / part.width, box.height / part.height];
    return {
      x: box.x + (extent.x - part.x) * across,
      y: box.y + (extent.y - part.y) * down,
      width: extent.width * across,
      height: extent.height * down,
    };
  }

  function open(wanted: string, how: Reason): void {
    window.clearTimeout(timer);
    point(wanted);
    openFor = wanted;
    options.open(
      wanted,
      () => boxOf(wanted),
      how,
      () => {
        if (openFor !== wanted) return;
        openFor = null;
        // By keys the reader goes on from here.
        if (how !== 'keys' || !focused()) point(null);
      },
    );
  }

  const focused = () => keys.some((box) => box === box.ownerDocument.activeElement);
  const isOpen = () => openFor !== null && (options.isOpen?.() ?? true);

  heard.on<PointerEvent>(
    pointer,
    'pointerdown',
    (event) => {
      finger = event.pointerType !== 'mouse';
      if (active()) options.prepare?.();
    },
    { passive: true },
  );
  heard.on<PointerEvent>(
    pointer,
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || !active()) return;
      options.prepare?.();
      const next = datumAt(event, reachOf.mouse);
      pointer.classList.toggle('explore-hit', next !== null);
      if (next === datum) return;
      window.clearTimeout(timer);
      // What the reader has opened on purpose stays outlined.
      if (next !== null || !isOpen()) point(next);
      if (next === null) {
        options.leave?.();
        return;
      }
      timer = window.setTimeout(() => {
        if (datum === next) open(next, 'hover');
      }, hoverDelay);
    },
    { passive: true },
  );
  heard.on<PointerEvent>(pointer, 'pointerleave', (event) => {
    if (event.pointerType !== 'mouse') return;
    window.clearTimeout(timer);
    pointer.classList.remove('explore-hit');
    if (!isOpen() && !focused()) point(null);
    options.leave?.();
  });
  heard.on<MouseEvent>(pointer, 'click', (event) => {
    if (!active() || event.defaultPrevented || event.button !== 0) return;
    const answer = () => {
      const next = datumAt(event, finger ? reachOf.finger : reachOf.mouse);
      if (next === null) {
        options.close?.();
        point(null);
      } else open(next, 'tap');
    };
    const waiting = picture() === null ? options.prepare?.() : null;
    if (waiting) waiting.then(answer, () => undefined);
    else answer();
  });

  for (const box of keys) {
    heard.on<KeyboardEvent>(box, 'keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !active()) return;
      const { key } = event;
      if (key === 'Escape') {
        if (datum !== null) point(null);
        return;
      }
      const move = moves[key];
      if (move === undefined && key !== 'Enter' && key !== ' ') return;
      event.preventDefault();
      const answer = () => {
        const shown = picture();
        if (shown === null) return;
        const order = dataOrder(shown);
        if (move === undefined) {
          const wanted = datum ?? order[0];
          if (wanted !== undefined) open(wanted, 'keys');
          return;
        }
        const at = datum === null ? -1 : order.indexOf(datum);
        const next = order[move(at, order.length)];
        if (next === undefined) return;
        options.close?.();
        point(next);
        options.say?.(next);
      };
      const waiting = picture() === null ? options.prepare?.() : null;
      if (waiting) waiting.then(answer, () => undefined);
      else answer();
    });
    heard.on(box, 'focus', () => {
      if (active()) options.prepare?.();
    });
    heard.on(box, 'blur', () => {
      if (!isOpen()) point(null);
    });
  }
  let last: Picture | null = null;
  const follow = () => {
    const shown = picture();
    last = shown;
    const gone = shown === null || datum === null || outlineOf(shown, datum).length === 0;
    if (gone && isOpen()) options.close?.();
    point(gone ? null : datum);
  };
  heard.on(window, 'resize', follow);

  return {
    refresh() {
      if (picture() !== last) follow();
    },
    destroy() {
      window.clearTimeout(timer);
      if (isOpen()) options.close?.();
      heard.off();
      mark.clear();
      pointer.classList.remove('explore-hit');
    },
  };
}

/** What of a box lies in another; at least a point of it. */
function common(box: Box, part: Box): Box {
  const [right, bottom] = [part.x + part.width, part.y + part.height];
  const x = Math.min(Math.max(box.x, part.x), right);
  const y = Math.min(Math.max(box.y, part.y), bottom);
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, right) - x),
    height: Math.max(0, Math.min(box.y + box.height, bottom) - y),
  };
}

/** Index of the next datum by key; -1: none yet. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};
