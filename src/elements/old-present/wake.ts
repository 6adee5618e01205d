import type { State } from '../../talk/model.ts';
import type { Part, Talk } from './talk.ts';

/** Whether the screen is kept on. */
export type Wake = 'held' | 'off' | 'denied' | 'missing';

export interface WakePart extends Part {
  wake(): Wake;
}

/**
 * Keeps the screen on while the slides turn by themselves, are unattended or fill it. The browser takes the lock back
 * when the page is hidden: it is asked for again when the page is seen. `failed` is called each time it is not to be had.
 */
export function wakePart(
  { view, signal, state }: Talk,
  unattended: () => boolean,
  failed: () => void,
): WakePart {
  const { document, navigator } = view;
  // Not on insecure addresses, nor in older browsers, whatever the types say.
  const locks = (navigator as { readonly wakeLock?: WakeLock }).wakeLock;
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  let refused = false;
  let wanted = false;

  const ask = async () => {
    if (locks === undefined || asking || lock !== null || document.hidden) return;
    asking = true;
    try {
      const got = await locks.request('screen');
      refused = false;
      if (!wanted || signal.aborted) return void release(got);
      lock = got;
      got.addEventListener(
        'release',
        () => {
          if (lock === got) lock = null;
          // Taken back while it is seen: asked for once more, and no more than that where it is refused then.
          if (wanted && !signal.aborted) void ask();
        },
        { once: true },
      );
    } catch {
      // A page that was hidden meanwhile is asked again.
      refused = !document.hidden;
      if (refused && wanted && !signal.aborted) failed();
    } finally {
      asking = false;
    }
  };
  const set = ({ auto, fullscreen }: State) => {
    const now = auto || fullscreen || unattended();
    if (now === wanted) return;
    wanted = now;
    if (!now) {
      if (lock !== null) release(lock);
      lock = null;
    } else if (locks === undefined) void Promise.resolve().then(failed);
    else void ask();
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (wanted) void ask();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    if (lock !== null) release(lock);
    lock = null;
  });
  return {
    show: () => set(state()),
    wake: () =>
      lock !== null ? 'held' : locks === undefined ? 'missing' : refused && wanted ? 'denied' : 'off',
  };
}

/** Whether the screen could be kept on here: asked for and given back. */
export async function canWake(navigator: Navigator): Promise<boolean> {
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
