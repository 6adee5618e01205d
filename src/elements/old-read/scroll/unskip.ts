import { whenIdle } from '../../scrolling/when-idle.ts';

/**
 * Lays out what the stylesheet skips for an early first paint, part by part while the page is idle. From then on the
 * page is as long as it is, wherever the reader has been: nothing shifts when they come near.
 */
export function unskip(parts: readonly HTMLElement[]): void {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  whenIdle(() => {
    part.style.setProperty('content-visibility', 'visible');
    unskip(rest);
  });
}
