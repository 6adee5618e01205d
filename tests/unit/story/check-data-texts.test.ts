import { describe, expect, it } from 'vitest';
import { checkDataTexts } from '../../../src/story/check-data-texts.ts';
import { quantityFinder } from '../../../src/story/quantities.ts';
import { testBook, testFact, testTable } from '../scenes/story-book.ts';

const found = (note: { zh: string; en: string }, about = '') => {
  const book = testBook(
    [testFact('land', { note })],
    [testTable('flags', `id,name_zh,name_en,about_zh,about_en\n a,旗,Flag,${about},`)],
  );
  return checkDataTexts(book, quantityFinder(book.units.values(), ['三里井'])).map(({ found: { en } }) => en);
};

describe('prose in the data', () => {
  it('may not hold a quantity typed by hand, in either language', () => {
    expect(found({ zh: '十六个项目', en: 'sixteen projects' })).toEqual([
      'a quantity typed by hand in note_zh: 十六个',
      'a quantity typed by hand in note_en: sixteen projects',
    ]);
  });

  it('may not hold one about a row', () => {
    expect(found({ zh: '', en: '' }, '共560亩')).toEqual(['a quantity typed by hand in about_zh: 560亩']);
  });

  it('may name years and places', () => {
    expect(found({ zh: '2020年的评价，三里井', en: 'the 2020 evaluation' })).toEqual([]);
  });
});
