import { canFillScreen } from '../fullscreen.ts';
import { choosesScreens, screensAllowed, severalScreens } from '../screens.ts';
import { canWake } from '../wake.ts';
import type { Found } from './checks.ts';

/** What has not answered by then does not, ms. */
const patience = 1000;

/** Looks at the page and its browser; each thing is tried, for being there does not mean being allowed. */
export async function lookAt(view: Window & typeof globalThis): Promise<Omit<Found, 'room'>> {
  const { document, navigator, innerWidth, innerHeight, screen, devicePixelRatio } = view;
  const [wake, channel, allowed, fonts] = await Promise.all([
    canWake(navigator),
    channelOpen(view),
    screensAllowed(view),
    fontsThere(view),
  ]);
  return {
    ...{ wake, channel, fonts, pixels: devicePixelRatio },
    window: { width: innerWidth, height: innerHeight },
    screen: { width: screen.width, height: screen.height },
    fullscreen: canFillScreen(document),
    storage: storageOpen(view),
    whole: wholePage(document),
    inflate: inflates(view),
    severalScreens: choosesScreens(view) ? severalScreens(view) : null,
    // Where the browser has not been asked yet it asks at the click.
    screensAllowed: allowed !== 'denied',
  };
}

/** Those that no slide has shown yet are fetched now, unless there is no network to ask. */
async function fontsThere({ document, navigator }: Window): Promise<boolean> {
  const faces = Array.from(document.fonts ?? []).filter(({ family }) =>
    /^["']?Changjuan Display["']?$/.test(family),
  );
  if (navigator.onLine !== false) await Promise.all(faces.map((face) => face.load().catch(() => null)));
  return faces.length > 0 && faces.every(({ status }) => status === 'loaded');
}

/** Nothing is loaded that lies beside the page. */
function wholePage(document: Document): boolean {
  return (
    document.location.protocol === 'file:' ||
    document.querySelector('script[src], link[rel="stylesheet"], link[rel="preload"]') === null
  );
}

function storageOpen(view: Window): boolean {
  try {
    const key = 'changjuan-check';
    view.localStorage.setItem(key, '1');
    view.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function inflates({ DecompressionStream }: typeof globalThis): boolean {
  try {
    return new DecompressionStream('deflate-raw') !== null;
  } catch {
    return false;
  }
}

/** Whether one window hears another of the same address: two ends of a channel in this one. */
function channelOpen({ BroadcastChannel, setTimeout, clearTimeout }: typeof globalThis): Promise<boolean> {
  return new Promise((resolve) => {
    let ends: BroadcastChannel[] = [];
    const done = (heard: boolean) => {
      clearTimeout(timer);
      for (const end of ends) end.close();
      resolve(heard);
    };
    const timer = setTimeout(() => done(false), patience);
    try {
      ends = [new BroadcastChannel('changjuan-check'), new BroadcastChannel('changjuan-check')];
      ends[1]?.addEventListener('message', () => done(true));
      ends[0]?.postMessage('heard');
    } catch {
      done(false);
    }
  });
}
