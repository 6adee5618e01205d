import type { DataTable } from '../facts/fact.ts';
import type { Localized } from '../lib/locale.ts';
import { factsCsv, tableCsv } from './csv.ts';
import type { LoadedStory } from './load.ts';

/** A data file offered for download. */
export interface DataFile {
  /** Relative to the story's root. */
  readonly path: string;
  readonly label: Localized;
  readonly content: string;
}

/** Every table as CSV. */
export function dataFiles({ book }: LoadedStory, _address: string): DataFile[] {
  const tables: DataTable[] = [...book.tables.values()];
  return [
    { path: 'data/facts.csv', label: { zh: '', en: '' }, content: factsCsv(book) },
    ...tables.map((table) => ({
      path: `data/${table.name}.csv`,
      label: { zh: table.name, en: table.name },
      content: tableCsv(table),
    })),
  ];
}
