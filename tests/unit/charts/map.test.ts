import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/charts/frame.ts';
import { meets } from '../../../src/charts/map/boxes.ts';
import { type MapData, map } from '../../../src/charts/map.ts';
import { markBox } from '../../../src/charts/marks.ts';
import type { Mark, PathMark, Picture } from '../../../src/charts/picture.ts';
import { units } from '../../../src/charts/units.ts';
import { type Locale, locales } from '../../../src/lib/locale.ts';
import { countyData, placeData, workData } from '../../pictures/map.ts';
import { storyDatum } from '../../pictures/story-data.ts';
import { complaints, expectGoodPicture } from './picture-properties.ts';

const classes = [
  { width: 358, height: 360, text: 15 },
  { width: 840, height: 640, text: 16 },
  { width: 880, height: 900, text: 32 },
  { width: 1640, height: 850, text: 32 },
  // Large text on a phone.
  { width: 240, height: 490, text: 14 },
] as const;
const kinds = ['water', 'homes', 'roads', 'fields', 'health'] as const;

function works(kind: (typeof kinds)[number] | null, frame: Frame): Picture {
  return map(workData(frame.locale), { layout: 'works', focus: kind ? [kind] : [] }, frame);
}

function texts(picture: Picture): string {
  return picture.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('');
}

const bare = (text: string) => text.replace(/[\s\u00a0]/gu, '');
const has = (picture: Picture, text: string) => bare(texts(picture)).includes(bare(text));
const paths = (picture: Picture) => picture.marks.filter((mark): mark is PathMark => mark.kind === 'path');
const onGround = (mark: Mark) => mark.ground === true;

/** From a small phone to a wide screen. */
const anyMapFrame = fc
  .record({
    width: fc.integer({ min: 320, max: 2400 }),
    height: fc.integer({ min: 400, max: 1080 }),
    locale: fc.constantFrom(...locales),
  })
  .map(
    ({ width, height, locale }): Frame => ({
      width,
      height,
      locale,
      text: Math.max(14, Math.round(Math.min(width, height) / 40)),
    }),
  );

