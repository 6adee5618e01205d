/**
 * Lays out what the stylesheet skips for an early first paint, part by part while the page is idle. From then on the
 * page is as long as it is, wherever the reader has been: nothing shifts when they come near.
 */
export function unskip(parts: readonly HTMLElement[]): { destroy(): void } {
  let next = 0;
  let asked = 0;
  const idle = typeof window.requestIdleCallback === 'function';
  const ask = () => {
    // Safari has no idle callbacks, and skips nothing before version 18.
    asked = idle ? window.requestIdleCallback(show, { timeout: 1000 }) : window.setTimeout(show, 100);
  };
  const show = () => {
    parts[next++]?.style.setProperty('content-visibility', 'visible');
    if (next < parts.length) ask();
  };
  ask();
  return {
    destroy() {
      if (idle) window.cancelIdleCallback(asked);
      else window.clearTimeout(asked);
      for (const part of parts) part.style.removeProperty('content-visibility');
    },
  };
}
