import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the screen is kept on. */
export type Wake = 'held' | 'off' | 'denied' | 'missing';

/** Whether the screen could not be kept on and this was said: once a page, however often the talk is built anew. */
let said = false;

/**
 * Keeps the screen on while it is wanted. The browser takes the lock back when the page is hidden: it is asked for again
 * when the page is seen. `failed` is called when it is not to be had, until it answers that this was said.
 */
export class WakeLock implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly failed: () => boolean;
  // Not on insecure addresses, nor in older browsers, whatever the types say.
  private readonly locks = (navigator as { readonly wakeLock?: globalThis.WakeLock }).wakeLock;
  private lock: WakeLockSentinel | null = null;
  private asking = false;
  private refused = false;
  private wanted = false;

  constructor(host: ReactiveControllerHost, failed: () => boolean) {
    this.host = host;
    this.failed = failed;
    host.addController(this);
  }

  get value(): Wake {
    if (this.lock !== null) return 'held';
    if (this.locks === undefined) return 'missing';
    return this.refused && this.wanted ? 'denied' : 'off';
  }

  want(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (!wanted) this.letGo();
    else if (this.locks === undefined) void Promise.resolve().then(this.fail);
    else void this.ask();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.ask);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.ask);
    this.wanted = false;
    this.letGo();
  }

  private readonly fail = (): void => {
    if (said || !this.wanted) return;
    said = this.failed();
  };

  private letGo(): void {
    if (this.lock !== null) release(this.lock);
    this.lock = null;
  }

  private readonly ask = async (): Promise<void> => {
    if (!this.wanted || this.locks === undefined || this.asking || this.lock !== null || document.hidden)
      return;
    this.asking = true;
    try {
      const got = await this.locks.request('screen');
      this.refused = false;
      if (!this.wanted) return void release(got);
      this.lock = got;
      got.addEventListener('release', () => this.released(got), { once: true });
    } catch {
      // A page that was hidden meanwhile is asked again.
      this.refused = !document.hidden;
      if (this.refused) this.fail();
    } finally {
      this.asking = false;
      this.host.requestUpdate();
    }
  };

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
    release(await navigator.wakeLock.request('screen'));
    return true;
  } catch {
    return false;
  }
}

function release(lock: WakeLockSentinel): void {
  lock.release().catch(() => undefined);
}
