import { expect, test } from 'vitest';
import { readBook } from '../../../src/facts/book.ts';
import { traceOf } from '../../../src/facts/trace.ts';
import { locatorText } from '../../../src/facts/words.ts';
import { smallFolder } from './fixtures/small-folder.ts';

function book() {
  const { value } = readBook(smallFolder);
  if (value === null) throw new Error('no book');
  return value;
}

test('a reported fact answers for itself', () => {
  expect(traceOf('land', book(), 'zh')).toEqual({
    id: 'land',
    label: '某数',
    text: '560亩',
    period: '去年',
    status: 'reported',
    source: '第一部分第1段',
    formula: null,
    conversions: [],
    note: '注',
    missing: '地块数目未公布',
    corrections: [{ date: '2026-01-31', what: '改了' }],
    anchor: 'fact-land',
  });
});

test('English names the conversion that stands in brackets', () => {
  const trace = traceOf('land', book(), 'en');
  expect(trace.text).toBe('560\u00a0mu (37.3\u00a0ha)');
  expect(trace.conversions).toEqual(['15 mu = 1 ha']);
  expect(trace.missing).toBe('number of parcels not published');
});

test('a derived fact shows its formula with labels and values', () => {
  const zh = traceOf('place-before', book(), 'zh');
  expect(zh.text).toBe('第18位');
  expect(zh.formula?.filter((part) => part !== '')).toEqual([
    { id: 'place', label: '某数', text: '第17位' },
    '+',
    { id: 'rise', label: '某数', text: '1位' },
  ]);
  expect(traceOf('place-before', book(), 'en').text).toBe('18th');
});

test('a converted fact names its factor', () => {
  const trace = traceOf('land-hectares', book(), 'en');
  expect(trace.formula).toEqual([{ id: 'land', label: 'Some number', text: '560\u00a0mu' }]);
  expect(trace.conversions).toEqual(['15 mu = 1 ha']);
});

test('what is not published says so', () => {
  expect(traceOf('in-reserve', book(), 'zh')).toMatchObject({ text: '未公布', status: 'not-published' });
});

test.each([
  ['1.2', '第一部分第2段', 'section 1, paragraph 2'],
  ['3', '第三部分', 'section 3'],
  ['lead', '框内导语', 'boxed text'],
  ['title; 1.1', '标题；第一部分第1段', 'headline; section 1, paragraph 1'],
  ['definition', '按定义', 'by definition'],
  ['', '', ''],
])('locator %s', (locator, zh, en) => {
  expect(locatorText(locator, 'zh')).toBe(zh);
  expect(locatorText(locator, 'en')).toBe(en);
});
