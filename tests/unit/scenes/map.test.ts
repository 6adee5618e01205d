import { describe, expect, it } from 'vitest';
import type { FactBook } from '../../../src/facts/fact.ts';
import { type Locale, locales } from '../../../src/lib/locale.ts';
import { classFrame, frameClasses, scenePicture } from '../../../src/scenes/scene-picture.ts';
import type { View } from '../../../src/story/story.ts';
import { countyData, parkZone } from '../../pictures/map.ts';
import { expectGoodPicture } from '../charts/picture-properties.ts';
import { testBook, testFact, testTable } from './story-book.ts';

const tables = [
  testTable(
    'terms',
    `column,id,name_zh,name_en
     kind,water,治水,Water
     kind,homes,安居,Homes`,
  ),
  testTable(
    'places',
    `id,name_zh,name_en,kind
     ximu,西亩,Ximu,estate
     heqiao,河桥村,Heqiao village,village
     huangjin-river,黄金河,Huangjin River,river`,
  ),
  testTable(
    'works',
    `id,name_zh,name_en,kind,state,state_zh,state_en,places,picture
     sewer,污水工程,Sewers,water,done,完成,completed,huangjin-river;ximu,
     mains,给水管网,Mains,water,begun,推进,under way,,panels
     renewal,西亩改造,Renewal at Ximu,homes,partly,过半,half done,ximu,`,
  ),
  testTable(
    'regions',
    `id,name_zh,name_en,income
     a,甲,A,12.5
     b,乙,B,
     c,丙,C,30`,
  ),
];
const land = testFact('land', {
  value: 560,
  unit: 'mu',
  published: '560亩',
  missing: { zh: '位置没有公布。', en: 'Place not given.' },
});
const book: FactBook = { ...testBook([land], tables), zone: parkZone };

const frame = classFrame('wide', 'zh');
const view = (data: string, layout: string, options: Record<string, string>): View => ({
  chart: 'map',
  data: [data],
  layout,
  options,
});
const places = view('places', 'places', { land: 'land' });
const works = view('works', 'works', { group: 'kind', state: 'state', focus: 'water' });

describe('the map of a story', () => {
  it.each([
    [places, ['land', 'ximu', 'heqiao', 'huangjin-river']],
    [works, ['sewer', 'mains', 'renewal']],
  ])('draws %o in every frame class and language', (asked, data) => {
    for (const name of Object.keys(frameClasses) as (keyof typeof frameClasses)[]) {
      for (const locale of locales) {
        const given = classFrame(name, locale);
        expectGoodPicture(() => scenePicture(asked, book, given), given, data);
      }
    }
  });

  it('takes names, state and the words of a fact from the tables', () => {
    const texts = (asked: View, locale: Locale) =>
      scenePicture(asked, book, classFrame('wide', locale))
        .marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))
        .join(' ');
    for (const word of ['污水工程', '完成', '位置未公布']) expect(texts(works, 'zh')).toContain(word);
    expect(texts(works, 'zh')).not.toContain('过半');
    expect(texts(works, 'en')).toContain('under way');
    expect(texts(places, 'zh')).toContain('位置没有公布');
  });

  it('shades areas by a column; an empty cell is a gap', () => {
    const counties = { ...book, zone: countyData('zh', '').zone };
    const { marks, table } = scenePicture(view('regions', 'values', { value: 'income' }), counties, frame);
    const area = (id: string) => marks.find(({ key }) => key === `area-${id}`);
    expect(area('a')?.opacity ?? 1).toBeLessThan(area('c')?.opacity ?? 1);
    expect(area('b')).toMatchObject({ dashed: true, status: 'not-published' });
    expect(table.columns.map(({ label }) => label)).toContain('income');
  });

  it('says what is missing when there is no map', () => {
    expect(() => scenePicture(works, { ...book, zone: null }, frame)).toThrow('zone.geojson');
  });
});
