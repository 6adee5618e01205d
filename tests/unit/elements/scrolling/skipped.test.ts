import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Edges, edgesOf } from '../../../../src/elements/scrolling/skipped.ts';

const following = 4;
const within = 16 | following;

beforeEach(() => {
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: following });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const part = (index: number, edges: Edges) => ({
  getBoundingClientRect: () => ({ ...edges, height: edges.bottom - edges.top }),
  contains: (other: { part: number } | null) => other?.part === index,
  compareDocumentPosition: (other: { part: number }) => {
    if (other.part === index) return within;
    return other.part > index ? following : 2;
  },
});

it('asks nothing of what is in skipped parts, which it divides evenly among it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ count: fc.nat(6), skipped: fc.boolean() }), { maxLength: 8 }),
      (stretches) => {
        const asked: number[] = [];
        const elements = stretches.flatMap(({ count }, index) =>
          Array.from({ length: count }, () => ({ part: index })),
        );
        const skipped = stretches.flatMap(({ skipped }, index) =>
          skipped ? part(index, { top: 100 * index, bottom: 100 * index + 60 }) : [],
        );
        const own = { top: -1, bottom: -1 };
        const edges = edgesOf(elements as never, skipped as never, (element) => {
          asked.push((element as unknown as { part: number }).part);
          return own;
        });
        const expected = stretches.flatMap(({ count, skipped }, index) =>
          Array.from({ length: count }, (_, place) => {
            if (!skipped) return own;
            const top = 100 * index + (place * 60) / count;
            return { top, bottom: top + 60 / count };
          }),
        );
        expect(edges).toHaveLength(elements.length);
        for (const [index, { top, bottom }] of edges.entries()) {
          expect(top).toBeCloseTo(expected[index]?.top ?? Number.NaN);
          expect(bottom).toBeCloseTo(expected[index]?.bottom ?? Number.NaN);
        }
        expect(asked.some((index) => stretches[index]?.skipped)).toBe(false);
      },
    ),
  );
});
