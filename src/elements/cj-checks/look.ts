import type { Check, Sign } from '../../talk/checks.ts';
import { ratioName } from '../../talk/wall.ts';
import { canFillScreen } from '../cj-deck/fullscreen.ts';
import { choosesScreens, screensAllowed, severalScreens } from '../cj-deck/screens.ts';
import { canWake } from '../cj-deck/wake.ts';
import { keep } from '../kept.ts';

/** What is looked at, in the sheet's order. */
export const lookedAt = [
  'fonts',
  'screen',
  'wake',
  'fullscreen',
  'speaker',
  'offline',
  'screens',
  'storage',
] as const;
export type Looks = Readonly<Record<(typeof lookedAt)[number], Check>>;

/** What has not answered by then does not, ms. */
const patience = 1000;

/** Looks at the page and its browser; each thing is tried, for being there does not mean being allowed. */
export async function lookAround(): Promise<Looks> {
  const [wake, speaker, screens, fonts] = await Promise.all([
    canWake(),
    channelOpen(),
    screensSign(),
    fontsThere(),
  ]);
  return {
    fonts: check(fonts),
    screen: screenCheck(),
    wake: check(wake),
    fullscreen: check(canFillScreen(document)),
    speaker: check(speaker),
    offline: check(wholePage()),
    screens: { sign: screens, values: {} },
    storage: check(keep('changjuan-check', 'kept') && keep('changjuan-check', ''), 'without'),
  };
}

function check(good: boolean, otherwise: Sign = 'todo'): Check {
  return { sign: good ? 'ok' : otherwise, values: {} };
}

/** Whether the window fills the screen, and its size in device pixels. */
function screenCheck(): Check {
  const filled = innerWidth >= screen.width - 2 && innerHeight >= screen.height - 2;
  const values = {
    width: String(Math.round(innerWidth * devicePixelRatio)),
    height: String(Math.round(innerHeight * devicePixelRatio)),
    ratio: ratioName(innerWidth / innerHeight),
  };
  return { ...check(filled), values };
}

/** Where the browser has not been asked yet it asks at the click. */
async function screensSign(): Promise<Sign> {
  if (!choosesScreens(window) || severalScreens(window) !== true) return 'without';
  return (await screensAllowed(window)) === 'denied' ? 'todo' : 'ok';
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
