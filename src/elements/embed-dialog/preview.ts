import { type EmbedChoice, embedAddress } from './codes.ts';
import type { maker } from './form.ts';
import { heightAt } from './heights.ts';
import { heightFrom } from './message.ts';
import type { EmbedWords } from './words.ts';

/** Widths that a preview can have, px; 0: all there is. */
const widths = [320, 600, 0] as const;

export interface Preview {
  readonly box: HTMLElement;
  /** Shows another choice; `base` is the address of the site's root as this page sees it. */
  show(choice: EmbedChoice, base: string): void;
  destroy(): void;
}

/** What a code will look like: the very page in a frame, at the widths of columns. */
export function embedPreview(document: Document, make: ReturnType<typeof maker>, words: EmbedWords): Preview {
  const window = document.defaultView;
  const box = make('div', 'embed-preview');
  const bar = make('div', 'embed-widths');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', words.previewWidth);
  const room = make('div', 'embed-room');
  // A frame wider than its room is scrolled to, by keys as well.
  room.tabIndex = 0;
  room.setAttribute('role', 'group');
  room.setAttribute('aria-label', words.preview);
  let shown: HTMLElement | null = null;
  let showing = '';
  // A column of text where there is room for one.
  let width: number = (window?.innerWidth ?? 0) < 680 ? widths[0] : widths[1];

  const lay = () => {
    if (shown !== null) shown.style.width = width === 0 ? '100%' : `${width}px`;
    for (const button of Array.from(bar.querySelectorAll('button'))) {
      button.setAttribute('aria-pressed', String(Number(button.value) === width));
    }
  };
  bar.append(make('span', 'embed-label', words.preview));
  for (const each of widths) {
    const button = make('button', 'embed-width', each === 0 ? words.previewFull : `${each} px`);
    button.type = 'button';
    button.value = String(each);
    button.addEventListener('click', () => {
      width = each;
      lay();
    });
    bar.append(button);
  }
  box.append(bar, room);

  const heard = ({ data, source }: MessageEvent) => {
    const height = heightFrom(data);
    if (height === null || !(shown instanceof HTMLIFrameElement) || shown.contentWindow !== source) return;
    shown.style.height = `${height}px`;
  };
  window?.addEventListener('message', heard);

  return {
    box,
    show(choice, base) {
      const { entry, form, theme } = choice;
      const picture = base + entry.pictures[theme === 'night' ? 'night' : 'day'].png;
      const address = form === 'picture' ? picture : embedAddress({ ...choice, root: base });
      if (address === showing) return;
      showing = address;
      // A new frame, because another address in the old one would be one more step back in the reader's history.
      if (form === 'picture') {
        const image = make('img', 'embed-shown');
        image.src = address;
        image.alt = entry.alt;
        shown = image;
      } else {
        const frame = make('iframe', 'embed-shown');
        frame.title = words.previewName.replace('{title}', entry.title);
        frame.src = address;
        frame.style.height = `${heightAt(entry.heights, width || room.clientWidth) || 400}px`;
        shown = frame;
      }
      room.replaceChildren(shown);
      lay();
    },
    destroy: () => window?.removeEventListener('message', heard),
  };
}
