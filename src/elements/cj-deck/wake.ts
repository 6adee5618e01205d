import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';

/** Whether the screen is kept on. */
export type Wake = 'held' | 'off' | 'denied' | 'missing';

/** Whether the screen could not be kept on and this was said: once a page, however often the talk is built anew. */
let said = false;

/**
 * Keeps the screen on while it is wanted. The browser takes the lock back when the page is hidden: it is asked for again
 * when the page is seen. `failed` is called when it is not to be had, until it answers that this was said.
 */
export class WakeLock implements ReactiveController {
  // Not on insecure addresses, nor in older browsers, whatever the types say.
  private readonly locks = (navigator as { readonly wakeLock?: globalThis.WakeLock }).wakeLock;
  private lock: WakeLockSentinel | null = null;
  private asking = false;
  private refused = false;
  private wanted = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly failed: () => boolean,
  ) {
    host.addController(this);
    host.addController(new Listeners(() => document, { visibilitychange: () => void this.ask() }));
  }

  get value(): Wake {
    if (this.lock !== null) return 'held';
    if (this.locks === undefined) return 'missing';
    return this.refused && this.wanted ? 'denied' : 'off';
  }

  want(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) void this.ask();
    else this.letGo();
  }

  hostDisconnected(): void {
    this.want(false);
  }

  private letGo(): void {
    this.lock?.release().catch(() => undefined);
    this.lock = null;
  }

  private async ask(): Promise<void> {
    if (!this.wanted || this.asking || this.lock !== null || document.hidden) return;
    this.asking = true;
    try {
      if (this.locks === undefined) throw new Error('There is no wake lock here.');
      const lock = await this.locks.request('screen');
      this.lock = lock;
      this.refused = false;
      lock.addEventListener('release', () => this.released(lock), { once: true });
      if (!this.wanted) this.letGo();
    } catch {
      // After what is rendered now; a page that was hidden meanwhile is asked again.
      await Promise.resolve();
      this.refused = !document.hidden;
      if (this.refused && this.wanted && !said) said = this.failed();
    } finally {
      this.asking = false;
      this.host.requestUpdate();
    }
  }

  /** Taken back while it is seen: asked for once more, and no more than that where it is refused then. */
  private released(lock: WakeLockSentinel): void {
    if (this.lock === lock) this.lock = null;
    this.host.requestUpdate();
    void this.ask();
  }
}

/** Whether the screen could be kept on here: asked for and given back. */
export async function canWake(): Promise<boolean> {
  try {
    const lock = await navigator.wakeLock.request('screen');
    lock.release().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
