import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/charts/picture.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import { classFrame, frameClasses, scenePicture } from '../../../src/scenes/scene-picture.ts';
import type { View } from '../../../src/story/story.ts';
import { expectGoodPicture } from '../charts/picture-properties.ts';
import { testBook, testFact, testTable } from './story-book.ts';

const book = testBook(
  [
    testFact('level', { value: 16.2e8, published: '16.2亿元' }),
    testFact('growth', { value: 14.8, unit: 'percent', published: '14.8%' }),
    testFact('rank-now', { value: 17, unit: 'number', published: '第17位' }),
    testFact('rank-before', {
      value: 18,
      unit: 'number',
      status: 'derived',
      formula: 'rank-now + 1',
      decimals: 0,
    }),
  ],
  [
    testTable(
      'terms',
      `column,id,name_zh,name_en
       level,city,县级市级,City
       level,provincial,省级,Province
       part,company,企业,Companies
       part,park,园区,The zone
       scope,zhenjiang,镇江,Zhenjiang
       kind,water,治水,Water
       kind,roads,修路,Roads`,
    ),
    testTable(
      'recognitions',
      `id,name_zh,name_en,holder_zh,holder_en,part,level,year,scope_kind,scope,count,status
       a,加速器,Accelerator,富达,Fuda,company,provincial,2021,only,zhenjiang,2,reported
       b,示范园区,Model park,开发区,The zone,park,provincial,2021,,,,reported
       c,首台,First set,易恒,Yiheng,company,city,,only,zhenjiang,1,reported
       d,零突破,First listing,骏成,Juncheng,company,city,,first,zhenjiang,,reported`,
    ),
    testTable(
      'works',
      `id,name_zh,name_en,kind,state,state_zh,state_en
       sewer,污水工程,Sewers,water,done,完成,completed
       road,道路,Road,roads,begun,推进,under way
       mains,给水管网,Mains,water,partly,过半,half done`,
    ),
    testTable(
      'paths',
      `id,path,lane,lane_zh,lane_en,name_zh,name_en,status
       p1,land,plan,原定,Planned,签约,sign,planned
       p2,land,real,实际,Actual,签约,sign,reported
       p3,other,real,实际,Actual,投产,produce,reported`,
    ),
  ],
);

function view(chart: string, data: string, layout: string, options: Record<string, string> = {}): View {
  return { chart, data: data.split(' '), layout, options };
}

function draw(asked: View, locale: Locale = 'zh'): Picture {
  return scenePicture(asked, book, classFrame('wide', locale));
}

function rows(picture: Picture): string[] {
  return picture.table.rows.map((row) => row.datum);
}

const views: readonly (readonly [View, readonly string[]])[] = [
  [view('bars', 'level', 'index', { growth: 'growth' }), ['level', 'growth']],
  [view('bars', 'growth', 'share'), ['growth']],
  [view('bars', 'level', 'absolute'), ['level']],
  [view('rank', 'rank-before rank-now', 'step'), ['rank-before', 'rank-now']],
  [view('path', 'paths', 'lanes', { path: 'land', year: 'yes' }), ['p1', 'p2']],
  [view('tiles', 'works', 'row'), ['sewer', 'road', 'mains']],
  [
    view('tiles', 'works', 'groups', { group: 'kind', state: 'state', focus: 'water' }),
    ['sewer', 'road', 'mains'],
  ],
  [view('ladder', 'recognitions', 'rungs', { where: 'part=company', focus: 'city' }), ['a', 'c', 'd']],
];

describe('scenePicture', () => {
  it.each(views)('draws %o in every frame class and language', (asked, data) => {
    for (const name of Object.keys(frameClasses) as (keyof typeof frameClasses)[]) {
      for (const locale of ['zh', 'en'] as const) {
        const frame = classFrame(name, locale);
        expectGoodPicture(() => scenePicture(asked, book, frame), frame, data);
      }
    }
  });

  it('says which name it does not know', () => {
    expect(() => draw(view('pie', 'level', 'row'))).toThrow('No chart "pie"');
    expect(() => draw(view('toString', 'level', 'row'))).toThrow('No chart "toString"');
    expect(() => draw(view('bars', 'nothing', 'absolute'))).toThrow('No fact "nothing"');
    expect(() => draw(view('tiles', 'nothing', 'row'))).toThrow('No table "nothing"');
  });
});

describe('adapters', () => {
  it('says how far first and only reach', () => {
    const scopes = (locale: Locale): (string | undefined)[] => {
      const { table } = draw(view('ladder', 'recognitions', 'rungs'), locale);
      const at = table.columns.findIndex((column) => column.key === 'scope');
      return table.rows.map((row) => row.cells[at]);
    };
    expect(scopes('zh')).toEqual(['镇江仅有的两家之一', '', '镇江唯一', '镇江首个']);
    expect(scopes('en')).toEqual([
      'one of only two in Zhenjiang',
      '',
      'only one in Zhenjiang',
      'first in Zhenjiang',
    ]);
  });

  it('narrows a table by its filter and a path by its name', () => {
    expect(rows(draw(view('ladder', 'recognitions', 'rungs', { where: 'part=park' })))).toEqual(['b']);
    expect(rows(draw(view('path', 'paths', 'lanes', { path: 'other' })))).toEqual(['p3']);
    expect(rows(draw(view('path', 'paths', 'lanes')))).toEqual(['p1', 'p2', 'p3']);
  });

  it('prints the fact that a row names on its plaque', () => {
    const listed = testBook(
      [testFact('satisfied', { value: 100, unit: 'percent', published: '100%' })],
      [
        testTable(
          'verdicts',
          'id,name_zh,name_en,about_zh,about_en,fact\n law,法治,Law,测评,survey,satisfied',
        ),
      ],
    );
    const picture = scenePicture(view('tiles', 'verdicts', 'row'), listed, classFrame('wide', 'zh'));
    expect(picture.table.rows.flatMap(({ cells }) => cells)).toContain('测评 100%');
  });
});
