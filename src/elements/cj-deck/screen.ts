import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shapeOf } from '../../talk/shape.ts';
import { type Placed, placeOn, plainWall, type Wall, wallAsked } from '../../talk/wall.ts';

const name = 'changjuan-wall';

/**
 * Lays the host, which holds all slides, out for the window and the wall behind it. `changed` is called after the
 * window's size or the wall is another one.
 */
export class Screen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: () => void;
  #wall: Wall = plainWall;
  #placed: Placed = placeOn(1, 1, plainWall);

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** What the slides are laid out for now. */
  get placed(): Placed {
    return this.#placed;
  }

  get wall(): Wall {
    return this.#wall;
  }

  hostConnected(): void {
    // The speaker's window is no wall.
    const speaking = document.documentElement.dataset.view === 'speaker';
    this.#wall = speaking ? plainWall : wallAsked(new URLSearchParams(location.search), storedWall());
    window.addEventListener('resize', this.#resized);
    this.#measure();
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#resized);
  }

  /** Another wall: shown, kept where storage works, and put into the address. */
  setWall({ ratio, margin }: Wall): void {
    // As exact as it can be typed.
    const wall = { ratio: ratio && Number(ratio.toFixed(4)), margin };
    this.#wall = wall;
    this.#resized();
    try {
      localStorage.setItem(name, JSON.stringify(wall));
    } catch {
      // It holds as long as the page.
    }
    const query = new URLSearchParams(location.search);
    query.set('wall', String(wall.ratio ?? ''));
    query.set('margin', String(wall.margin));
    try {
      history.replaceState(history.state, '', `${location.pathname}?${query}${location.hash}`);
    } catch {
      // Some browsers refuse it on file://.
    }
  }

  readonly #resized = (): void => {
    this.#measure();
    this.#changed();
  };

  #measure(): void {
    const root = document.documentElement;
    this.#placed = placeOn(innerWidth, innerHeight, this.#wall);
    const { width, height, x, y, scaleX, scaleY } = this.#placed;
    const shape = shapeOf(width, height);
    if (root.dataset.shape !== shape) root.dataset.shape = shape;
    const plain = this.#wall.ratio === null && this.#wall.margin === 0;
    root.classList.toggle('walled', !plain);
    root.style.setProperty('--w', plain ? '' : `${width}px`);
    root.style.setProperty('--h', plain ? '' : `${height}px`);
    this.#host.style.transform = plain ? '' : `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
  }
}

function storedWall(): Wall {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return plainWall;
    const { ratio, margin } = stored as Record<string, unknown>;
    // Read as an address would be: whatever else stands there is none.
    return wallAsked(new URLSearchParams({ wall: String(ratio ?? ''), margin: String(margin) }), plainWall);
  } catch {
    return plainWall;
  }
}
