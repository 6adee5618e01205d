import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { zoneTopology } from '../../../src/build/zone-topology.ts';
import { readBook } from '../../../src/facts/book.ts';
import { dataPackage } from '../../../src/facts/datapackage.ts';
import profile from './fixtures/datapackage-2.0.schema.json' with { type: 'json' };
import { smallFolder } from './fixtures/small-folder.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(profile);

const about = {
  name: 'x-2021',
  title: { zh: '一年', en: 'A year' },
  description: { zh: '数据', en: 'Data' },
  version: '1.0.0',
  updated: '2026-01-31',
  address: 'https://example.org/x/',
  makers: { zh: '我们', en: 'Us' },
};

function packageOf(folder: string) {
  const files = readdirSync(folder).map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
  return readBook(files, zoneTopology).value;
}

describe('follows the Data Package 2.0 profile', () => {
  const cases = [
    { name: 'a small folder', book: readBook(smallFolder).value },
    ...readdirSync('data').map((name) => ({ name, book: packageOf(`data/${name}`) })),
  ];
  test.each(cases)('$name', ({ book }) => {
    if (book === null) throw new Error('no book');
    for (const each of [about, { ...about, updated: '', address: '', makers: { zh: '', en: '' } }]) {
      validate(dataPackage(book, each));
      expect(validate.errors).toBeNull();
    }
  });
});

test('a map has its two files, which are no tables', () => {
  const book = packageOf('data/jurong-2021');
  if (book === null) throw new Error('no book');
  const made = JSON.parse(JSON.stringify(dataPackage(book, about)));
  const maps = made.resources.filter(({ path }: { path: string }) => !path.endsWith('.csv'));
  expect(maps).toMatchObject([
    { name: 'zone-geojson', path: 'zone.geojson', mediatype: 'application/geo+json' },
    { name: 'zone-topojson', path: 'zone.topojson', mediatype: 'application/json' },
  ]);
  expect(maps[0].schema).toBeUndefined();
});

test('describes each table as the schema has it', () => {
  const book = readBook(smallFolder).value;
  if (book === null) throw new Error('no book');
  const made = JSON.parse(JSON.stringify(dataPackage(book, about)));
  expect(made.resources.map((each: { path: string }) => each.path)).toEqual([
    'facts.csv',
    'units.csv',
    'terms.csv',
    'flags.csv',
    'places.csv',
    'works.csv',
  ]);
  expect(made.licenses[0].name).toBe('CC-BY-4.0');
  expect(made.sources).toEqual([{ title: '报道 / A report' }]);
  const facts = made.resources[0].schema;
  expect(facts.primaryKey).toEqual(['id']);
  expect(facts.fields.find((each: { name: string }) => each.name === 'status')).toMatchObject({
    type: 'string',
    title: '状态 / status',
    constraints: { required: true, enum: ['reported', 'derived', 'converted', 'planned', 'not-published'] },
  });
  expect(facts.fields.find((each: { name: string }) => each.name === 'value').type).toBe('number');
});
