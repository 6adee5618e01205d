import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/lib/text-measure.ts';
import { breakEvenly, breakLines, cutLine } from '../../../src/lib/text-wrap.ts';

describe('textWidth', () => {
  it('takes a Chinese character for one em', () => {
    expect(textWidth('句容开发区', 20)).toBe(100);
    expect(textWidth('，。“”', 20, 'sans', false, 'zh')).toBe(80);
  });

  it('knows the two sans faces apart, and counts the wider one without a locale', () => {
    const zh = textWidth('mountain', 100, 'sans', false, 'zh');
    const en = textWidth('mountain', 100, 'sans', false, 'en');
    expect(zh).not.toBe(en);
    expect(textWidth('mountain', 100)).toBeGreaterThanOrEqual(Math.max(zh, en));
  });

  it('adds a quarter-space between Chinese and Latin', () => {
    const apart = textWidth('约', 16) + textWidth('723', 16) + textWidth('米', 16);
    expect(textWidth('约723米', 16)).toBeCloseTo(apart + 4);
    expect(textWidth('约 723 米', 16)).toBeCloseTo(apart + 2 * textWidth(' ', 16));
  });
});

const measure = (line: string) => textWidth(line, 10);

describe('breaking into lines', () => {
  it.each([
    ['no closing mark begins a line', '开发区，镇江', 3, ['开发', '区，镇', '江']],
    ['no opening mark ends one', '开发《镇江》', 3, ['开发', '《镇', '江》']],
    ['figures keep their units', '盘活闲置560亩土地', 5, ['盘活闲置', '560亩土地']],
    ['with spaces, too', '面积约 5 万平方米', 8, ['面积', '约 5 万平方米']],
    ['and in English', 'about CNY 13.8 billion in all', 8, ['about', 'CNY 13.8 billion', 'in all']],
    ['and in numerals', '开了六十多年', 5, ['开了', '六十多年']],
    ['a short quoted word stays whole', '管住“散乱污”', 6, ['管住', '“散乱污”']],
    ['unless it is wider than the line', '“散乱污”', 3, ['“散乱', '污”']],
    [
      'a year takes no English unit',
      'the year 2021 industrial land',
      7,
      ['the year 2021', 'industrial land'],
    ],
    ['a no-break space holds', 'one\u00a0two three', 5, ['one\u00a0two', 'three']],
    ['a newline breaks', '一\n二', 9, ['一', '二']],
    ['blank text has no lines', '  ', 9, []],
  ])('%s', (_, text, ems, lines) => {
    expect(breakLines(text, 10 * ems, measure)).toEqual(lines);
  });

  const pieces = '开发|，|。|（|）|“|”|——|560亩|14.8%|land| |CNY 5 million|…|Donaudampfschifffahrt'.split(
    '|',
  );
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
  const width = fc.integer({ min: 60, max: 900 });

  it('loses nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(text, width, (content, most) => {
        for (const wrap of [breakLines, breakEvenly]) {
          const found = wrap(content, most, measure);
          expect(found.join('').replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
          for (const line of found) {
            expect(textWidth(line, 10) <= most + 0.01 || [...line].length === 1).toBe(true);
            expect(line).toBe(line.trim());
          }
        }
      }),
    );
  });

  it('holds to its rules where the line is long enough for them', () => {
    const whole = '开发|开，|区。|（开|镇）|“好”|560亩|14.8%|land| '.split('|');
    const tame = fc.array(fc.constantFrom(...whole), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(tame, fc.integer({ min: 200, max: 900 }), (content, most) => {
        for (const line of breakLines(content, most, measure)) {
          expect(line).not.toMatch(/^[，。）”%]|[（“]$/);
          expect(line).not.toMatch(/^(?:亩|and)/);
        }
      }),
    );
  });
});

describe('cutting', () => {
  it('ends in an ellipsis and fits', () => {
    expect(cutLine('开发区的年度答卷', 50, measure)).toBe('开发区的…');
    expect(cutLine('开发区', 50, measure)).toBe('开发区');
  });
});
