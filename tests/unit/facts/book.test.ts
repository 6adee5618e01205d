import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DataFile, readBook } from '../../../src/facts/book.ts';
import { mostProblems } from '../../../src/facts/report.ts';
import {
  factLine,
  factsFile,
  smallFolder,
  sourcesFile,
  unitsFile,
  withFile,
} from './fixtures/small-folder.ts';

type Given = Readonly<Record<string, string>>;

/** `file:line:column what was found` of every problem. */
function said(files: readonly DataFile[]): string[] {
  return readBook(files).problems.map(
    ({ place, found }) => `${place.file.replace('data/x/', '')}:${place.line}:${place.column} ${found.en}`,
  );
}

function saidOfFacts(...rows: readonly Given[]): string[] {
  return said([factsFile(...rows), unitsFile, sourcesFile]).map((line) => line.replace(/^facts\.csv:/u, ''));
}

function valuesOf(...rows: readonly Given[]): Record<string, number | null> {
  const { value } = readBook([factsFile(...rows), unitsFile, sourcesFile]);
  return Object.fromEntries([...(value?.facts.values() ?? [])].map((fact) => [fact.id, fact.value]));
}

const land = { id: 'land', value: '560', unit: 'mu', published: '560亩' };

describe('a folder', () => {
  test('without a mistake', () => {
    const { value, problems } = readBook(smallFolder);
    expect(problems).toEqual([]);
    expect([...(value?.tables.keys() ?? [])]).toEqual(['terms', 'flags', 'places', 'works']);
    expect(value?.facts.get('place-before')?.value).toBe(18);
    expect(value?.facts.get('land-hectares')?.value).toBeCloseTo(37.33, 2);
    expect(value?.units.get('project')?.en.other).toBe('projects');
    expect(value?.sources.get('report')?.title.zh).toBe('报道');
    expect(value?.corrections).toEqual([
      { date: '2026-01-31', what: { zh: '改了', en: 'changed' }, facts: ['land'] },
    ]);
    expect(value?.tables.get('flags')?.rows[0]).toEqual({
      place: { file: 'data/x/flags.csv', line: 2, column: 1 },
      cells: {
        id: 'flag-one',
        name_zh: '一面',
        name_en: 'One',
        about_zh: '两行\n文字',
        about_en: 'two lines',
        fact: '',
        group: 'own',
        status: '',
        source: 'report',
        locator: 'lead',
      },
    });
  });

  test('without facts or sources', () => {
    expect(readBook([sourcesFile]).value).toBeNull();
    expect(said([sourcesFile])).toEqual(['facts.csv:0:0 there is no facts.csv']);
    expect(said([factsFile(land), unitsFile])).toContain('sources.yaml:0:0 there is no sources.yaml');
    expect(readBook([]).value).toBeNull();
    expect(readBook(withFile({ path: 'data/x/facts.csv', text: 'id;value\n' })).value).toBeNull();
  });

  test('without a needed column: that alone is said', () => {
    const text =
      'id,label_zh,label_en,value,unit,published,status,locator\nland,地,Land,560,mu,560亩,reported,1.1\n';
    expect(said([{ path: 'data/x/facts.csv', text }, sourcesFile])).toEqual([
      'facts.csv:1:1 column “source” (source) is missing',
    ]);
  });

  test('with files that are not read', () => {
    expect(said([...smallFolder, { path: 'data/x/source.yaml', text: '' }])).toEqual([
      'source.yaml:0:0 unknown file source.yaml, not read',
    ]);
    expect(said([...smallFolder, { path: 'data/x/datapackage.json', text: '{' }])).toEqual([]);
  });

  test('problems come file by file, from top to bottom', () => {
    const problems = said([
      {
        path: 'data/x/flags.csv',
        text: 'id,name_zh,name_en,source,locator\nx,甲,A,nobody,lead\nX,甲,A,report,lead\n',
      },
      factsFile({ ...land, unit: 'acre' }, { ...land, locator: '?' }),
      sourcesFile,
    ]);
    expect(problems).toEqual([
      'flags.csv:2:7 “nobody” in “source” is not in ids of sources.yaml',
      'flags.csv:3:1 “id” cannot be “X”',
      'facts.csv:2:25 “acre” in “unit” is not in built-in units or ids of units.csv',
      'facts.csv:3:1 id “land” is used already in line 2',
      'facts.csv:3:55 “locator” cannot be “?”',
    ]);
  });
});

