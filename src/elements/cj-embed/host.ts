import { heightAt, heightsFrom } from '../cj-embed-dialog/heights.ts';
import { ask, heightFrom } from '../cj-embed-dialog/message.ts';
import { CjEmbed } from './cj-embed.ts';
import { force } from './style.ts';

/**
 * What `embed.js` does in a page that shows our frames: `<cj-embed>` becomes an element, and plain iframes of ours get
 * the height that they ask for. No other frame is resized, whatever it says.
 *
 * Ours are the embedded pages below `root`, the address that embed.js was loaded from up to its last slash (null: not
 * known, as in a host's own bundle), and frames that their author gave `data-heights`.
 */
export function startHost(root: string | null): void {
  if (!customElements.get('cj-embed')) customElements.define('cj-embed', CjEmbed);
  const ours = ({ src, dataset }: HTMLIFrameElement) =>
    dataset.heights !== undefined ||
    (root !== null && src.startsWith(root) && /^(en\/)?embed\//.test(src.slice(root.length)));
  const frames = () => Array.from(document.querySelectorAll('iframe')).filter(ours);

  addEventListener('message', ({ data, source }) => {
    const height = heightFrom(data);
    // The origin says nothing: it is "null" in a sandbox.
    if (height === null || source === null) return;
    for (const embed of Array.from(CjEmbed.live)) if (embed.hears(source, height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame !== undefined) resize(frame, height);
  });

  const greeted = new WeakSet<HTMLIFrameElement>();
  const greet = () => {
    for (const frame of frames()) {
      if (greeted.has(frame)) continue;
      greeted.add(frame);
      const reserved = heightAt(heightsFrom(frame.getAttribute('data-heights')), frame.clientWidth);
      if (reserved > 0) resize(frame, reserved);
      frame.contentWindow?.postMessage(ask, '*');
    }
  };
  greet();
  if (document.readyState !== 'loading') return;
  // In a page's head the script is there before the frames are: each gets its place before it is seen.
  const watcher = new MutationObserver(greet);
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => watcher.disconnect());
}

function resize(frame: HTMLIFrameElement, height: number): void {
  force(frame, { height: `${height}px`, 'min-height': '0', 'max-height': 'none', border: '0' });
  if (frame.getAttribute('width') === '100%') force(frame, { width: '100%', display: 'block' });
}
