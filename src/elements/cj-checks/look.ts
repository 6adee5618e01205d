import type { Found } from '../../talk/checks.ts';
import { canFillScreen } from '../cj-deck/fullscreen.ts';
import { choosesScreens, screensAllowed, severalScreens } from '../cj-deck/screens.ts';
import { canWake } from '../cj-deck/wake.ts';

/** What has not answered by then does not, ms. */
const patience = 1000;

/** Looks at the page and its browser; each thing is tried, for being there does not mean being allowed. */
export async function lookAround(): Promise<Omit<Found, 'room'>> {
  const [wake, channel, allowed, fonts] = await Promise.all([
    canWake(),
    channelOpen(),
    screensAllowed(window),
    fontsThere(),
  ]);
  return {
    ...{ wake, channel, fonts, pixels: devicePixelRatio },
    window: { width: innerWidth, height: innerHeight },
    screen: { width: screen.width, height: screen.height },
    fullscreen: canFillScreen(document),
    storage: storageOpen(),
    whole: wholePage(),
    severalScreens: choosesScreens(window) ? severalScreens(window) : null,
    // Where the browser has not been asked yet it asks at the click.
    screensAllowed: allowed !== 'denied',
  };
}

/** Those that no slide has shown yet are fetched now, unless there is no network to ask. */
async function fontsThere(): Promise<boolean> {
  const faces = Array.from(document.fonts ?? []).filter(({ family }) =>
    /^["']?Changjuan Display["']?$/.test(family),
  );
  if (navigator.onLine !== false) await Promise.all(faces.map((face) => face.load().catch(() => null)));
  return faces.length > 0 && faces.every(({ status }) => status === 'loaded');
}

/** Nothing is loaded that lies beside the page. */
function wholePage(): boolean {
  return (
    location.protocol === 'file:' ||
    document.querySelector('script[src], link[rel="stylesheet"], link[rel="preload"]') === null
  );
}

function storageOpen(): boolean {
  try {
    const key = 'changjuan-check';
    localStorage.setItem(key, '1');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Whether one window hears another of the same address: two ends of a channel in this one. */
function channelOpen(): Promise<boolean> {
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
