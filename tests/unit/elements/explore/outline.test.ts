import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBox } from '../../../../src/charts/marks.ts';
import type { Mark } from '../../../../src/charts/picture.ts';
import { dataOrder, extentOf, outlineOf, piecesOf } from '../../../../src/elements/explore/outline.ts';
import { cell, label, picture, somePictures } from './pictures.ts';

/** `count` cells of 10 px with gaps of 2, `columns` a row. */
const grid = (datum: string, count: number, columns: number, from = 0) =>
  Array.from({ length: count }, (_, i) => {
    const at = from + i;
    return cell(datum, 12 * (at % columns), 12 * Math.floor(at / columns));
  });

describe('outlineOf', () => {
  it('is one box around a full grid, and two around one that ends within a row', () => {
    expect(outlineOf(picture(grid('a', 20, 5)), 'a')).toEqual([{ x: 0, y: 0, width: 58, height: 46 }]);
    expect(outlineOf(picture(grid('a', 12, 5)), 'a')).toEqual([
      { x: 0, y: 0, width: 58, height: 22 },
      { x: 0, y: 24, width: 22, height: 10 },
    ]);
  });

  it('keeps what stands apart apart, and frames a swarm as a whole', () => {
    expect(outlineOf(picture([cell('a', 0, 0), cell('a', 100, 0)]), 'a')).toHaveLength(2);
    const swarm = Array.from({ length: 60 }, (_, i) => cell('a', (i * 137) % 380, (i * 91) % 280, 4));
    expect(outlineOf(picture(swarm), 'a')).toHaveLength(1);
  });

  it('is the labels where a datum has no other marks, and nothing for what is not there', () => {
    const shown = picture([label('a', 5, 20), cell('b', 100, 100)]);
    expect(outlineOf(shown, 'a')).toEqual([markBox(label('a', 5, 20))]);
    expect(outlineOf(shown, 'c')).toEqual([]);
  });

  it('is the whole slip of a plaque, but not the frame that a bar fills in part', () => {
    const slip = { role: 'reference', key: 'slip', width: 200, height: 40 } as const;
    const spine = cell('a', 0, 0, 10, { height: 40 });
    const plaque = picture([cell('a', 0, 0, 10, slip), spine, label('a', 30, 25)]);
    expect(outlineOf(plaque, 'a')).toEqual([{ x: 0, y: 0, width: 200, height: 40 }]);
    const bar = picture([cell('a', 0, 0, 10, slip), spine, label('a', 30, 80)]);
    expect(outlineOf(bar, 'a')).toEqual([{ x: 0, y: 0, width: 10, height: 40 }]);
  });

  it('reaches exactly as far as the marks do', () => {
    fc.assert(
      fc.property(somePictures, fc.constantFrom('a', 'b'), (shown, datum) => {
        const outline = outlineOf(shown, datum);
        const marks = shown.marks.filter((mark) => mark.datum === datum);
        const data = marks.filter((mark) => mark.role === 'data');
        expect(outline.length > 0).toBe(marks.length > 0);
        const slips = marks.filter((mark) => mark.role === 'reference').map(markBox);
        const [only] = outline;
        if (outline.length === 1 && slips.some((slip) => slip.x === only?.x && slip.width === only.width))
          return;
        expect(extentOf(outline)).toEqual(extentOf((data.length > 0 ? data : marks).map(markBox)));
      }),
    );
  });
});

describe('piecesOf', () => {
  it('follows what is part of the ground, and boxes the rest', () => {
    const camera = { x: 0, y: 0, scale: 2 };
    const block = (datum: string): Mark => ({
      kind: 'path',
      key: datum,
      role: 'data',
      datum,
      d: 'M0 0H9V9Z',
      at: camera,
      box: { x: 0, y: 0, width: 18, height: 18 },
      ground: true,
    });
    const map = { ...picture([block('one'), block('two'), cell('two', 0, 0), label('one', 5, 5)]), camera };
    expect(piecesOf(map, 'one')).toEqual({ boxes: [], paths: [block('one')] });
    expect(piecesOf(map, 'two')).toEqual({
      boxes: [{ x: 0, y: 0, width: 10, height: 10 }],
      paths: [block('two')],
    });
    expect(piecesOf(picture([block('one')]), 'one').paths).toEqual([]);
  });
});

describe('dataOrder', () => {
  it('goes through a map as its table does, and passes over what lies beyond the picture', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const rows = ['d', 'c', 'gone', 'b', 'a'].map((datum) => ({ datum, cells: [] }));
    const marks = [
      cell('a', 0, 0),
      cell('b', 50, 0),
      cell('c', 0, 50),
      cell('d', 50, 50),
      cell('gone', 900, 0),
    ];
    const map = { ...picture([...marks, cell('unlisted', 90, 0)]), camera, table: { columns: [], rows } };
    expect(dataOrder(map)).toEqual(['d', 'c', 'b', 'a', 'unlisted']);
  });

  it('reads rows from the top, each from the left', () => {
    const shown = picture([cell('d', 50, 100), cell('b', 50, 2), cell('a', 0, 0), cell('c', 0, 99)]);
    expect(dataOrder(shown)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('holds each datum once', () => {
    fc.assert(
      fc.property(somePictures, (shown) => {
        const order = dataOrder(shown);
        const all = new Set(shown.marks.flatMap(({ datum }) => (datum === undefined ? [] : [datum])));
        expect(new Set(order)).toEqual(all);
        expect(order).toHaveLength(all.size);
      }),
    );
  });

  it('does not depend on the order of painting', () => {
    fc.assert(
      fc.property(somePictures, (shown) => {
        const marks = shown.marks.filter((mark) => mark.role !== 'reference');
        const order = dataOrder(picture(marks));
        const corners = order.map((datum) => {
          const { x, y } = extentOf(outlineOf(picture(marks), datum)) ?? { x: 0, y: 0 };
          return `${x} ${y}`;
        });
        // Data in the very same place have no order of their own.
        fc.pre(new Set(corners).size === corners.length);
        expect(dataOrder(picture([...marks].reverse()))).toEqual(order);
      }),
    );
  });
});
