import { describe, expect, it } from 'vitest';
import type { FactBook } from '../../../src/facts/fact.ts';
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

function view(data: string, layout: string, options: Record<string, string> = {}): View {
  return { chart: 'map', data: [data], layout, options };
}

const texts = (asked: View, locale: 'zh' | 'en' = 'zh', from = book) =>
  scenePicture(asked, from, classFrame('wide', locale)).marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : [],
  );

const works = view('works', 'works', { group: 'kind', state: 'state', focus: 'water' });

describe('the map of a story', () => {
  it.each([
    [view('places', 'places', { land: 'land' }), ['land', 'ximu', 'heqiao', 'huangjin-river']],
    [works, ['sewer', 'mains', 'renewal']],
  ])('draws %o in every frame class and language', (asked, data) => {
    for (const name of Object.keys(frameClasses) as (keyof typeof frameClasses)[]) {
      for (const locale of ['zh', 'en'] as const) {
        const frame = classFrame(name, locale);
        expectGoodPicture(() => scenePicture(asked, book, frame), frame, data);
      }
    }
  });

  it('takes places, state and words from the rows', () => {
    const said = texts(works).join(' ');
    expect(said).toContain('污水工程');
    expect(said).toContain('完成');
    expect(said).toContain('位置未公布');
    expect(said).not.toContain('过半');
    expect(texts(works, 'en').join(' ')).toContain('under way');
  });

  it('keeps land whose place is not published off the ground, in the words of its fact', () => {
    const picture = scenePicture(view('places', 'places', { land: 'land' }), book, classFrame('broad', 'zh'));
    const cells = picture.marks.filter(({ key }) => key.startsWith('units-'));
    expect(cells).toHaveLength(560);
    expect(cells.every((cell) => cell.datum === 'land' && !cell.ground)).toBe(true);
    expect(picture.marks.some((mark) => mark.kind === 'text' && mark.text.includes('位置没有公布'))).toBe(
      true,
    );
  });

  it('shades areas by a column; an empty cell is a gap', () => {
    const counties = { ...book, zone: countyData('zh', '').zone };
    const picture = scenePicture(
      view('regions', 'values', { value: 'income' }),
      counties,
      classFrame('wide', 'zh'),
    );
    const area = (id: string) => picture.marks.find(({ key }) => key === `area-${id}`);
    expect(area('a')?.opacity ?? 1).toBeLessThan(area('c')?.opacity ?? 1);
    expect(area('b')).toMatchObject({ dashed: true, status: 'not-published' });
    expect(picture.table.columns.map(({ label }) => label)).toContain('income');
  });

  it('says what is missing when there is no map', () => {
    expect(() => texts(works, 'zh', { ...book, zone: null })).toThrow('zone.geojson');
  });
});
