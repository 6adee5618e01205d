/** Keeps a canvas at one of its pixels for each of the screen's. */
export interface CanvasSize {
  /**
   * The picture's width in the canvas' pixels before it was rounded to whole ones: engines snap the place and size of a
   * canvas to the screen, of an svg only the place. 0 while it is not shown.
   */
  across(): number;
  /** Pixels of the canvas beyond the picture's edge on every side. */
  edge(): number;
  /** Measures now; for engines that do not tell of a new pixel ratio by themselves. */
  measure(): void;
  destroy(): void;
}

/** No engine is asked for more: the smallest limits are 4,096 px a side and 16.7 million in all. */
const mostSide = 4096;
const mostPixels = 16e6;

/** Strokes stand this far, in CSS pixels, beyond the edge of what is shown, as an svg lets them. */
const strokes = 2;

/**
 * Lays the canvas over its positioned parent. `changed` is called whenever the canvas is empty and has to be painted: its size is another one, or it comes back
 * after its memory was lost.
 */
export function canvasSize(canvas: HTMLCanvasElement, changed: () => void): CanvasSize {
  let across = 0;
  let bleed = 0;
  let edge = 0;
  /** The engine has told the size in the screen's pixels. */
  let told = false;
  const lay = () => {
    // Whole pixels of the screen, so that the canvas begins between two of them wherever an svg in its place would.
    bleed = Math.ceil(strokes * devicePixelRatio) / devicePixelRatio;
    Object.assign(canvas.style, {
      position: 'absolute',
      top: `${-bleed}px`,
      left: `${-bleed}px`,
      width: `calc(100% + ${2 * bleed}px)`,
      height: `calc(100% + ${2 * bleed}px)`,
    });
  };
  const set = (css: number, width: number, height: number) => {
    const scale = Math.min(
      1,
      mostSide / Math.max(width, height, 1),
      Math.sqrt(mostPixels / Math.max(width * height, 1)),
    );
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    const exact = Math.max(0, css - 2 * bleed) * devicePixelRatio * scale;
    if (canvas.width === w && canvas.height === h && across === exact) return;
    across = exact;
    edge = bleed * devicePixelRatio * scale;
    canvas.width = w;
    canvas.height = h;
    changed();
  };
  const measure = () => {
    lay();
    const style = getComputedStyle(canvas);
    const [width, height] = [Number.parseFloat(style.width) || 0, Number.parseFloat(style.height) || 0];
    // An engine that counts the pixels by itself knows better to which side the edges are snapped.
    const counted = (length: number, pixels: number) => Math.abs(length * devicePixelRatio - pixels) < 1;
    if (told && counted(width, canvas.width) && counted(height, canvas.height)) return;
    set(width, width * devicePixelRatio, height * devicePixelRatio);
  };
  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1];
    // Safari before 18.4 has no such size, and TypeScript takes it for always there.
    const exact: readonly ResizeObserverSize[] | undefined = entry?.devicePixelContentBoxSize;
    const size = exact?.[0];
    if (!entry) return;
    const { width, height } = entry.contentRect;
    told = size !== undefined;
    if (!size) return set(width, width * devicePixelRatio, height * devicePixelRatio);
    // Chromium's device emulation counts in CSS pixels here.
    const scale = Math.abs(size.inlineSize - width * devicePixelRatio) <= 1 ? 1 : devicePixelRatio;
    set(width, size.inlineSize * scale, size.blockSize * scale);
  });
  // A screen of another pixel ratio and the same size: engines that measure in CSS pixels say nothing of it.
  let ratio: MediaQueryList | null = null;
  const follow = () => {
    ratio?.removeEventListener('change', changedRatio);
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', changedRatio);
  };
  const changedRatio = () => {
    follow();
    measure();
  };
  follow();
  lay();
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
  canvas.addEventListener('contextrestored', changed);
  return {
    across: () => across,
    edge: () => edge,
    measure,
    destroy() {
      observer.disconnect();
      ratio?.removeEventListener('change', changedRatio);
      canvas.removeEventListener('contextrestored', changed);
      // Some engines hold a canvas' memory long after it is gone.
      canvas.width = canvas.height = 0;
    },
  };
}
