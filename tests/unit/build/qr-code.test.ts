import fc from 'fast-check';
import { correction, generate } from 'lean-qr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../src/build/qr-code.ts';

/** The modules that a path of outlines (`M`, `h`, `v`, `z`) encloses: those that outlines turn around. */
function modules(path: string, size: number): boolean[][] {
  const turns = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [, start = '', ways = ''] of path.matchAll(/M(\d+ \d+)([^M]*)z/g)) {
    const [x0 = 0, y0 = 0] = start.split(' ').map(Number);
    let [x, y] = [x0, y0];
    const down = (to: number) => {
      // An edge at x turns around all that lies to its right.
      for (let row = Math.min(y, to); row < Math.max(y, to); row++)
        for (let column = x; column < size; column++) {
          const line = turns[row] ?? [];
          line[column] = (line[column] ?? 0) + (to > y ? 1 : -1);
        }
      y = to;
    };
    for (const [, way, length] of ways.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') x += Number(length);
      else down(y + Number(length));
    }
    down(y0);
  }
  return turns.map((row) => row.map((count) => count !== 0));
}

describe('a QR code', () => {
  it('has the modules of level M, as outlines, whatever it says', () => {
    fc.assert(
      fc.property(fc.webUrl({ size: 'medium' }), (address) => {
        const { size, path } = qrCode(address);
        const code = generate(address, {
          minCorrectionLevel: correction.M,
          maxCorrectionLevel: correction.M,
        });
        const wanted = Array.from({ length: size }, (_, y) =>
          Array.from({ length: size }, (_, x) => code.get(x, y)),
        );
        expect(code.size).toBe(size);
        expect(modules(path, size)).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });
});
