import { heightAt, heightsFrom } from '../cj-embed-dialog/heights.ts';
import { frameAddress } from './frame-address.ts';
import { force } from './style.ts';

/** Px reserved where an author left `heights` out. */
const unknownHeight = 320;

/**
 * `<cj-embed src="…/embed/scene/" step="…" theme="night" plain heights="320:640 720:700">`: one of our pages in another
 * site's page. A bare custom element, because every byte here is a guest's.
 *
 * Owns an iframe in a shadow root, out of reach of the host's styles. Puts it in when the element comes near the window.
 * Its content (a linked picture) stands until the frame has told its height, and for good where it never does.
 *
 * Attributes: `src` address of a scene's embedded page; `step` id of one step; `theme` day, night or auto; `plain` without
 * headline and text; `heights` pairs of width and height to reserve. No events.
 */
export class CjEmbed extends HTMLElement {
  static readonly observedAttributes = ['src', 'step', 'theme', 'plain'];
  /** All that are in a document. */
  static readonly live = new Set<CjEmbed>();
  private readonly root = this.attachShadow({ mode: 'open' });
  private readonly content = document.createElement('slot');
  private frame: HTMLIFrameElement | null = null;
  private watcher: IntersectionObserver | null = null;

  connectedCallback() {
    CjEmbed.live.add(this);
    this.root.append(this.content);
    force(this, { display: 'block', position: 'relative', width: '100%', overflow: 'hidden' });
    for (const image of Array.from(this.querySelectorAll('img'))) {
      force(image, { display: 'block', width: '100%', height: 'auto' });
    }
    this.reserve();
    this.watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.watcher?.disconnect();
        // It may have had no width before, being hidden.
        this.reserve();
        this.load();
      },
      { rootMargin: '600px 0px' },
    );
    this.watcher.observe(this);
  }

  disconnectedCallback() {
    CjEmbed.live.delete(this);
    this.watcher?.disconnect();
    this.drop();
  }

  attributeChangedCallback() {
    if (this.frame === null) return;
    // A new frame: a new address in the old one would add to the reader's history.
    force(this, { 'min-height': `${this.clientHeight}px` });
    this.drop();
    this.load();
  }

  /** Takes a height if it comes from this element's frame; answers whether it did. */
  hears(source: MessageEventSource, height: number): boolean {
    if (this.frame === null || this.frame.contentWindow !== source) return false;
    this.content.remove();
    force(this.frame, { position: 'static', visibility: 'visible', height: `${height}px` });
    force(this, { 'min-height': '0' });
    return true;
  }

  private reserve() {
    const height = heightAt(heightsFrom(this.getAttribute('heights')), this.clientWidth);
    force(this, { 'min-height': `${height || unknownHeight}px` });
  }

  private load() {
    const address = frameAddress(this, document.baseURI);
    if (address === null) return;
    this.frame = document.createElement('iframe');
    this.frame.title = this.querySelector('img')?.alt ?? '';
    this.frame.src = address;
    // As wide as it will be, so that the height it asks for is right, but not seen yet.
    force(this.frame, {
      position: 'absolute',
      visibility: 'hidden',
      top: '0',
      left: '0',
      display: 'block',
      width: '100%',
      height: this.style.minHeight,
      border: '0',
    });
    this.root.append(this.frame);
  }

  private drop() {
    this.frame?.remove();
    this.frame = null;
    this.root.append(this.content);
  }
}
