import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/problem.ts';
import { readStory, type StoryFile } from '../../../src/story/read-story.ts';
import { factsOfView } from '../../../src/story/views.ts';
import { bookFrom } from '../../stories/book.ts';
import { testCatalogue as catalogue } from '../../stories/catalogue.ts';

const good = join(dirname(fileURLToPath(import.meta.url)), '../../stories/good');
const book = bookFrom(join(good, 'data'), 'data/east-lake');
const texts = Object.fromEntries(
  ['zh.md', 'en.md', 'story.yaml'].map((name) => [name, readFileSync(join(good, name), 'utf8')]),
);
const read = (changed: Record<string, string>) => {
  const files: StoryFile[] = Object.entries({ ...texts, ...changed }).map(([path, text]) => ({ path, text }));
  return readStory({ files, book, catalogue });
};

/** Every problem says where, what, and in both languages. */
function expectGoodProblems(problems: readonly Problem[], changed: Record<string, string>): void {
  for (const { place, found, accepted, mend } of problems) {
    const lines = ({ ...texts, ...changed }[place.file] ?? '').split(/\r\n?|\n/u);
    if (place.file in texts) expect(place.line).toBeLessThanOrEqual(lines.length);
    expect(Number.isInteger(place.line) && Number.isInteger(place.column)).toBe(true);
    expect(found.zh).not.toBe('');
    expect(found.en).not.toBe('');
    for (const text of [found, accepted, mend]) expect(text.zh === '').toBe(text.en === '');
    expect(JSON.stringify([found, accepted, mend])).not.toMatch(/undefined|\[object|NaN|at .*\.ts:/u);
  }
  const order = problems.map(({ place }) => [place.file, place.line, place.column] as const);
  expect(order).toEqual(
    [...order].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
  );
}

/** What the story is made of, word by word and mark by mark, and what is easily typed instead. */
const words = Object.values(texts).flatMap((text) => text.split(/(?<=\W)|(?=\W)/u));
const slips =
  '＃ ： 【 】 ::: :: :::scene{#a} ::summary[ :fact :br ** ` <b> </b> &amp; \\ | ![](x) [a][b] 五百六十 二 two __proto__';
const strange = [
  '\u0000',
  '\uFEFF',
  '\r\n',
  '\t',
  '\u3000',
  '    ',
  '> ',
  '1. ',
  '\ud800',
  '😀',
  '&x',
  '*x',
  '---\n',
];
const pieces = [...new Set([...words, ...slips.split(' '), ...strange])];
const wildText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((all) => all.join(''));

describe('reading a story', () => {
  it('never throws, whatever the files hold', () => {
    fc.assert(
      fc.property(wildText, fc.constantFrom('zh.md', 'en.md', 'story.yaml'), (text, name) => {
        const changed = { [name]: text };
        const { problems } = read(changed);
        expectGoodProblems(problems, changed);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on a story that was spoilt somewhere', () => {
    const spoilt = fc.record({
      name: fc.constantFrom('zh.md', 'en.md', 'story.yaml'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 40 }),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })),
    });
    fc.assert(
      fc.property(fc.array(spoilt, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed: Record<string, string> = {};
        for (const { name, at, cut, put } of edits) {
          const text = changed[name] ?? texts[name] ?? '';
          const start = Math.floor(at * text.length);
          changed[name] = text.slice(0, start) + put + text.slice(start + cut);
        }
        const result = read(changed);
        expectGoodProblems(result.problems, changed);
        expect(read(changed)).toEqual(result);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['scenes', ':::scene{#x}\n'.repeat(3000)],
    ['quotations', '> '.repeat(20000)],
    ['brackets', '['.repeat(10000)],
    ['strong', '**a'.repeat(2000)],
    ['lists', Array.from({ length: 200 }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join('')],
  ])('says so when %s stand within each other without end', (_, text) => {
    const zh = (texts['zh.md'] ?? '').replace('湖滨路', () => `x\n\n${text}`);
    expect(read({ 'zh.md': zh }).problems.length).toBeGreaterThan(0);
  });

  it('breaks a headline before words that a fact follows', () => {
    const zh = (texts['zh.md'] ?? '').replace('修的都是:br老路', '修的都是:br老路:fact[pitch]');
    const { value } = read({ 'zh.md': zh });
    const titles = value?.tellings.zh.sections.flatMap(({ scenes }) => scenes.map(({ title }) => title));
    expect(titles).toContainEqual([
      { kind: 'text', text: '修的都是' },
      { kind: 'break' },
      { kind: 'text', text: '老路' },
      expect.objectContaining({ kind: 'fact', id: 'pitch' }),
    ]);
  });

  it('knows the facts a view shows', () => {
    const view = {
      chart: 'units',
      data: ['a'],
      layout: 'grid',
      options: { per: '100', beside: 'b', together: 'c d' },
    };
    expect(factsOfView(view, { catalogue })).toEqual(['a', 'b', 'c', 'd']);
    expect(
      factsOfView(
        { chart: 'tiles', data: ['works'], layout: 'row', options: { group: 'kind' } },
        { catalogue },
      ),
    ).toEqual([]);
  });

  it('leaves a step without a drawable view out of the story it gives', () => {
    const { value } = read({ 'zh.md': (texts['zh.md'] ?? '').replace('layout=empty', 'layout=emty') });
    expect(value?.tellings.zh.sections[0]?.scenes[0]?.steps.map(({ id }) => id)).toEqual(['reused-grid']);
    expect(value?.tellings.en.sections[0]?.scenes[0]?.steps.map(({ id }) => id)).toEqual(['reused-grid']);
  });
});
