/** Keeps a canvas at one of its pixels for each of the screen's. */
export interface CanvasSize {
  /**
   * The canvas' width in its own pixels before it was rounded to whole ones: engines snap the place and size of a
   * canvas to the screen, of an svg only the place. 0 while it is not shown.
   */
  across(): number;
  /** Measures now; for engines that do not tell of a new pixel ratio by themselves. */
  measure(): void;
  destroy(): void;
}

/** No engine is asked for more: the smallest limits are 4,096 px a side and 16.7 million in all. */
const mostSide = 4096;
const mostPixels = 16e6;

/**
 * `changed` is called whenever the canvas is empty and has to be painted: its size is another one, or it comes back
 * after its memory was lost.
 */
export function canvasSize(canvas: HTMLCanvasElement, changed: () => void): CanvasSize {
  let across = 0;
  const set = (css: number, width: number, height: number) => {
    const scale = Math.min(
      1,
      mostSide / Math.max(width, height, 1),
      Math.sqrt(mostPixels / Math.max(width * height, 1)),
    );
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    const exact = css * devicePixelRatio * scale;
    if (canvas.width === w && canvas.height === h && across === exact) return;
    across = exact;
    canvas.width = w;
    canvas.height = h;
    changed();
  };
  const measure = () => {
    const style = getComputedStyle(canvas);
    const [width, height] = [Number.parseFloat(style.width) || 0, Number.parseFloat(style.height) || 0];
    set(width, width * devicePixelRatio, height * devicePixelRatio);
  };
  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1];
    // Safari before 18.4 has no such size, and TypeScript takes it for always there.
    const exact: readonly ResizeObserverSize[] | undefined = entry?.devicePixelContentBoxSize;
    const size = exact?.[0];
    if (!entry || !size) return measure();
    // Chromium's device emulation counts in CSS pixels here.
    const { width } = entry.contentRect;
    const scale = Math.abs(size.inlineSize - width * devicePixelRatio) <= 1 ? 1 : devicePixelRatio;
    set(width, size.inlineSize * scale, size.blockSize * scale);
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
  canvas.addEventListener('contextrestored', changed);
  return {
    across: () => across,
    measure,
    destroy() {
      observer.disconnect();
      canvas.removeEventListener('contextrestored', changed);
      // Some engines hold a canvas' memory long after it is gone.
      canvas.width = canvas.height = 0;
    },
  };
}
