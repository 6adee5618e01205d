import { type Html, html } from '../../lib/html.ts';

/** A QR code without its quiet zone: `path` is SVG path data of its dark modules, each 1 × 1, `size` of them a side. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** Modules of light around the code, without which no reader finds it. */
const quiet = 4;

/** The code as an image, dark on light in every theme and on paper. */
export function qrHtml({ size, path }: QrCode, name: string): Html {
  const side = size + 2 * quiet;
  return html`<svg class="qr" viewBox="${-quiet} ${-quiet} ${side} ${side}" role="img" aria-label="${name}" shape-rendering="crispEdges"><path fill="#fffdf6" d="M${-quiet} ${-quiet}h${side}v${side}h${-side}z"/><path fill="#14213a" d="${path}"/></svg>`;
}
