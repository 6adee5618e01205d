import { heightAt, heightsFrom } from '../embed-dialog/heights.ts';
import { frameAddress } from './frame-address.ts';
import { force } from './style.ts';

type Source = MessageEventSource | null;

/** Px reserved where an author left `heights` out. */
const unknownHeight = 320;

/** One `<cj-embed>` at work. */
interface Embed {
  connected(): void;
  disconnected(): void;
  changed(): void;
  /** Takes a height when it comes from this embed's frame. */
  heard(source: Source, height: number): boolean;
}

/**
 * Defines `<cj-embed src="…/embed/scene/" step="…" theme="night" plain heights="320:640 720:700">`, whose content stands
 * until the frame has spoken, and for ever where it never does. The frame is put in when it comes near the window, into
 * a shadow root, where no stylesheet of the page reaches it. Engines without components keep the content.
 *
 * Returns what hands a height to the embed whose frame sent it; false: to none.
 */
export function defineEmbed(window: Window & typeof globalThis): (source: Source, height: number) => boolean {
  const { customElements, HTMLElement } = window;
  const live = new Set<Embed>();
  if (customElements && 'attachShadow' in HTMLElement.prototype && !customElements.get('cj-embed')) {
    const embeds = new WeakMap<HTMLElement, Embed>();
    customElements.define(
      'cj-embed',
      class extends HTMLElement {
        static get observedAttributes() {
          return ['src', 'step', 'theme', 'plain'];
        }
        constructor() {
          super();
          embeds.set(this, embedOf(this, window));
        }
        connectedCallback() {
          const embed = embeds.get(this);
          if (embed === undefined) return;
          live.add(embed);
          embed.connected();
        }
        disconnectedCallback() {
          const embed = embeds.get(this);
          if (embed === undefined) return;
          live.delete(embed);
          embed.disconnected();
        }
        attributeChangedCallback() {
          embeds.get(this)?.changed();
        }
      },
    );
  }
  return (source, height) => [...live].some((embed) => embed.heard(source, height));
}

function embedOf(host: HTMLElement, window: Window & typeof globalThis): Embed {
  const { document, IntersectionObserver } = window;
  const root = host.attachShadow({ mode: 'open' });
  const slot = document.createElement('slot');
  let frame: HTMLIFrameElement | null = null;
  let watcher: IntersectionObserver | null = null;

  const reserve = () => {
    const height = heightAt(heightsFrom(host.getAttribute('heights')), host.clientWidth);
    force(host, { 'min-height': `${height || unknownHeight}px` });
  };
  const load = () => {
    const address = frameAddress(host, document.baseURI);
    if (address === null) return;
    frame = document.createElement('iframe');
    frame.title = host.querySelector('img')?.alt ?? '';
    frame.src = address;
    // As wide as it will be, so that the height it asks for is right, but not seen yet.
    force(frame, {
      position: 'absolute',
      visibility: 'hidden',
      top: '0',
      left: '0',
      display: 'block',
      width: '100%',
      height: host.style.minHeight,
      border: '0',
    });
    root.append(frame);
  };
  const drop = () => {
    frame?.remove();
    frame = null;
    root.append(slot);
  };

  return {
    connected() {
      root.append(slot);
      force(host, { display: 'block', position: 'relative', width: '100%', overflow: 'hidden' });
      for (const image of Array.from(host.querySelectorAll('img'))) {
        force(image, { display: 'block', width: '100%', height: 'auto' });
      }
      reserve();
      if (!IntersectionObserver) {
        load();
        return;
      }
      watcher = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          watcher?.disconnect();
          // It may have been hidden, and without a width, when it was put in.
          reserve();
          load();
        },
        { rootMargin: '600px 0px' },
      );
      watcher.observe(host);
    },
    disconnected() {
      watcher?.disconnect();
      drop();
    },
    changed() {
      if (frame === null) return;
      // Another frame, because a new address in the old one would be one more step back in the reader's history.
      force(host, { 'min-height': `${host.clientHeight}px` });
      drop();
      load();
    },
    heard(source, height) {
      if (frame === null || frame.contentWindow !== source) return false;
      slot.remove();
      force(frame, { position: 'static', visibility: 'visible', height: `${height}px` });
      force(host, { 'min-height': '0' });
      return true;
    },
  };
}
