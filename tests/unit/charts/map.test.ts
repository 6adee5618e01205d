import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/charts/frame.ts';
import { meets } from '../../../src/charts/map/boxes.ts';
import { map } from '../../../src/charts/map.ts';
import { markBox } from '../../../src/charts/marks.ts';
import type { Mark, PathMark, Picture } from '../../../src/charts/picture.ts';
import { units } from '../../../src/charts/units.ts';
import { locales } from '../../../src/lib/locale.ts';
import { drawValues, drawWorks, placeData, workData } from '../../pictures/map.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import { complaints, expectGoodPicture } from './picture-properties.ts';

const phone = { width: 358, height: 360, text: 15 };
const wide = { width: 840, height: 640, text: 16 };
const largeText = { width: 240, height: 490, text: 14 };
const sizes = [phone, wide, { width: 1640, height: 850, text: 32 }, largeText];
const kinds = ['water', 'homes', 'roads', 'fields', 'health'];

const drawPlaces = (frame: Frame) => map(placeData(frame.locale), {}, frame);

const bare = (text: string) => text.replace(/[\s\u00a0]/gu, '');
const texts = (marks: readonly Mark[]) =>
  bare(marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(''));
const has = ({ marks }: Picture, text: string) => texts(marks).includes(bare(text));
const paths = ({ marks }: Picture) => marks.filter((mark): mark is PathMark => mark.kind === 'path');
const marksOf = ({ marks }: Picture, id: string) => marks.filter(({ datum }) => datum === id);
const onGround = (mark: Mark) => mark.ground === true;

/** From a small phone to a wide screen. */
const anyMapFrame = fc
  .record({
    width: fc.integer({ min: 320, max: 2400 }),
    height: fc.integer({ min: 400, max: 1080 }),
    locale: fc.constantFrom(...locales),
  })
  .map(
    (size): Frame => ({ ...size, text: Math.max(14, Math.round(Math.min(size.width, size.height) / 40)) }),
  );

