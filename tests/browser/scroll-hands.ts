import type { Reader, View } from './scroll-state.ts';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a reader may do next. */
export interface Hands {
  readonly reader: Reader;
  /** The window now, and what it may become. */
  view: View;
  readonly random: () => number;
  /** Another page of the site, to leave to and come back from. */
  readonly elsewhere: string;
}

type Action = (hands: Hands) => Promise<string>;

const pick = <T>(hands: Hands, list: readonly T[]): T => list[Math.floor(hands.random() * list.length)] as T;
const between = (hands: Hands, low: number, high: number) => Math.round(low + hands.random() * (high - low));

const wheel: Action = async (hands) => {
  const turns = between(hands, 1, 5);
  const by = between(hands, -900, 1400);
  await hands.reader.page.mouse.move(hands.view.width / 3, hands.view.height / 2);
  for (let i = 0; i < turns; i++) await hands.reader.page.mouse.wheel(0, by);
  return `wheel ${turns} times by ${by}`;
};

const fling: Action = async (hands) => {
  const { zoom, width, height } = hands.view;
  const up = hands.random() < 0.6;
  await hands.reader.cdp.send('Input.synthesizeScrollGesture', {
    x: Math.round(width / zoom / 2),
    y: Math.round((height / zoom) * (up ? 0.8 : 0.3)),
    yDistance: Math.round((height / zoom) * 0.5) * (up ? -1 : 1),
    speed: between(hands, 3000, 9000),
    gestureSourceType: 'touch',
    preventFling: false,
  });
  return `fling ${up ? 'up' : 'down'}`;
};

const scrollBar: Action = async (hands) => {
  const stops = Array.from({ length: between(hands, 3, 8) }, () => hands.random());
  await hands.reader.page.evaluate(async (shares) => {
    for (const share of shares) {
      window.scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, stops);
  return `scroll bar over ${stops.map((stop) => stop.toFixed(3))}`;
};

const keyboard: Action = async (hands) => {
  const keys = ['PageDown', 'PageUp', 'Space', 'Shift+Space', 'Home', 'End', 'ArrowDown', 'ArrowUp'];
  const pressed = Array.from({ length: between(hands, 1, 3) }, () => pick(hands, keys));
  // What the focus is on may use keys itself.
  await hands.reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of pressed) await hands.reader.page.keyboard.press(key);
  return `keys ${pressed}`;
};

const link: Action = async (hands) => {
  const share = hands.random();
  const to = await hands.reader.page.evaluate((at) => {
    const links = Array.from(
      document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"], .hero a[href^="#"]'),
    );
    // Not into closed tables, which open then: the page would not be a fresh one's any more.
    const found = links.filter(({ hash, classList }) => {
      // Links to copy say so beside them.
      if (classList.contains('link-here')) return false;
      const target = document.getElementById(hash.slice(1));
      return target?.closest('main') && !target.closest('details');
    });
    const chosen = found[Math.floor(at * found.length)];
    chosen?.click();
    return chosen?.hash;
  }, share);
  return `link ${to}`;
};

const address: Action = async (hands) => {
  const share = hands.random();
  const to = await hands.reader.page.evaluate((at) => {
    const places = Array.from(document.querySelectorAll('.section, .scene, .step'));
    location.hash = places[Math.floor(at * places.length)]?.id ?? '';
    return location.hash;
  }, share);
  return `address ${to}`;
};

const find: Action = async (hands) => {
  const share = hands.random();
  const found = await hands.reader.page.evaluate((at) => {
    const texts = Array.from(document.querySelectorAll('.step-text p'));
    const text = texts[Math.floor(at * texts.length)];
    const node = text?.firstChild ?? null;
    if (!text || !node) return '';
    const range = document.createRange();
    range.selectNodeContents(node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const [box] = Array.from(range.getClientRects());
    if (box) window.scrollBy(0, box.top - innerHeight / 2);
    return text.closest('.step')?.id;
  }, share);
  return `find in ${found}`;
};

const setView = async (hands: Hands, view: View, word: string) => {
  hands.view = view;
  await hands.reader.setView(view);
  return `${word} ${view.width}×${view.height}, zoom ${view.zoom}, text ${view.text}`;
};

const resize: Action = (hands) => {
  const { phone } = hands.view;
  const width = phone ? between(hands, 320, 440) : between(hands, 900, 1700);
  const height = phone ? between(hands, 560, 930) : between(hands, 600, 1000);
  return setView(hands, { ...hands.view, width, height }, 'resize');
};

const rotate: Action = (hands) => {
  const { width, height } = hands.view;
  return setView(hands, { ...hands.view, width: height, height: width }, 'rotate');
};

const zoom: Action = (hands) =>
  setView(hands, { ...hands.view, zoom: pick(hands, [0.8, 0.9, 1, 1.1, 1.25, 1.5]) }, 'zoom');

const text: Action = (hands) =>
  setView(hands, { ...hands.view, text: pick(hands, [14, 16, 18, 20, 24]) }, 'text');

const reload: Action = async ({ reader }) => {
  await reader.page.reload();
  return 'reload';
};

const away: Action = async ({ reader, elsewhere }) => {
  await reader.page.goto(elsewhere);
  await reader.page.goBack();
  return 'away and back';
};

const there: Action = async ({ reader }) => {
  const { page } = reader;
  // A step of the history within the page, if a link made one, and forward again.
  const entries = await page.evaluate(() => history.length);
  if (entries < 4) return 'nothing';
  await page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('popstate', done, { once: true });
        history.back();
        setTimeout(done, 500);
      }),
  );
  return 'back within the page';
};

const background: Action = async (hands) => {
  const { page, cdp } = hands.reader;
  const share = hands.random();
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.evaluate(
    (at) => window.scrollTo(0, at * (document.documentElement.scrollHeight - innerHeight)),
    share,
  );
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  return `scrolled in the background to ${share.toFixed(3)}`;
};

/** Whether an action gives the page another layout. */
const relays = new Set<Action>([resize, rotate, zoom, text]);

const likely: readonly (readonly [Action, number])[] = [
  [wheel, 5],
  [fling, 4],
  [scrollBar, 4],
  [keyboard, 4],
  [link, 3],
  [address, 3],
  [find, 3],
  [resize, 2],
  [rotate, 1],
  [zoom, 2],
  [text, 1],
  [reload, 1],
  [away, 1],
  [there, 1],
  [background, 2],
];

/** Does something at random; what it did, in words, and whether the page was laid out anew. */
export async function act(hands: Hands): Promise<{ readonly did: string; readonly relaid: boolean }> {
  let left = hands.random() * likely.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [action, weight] of likely) {
    left -= weight;
    if (left < 0) return { did: await action(hands), relaid: relays.has(action) };
  }
  throw new Error('nothing to do');
}