describe('a map in any frame', () => {
  it('keeps its texts apart, readable and within the frame, whatever it shows', () => {
    fc.assert(
      fc.property(anyMapFrame, fc.constantFrom(null, ...kinds), fc.boolean(), (frame, kind, land) => {
        const picture = land ? map(placeData(frame.locale), {}, frame) : works(kind, frame);
        expect(complaints(picture, frame)).toEqual([]);
        expect(picture.camera).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('says on its face that it is a schematic, and has neither scale nor bar', () => {
    fc.assert(
      fc.property(anyMapFrame, (frame) => {
        const picture = works('homes', frame);
        expect(bare(texts(picture)).toLowerCase()).toMatch(frame.locale === 'zh' ? /示意图/u : /schematic/u);
        expect(picture.marks.filter(({ key }) => key.startsWith('scale'))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same every time', () => {
    for (const locale of locales) {
      for (const size of classes) {
        const frame = { ...size, locale };
        expectGoodPicture(() => map(placeData(locale), {}, frame), frame);
        expectGoodPicture(
          () => works('water', frame),
          frame,
          workData(locale).items.map(({ id }) => id),
        );
      }
    }
  });
});

describe('works', () => {
  const each = locales.flatMap((locale) =>
    classes.flatMap((size) => kinds.map((kind) => ({ ...size, locale, kind }))),
  );

  it.each(each)('$kind, $locale, $width: each says how far it has come', ({ kind, ...frame }) => {
    const picture = works(kind, frame);
    for (const item of workData(frame.locale).items.filter((one) => one.kind === kind)) {
      const said = picture.marks.filter((mark) => mark.kind === 'text' && mark.datum === item.id);
      const text = bare(said.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(''));
      expect(text).toContain(bare(item.stateWords));
      expect(text).toContain(bare(item.name));
      // Form as well as words.
      const disc = picture.marks.find(({ key, datum }) => datum === item.id && /glyph$/u.test(key));
      expect(disc?.fill !== undefined).toBe(item.state === 'full');
    }
  });

  it('on a phone are told under the map where many stand on it: there are only names and discs', () => {
    const count = (locale: Locale, size: (typeof classes)[number]) => {
      const picture = works('homes', { ...size, locale });
      const onMap = picture.marks.filter((mark) => mark.kind === 'text' && onGround(mark));
      return { key: picture.marks.some(({ key }) => key === 'key'), lines: onMap.length };
    };
    for (const locale of locales) {
      expect(count(locale, classes[0]).key).toBe(true);
      // Six places, the river; a name may take two lines.
      expect(count(locale, classes[0]).lines).toBeLessThan(9);
      expect(count(locale, classes[1]).key).toBe(false);
    }
  });

  it('make room for their words: what recedes under a label is left out', () => {
    for (const locale of locales) {
      for (const size of classes) {
        for (const kind of kinds) {
          const picture = works(kind, { ...size, locale });
          const labels = picture.marks.filter(
            (mark) => mark.kind === 'text' && /^work-.*-label/u.test(mark.key),
          );
          const receded = paths(picture).filter(
            ({ key, opacity }) => /^place-/u.test(key) && opacity === 0.6,
          );
          for (const label of labels) {
            for (const { box } of receded) expect(meets(markBox(label), box)).toBe(false);
          }
        }
      }
    }
  });

  it('lie in the tray where no place is published, and nowhere on the ground', () => {
    const picture = works('fields', { ...classes[1], locale: 'zh' });
    const tray = picture.marks.find(({ key }) => key === 'tray-edge');
    expect(tray).toMatchObject({ dashed: true, status: 'not-published' });
    expect(has(picture, '位置未公布')).toBe(true);
    for (const id of ['farmland', 'solar']) {
      const marks = picture.marks.filter(({ datum }) => datum === id);
      expect(marks.length).toBeGreaterThan(2);
      expect(marks.filter(onGround)).toEqual([]);
    }
  });

  it('are few enough marks to stay elements', () => {
    for (const frame of each) {
      expect(works(frame.kind, frame).marks.length).toBeLessThan(150);
    }
  });

  it('move the camera from kind to kind over one and the same ground', () => {
    for (const size of classes) {
      const [roads, water] = (['roads', 'water'] as const).map((kind) =>
        works(kind, { ...size, locale: 'zh' }),
      );
      expect(roads?.camera).not.toEqual(water?.camera);
      const river = (picture: Picture | undefined) =>
        picture && paths(picture).find(({ key }) => key === 'water-huangjin-river');
      expect(river(roads)?.d).toBe(river(water)?.d);
      expect(river(roads)?.at).toEqual(roads?.camera);
    }
  });

  it('recede when another kind matters: paler, and without their state', () => {
    const picture = works('roads', { ...classes[1], locale: 'zh' });
    expect(has(picture, '主体封顶')).toBe(false);
    const lit = paths(picture).find(({ key }) => key === 'place-xintang');
    const receded = paths(picture).find(({ key }) => key === 'place-huangmei-community');
    expect(lit?.fill).toBe('azurite');
    expect(receded).toMatchObject({ fill: 'ink-3', opacity: 0.6 });
  });

  it('are all in the table, with their place or that it is not published', () => {
    const { table } = works('homes', { ...classes[0], locale: 'en' });
    const cell = (id: string, key: string) =>
      table.rows.find(({ datum }) => datum === id)?.cells[
        table.columns.findIndex((column) => column.key === key)
      ];
    expect(table.rows).toHaveLength(workData('en').items.length);
    expect(cell('renewal', 'place')).toBe('Santaige, Sanlijing, Ximu');
    expect(cell('mains', 'place')).toBe('Place not published');
    expect(cell('xiayin-homes', 'state')).toBe('topped out');
  });
});

describe('land whose place is not published', () => {
  const draw = (locale: Locale, size: (typeof classes)[number]) =>
    map(placeData(locale), {}, { ...size, locale });

  it('is a cell a mu under the keys that the grid of units has, so that the cells fly', () => {
    for (const size of classes) {
      const frame: Frame = { ...size, locale: 'zh' };
      const grid = units([storyDatum('land', 'zh')], { layout: 'grid' }, frame);
      const cells = (picture: Picture) =>
        picture.marks.filter(({ key }) => /^units-.*\d+$/u.test(key)).map(({ key, datum }) => [key, datum]);
      expect(cells(draw('zh', size))).toHaveLength(560);
      expect(cells(draw('zh', size))).toEqual(cells(grid));
    }
  });

  it('lies on a slip, not on the ground, dashed, with the words', () => {
    for (const locale of locales) {
      for (const size of classes) {
        const picture = draw(locale, size);
        const slip = picture.marks.find(({ key }) => key === 'land-slip');
        const edge = picture.marks.find(({ key }) => key === 'plot');
        if (!slip || !edge) throw new Error('no slip');
        expect(edge.dashed).toBe(true);
        expect(has(picture, storyDatum('land', locale).missing)).toBe(true);
        const box = markBox(slip);
        for (const mark of picture.marks.filter(({ datum }) => datum === 'land')) {
          expect(onGround(mark)).toBe(false);
          const at = markBox(mark);
          expect(at.x).toBeGreaterThanOrEqual(box.x);
          expect(at.y + at.height).toBeLessThanOrEqual(box.y + box.height + 1);
        }
      }
    }
  });

  it('names every place on a desktop, and fewer, larger things on a phone', () => {
    const [phone, desktop] = [draw('zh', classes[0]), draw('zh', classes[1])];
    const named = (picture: Picture) => placeData('zh').items.filter(({ name }) => has(picture, name)).length;
    expect(named(desktop)).toBe(placeData('zh').items.length);
    expect(named(phone)).toBeGreaterThan(4);
    expect(named(phone)).toBeLessThan(named(desktop));
  });
});

describe('the ground', () => {
  it('is written alike in every language, frame and step', () => {
    const outlines = new Map<string, string>();
    for (const locale of locales) {
      for (const size of classes) {
        for (const kind of kinds) {
          for (const { key, d, ground } of paths(works(kind, { ...size, locale }))) {
            if (!ground || /^work-|^place-/u.test(key)) continue;
            expect(outlines.get(key) ?? d).toBe(d);
            outlines.set(key, d);
          }
        }
      }
    }
    expect(outlines.size).toBeGreaterThan(20);
    expect([...outlines.values()].join('').length).toBeLessThan(45_000);
  });

  it('reaches the edges of a screen: rivers and roads go on beyond the sheet', () => {
    const screen: Frame = { width: 1640, height: 850, locale: 'zh', text: 32 };
    for (const kind of kinds) {
      const roads = paths(works(kind, screen)).filter(({ key }) => /^road-road-(?:north|south)$/u.test(key));
      expect(roads.some(({ box }) => box.x === 0 && box.width > screen.width - 1)).toBe(true);
    }
  });
});

describe('a map of degrees', () => {
  const frame: Frame = { ...classes[1], locale: 'zh' };
  const draw = (data: MapData, given: Frame = frame) => map(data, { layout: 'values' }, given);

  it('has a scale bar, its credit and its approval number', () => {
    const picture = draw(countyData('zh', 'GS(2021)0000'));
    expect(complaints(picture, frame)).toEqual([]);
    expect(picture.marks.some(({ key }) => key === 'scale')).toBe(true);
    expect(has(picture, '审图号：GS(2021)0000')).toBe(true);
    expect(has(picture, '边界：测试数据')).toBe(true);
    expect(texts(picture)).not.toContain('示意图');
  });

  it('says in Chinese that it is not approved, and in English nothing', () => {
    expect(has(draw(countyData('zh', '')), '未经审图')).toBe(true);
    expect(has(draw(countyData('en', ''), { ...frame, locale: 'en' }), 'approved')).toBe(false);
  });

  it('draws its bar as long as it says', () => {
    const picture = draw(countyData('zh', ''));
    const bar = picture.marks.find(({ key }) => key === 'scale');
    const words = picture.marks.find(({ key }) => key === 'scale-text');
    if (bar?.kind !== 'line' || words?.kind !== 'text') throw new Error('no bar');
    const area = picture.marks.find(({ key }) => key === 'area-a');
    if (!area) throw new Error('no area');
    // One degree of latitude is 111.2 km; the counties are one degree high.
    const kilometres = Number.parseFloat(words.text);
    expect((bar.x2 - bar.x1) / kilometres).toBeCloseTo(markBox(area).height / 111.2, 0);
  });

  it('shades by class, leaves what is not published as a dashed gap, and explains both', () => {
    const picture = draw(countyData('zh', ''));
    const area = (id: string) => picture.marks.find(({ key }) => key === `area-${id}`);
    expect(area('d')).toMatchObject({ dashed: true, status: 'not-published' });
    expect(area('d')?.fill).toBeUndefined();
    const shades = ['a', 'b', 'c', 'e', 'f'].map((id) => area(id)?.opacity ?? 1);
    expect(shades).toEqual([...shades].sort());
    expect(new Set(shades).size).toBe(5);
    expect(has(picture, '12.5%')).toBe(true);
    expect(has(picture, '未公布')).toBe(true);
    expect(picture.table.rows).toHaveLength(6);
  });
});
