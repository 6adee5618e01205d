import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type { QrCode } from '../pages/parts/qr.ts';

/** The QR code of a text, at error correction level M: it is still read where 15% of it cannot be. */
export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  return { size: code.size, path: shortPath(toSvgPath(code)) };
}

/** The same outlines (`M`, `L` and `Z` between whole numbers, steps of 1 along an axis) in fewer characters. */
function shortPath(path: string): string {
  return path
    .split('Z')
    .filter((outline) => outline !== '')
    .map((outline) => {
      const points = Array.from(
        outline.matchAll(/(\d+) (\d+)/g),
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      const [first = [0, 0]] = points;
      let last = first;
      let d = `M${first[0]} ${first[1]}`;
      let [way, length] = ['', 0];
      for (const point of points.slice(1)) {
        const [dx, dy] = [point[0] - last[0], point[1] - last[1]];
        const [name, step] = dx === 0 ? ['v', dy] : ['h', dx];
        if (name !== way) {
          d += way === '' ? '' : `${way}${length}`;
          [way, length] = [name, 0];
        }
        length += step;
        last = point;
      }
      return `${d}${way}${length}z`;
    })
    .join('');
}
