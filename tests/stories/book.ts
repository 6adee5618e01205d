import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../src/facts/book.ts';
import type { FactBook } from '../../src/facts/fact.ts';

/** The data of a test case as `name` holds it, whatever is wrong with it: that is tested elsewhere. */
export function bookFrom(folder: string, name = folder): FactBook {
  const files = readdirSync(folder)
    .sort()
    .map((file) => ({ path: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
  const { value } = readBook(files);
  if (value === null) throw new Error(`${folder} holds no facts.`);
  return value;
}