describe('a map in any frame', () => {
  it('keeps its texts apart, readable and within the frame, and says that it is a schematic', () => {
    fc.assert(
      fc.property(anyMapFrame, fc.constantFrom('land', 'all', ...kinds), (frame, shown) => {
        const draw = () =>
          shown === 'land' ? drawPlaces(frame) : drawWorks(shown === 'all' ? [] : [shown], frame);
        const picture = expectGoodPicture(draw, frame);
        expect(texts(picture.marks).toLowerCase()).toMatch(/示意图|schematic/u);
        expect(picture.marks.some(({ key }) => key.startsWith('scale'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('works', () => {
  const each = locales.flatMap((locale) =>
    sizes.flatMap((size) => kinds.map((kind): Frame & { kind: string } => ({ ...size, locale, kind }))),
  );

  it.each(each)(
    '$kind, $locale, $width: say how far they have come, and nothing stands under a label',
    ({ kind, ...frame }) => {
      const picture = drawWorks([kind], frame);
      for (const item of workData(frame.locale).items.filter((one) => one.kind === kind)) {
        const said = texts(marksOf(picture, item.id));
        expect(said).toContain(bare(item.stateWords));
        expect(said).toContain(bare(item.name));
        // Form as well as words.
        const disc = marksOf(picture, item.id).find(({ key }) => /glyph$/u.test(key));
        expect(disc?.fill !== undefined).toBe(item.state === 'full');
      }
      const labels = picture.marks.filter(
        ({ kind: sort, key }) => sort === 'text' && /^work-.*-label/u.test(key),
      );
      const receded = paths(picture).filter(({ key, opacity }) => /^place-/u.test(key) && opacity === 0.6);
      for (const label of labels) {
        expect(receded.filter(({ box }) => meets(markBox(label), box)).map(({ key }) => key)).toEqual([]);
      }
    },
  );

  it.each(locales)('on a phone (%s) are told under the map where many stand on it', (locale) => {
    const [narrow, broad] = [phone, wide].map((size) => drawWorks(['homes'], { ...size, locale }).marks);
    expect(narrow?.some(({ key }) => key === 'key')).toBe(true);
    expect(broad?.some(({ key }) => key === 'key')).toBe(false);
    // Six places, the river; a name may take two lines.
    expect(narrow?.filter((mark) => mark.kind === 'text' && onGround(mark)).length).toBeLessThan(9);
  });

  it('lie in the tray where no place is published, and nowhere on the ground', () => {
    const picture = drawWorks(['fields'], { ...wide, locale: 'zh' });
    const tray = picture.marks.find(({ key }) => key === 'tray-edge');
    expect(tray).toMatchObject({ dashed: true, status: 'not-published' });
    expect(has(picture, '位置未公布')).toBe(true);
    for (const id of ['farmland', 'solar']) {
      expect(marksOf(picture, id).length).toBeGreaterThan(2);
      expect(marksOf(picture, id).filter(onGround)).toEqual([]);
    }
  });

  it.each(sizes)('move the camera from kind to kind over one and the same ground, $width', (size) => {
    const pictures = locales.flatMap((locale) => kinds.map((kind) => drawWorks([kind], { ...size, locale })));
    const [water, homes] = pictures;
    expect(water?.camera).not.toEqual(homes?.camera);
    const outlines = new Map<string, string>();
    for (const picture of pictures) {
      for (const { key, d, at } of paths(picture).filter(
        (mark) => mark.ground && !/^work-|^place-/u.test(mark.key),
      )) {
        expect(at).toEqual(picture.camera);
        expect(outlines.get(key) ?? d).toBe(d);
        outlines.set(key, d);
      }
    }
    expect(outlines.size).toBeGreaterThan(20);
    // Each picture has its own copy.
    expect([...outlines.values()].join('').length).toBeLessThan(45_000);
  });

  it('are all in the table, with their place or that it is not published', () => {
    const { table } = drawWorks(['homes'], { ...phone, locale: 'en' });
    expect(table.rows).toHaveLength(workData('en').items.length);
    const cells = (id: string) => table.rows.find(({ datum }) => datum === id)?.cells;
    expect(cells('renewal')).toContain('Santaige, Sanlijing, Ximu');
    expect(cells('mains')).toContain('Place not published');
    expect(cells('xiayin-homes')).toContain('topped out');
  });
});

describe('land whose place is not published', () => {
  const each = locales.flatMap((locale) => sizes.map((size): Frame => ({ ...size, locale })));

  it.each(each)(
    'lies on a slip, dashed, a cell a mu under the keys of the grid of units, $locale, $width',
    (frame) => {
      const picture = drawPlaces(frame);
      const grid = units([storyDatum('land', frame.locale)], { layout: 'grid' }, frame);
      const cells = ({ marks }: Picture) =>
        marks.filter(({ key }) => /^units-.*\d+$/u.test(key)).map(({ key }) => key);
      expect(cells(picture)).toHaveLength(560);
      expect(cells(picture)).toEqual(cells(grid));
      expect(picture.marks.find(({ key }) => key === 'plot')?.dashed).toBe(true);
      expect(has(picture, storyDatum('land', frame.locale).missing)).toBe(true);
      const slip = picture.marks.filter(({ key }) => key === 'land-slip').map(markBox)[0];
      for (const mark of marksOf(picture, 'land')) {
        const at = markBox(mark);
        expect(onGround(mark)).toBe(false);
        expect(at.x).toBeGreaterThanOrEqual(slip?.x ?? Number.NaN);
        expect(at.y).toBeGreaterThanOrEqual(slip?.y ?? Number.NaN);
      }
    },
  );

  it('names every place on a desktop, and fewer, larger things on a phone', () => {
    const { items } = placeData('zh');
    const [few = 0, all] = [phone, wide].map((size) => {
      const picture = drawPlaces({ ...size, locale: 'zh' });
      return items.filter(({ name }) => has(picture, name)).length;
    });
    expect(all).toBe(items.length);
    expect(few).toBeGreaterThan(4);
    expect(few).toBeLessThan(items.length);
  });
});

describe('a map of degrees', () => {
  const frame: Frame = { ...wide, locale: 'zh' };
  const picture = drawValues('GS(2021)0000', frame);

  it('has its credit and its approval number, or says in Chinese that it is not approved', () => {
    expect(complaints(picture, frame)).toEqual([]);
    expect(has(picture, '审图号：GS(2021)0000')).toBe(true);
    expect(has(picture, '边界：测试数据')).toBe(true);
    expect(has(picture, '示意图')).toBe(false);
    expect(has(drawValues('', frame), '未经审图')).toBe(true);
    expect(has(drawValues('', { ...frame, locale: 'en' }), 'approved')).toBe(false);
  });

  it('draws its bar as long as it says', () => {
    const mark = (key: string) => picture.marks.find((one) => one.key === key);
    const [bar, words, area] = [mark('scale'), mark('scale-text'), mark('area-a')];
    if (bar?.kind !== 'line' || words?.kind !== 'text' || !area) throw new Error('no bar');
    // One degree of latitude is 111.2 km; the counties are one degree high.
    const kilometres = Number.parseFloat(words.text);
    expect((bar.x2 - bar.x1) / kilometres).toBeCloseTo(markBox(area).height / 111.2, 0);
  });

  it('shades by class, leaves what is not published as a dashed gap, and explains both', () => {
    const area = (id: string) => picture.marks.find(({ key }) => key === `area-${id}`);
    expect(area('d')).toMatchObject({ dashed: true, status: 'not-published' });
    expect(area('d')?.fill).toBeUndefined();
    const shades = ['a', 'b', 'c', 'e', 'f'].map((id) => area(id)?.opacity ?? 1);
    expect(shades).toEqual([...new Set(shades)].sort());
    expect(has(picture, '12.5%')).toBe(true);
    expect(has(picture, '未公布')).toBe(true);
    expect(picture.table.rows).toHaveLength(6);
  });
});