describe('ids across tables', () => {
  test.each([
    [
      'works.csv',
      'id,name_zh,name_en,kind,state,state_zh,state_en,places,source,locator\nw,修,W,raod,done,完,done,river-road; river-raod,report,1.1\n',
      [
        'works.csv:2:7 “raod” in “kind” is not in ids of terms.csv with column kind',
        'works.csv:2:24 “river-raod” in “places” is not in ids of places.csv',
      ],
    ],
    [
      'recognitions.csv',
      'id,name_zh,name_en,holder_zh,holder_en,company,part,level,year,scope_kind,scope,count,status,source,locator\nr,奖,R,谁,Who,nobody,,regional,21,,,,,report,1.1\n',
      [
        'recognitions.csv:2:13 “nobody” in “company” is not in ids of companies.csv',
        'recognitions.csv:2:21 “level” cannot be “regional”',
        'recognitions.csv:2:30 “year” cannot be “21”',
      ],
    ],
    [
      'recognitions.csv',
      'id,name_zh,name_en,holder_zh,holder_en,level,source,locator\nr,奖,R,谁,Who,city,report,1.1\n',
      ['recognitions.csv:2:13 “city” in “level” is not in ids of terms.csv with column level'],
    ],
    [
      'units.csv',
      'id,kind,zh,en_one,en_other\nmu,area,亩,mu,mu\nproject,count,个,project,projects\nrank,number,位,th,th\n',
      ['units.csv:2:1 the unit “mu” is built in'],
    ],
    [
      'corrections.yaml',
      '- date: 2026-01-31\n  what: words\n  facts: [laand]\n',
      ['corrections.yaml:0:0 “laand” in “facts” is not in ids of facts.csv'],
    ],
  ])('%s', (name, text, expected) => {
    expect(said(withFile({ path: `data/x/${name}`, text }))).toEqual(expected);
  });

  test('the nearest id is offered', () => {
    const { problems } = readBook([factsFile({ ...land, source: 'reprot' }), sourcesFile]);
    expect(problems[0]?.mend).toEqual({ zh: '是不是“report”？', en: 'did you mean “report”?' });
  });
});

describe('columns of a fact agree', () => {
  test.each<[Given, string | null]>([
    [land, null],
    [{ ...land, status: 'not-published' }, '2:21 the status is not-published, yet there is “560”'],
    [{ ...land, value: '' }, 'the status is reported, yet there is no value'],
    [{ ...land, published: '' }, 'the status is reported, yet the published string is empty'],
    [
      { ...land, status: 'planned', published: '' },
      'the status is planned, yet the published string is empty',
    ],
    [{ ...land, status: 'derived' }, 'the status is derived, yet there is no formula'],
    [{ ...land, formula: 'land * 2' }, 'the status is reported, yet there is a formula'],
    [{ ...land, locator: '' }, '“locator”'],
    [{ ...land, published_en: 'a field of 560 mu' }, null],
    [{ ...land, published_en: 'a field' }, null],
    [{ ...land, published_en: '550 mu' }, '“550 mu” says 550, yet value is 560'],
    [{ ...land, status: 'repotred' }, '“status” cannot be “repotred”'],
    [{ ...land, qualifier: 'circa' }, '“qualifier” cannot be “circa”'],
    [{ ...land, note_zh: '注' }, '“note_zh” is filled in, “note_en” is empty'],
    [{ ...land, decimals: '-1' }, '“decimals” cannot be “-1”'],
    [{ ...land, period: '去年' }, '“period” cannot be “去年”'],
  ])('%o', (given, expected) => {
    const found = saidOfFacts(given);
    if (expected === null) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(expected);
  });
});

