import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shapeOf } from '../../talk/shape.ts';
import { type Placed, placeOn, plainWall, type Wall, wallAsked } from '../../talk/wall.ts';
import { keep, kept } from '../kept.ts';
import { Listeners } from '../listeners.ts';

const name = 'changjuan-wall';

/**
 * Lays the host, which holds all slides, out for the window and the wall behind it. `changed` is called after the
 * window's size or the wall is another one.
 */
export class Screen implements ReactiveController {
  wall = plainWall;
  /** What the slides are laid out for now. */
  placed: Placed = placeOn(1, 1, plainWall);

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
    host.addController(new Listeners(() => window, { resize: () => this.resized() }));
  }

  hostConnected(): void {
    // The speaker's window is no wall.
    const speaking = document.documentElement.dataset.view === 'speaker';
    const stored = wallAsked(new URLSearchParams(kept(name)), plainWall);
    this.wall = speaking ? plainWall : wallAsked(new URLSearchParams(location.search), stored);
    this.measure();
  }

  /** Shows another wall, keeps it where storage works, and puts it into the address. */
  setWall({ ratio, margin }: Wall): void {
    // As exact as it can be typed.
    this.wall = { ratio: ratio && Number(ratio.toFixed(4)), margin };
    this.resized();
    const settings = { wall: String(this.wall.ratio ?? ''), margin: String(margin) };
    keep(name, String(new URLSearchParams(settings)));
    const query = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(settings)) query.set(key, value);
    try {
      history.replaceState(history.state, '', `${location.pathname}?${query}${location.hash}`);
    } catch {
      // Some browsers refuse it on file://.
    }
  }

  private resized(): void {
    this.measure();
    this.changed();
  }

  private measure(): void {
    const root = document.documentElement;
    this.placed = placeOn(innerWidth, innerHeight, this.wall);
    const { width, height, x, y, scaleX, scaleY } = this.placed;
    root.dataset.shape = shapeOf(width, height);
    const plain = this.wall.ratio === null && this.wall.margin === 0;
    root.classList.toggle('walled', !plain);
    root.style.setProperty('--w', plain ? '' : `${width}px`);
    root.style.setProperty('--h', plain ? '' : `${height}px`);
    this.host.style.transform = plain ? '' : `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
  }
}
