import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/lib/locale.ts';
import { problemText } from '../../src/lib/problem-text.ts';
import { readStory } from '../../src/story/read-story.ts';
import { bookFrom } from './book.ts';
import { testCatalogue } from './catalogue.ts';

/*
 * A folder a case. `good/` is a whole story; every other case is the good story with the author's slips of `edits.yaml`
 * in it: `find` (must be there) is replaced by `put`, `all` replaces a whole file, `remove` takes one away.
 * `expected.txt` holds the messages as printed, in both languages; `expected.json` (good only) the story that was read.
 * UPDATE_EXPECTED=1 npx vitest run tests/stories rewrites them: read the difference before committing it.
 */

interface Edit {
  readonly in?: string;
  readonly find?: string;
  readonly put?: string;
  readonly all?: string;
  readonly remove?: string;
}

const here = dirname(fileURLToPath(import.meta.url));
const names = ['en.md', 'story.yaml', 'zh.md'];
const update = process.env.UPDATE_EXPECTED === '1';

function filesOf(name: string): { path: string; text: string }[] {
  const texts = new Map(names.map((file) => [file, readFileSync(join(here, 'good', file), 'utf8')]));
  const edits = join(here, name, 'edits.yaml');
  for (const edit of existsSync(edits) ? (parse(readFileSync(edits, 'utf8')) as Edit[]) : []) {
    const file = edit.in ?? 'zh.md';
    const text = texts.get(file) ?? '';
    if (edit.remove !== undefined) texts.delete(edit.remove);
    else if (edit.all !== undefined) texts.set(file, edit.all);
    else if (edit.find !== undefined) {
      if (!text.includes(edit.find)) throw new Error(`${name}: ${file} has no ${edit.find}`);
      const put = edit.put ?? '';
      texts.set(file, edit.find === '\n' ? text.replaceAll('\n', put) : text.replace(edit.find, () => put));
    }
  }
  return [...texts].map(([file, text]) => ({ path: `stories/east-lake/${file}`, text }));
}

function expectFile(path: string, actual: string): void {
  if (update) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe('stories by case folders', () => {
  const book = bookFrom(join(here, 'good/data'), 'data/east-lake');

  it.each(cases)('%s', (name) => {
    const { value, problems } = readStory({ files: filesOf(name), book, catalogue: testCatalogue });
    const printed = locales
      .map((locale) => problems.map((problem) => `${problemText(problem, locale)}\n`).join(''))
      .join('\n');
    expectFile(join(here, name, 'expected.txt'), problems.length === 0 ? '' : printed);
    if (existsSync(join(here, name, 'expected.json'))) {
      expectFile(join(here, name, 'expected.json'), `${JSON.stringify(value, null, 2)}\n`);
    }
  });
});