describe('published string and value', () => {
  test.each([
    ['138亿元', '13800000000', 'CNY', ''],
    ['7000万元', '70000000', 'CNY', ''],
    ['约5万平方米', '50000', 'm2', 'about'],
    ['１６个', '16', 'project', ''],
    ['六十多年', '60', 'year', 'over'],
    ['半年', '6', 'month', ''],
    ['半年', '0.5', 'year', ''],
    ['两年', '2', 'year', ''],
    ['10年以上', '10', 'year', 'at-least'],
    ['15亿元以上', '1500000000', 'CNY', 'over'],
    ['不超过3个', '3', 'project', 'up-to'],
    ['第17位', '17', 'rank', ''],
    ['百分之四十一', '41', 'percent', ''],
    ['0.56平方公里', '840', 'mu', ''],
    ['没有新增', '0', 'mu', ''],
    ['1.38万亿元', '1380000000000', 'CNY', ''],
    ['2021年16个', '16', 'project', ''],
  ])('%s is %s %s', (published, value, unit, qualifier) => {
    expect(saidOfFacts({ id: 'a', published, value, unit, qualifier })).toEqual([]);
  });

  test.each([
    ['138亿元', '1380000000', 'CNY', '', '“138亿元” says 13800000000, yet value is 1380000000'],
    ['约5万平方米', '5000', 'm2', 'about', '“约5万平方米” says 50000, yet value is 5000'],
    ['560亩', '560', 'm2', '', '“560亩” says 373333.333333, yet value is 560'],
    ['560亩', '560', 'CNY', '', '“560亩” does not go with the unit CNY'],
    ['41%', '0.41', 'percent', '', '“41%” says 41, yet value is 0.41'],
    ['约5万平方米', '50000', 'm2', '', '“约5万平方米” does not go with the qualifier “”'],
    ['六十多年', '60', 'year', 'about', '“六十多年” does not go with the qualifier “about”'],
    ['16个', '16', 'project', 'about', 'the qualifier is “about”, but “16个” does not say so'],
  ])('%s is not %s %s %s', (published, value, unit, qualifier, expected) => {
    const found = saidOfFacts({ id: 'a', published, value, unit, qualifier });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe('formulas', () => {
  const derived = (id: string, formula: string, unit = 'number') => ({
    id,
    unit,
    status: 'derived',
    formula,
  });
  const number = (id: string, value: string) => ({ id, unit: 'number', value, published: value });

  test('in any order of rows', () => {
    const rows = [derived('c', 'b * 2'), derived('b', 'a + 1'), number('a', '3'), derived('d', 'c - b')];
    expect(valuesOf(...rows)).toEqual({ a: 3, b: 4, c: 8, d: 4 });
  });

  test('a value beside the formula may be rounded, not wrong', () => {
    const third = { ...derived('b', 'a / 3'), decimals: '2' };
    expect(saidOfFacts(number('a', '10'), { ...third, value: '3.33' })).toEqual([]);
    expect(saidOfFacts(number('a', '10'), { ...third, value: '3.43' })).toEqual([
      expect.stringContaining('the formula gives 3.33333333333, yet value is 3.43'),
    ]);
  });

  test.each<[readonly Given[], readonly string[]]>([
    [[number('aa', '1'), derived('b', 'ab + 1')], ['“ab” in the formula is no fact']],
    [
      [derived('a', 'b'), derived('b', 'c'), derived('c', 'b'), derived('e', 'e')],
      ['the formulas go in a circle: b → c → b', 'the formulas go in a circle: e → e'],
    ],
    [[land, derived('b', 'land', 'CNY')], ['the formula gives land, but the unit is CNY']],
    [
      [{ ...land, value: '', published: '', status: 'not-published' }, derived('b', 'land * 2', 'mu')],
      ['the formula needs “land”, which is not published'],
    ],
    [[{ ...land, value: 'many' }, derived('b', 'land * 2', 'mu')], ['“many” in “value” is not a number']],
    [
      [land, { ...derived('b', 'land * 2000 / 3', 'm2'), status: 'converted' }],
      ['the formula of a converted fact holds a factor'],
    ],
    [[land, derived('b', 'land *', 'mu')], ['the formula cannot be read: land *']],
  ])('%o', (rows, expected) => {
    const found = saidOfFacts(...rows);
    expect(found).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text);
  });

  test('a chain of thousands', () => {
    const chain = Array.from({ length: 5000 }, (_, n) => derived(`n${n}`, `n${n + 1} + 1`));
    expect(valuesOf(...chain, number('n5000', '1')).n0).toBe(5001);
  });
});

describe('YAML', () => {
  const sources = (text: string) =>
    said([factsFile({ ...land, source: 'report' }), { path: 'data/x/sources.yaml', text }]).filter((line) =>
      line.startsWith('sources.yaml'),
    );

  test.each([
    ['- id: report\n  title: One title\n  date: 2022-01-05\n', []],
    ['- id: report\n', ['sources.yaml:1:3 “title” is missing']],
    [
      '- id: report\n  titel: x\n  title: { zh: 甲, en: A, fr: B }\n',
      ['sources.yaml:2:3 there is no key “titel”', 'sources.yaml:3:26 there is no key “title.fr”'],
    ],
    [
      '- id: report\n  title: A\n- id: report\n  titel: B\n',
      [
        'sources.yaml:3:3 “title” is missing',
        'sources.yaml:3:7 “id” is “report”',
        'sources.yaml:4:3 there is no key “titel”',
      ],
    ],
    ['- id: report\n  title: [a, b]\n', ['sources.yaml:2:10 “title” is “Array”']],
    ['report: {}\n', ['sources.yaml:1:1 this cannot be read: there is no list of `- …`']],
    ['- report\n', ['sources.yaml:1:3 “0” is “report”']],
    ['# nothing yet\n', []],
    ['\ufeff- id: report\r\n  title: A\r\n', []],
  ])('%j', (text, expected) => {
    expect(sources(text)).toEqual(expected);
  });

  test('what cannot be parsed is said with its line', () => {
    expect(sources('- id: report\n  title: "A\n')[0]).toMatch(/^sources\.yaml:\d+:\d+ this cannot be read/u);
    expect(sources('- id: *nobody\n').length).toBeGreaterThan(0);
    expect(sources('- id: report\n\ttitle: A\n')[0]).toMatch(/^sources\.yaml:2:\d+ this cannot be read/u);
  });

  test('any text: problems, never a throw', () => {
    const pieces = '- |id: |title|: |{|}|[|]|\n|  |"|&a |*a|? |>|!!map |---\n|...|\t|%|甲|<<: ';
    const piece = fc.constantFrom(...pieces.split('|'), '|');
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 25 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('sources.yaml', 'corrections.yaml'), (text, name) => {
        for (const { place } of readBook(withFile({ path: `data/x/${name}`, text })).problems) {
          expect(place.line).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is in the files', () => {
  test('nothing throws, and every problem says how to mend it', () => {
    const cells =
      ',land,mu,CNY,560,560亩,138亿元,reported,derived,not-published,land * 2,a / 0,report,1.1,",NaN';
    const columns = 'id,value,unit,published,qualifier,status,formula,source,locator,decimals,period';
    const cell = fc.oneof(fc.constantFrom(...cells.split(',')), fc.string({ maxLength: 8 }));
    const row = fc.dictionary(fc.constantFrom(...columns.split(',')), cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { problems } = readBook(withFile(factsFile(...rows)));
        for (const { found, mend } of problems) {
          for (const text of [found.zh, found.en, mend.zh, mend.en]) {
            expect(text).not.toMatch(/undefined|\[object/u);
            expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('2 MB of facts that are all wrong in several ways', { timeout: 60_000 }, () => {
    const [head = ''] = factsFile().text.split('\n');
    const line = (n: number) =>
      factLine({ id: `f-${n}`, unit: 'acre', source: 'nobody', status: 'derived', formula: `g-${n} + 1` });
    const lines = Array.from({ length: Math.ceil(2e6 / line(100000).length) }, (_, n) => line(n));
    const { problems } = readBook(
      withFile({ path: 'data/x/facts.csv', text: `${head}\n${lines.join('\n')}\n` }),
    );
    expect(problems).toHaveLength(mostProblems + 1 + 1);
    expect(problems.filter((problem) => problem.found.en.includes('more problems'))).toHaveLength(1);
  });
});
