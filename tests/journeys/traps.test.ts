import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LoadedStory } from '../../src/build/load.ts';
import type { Mark, Picture } from '../../src/charts/picture.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { type Locale, locales } from '../../src/lib/locale.ts';
import { catalogue } from '../../src/scenes/catalogue.ts';
import { classFrame, scenePicture } from '../../src/scenes/scene-picture.ts';
import { stepsOf } from '../../src/story/steps.ts';
import type { View } from '../../src/story/story.ts';
import { factsOfView } from '../../src/story/views.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { bare, builtStory, pagePaths } from './told.ts';

// The ways in which the 2021 article is easily told wrong: each is held against the data, the pictures and
// the built pages in both languages.

let browser: Browser;
let site: ServedSite;
let loaded: LoadedStory;
const blocks = { zh: [] as string[], en: [] as string[] };

beforeAll(async () => {
  [browser, site, loaded] = await Promise.all([launchBrowser(), serveDist(inject('site')), builtStory()]);
  for (const locale of locales) {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(site.address + pagePaths[locale]);
    blocks[locale] = await page
      .locator('h1, h2, h3, h4, p, li, tr, desc')
      .evaluateAll((elements) => elements.map((element) => element.textContent ?? ''));
    await close();
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

function fact(id: string): Fact {
  const found = loaded.book.facts.get(id);
  if (found === undefined) throw new Error(`no fact ${id}`);
  return found;
}

/** What the page says, block by block, without spaces. */
const said = (locale: Locale) => blocks[locale].map(bare);

/** Every block of the page that prints `text` also holds what `beside` asks for; there is at least one. */
function expectBeside(locale: Locale, text: string, beside: RegExp): void {
  const printed = said(locale).filter((block) => block.includes(bare(text)));
  expect(printed, text).not.toEqual([]);
  expect(
    printed.filter((block) => !beside.test(block)),
    text,
  ).toEqual([]);
}

function expectNowhere(locale: Locale, words: RegExp): void {
  expect(said(locale).filter((block) => words.test(block))).toEqual([]);
}

const views = (): { id: string; view: View }[] =>
  stepsOf(loaded.story.tellings.zh).map(({ step }) => ({ id: step.id, view: step.view }));

function pictureOf(id: string, locale: Locale): Picture {
  const found = views().find((step) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return scenePicture(found.view, loaded.book, classFrame('wide', locale));
}

const marksOf = (picture: Picture, datum: string): Mark[] =>
  picture.marks.filter((mark) => mark.role === 'data' && mark.datum === datum);

const textsOf = (picture: Picture): string =>
  bare(picture.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(''));

describe('the signed projects', () => {
  it('carry a planned investment, never money spent', () => {
    expect(fact('signed-investment').status).toBe('planned');
    expectBeside('zh', '138亿元', /计划/u);
    expectBeside('en', 'CNY 13.8 billion', /plan/iu);
  });

  it.each(locales)('are drawn with a hollow total, in %s', (locale) => {
    const [total] = pictureOf('signed-all', locale).marks.filter(
      (mark) => mark.datum === 'signed-investment' && mark.kind !== 'text',
    );
    expect(total).toMatchObject({ status: 'planned', fill: 'paper' });
  });

  it('never share a picture, a paragraph or a formula with the 560 mu', () => {
    const together = views().filter(({ view }) => {
      const shown = factsOfView(view, { catalogue });
      return shown.includes('signed-projects') && shown.includes('revitalised-land');
    });
    expect(together).toEqual([]);
    expectNowhere('zh', /16个.*560亩|560亩.*16个/u);
    expectNowhere('en', /16projects.*560mu|560mu.*16projects/u);
  });

  it('say that planned is not spent', () => {
    expect(blocks.zh.join('')).toContain('打算投，不是已经投');
    expect(bare(blocks.en.join(''))).toContain('tobespent,notspent');
  });
});

describe('investment and sales', () => {
  it('keep their names beside their figures', () => {
    expectBeside('zh', '16.2亿元', /制造业投资/u);
    expectBeside('zh', '121.47亿元', /工业应税销售/u);
    expectBeside('zh', '14.8%', /制造业投资/u);
    expectBeside('zh', '10.91%', /工业应税销售/u);
    expectBeside('en', 'CNY 1.62 billion', /manufacturinginvestment/iu);
    expectBeside('en', 'CNY 12.147 billion', /industrialtaxablesales/iu);
    expectBeside('en', '14.8%', /manufacturinginvestment/iu);
    expectBeside('en', '10.91%', /industrialtaxablesales/iu);
  });

  it.each(locales)('never work last year back to an amount, in %s', (locale) => {
    // 16.2 / 1.148 and 121.47 / 1.1091, at any precision a page might print.
    expectNowhere(locale, /14\.11|1\.411|109\.5|10\.95|14\.1亿/u);
    const formulas = [...loaded.book.facts.values()].map(({ formula }) => formula);
    expect(formulas.filter((formula) => /growth/u.test(formula))).toEqual([]);
  });

  it.each(locales)('draw last year as a dashed 100, in %s', (locale) => {
    const dashed = pictureOf('growth-sales', locale).marks.filter(
      (mark) => mark.kind === 'rect' && mark.dashed,
    );
    expect(dashed).toHaveLength(2);
    expect(textsOf(pictureOf('growth-sales', locale))).toContain('100');
  });
});

describe('the rate entered in the statistics', () => {
  it('has no published base, is a share of nothing we draw and of nothing we name', () => {
    expectBeside('zh', '35.29%', /列统/u);
    expectBeside('en', '35.29%', /enteredinthestatistics/u);
    for (const { formula } of loaded.book.facts.values()) expect(formula).not.toContain('statistics-rate');
    const drawn = views().filter(({ view }) => factsOfView(view, { catalogue }).includes('statistics-rate'));
    expect(drawn).toEqual([]);
    expectBeside('zh', '35.29%，', /底数没有公布/u);
    expectBeside('en', '35.29%;', /ofwhatbaseisnotpublished/u);
    expectNowhere('en', /ofthe(?:newly)?signedprojects,35\.29%|35\.29%ofthe/iu);
  });
});

describe('the two shares of foreign capital', () => {
  it('name their own wholes', () => {
    expectBeside('zh', '52.38%', /制造业/u);
    expectBeside('zh', '41%', /全市/u);
    expectBeside('en', '52.38%', /manufacturing/iu);
    expectBeside('en', '41%', /city/iu);
  });

  it.each(locales)('are wholes apart, never stacked, in %s', (locale) => {
    const picture = pictureOf('foreign-manufacturing', locale);
    const extent = (datum: string) => {
      const xs = marksOf(picture, datum).flatMap((mark) => (mark.kind === 'rect' ? [mark.x] : []));
      return { left: Math.min(...xs), right: Math.max(...xs), cells: xs.length };
    };
    const all = extent('foreign-share');
    const manufacturing = extent('manufacturing-foreign-share');
    expect(all.cells).toBeGreaterThanOrEqual(100);
    expect(manufacturing.cells).toBeGreaterThanOrEqual(100);
    expect(all.right < manufacturing.left || manufacturing.right < all.left).toBe(true);
    for (const { formula } of loaded.book.facts.values()) expect(formula).not.toContain('foreign-share');
    expectNowhere(locale, /93\.38|93\.4%/u);
  });
});

describe('half a year', () => {
  it.each([
    ['zh', /上半年|下半年|[一二三四五六七八九十]月(?:份)?至|1月/u],
    ['en', /firsthalf|secondhalf|January(?!toJune)/u],
  ] as const)('is six months without names, in %s', (locale, names) => {
    expect(fact('half-year').value).toBe(6);
    const picture = pictureOf('signed-task', locale);
    const members = (kind: RegExp) => picture.marks.filter(({ family }) => kind.test(family ?? ''));
    expect([members(/^units-/u).length, members(/^rest-/u).length]).toEqual([6, 6]);
    expect(textsOf(picture)).not.toMatch(names);
    expectNowhere(locale, locale === 'zh' ? /上半年|下半年/u : /firsthalf|secondhalf/u);
  });
});

describe('what is not published', () => {
  it('keeps the reserve without a number', () => {
    expect(fact('reserve-projects')).toMatchObject({ status: 'not-published', value: null });
    expect(fact('reserve-threshold')).toMatchObject({ qualifier: 'at-least', value: 1.5e9 });
    expectBeside('zh', '15亿元', /以上/u);
    expectBeside('en', 'CNY 1.5 billion', /atleast|andmore|more/u);
    expect(textsOf(pictureOf('signed-all', 'zh'))).toContain('未公布');
    expect(textsOf(pictureOf('signed-all', 'en'))).toContain('notpublished');
  });

  it('keeps the 560 mu without a place', () => {
    expect(fact('revitalised-land').missing.en).toMatch(/place and number of parcels not published/iu);
    expect(textsOf(pictureOf('land-place', 'zh'))).toMatch(/地块数目与位置未公布/u);
    expect(textsOf(pictureOf('land-place', 'en'))).toMatch(/[Pp]laceandnumberofparcels.*notpublished/u);
  });

  it('keeps the holdout cases without a number', () => {
    expect(fact('holdout-cases')).toMatchObject({ status: 'not-published', value: null });
    expect(fact('holdout-years').qualifier).toBe('at-least');
    expectBeside('zh', '10年', /以上/u);
    expectBeside('en', 'ten years', /atleast|andmore|more/u);
  });

  it('never is drawn as nought', () => {
    for (const found of loaded.book.facts.values())
      if (found.status === 'not-published') expect(found.value).toBeNull();
  });
});

describe('areas', () => {
  it('are "about" where the source says so', () => {
    expect(fact('factory-buildings').qualifier).toBe('about');
    for (const block of said('zh')) expect(block).not.toMatch(/(?<!约)5万平方米/u);
    for (const block of said('en')) expect(block).not.toMatch(/(?<!about)50,000m²/iu);
  });

  it('of buildings are never added to land or drawn to its scale', () => {
    for (const { formula } of loaded.book.facts.values())
      expect(formula).not.toMatch(/factory-buildings|recovered-housing/u);
    for (const { view } of views()) {
      const shown = factsOfView(view, { catalogue });
      const both = shown.includes('revitalised-land') && shown.includes('factory-buildings');
      expect(both).toBe(false);
    }
    expectBeside('zh', '1.2万平方米', /房/u);
    expectBeside('en', '12,000 m²', /housing/iu);
  });
});

describe('names and lists', () => {
  it('say that there were others than the two named', () => {
    expectBeside('zh', '联纬诚', /等|其他|译名|联纬诚Lianweicheng|^联纬诚/u);
    const lanes =
      loaded.book.tables.get('paths')?.rows.filter(({ cells }) => cells.path === 'one-year') ?? [];
    expect(lanes.filter(({ cells }) => cells.status === 'not-published')).toHaveLength(1);
    expect(textsOf(pictureOf('one-year', 'zh'))).toContain('名单未公布');
    expect(textsOf(pictureOf('one-year', 'en'))).toContain('namesnotpublished');
    expect(said('zh').join('')).toContain('联纬诚等企业');
    expect(bare(blocks.en.join(''))).toContain('Lianweichengandothers');
  });

  it("count one listing as the zone's own", () => {
    expectBeside('zh', '骏成电子', /创业板|译名|JunchengElectronics/u);
    expectBeside('zh', '四方光电', /沃土基金投资.*没有写它们在哪里|SifangOptoelectronic/u);
    expectBeside('en', 'Sifang Optoelectronic', /Wotufund.*doesnotsaywhere|四方光电/u);
  });

  it('end lists as openly as the report does, and count none of them', () => {
    expectBeside('zh', '物业矛盾', /文化惠民活动少等方面/u);
    expectBeside('en', 'property disputes', /andthelike/u);
    expectBeside('zh', '五保', /五保等群体/u);
    expectBeside('zh', '能耗“双控”', /等压力/u);
    expectBeside('en', 'limits on energy use', /amongothers/u);
    for (const block of said('zh')) expect(block).not.toMatch(/(?:难点|痛点|堵点|群体|压力)[^。]*\d项/u);
    const problems = pictureOf('problems-solved', 'en').marks.filter(
      (mark) => mark.datum === 'problems-solved' && mark.kind === 'circle',
    );
    expect(problems).toHaveLength(237);
    expect(new Set(problems.map((mark) => mark.fill)).size).toBe(1);
  });

  it('keep the scope of "only" apart from the level of the award', () => {
    const row = (id: string) =>
      loaded.book.tables.get('recognitions')?.rows.find(({ cells }) => cells.id === id)?.cells;
    expect(row('rec-first-set')).toMatchObject({ level: 'prefecture', scope: 'jurong', scope_kind: 'only' });
    expect(row('rec-double-innovation')).toMatchObject({ level: 'provincial', scope: 'jurong' });
    expect(row('rec-accelerator-fuda')).toMatchObject({
      level: 'provincial',
      scope: 'zhenjiang',
      count: '2',
    });
    expect(row('rec-postdoc')).toMatchObject({ level: 'provincial', scope: 'city' });
    expect(textsOf(pictureOf('ladder-firms', 'zh'))).toContain('镇江仅有的');
    expect(textsOf(pictureOf('ladder-firms', 'en'))).toContain('oneofonlytwoinZhenjiang');
    expect(textsOf(pictureOf('ladder-firms', 'zh'))).toContain('句容唯一');
    expect(textsOf(pictureOf('ladder-firms', 'en'))).toContain('onlyoneinJurong');
    expect(said('zh').join('')).toContain('“唯一”另有范围');
    expect(blocks.en.join('')).toContain('“the only” has a scope of its own');
  });

  it('spell places as the article does and name no private person', () => {
    expect(blocks.zh.join('')).toMatch(/下阴.*西亩/su);
    expect(blocks.en.join('')).toMatch(/Xiayin.*Ximu/su);
    expectNowhere('zh', /吕怀舟|张瑞|杨大妈|张勇/u);
    expectNowhere('en', /LyuHuaizhou|LüHuaizhou|ZhangRui|ZhangYong|AuntYang/u);
  });
});

describe('plans, ranks and periods', () => {
  it('draw the wafers hollow: a plan over two years', () => {
    expect(fact('wafer-capacity')).toMatchObject({ status: 'planned', value: 240_000 });
    const wafers = marksOf(pictureOf('wafer-target', 'zh'), 'wafer-capacity').filter(
      (mark) => mark.kind !== 'text',
    );
    expect(wafers).toHaveLength(24);
    for (const mark of wafers) expect(mark).toMatchObject({ status: 'planned', fill: 'paper' });
    expectBeside('zh', '24万片', /计划|目标|打算/u);
    expectBeside('en', '240,000 wafers', /plan|target|means/iu);
  });

  it('date the ranking 2020 and mark the place before as derived', () => {
    expect(fact('rank-2020').period).toBe('2020');
    expect(fact('rank-before')).toMatchObject({ status: 'derived', value: 18 });
    expectBeside('zh', '第17位', /2020|评价/u);
    expectBeside('en', '17th', /2020|evaluation|rise|workedout/iu);
    const before = marksOf(pictureOf('rank', 'zh'), 'rank-before').filter((mark) => mark.kind !== 'text');
    expect(before.some((mark) => mark.dashed)).toBe(true);
  });

  it('keep "more than sixty years" and periods as worded', () => {
    expect(fact('clinic-years').qualifier).toBe('over');
    expectBeside('zh', '六十多年', /六十多年/u);
    for (const block of said('en')) expect(block).not.toMatch(/(?<!(?:over|morethan))(?:60|sixty)years/iu);
    expect(fact('problems-solved').periodWorded).toMatchObject({
      zh: expect.stringContaining('“去年以来”'),
      en: expect.stringContaining('“since last year”'),
    });
    expectBeside('zh', '237条', /去年以来|问题/u);
    expect(blocks.zh.join('')).toContain('近年来');
    expect(blocks.en.join('')).toContain('recent years');
  });

  it.each([
    ['zh', /(?<![“])去年/u],
    ['en', /(?<!“(?:since)?(?:thewholeof)?(?:theendof)?(?:over)?)lastyear/iu],
  ] as const)(
    'give a year one name and quote the report where it says "last year", in %s',
    (locale, words) => {
      expectNowhere(locale, words);
    },
  );

  it('word no period where the paragraph words none', () => {
    for (const id of ['recovered-housing', 'state-assets', 'holdout-years', 'holdout-cases'])
      expect(fact(id)).toMatchObject({ period: '', periodWorded: { zh: '', en: '' } });
  });

  it('say that the paper and its date are not stated', () => {
    expect(bare(blocks.zh.join(''))).toMatch(/报名与日期未载|没有写报名/u);
    expect(blocks.en.join('')).toContain('publication and date not stated');
  });
});

describe('what happened and what was only reported', () => {
  it('lets the target slip, and only the date of supply be uncertain', () => {
    const rows = loaded.book.tables.get('paths')?.rows.filter(({ cells }) => cells.path === 'land') ?? [];
    const actual = rows.filter(({ cells }) => cells.lane === 'actual').map(({ cells }) => cells.name_zh);
    expect(actual).toEqual(['成片开发方案编制时间较长', '供地时间不确定', '当年开工的目标延后']);
    expectBeside('zh', '供地说不准', /目标只好延后/u);
  });

  it('prints the renewals as the report does and says that they can be read in more than one way', () => {
    const works = loaded.book.tables.get('works')?.rows ?? [];
    const renewal = works.find(({ cells }) => cells.id === 'work-renewal')?.cells;
    expect(renewal).toMatchObject({ kind: 'renewal', name_zh: '三台阁、三里井、西亩改造和新建医务室' });
    expectBeside('zh', '三里井、西亩改造和新建医务室”投入使用', /不止一种读法/u);
    expectBeside('en', 'Sanlijing, Ximu renewal and new clinic” are', /morethanoneway/u);
  });

  it('coordinates the risks, quotes a resident who came for a check-up, and makes no output of investment', () => {
    expectBeside('zh', '危化品', /统筹推进/u);
    expectBeside('zh', '中医西医', /来体检的居民|来体检的/u);
    expectBeside('en', 'Western medicine', /check-up/u);
    expectNowhere('zh', /分头治理|前者是投下去的/u);
    expectNowhere('en', /theotherwhatcameout/iu);
  });
});
