// Runs in the page: what the tests of live drawing call there, by the name `live`.
import { between } from '../../src/charts/between.ts';
import type { Box, Picture } from '../../src/charts/picture.ts';
import type { LiveDrawing } from '../../src/draw/live.ts';
import { liveDrawing, type Many } from '../../src/draw/live-many.ts';
import { svgText } from '../../src/draw/svg-text.ts';

let drawing: LiveDrawing | null = null;
let tweens: ((t: number) => ReturnType<ReturnType<typeof between>>)[] = [];
let pictures: readonly Picture[] = [];

async function pixels(png: string): Promise<ImageData> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const stage = (): HTMLElement => {
  const found = document.getElementById('stage');
  if (!found) throw new Error('no stage');
  return found;
};

export const live = {
  /** The pictures of a scene, in the order of its steps. */
  take(list: readonly Picture[]): void {
    pictures = list;
    tweens = list.slice(1).map((picture, i) => between(list[i] ?? picture, picture));
  },

  mount(crop: Box, many: Many | null): void {
    live.unmount();
    drawing = liveDrawing({ crop, many });
    stage().append(drawing.element);
  },

  unmount(): void {
    drawing?.destroy();
    drawing = null;
    stage().replaceChildren();
  },

  /** Draws position `at`: 1.25 is a quarter of the way from the second picture to the third. */
  draw(at: number): void {
    const i = Math.floor(at);
    const picture = at === i ? pictures[i] : tweens[i]?.(at - i);
    if (!picture) throw new Error(`no position ${at}`);
    drawing?.draw(picture);
  },

  restyle: () => drawing?.restyle(),
  resize: () => drawing?.resize(),

  /** The static picture in the drawing's place. */
  still(at: number, crop: Box): void {
    const picture = pictures[at];
    if (!picture) throw new Error(`no picture ${at}`);
    live.unmount();
    stage().innerHTML = svgText(picture, { idPrefix: 's', crop });
  },

  /** Everything drawn, as text, attributes in the order of their names; groups where they do anything. */
  drawn(): string[] {
    const nodes = [...stage().querySelectorAll('svg *:not(title):not(desc)')];
    return nodes.flatMap((node) => {
      if (node.tagName === 'g' && node.attributes.length === 0) return [];
      const attributes = [...node.attributes]
        .map(({ name, value }) => `${name}="${value}"`)
        .sort()
        .join(' ');
      return [`${node.tagName} ${attributes} ${node.textContent}`];
    });
  },

  /** How two screenshots (PNG as base64) differ: how many pixels a little, and how many a lot. */
  async difference(a: string, b: string): Promise<{ size: string; slight: number; strong: number }> {
    const [p, q] = await Promise.all([pixels(a), pixels(b)]);
    let [slight, strong] = [0, 0];
    for (let i = 0; i < p.data.length; i += 4) {
      let most = 0;
      for (let k = i; k < i + 3; k++) most = Math.max(most, Math.abs((p.data[k] ?? 0) - (q.data[k] ?? 0)));
      if (most > 24) slight++;
      if (most > 80) strong++;
    }
    const count = p.data.length / 4;
    return { size: `${p.width - q.width}x${p.height - q.height}`, slight: slight / count, strong };
  },

  /** Resolves when what was drawn has been painted. */
  async painted(): Promise<void> {
    for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
  },
};

export type Live = typeof live;
Object.assign(window, { live });
