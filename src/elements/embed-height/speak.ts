import { arrival, askedBy, type HostNames, heightMessages, namesFrom } from './protocols.ts';
import { settler } from './settle.ts';

/** Tells the page around this one how high `root` is, whenever that changes. Nothing where there is no page around. */
export function speakOfHeight(window: Window & typeof globalThis, root: HTMLElement): void {
  const { parent, location, document } = window;
  if (parent === window) return;
  let names: HostNames = namesFrom(location.search, location.hash);
  const say = (message: unknown) => parent.postMessage(message, '*');
  const heights = settler({
    content: () => {
      const box = root.getBoundingClientRect();
      // Nothing is laid out in a frame that is not shown.
      return box.width === 0 ? 0 : Math.ceil(box.height - 0.01);
    },
    room: () => window.innerHeight,
    tell(height) {
      for (const message of heightMessages({ width: window.innerWidth, height }, names, location))
        say(message);
    },
    fill(height) {
      root.style.minHeight = `${height}px`;
    },
    shorten(short) {
      document.documentElement.classList.toggle('short', short);
    },
    later(work, ms) {
      const timer = window.setTimeout(work, ms);
      return () => window.clearTimeout(timer);
    },
  });

  window.addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const asked = askedBy(data);
    if (asked === null) return;
    names = { ...names, ...asked };
    heights.again();
  });
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    // A scroll bar that comes or goes changes little.
    if (Math.abs(window.innerWidth - width) < 20) heights.look();
    else {
      width = window.innerWidth;
      heights.turn();
    }
  });
  new window.ResizeObserver(() => heights.look()).observe(root);
  say(arrival);
  heights.look();
}
