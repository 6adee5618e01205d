import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../src/lib/source-text.ts';
import { mendLines } from '../../../src/story/mend-lines.ts';

const mend = (text: string) => mendLines(sourceText('zh.md', text));

describe('lines an input method has spoilt', () => {
  it.each([
    ['＃ 产业 ｛#industry｝', '# 产业 {#industry}'],
    ['#产业 {#industry}', '# 产业 {#industry}'],
    ['##　题', '## 题'],
    ['：：：scene｛#land chart＝units data＝“a b”｝', ':::scene{#land chart=units data="a b"}'],
    ['::step ｛#a layout=grid｝', '::step{#a layout=grid}'],
    ['::step{#a where=group=b}', '::step{#a where="group=b"}'],
    ['::Step{#a}', '::step{#a}'],
    [':::step{#a}', '::step{#a}'],
    ['::scene{#a}', ':::scene{#a}'],
    ['::stpe{#a}', '::step{#a}'],
    ['::alt【一格：一亩（约）】', '::alt[一格：一亩（约）]'],
    ['::notes 念一念', '::notes[念一念]'],
    ['::notes[念一念', '::notes[念一念]'],
    ['：：：', ':::'],
    ['盘活：fact【land】亩', '盘活:fact[land]亩'],
    ['盘活:fact（land）亩', '盘活:fact[land]亩'],
    [':fact[land]｛as＝hanzi｝', ':fact[land]{as=hanzi}'],
    ['：plain【三年】', ':plain[三年]'],
  ])('%s', (line, mended) => {
    const { source, problems } = mend(`x\n${line}\ny`);
    expect(source.text).toBe(`x\n${mended}\ny`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ place }) => place.line === 2)).toBe(true);
  });

  it.each([
    '# 产业 {#industry}',
    ':::scene{#land chart=units data="a b"}',
    ":::scene{#land where='a=b'}",
    '::step{#a}',
    ':::',
    '::alt[一格（一亩）：:fact[land]{as=hanzi}]',
    '时间：一年，说明:今年，10:30',
    ':fact[land]{as=hanzi}亩，:plain[三年]（约）',
    'note: plain (x)',
    '：他说',
  ])('leaves %s', (line) => {
    expect(mend(`x\n${line}\ny`)).toEqual({
      source: expect.objectContaining({ text: `x\n${line}\ny` }),
      problems: [],
    });
  });

  it('puts a label on one line and keeps the number of lines', () => {
    const { source } = mend('::alt[一排牌子，\n写着路名。]\n::summary[x]');
    expect(source.text).toBe('::alt[一排牌子，写着路名。]\n\n::summary[x]');
  });
});
