import type { Unit } from '../facts/fact.ts';

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds quantities that were typed by hand, in a text where facts and plain pieces stand as U+FFFC. */
export type QuantityFinder = (text: string) => Span[];

/*
 * What counts as a quantity:
 * - any digit (full-width too) and any vulgar fraction;
 * - Chinese numerals before a unit or measure word (四面, 十个月, 六十多年), fractions (百分之…, …分之…), 半年, 一半;
 * - a well-formed Chinese numeral of two or more characters with 十, 百, 千, 万 or 亿 (二百三十七), whatever follows;
 * - English number words before a unit noun (two years), and from eleven on whatever follows (sixteen).
 * What does not: 一 and "one" (they serve as articles) except before 倍, 番, 百分点; ordinals with 第; bare 百, 千, 万, 亿;
 * bare 二 before a measure word (ordinal: 二次); 十四五 and other runs that are no numeral; calendar years in
 * characters; names found in the story's tables; capitalised names such as Five-Year Plan.
 */

const numerals = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅';
const numeral = `[${numerals}]`;
const digit = /[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/gu;
/** Things that can be measured: 一 before them is still an article (没有一亩新地). */
const measures =
  '平方公里|平方千米|平方米|立方米|平米|公里|千米|厘米|毫米|英寸|英里|公顷|公斤|千克|兆瓦|千瓦时|千瓦|万元|亿元|美元|港元|欧元|块钱|个百分点|百分点|个月|个半月|个季度|个小时|小时|分钟|世纪|周年|亩|米|里|寸|尺|丈|吨|克|升|元|年|天|日|周|秒|岁|倍|成|折|番|股';
/** Words for counting things. */
const classifiers =
  '个|家|项|条|座|套|台|件|份|次|位|名|人|户|栋|幢|间|所|处|块|宗|片|枚|张|面|届|批|笔|起|层|辆|架|艘|本|册|篇|种|类|步|场|轮|段|支|颗|株|棵|只|匹|道|方面';
/** Even 一 before these is a quantity. */
const strong = /^(倍|番|折|个百分点|百分点)$/u;
/** Idioms and compounds that only look like counting. */
const idioms = /四面八方|三位一体|三番五次|四处|两面性|十成十|三年级|五年级|六年级/gu;
/** Units that also stand in place names such as 三里井, and what such a name goes on with. */
const placeUnits = /^(里|台|丈|尺|步|亩|间|道|家|层)$/u;
const placeEnds = /^[阁井屯庄堡铺河湾塘墩岗坡浜镇村寨渡]/u;

const wellFormed =
  /^(?=.*[十百千万亿拾佰仟])(?![万亿])(?:(?:D千)?零?(?:D百)?零?(?:D?十)?零?D?[万亿])?(?:(?:D千)?零?(?:D百)?零?(?:D?十)?零?D?万)?(?:D千)?零?(?:D百)?零?(?:D?十)?零?D?$/u;

const anyDigits = new RegExp(
  /[\p{Nd}¼-¾⅐-⅞]+(?:[.,．，:：/][\p{Nd}]+)*(?:\s?(?:[%％‰]|[百千万亿]*(?:MEASURES|CLASSIFIERS)|[百千万亿]+))?/u.source
    .replace('MEASURES', measures)
    .replace('CLASSIFIERS', classifiers),
  'gu',
);

const small = 'two|three|four|five|six|seven|eight|nine|ten';
const big =
  'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen';
const numberWords = new RegExp(
  `\\b(?:an?\\s+(?=hundred|thousand|million|billion|trillion|dozen))?(?:one|half|${small}|${big})(?:[\\s-]+(?:and\\s+)?(?:${small}|${big}|one))*\\b`,
  'giu',
);
const bigWord = new RegExp(`^(?:${big})$`, 'u');
const nouns =
  'years?|months?|weeks?|days?|hours?|minutes?|decades?|mu|hectares?|acres?|met(?:re|er)s?|kilomet(?:re|er)s?|square|cubic|km|percent|per\\s?cent|percentage|points?|yuan|dollars?|times|tonnes?|tons?|people|persons?|households?|residents?|villages?|villagers|projects?|compan(?:y|ies)|firms?|enterprises?|plants?|factor(?:y|ies)|workshops?|buildings?|parcels?|plots?|sites?|problems?|rules?|measures?|flags?|titles?|awards?|wafers?|storeys?|floors?|rooms?|homes?|flats?|works|roads?|schools?|clinics?|hospitals?|stations?|listings?|parks?|zones?|towns?|districts?|provinces?|cities|banks?|jobs?|workers?|cases?|places?|halves|thirds|quarters';

/** @param units the story's own units; @param names names from its tables, which are no quantities. */
export function quantityFinder(units: Iterable<Unit>, names: Iterable<string>): QuantityFinder {
  const counted: string[] = [];
  const countedEn: string[] = [];
  for (const { kind, zh, en } of units) {
    if (/^[\p{Script=Han}]+$/u.test(zh)) counted.push(zh);
    if (kind === 'count')
      for (const word of [en.one, en.other]) if (/^[a-z]+$/iu.test(word)) countedEn.push(word);
  }
  const words = [...measures.split('|'), ...classifiers.split('|'), ...counted]
    .sort((a, b) => b.length - a.length)
    .join('|');
  const chinese = new RegExp(
    `${numeral}+分之${numeral}+|(?<![上下大])半(?:个)?(?:年|月|天|亩|公里|小时)|一半|过半|半数|(?<!第)(?<!${numeral})(${numeral}+)(?!${numeral})(多|余|来|几)?(${words})?`,
    'gu',
  );
  const noun = new RegExp(`^[\\s-]+(?:[a-z][a-z-]*\\s+)?(?:${[nouns, ...countedEn].join('|')})\\b`, 'iu');
  const known = [...new Set([...names].map(lowerCase))].filter(
    (name) => name.length > 1 && new RegExp(`${numeral}|\\p{Nd}`, 'u').test(name),
  );

  return (text) => {
    const found = [...digitSpans(text), ...chineseSpans(text, chinese), ...englishSpans(text, noun)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    if (found.length === 0) return found;
    const excused = excusedSpans(text, known);
    const kept: Span[] = [];
    for (const span of found) {
      if (span.start < (kept.at(-1)?.end ?? 0)) continue;
      if (
        !excused.some(
          (other) => other.start <= span.start && span.end <= other.end && length(span) < length(other),
        )
      ) {
        kept.push(span);
      }
    }
    return kept;
  };
}

const length = ({ start, end }: Span): number => end - start;

function digitSpans(text: string): Span[] {
  return spans(text, anyDigits);
}

function chineseSpans(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, run, , unit] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const after = text.slice(span.end);
    if (run === undefined || isQuantity(run, unit, after)) found.push(span);
  }
  return found;
}

