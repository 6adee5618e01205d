import { heightAt, heightsFrom } from '../embed-dialog/heights.ts';
import { ask, heightFrom } from '../embed-dialog/message.ts';
import { defineEmbed } from './cj-embed.ts';
import { force } from './style.ts';

/**
 * What a page does that shows our frames: plain iframes get the height they ask for, `<cj-embed>` becomes a component.
 * A second copy on the page does the same again and changes nothing.
 */
export function startHost(window: Window & typeof globalThis): void {
  const { document } = window;
  const toEmbed = defineEmbed(window);
  const frames = (selector: string) => Array.from(document.querySelectorAll<HTMLIFrameElement>(selector));

  window.addEventListener('message', ({ data, source }) => {
    const height = heightFrom(data);
    // Only frames of this page are heard; the origin says nothing, it is "null" in a sandbox.
    if (height === null || source === null || toEmbed(source, height)) return;
    const frame = frames('iframe').find(({ contentWindow }) => contentWindow === source);
    if (frame !== undefined) resize(frame, height);
  });

  const greeted = new WeakSet<HTMLIFrameElement>();
  const greet = () => {
    for (const frame of frames('iframe[src*="/embed/"]')) {
      if (greeted.has(frame)) continue;
      greeted.add(frame);
      const reserved = heightAt(heightsFrom(frame.getAttribute('data-heights')), frame.clientWidth);
      if (reserved > 0) resize(frame, reserved);
      frame.contentWindow?.postMessage(ask, '*');
    }
  };
  greet();
  if (document.readyState !== 'loading') return;
  // In a page's head it is there before the frames are: each gets its place before it is seen.
  const watcher = new window.MutationObserver(greet);
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => watcher.disconnect());
}

function resize(frame: HTMLIFrameElement, height: number): void {
  force(frame, { height: `${height}px`, 'min-height': '0', 'max-height': 'none', border: '0' });
  if (frame.getAttribute('width') === '100%') force(frame, { width: '100%', display: 'block' });
}
