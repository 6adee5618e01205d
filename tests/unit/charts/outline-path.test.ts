import { describe, expect, it } from 'vitest';
import { blendOutlines, fitOutline, parseOutline } from '../../../src/charts/outline-path.ts';

describe('parseOutline', () => {
  it('takes data apart, what follows a command without a letter included', () => {
    expect(parseOutline('M0 1L2,3-4.5.5H7z')).toEqual({
      commands: 'MLLHZ',
      numbers: [0, 1, 2, 3, -4.5, 0.5, 7],
    });
    expect(parseOutline('M0 0 10 0 10 10Z')?.commands).toBe('MLLZ');
  });

  it.each(['', 'L0 0', 'M0', 'M0 0l1 1', 'M0 0X1', 'M0 0L1', 'M0 0Z1', '#'])(
    'does not understand %j',
    (d) => {
      expect(parseOutline(d)).toBeNull();
    },
  );
});

describe('fitOutline', () => {
  const from = { x: 0, y: 0, width: 10, height: 10 };

  it('moves and stretches every command', () => {
    const to = { x: 100, y: 200, width: 20, height: 30 };
    expect(fitOutline('M0 0H10V10A5 5 0 0 1 0 10Z', from, to)).toBe('M100 200H120V230A10 15 0 0 1 100 230Z');
    expect(fitOutline('M0 0C1 1 2 2 10 10Z', from, to)).toBe('M100 200C102 203 104 206 120 230Z');
  });

  it('only moves what has no width, and leaves alone what it does not understand', () => {
    const flat = { ...from, width: 0 };
    expect(fitOutline('M0 0V10', flat, { x: 5, y: 0, width: 7, height: 20 })).toBe('M5 0V20');
    expect(fitOutline('m0 0z', from, from)).toBe('m0 0z');
  });
});

describe('blendOutlines', () => {
  const square = 'M0 0L10 0L10 10L0 10Z';

  it('moves the numbers of equal commands', () => {
    const blend = blendOutlines('M0 0L10 0Z', 'M10 0L20 10Z');
    expect([blend?.(0), blend?.(0.5), blend?.(1)]).toEqual(['M0 0L10 0Z', 'M5 0L15 5Z', 'M10 0L20 10Z']);
  });

  it('turns unlike outlines into each other corner by corner, by the shortest ways', () => {
    // The same square begun at another corner and drawn the other way round: nothing moves.
    const again = blendOutlines(square, 'M10 10V0H0V10Z');
    const middle = parseOutline(again?.(0.5) ?? '');
    expect(middle).not.toBeNull();
    for (const value of middle?.numbers ?? []) expect(value).toBeGreaterThanOrEqual(0);
    const corners =
      middle?.numbers.reduce((sum, value) => sum + (value === 0 || value === 10 ? 1 : 0), 0) ?? 0;
    // Every point still lies on a side.
    expect(corners).toBeGreaterThanOrEqual((middle?.numbers.length ?? 0) / 2);
  });

  it('is exact at both ends and the same backwards', () => {
    const drop = 'M0 0C20 0 20 20 0 20S-20 0 0 0Z';
    const there = blendOutlines(square, drop);
    const back = blendOutlines(drop, square);
    expect([there?.(0), there?.(1)]).toEqual([square, drop]);
    for (const p of [0.1, 0.5, 0.9]) expect(there?.(p)).toBe(back?.(1 - p));
    // Just after the start all points still lie on the square.
    const numbers = parseOutline(there?.(1e-9) ?? '')?.numbers ?? [];
    for (let i = 0; i < numbers.length; i += 2) {
      expect([0, 10].includes(numbers[i] ?? -1) || [0, 10].includes(numbers[i + 1] ?? -1)).toBe(true);
    }
  });

  it.each([
    ['arcs with other flags', 'M0 0A5 5 0 0 1 10 0Z', 'M0 0A5 5 0 1 0 10 0Z'],
    ['two outlines and one', `${square}${square}`, square],
    ['open lines', 'M0 0L5 5', 'M0 0L5 5L6 6'],
  ])('knows no way between %s', (_, a, b) => {
    expect(blendOutlines(a, b)).toBeNull();
  });
});
