import { shapeOf } from '../../talk/shape.ts';
import { type Placed, placeOn, plainWall, type Wall, wallAsked } from '../../talk/wall.ts';

const name = 'changjuan-wall';

export interface Screen {
  /** What the slides are laid out for now. */
  placed(): Placed;
  /** The window's size changed. */
  measure(): void;
  wall(): Wall;
  /** Another wall: shown, kept where storage works, and put into the address. */
  setWall(wall: Wall): void;
}

/** Lays `box`, which holds all slides, out for the window and the wall behind it. */
export function screenOn(view: Window, box: HTMLElement): Screen {
  const root = view.document.documentElement;
  // The speaker's window is no wall.
  const speaking = root.dataset.view === 'speaker';
  let wall = speaking ? plainWall : wallAsked(view.location.search, storedWall(view));
  let placed = placeOn(1, 1, wall);
  const measure = () => {
    placed = placeOn(view.innerWidth, view.innerHeight, wall);
    const shape = shapeOf(placed.width, placed.height);
    if (root.dataset.shape !== shape) root.dataset.shape = shape;
    const plain = wall.ratio === null && wall.margin === 0;
    root.classList.toggle('walled', !plain);
    const { width, height, x, y, scaleX, scaleY } = placed;
    for (const [property, value] of [
      ['--w', `${width}px`],
      ['--h', `${height}px`],
    ] as const) {
      if (plain) root.style.removeProperty(property);
      else root.style.setProperty(property, value);
    }
    box.style.transform = plain ? '' : `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
  };
  measure();
  return {
    placed: () => placed,
    measure,
    wall: () => wall,
    setWall(next) {
      wall = next;
      measure();
      try {
        view.localStorage.setItem(name, JSON.stringify(next));
      } catch {
        // It holds as long as the page.
      }
      const { pathname, search, hash } = view.location;
      const query = new URLSearchParams(search);
      query.set('wall', next.ratio === null ? '' : String(Number(next.ratio.toFixed(4))));
      query.set('margin', String(next.margin));
      try {
        view.history.replaceState(view.history.state, '', `${pathname}?${query}${hash}`);
      } catch {
        // Some browsers refuse it on file://.
      }
    },
  };
}

function storedWall(view: Window): Wall {
  try {
    const stored: unknown = JSON.parse(view.localStorage.getItem(name) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return plainWall;
    const { ratio, margin } = stored as Record<string, unknown>;
    // Read as an address would be: whatever else stands there is none.
    return wallAsked(`wall=${ratio ?? ''}&margin=${margin}`, plainWall);
  } catch {
    return plainWall;
  }
}
