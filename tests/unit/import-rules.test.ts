import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importBreaches } from './import-rules.ts';

/** The project's own TypeScript files by path. */
function sources(): Map<string, string> {
  const paths = ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

const breachesOf = (files: Record<string, string>) => importBreaches(new Map(Object.entries(files)));

describe('the rules of the folders', () => {
  it('hold in this project', () => {
    expect(importBreaches(sources())).toEqual([]);
  });

  const cases: readonly [string, Record<string, string>, RegExp][] = [
    [
      'a higher layer',
      { 'src/charts/a.ts': "import { b } from '../draw/b.ts';", 'src/draw/b.ts': '' },
      /layer is higher/,
    ],
    [
      'a type of a higher layer',
      { 'src/lib/a.ts': "import type { B } from '../facts/b.ts';", 'src/facts/b.ts': '' },
      /layer is higher/,
    ],
    ['Node below', { 'src/facts/a.ts': "import { readFile } from 'node:fs/promises';" }, /no DOM, Node/],
    ['Lit below', { 'src/scenes/a.ts': "import { html } from 'lit';" }, /no DOM, Node/],
    ['a part of d3 that needs the DOM', { 'src/charts/a.ts': "import { select } from 'd3';" }, /no DOM/],
    ['a parser in a chart', { 'src/charts/a.ts': "import { parse } from 'yaml';" }, /no DOM/],
    ['a package asked for late', { 'src/lib/a.ts': "export const f = () => import('node:os');" }, /node:os/],
    [
      'scenes in a chart',
      { 'src/charts/a.ts': "export { b } from '../scenes/b.ts';", 'src/scenes/b.ts': '' },
      /charts know no scenes/,
    ],
    [
      'story in a chart',
      { 'src/charts/a.ts': "import type { B } from '../story/b.ts';", 'src/story/b.ts': '' },
      /charts know no story/,
    ],
    [
      'another edition',
      { 'src/pages/read/a.ts': "import { b } from '../embed/b.ts';", 'src/pages/embed/b.ts': '' },
      /editions do not import each other/,
    ],
    [
      'build',
      { 'src/pages/read/a.ts': "import { b } from '../../build/b.ts';", 'src/build/b.ts': '' },
      /higher/,
    ],
    ['tests', { 'src/build/a.ts': "import { b } from '../../tests/b.ts';", 'tests/b.ts': '' }, /tests/],
    ['nothing', { 'src/lib/a.ts': "import { b } from './b.ts';" }, /no such file/],
    [
      'a cycle',
      { 'src/lib/a.ts': "import { b } from './b.ts';", 'src/lib/b.ts': "import { a } from './a.ts';" },
      /cycle: src\/lib\/a\.ts -> src\/lib\/b\.ts -> src\/lib\/a\.ts/,
    ],
  ];
  for (const [name, files, message] of cases) {
    it(`refuse ${name}`, () => {
      expect(breachesOf(files).join('\n')).toMatch(message);
    });
  }

  it('allow what lies below, and types both ways', () => {
    expect(
      breachesOf({
        'src/charts/a.ts': "import { scaleLinear } from 'd3';\nimport { b } from '../lib/b.ts';",
        'src/lib/b.ts': "import type { C } from './c.ts';",
        'src/lib/c.ts': "import { b } from './b.ts';",
        'src/facts/f.ts': "import { parse } from 'csv-parse/sync';",
      }),
    ).toEqual([]);
  });
});
