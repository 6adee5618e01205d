import { whenIdle } from '../../../elements/scrolling/when-idle.ts';

/**
 * Lays out what the stylesheet skips for an early first paint, part by part while the page is idle. From then on the
 * page is as long as it is, wherever the reader has been: nothing shifts when they come near.
 */
export function unskip(parts: readonly HTMLElement[]): { destroy(): void } {
  let next = 0;
  let takeBack = () => {};
  const ask = () => {
    takeBack = whenIdle(show);
  };
  const show = () => {
    parts[next++]?.style.setProperty('content-visibility', 'visible');
    if (next < parts.length) ask();
  };
  ask();
  return {
    destroy() {
      takeBack();
      for (const part of parts) part.style.removeProperty('content-visibility');
    },
  };
}
