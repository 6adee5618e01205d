import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/elements/page-map/page-map.ts';
import { neighbour, spanAt } from '../../../../src/elements/pager/neighbour.ts';

/** Steps one below the other, with gaps. */
const pages = fc
  .array(fc.record({ height: fc.integer({ min: 20, max: 1200 }), gap: fc.integer({ min: 0, max: 900 }) }), {
    maxLength: 30,
  })
  .map((blocks) => {
    let top = 700;
    return blocks.map(({ height, gap }, index): Span => {
      const span = { id: `s${index}`, top, bottom: top + height };
      top += height + gap;
      return span;
    });
  });

describe('spanAt', () => {
  it('finds the last span that has come to the line, as a walk does', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: -100, max: 40_000 }), (spans, line) => {
        let walked = -1;
        spans.forEach((span, index) => {
          if (span.top <= line + 4) walked = index;
        });
        expect(spanAt(spans, line)).toBe(walked);
      }),
    );
  });
});

describe('neighbour', () => {
  it('visits every step once on the way down and once on the way up', () => {
    fc.assert(
      fc.property(pages, (spans) => {
        const walk = (direction: 1 | -1, from: number) => {
          const seen: number[] = [];
          let line = from;
          for (let i = 0; i <= spans.length; i++) {
            const next = neighbour(spans, spanAt(spans, line), line, direction);
            if (next === null) break;
            seen.push(next);
            line = spans[next]?.top ?? 0;
          }
          return seen;
        };
        const all = spans.map((_span, index) => index);
        expect(walk(1, 0)).toEqual(all);
        // From far below: the last step is the one before.
        expect(walk(-1, 100_000)).toEqual([...all].reverse());
      }),
    );
  });

  it('has none before the first and after the last', () => {
    const spans = [{ id: 'a', top: 100, bottom: 200 }];
    expect(neighbour(spans, -1, 0, -1)).toBeNull();
    expect(neighbour(spans, -1, 0, 1)).toBe(0);
    expect(neighbour(spans, 0, 100, 1)).toBeNull();
    expect(neighbour(spans, 0, 100, -1)).toBeNull();
    expect(neighbour([], -1, 0, 1)).toBeNull();
  });

  it('goes back to a step that has been passed before going to the one before it', () => {
    const spans = [
      { id: 'a', top: 100, bottom: 200 },
      { id: 'b', top: 300, bottom: 400 },
    ];
    expect(neighbour(spans, 1, 390, -1)).toBe(0);
    expect(neighbour(spans, 1, 900, -1)).toBe(1);
  });
});