function isQuantity(run: string, unit: string | undefined, after: string): boolean {
  const digitsOnly = run
    .replace(digit, 'D')
    .replace(/拾/gu, '十')
    .replace(/佰/gu, '百')
    .replace(/仟/gu, '千');
  const counts = /[D十廿卅]/u.test(digitsOnly);
  if (counts && run.length > 1 && wellFormed.test(digitsOnly)) return true;
  if (unit === undefined || !counts) return false;
  if (run === '一') return strong.test(unit);
  if (run === '二' && classifiers.split('|').includes(unit)) return false;
  if (unit === '年' && /^[〇零D]{4}$/u.test(digitsOnly)) return false;
  return !(run.length === 1 && placeUnits.test(unit) && placeEnds.test(after));
}

function englishSpans(text: string, noun: RegExp): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(numberWords)) {
    const [whole] = match;
    const end = match.index + whole.length;
    const after = text.slice(end);
    const words = whole
      .toLowerCase()
      .split(/[\s-]+/u)
      .filter((word) => !/^(?:an?|and)$/u.test(word));
    const first = words[0] ?? '';
    const unit = noun.exec(after)?.[0] ?? '';
    if (first === 'half' && words.length === 1) {
      if (/^\s+(?:an?|of|the)\b/iu.test(after)) found.push({ start: match.index, end });
    } else if (words.some((word) => bigWord.test(word)) || words.length > 1) {
      found.push({ start: match.index, end: end + unit.length });
    } else if (first !== 'one' && unit !== '' && !isName(whole, unit)) {
      found.push({ start: match.index, end: end + unit.length });
    }
  }
  return found;
}

/** Five-Year Plan, Two Zones: both words capitalised. */
function isName(word: string, unit: string): boolean {
  return /^[A-Z]/u.test(word) && /^[\s-]+[A-Z]/u.test(unit);
}

function excusedSpans(text: string, names: readonly string[]): Span[] {
  const found = spans(text, idioms);
  const lower = lowerCase(text);
  for (const name of names) {
    for (let i = lower.indexOf(name); i !== -1; i = lower.indexOf(name, i + 1)) {
      found.push({ start: i, end: i + name.length });
    }
  }
  return found;
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** In lower case, every character where it was. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
