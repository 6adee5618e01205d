import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine, textWidth, wrapEvenly, wrapText } from '../../../src/lib/text-measure.ts';

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

describe('wrapText', () => {
  const lines = (text: string, ems: number) => wrapText(text, ems * 10, 10);

  it('never begins a line with closing punctuation', () => {
    expect(lines('开发区，镇江', 3)).toEqual(['开发', '区，镇', '江']);
  });

  it('never ends a line with opening punctuation', () => {
    expect(lines('开发《镇江》', 3)).toEqual(['开发', '《镇', '江》']);
  });

  it('keeps figures and units together', () => {
    expect(lines('盘活闲置560亩土地', 5)).toEqual(['盘活闲置', '560亩土地']);
    expect(lines('面积约 5 万平方米', 8)).toEqual(['面积', '约 5 万平方米']);
    expect(lines('about CNY 13.8 billion in all', 8)).toEqual(['about', 'CNY 13.8 billion', 'in all']);
    expect(lines('开了六十多年', 5)).toEqual(['开了', '六十多年']);
  });

  it('keeps a short quoted word on one line', () => {
    expect(lines('管住“散乱污”', 6)).toEqual(['管住', '“散乱污”']);
    expect(lines('“散乱污”', 3)).toEqual(['“散乱', '污”']);
  });

  it('lets a year stand apart from an English word', () => {
    expect(lines('the year 2021 industrial land', 7)).toEqual(['the year 2021', 'industrial land']);
  });

  it('respects the no-break space', () => {
    expect(lines('one\u00a0two three', 5)).toEqual(['one\u00a0two', 'three']);
  });

  it('breaks a word that is wider than the line', () => {
    const found = lines('Donaudampfschifffahrt', 4);
    expect(found.length).toBeGreaterThan(2);
    expect(found.join('')).toBe('Donaudampfschifffahrt');
  });

  it('takes a newline for a break and blank text for no lines', () => {
    expect(lines('一\n二', 9)).toEqual(['一', '二']);
    expect(lines('  ', 9)).toEqual([]);
  });

  const text = fc
    .array(
      fc.constantFrom(
        '开发',
        '，',
        '。',
        '（',
        '）',
        '“',
        '”',
        '——',
        '560亩',
        '14.8%',
        'land',
        ' ',
        'CNY 5 million',
        '…',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  const width = fc.integer({ min: 60, max: 900 });

  it('loses nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(text, width, (content, most) => {
        for (const wrap of [wrapText, wrapEvenly]) {
          const found = wrap(content, most, 10);
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
    const tame = fc
      .array(fc.constantFrom('开发', '开，', '区。', '（开', '镇）', '“好”', '560亩', '14.8%', 'land', ' '), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(tame, fc.integer({ min: 200, max: 900 }), (content, most) => {
        for (const line of wrapText(content, most, 10)) {
          expect(line).not.toMatch(/^[，。）”%]|[（“]$/);
          expect(line).not.toMatch(/^(?:亩|and)/);
        }
      }),
    );
  });
});

describe('cutting', () => {
  it('ends in an ellipsis and fits', () => {
    expect(fitLine('开发区的年度答卷', 50, 10)).toBe('开发区的…');
    expect(fitLine('开发区', 50, 10)).toBe('开发区');
  });
});
