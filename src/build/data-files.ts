import { dataPackage } from '../facts/datapackage.ts';
import { tableSchema } from '../facts/schema.ts';
import type { Localized } from '../lib/locale.ts';
import type { Inline, Telling } from '../story/story.ts';
import { factsCsv, tableCsv, unitsCsv } from './csv.ts';
import type { LoadedStory } from './load.ts';
import { storyText } from './story-text.ts';
import { zoneFiles } from './zone-files.ts';

/** A data file offered for download. */
export interface DataFile {
  /** Relative to the story's root. */
  readonly path: string;
  readonly label: Localized;
  readonly content: string;
}

/** The facts, every table and the units as CSV, the map, and datapackage.json, which describes them. */
export function dataFiles(loaded: LoadedStory, address: string): DataFile[] {
  const { story, book } = loaded;
  const file = (name: string, content: string): DataFile => {
    const title = tableSchema(name).title;
    // The author's own lists have no title in code: their file name tells them apart.
    const named = title === tableSchema('').title;
    return {
      path: `data/${name}.csv`,
      label: named ? { zh: `${title.zh} ${name}`, en: `${title.en} ${name}` } : title,
      content,
    };
  };
  const { settings, tellings } = story;
  const told = (part: (telling: Telling) => readonly Inline[]): Localized => ({
    zh: storyText(loaded, part(tellings.zh), 'zh'),
    en: storyText(loaded, part(tellings.en), 'en'),
  });
  const about = dataPackage(book, {
    name: settings.id,
    title: told(({ title }) => title),
    description: told(({ description }) => description),
    version: settings.version,
    updated: settings.updated,
    address,
    makers: settings.makers,
  });
  return [
    file('facts', factsCsv(book)),
    ...[...book.tables.values()]
      .filter((table) => table.columns.length > 0)
      .map((table) => file(table.name, tableCsv(table))),
    file('units', unitsCsv(book)),
    ...(book.zone ? zoneFiles(book.zone) : []).map(({ name, ...rest }) => ({
      path: `data/${name}`,
      ...rest,
    })),
    {
      path: 'data/datapackage.json',
      label: { zh: '数据包说明', en: 'Data package' },
      content: `${JSON.stringify(about, null, 2)}\n`,
    },
  ];
}
