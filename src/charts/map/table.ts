import { statusWord } from '../../facts/words.ts';
import type { PictureTable } from '../picture.ts';
import type { Asked } from './data.ts';
import { mapWords } from './words.ts';

/** One row an item, after one for the land; columns that no row fills are left out. */
export function mapTable({ data, options, stands, frame: { locale } }: Asked): PictureTable {
  const { items, land } = data;
  const { layout, measure } = options;
  const { columns, unplaced, missing, and } = mapWords[locale];
  const works = layout === 'works';
  const there = {
    name: true,
    kind: items.some(({ kindName }) => kindName !== ''),
    value: land !== null || layout === 'values',
    state: works,
    place: works || land !== null,
    status: true,
  };
  const keys = (['name', 'kind', 'value', 'state', 'place', 'status'] as const).filter((key) => there[key]);
  const row = (datum: string, cells: Readonly<Record<keyof typeof there, string>>) => ({
    datum,
    cells: keys.map((key) => cells[key]),
  });
  const rows = stands.map(({ item, shapes }) => {
    const places = shapes.filter(({ id }) => id !== item.id).map(({ name }) => name[locale]);
    return row(item.id, {
      name: item.name,
      kind: item.kindName,
      value: layout === 'values' ? item.valueText || missing : '',
      state: item.stateWords,
      place: works ? places.join(and) || unplaced : '',
      status: statusWord(item.status, locale),
    });
  });
  if (land) {
    const { id, label, text, status } = land;
    const told = {
      name: label,
      value: text,
      place: land.missing || unplaced,
      status: statusWord(status, locale),
    };
    rows.unshift(row(id, { ...told, kind: '', state: '' }));
  }
  return {
    columns: keys.map((key) => ({
      key,
      label: key === 'value' && measure !== '' ? measure : columns[key],
      numeric: key === 'value',
    })),
    rows,
  };
}

/** One sentence: what stands on the map and how far it has come. */
export function mapSummary({ data, options: { layout }, stands, frame: { locale } }: Asked): string {
  const { zone, land } = data;
  const words = mapWords[locale];
  const told = (name: string, says: string) => (says === '' ? name : `${name}${words.colon}${says}`);
  const focused = stands.filter((one) => one.focused);
  const parts = (focused.length > 0 ? focused : stands).map(({ item }) =>
    told(item.name, layout === 'values' ? item.valueText || words.missing : item.stateWords),
  );
  const list = parts.join(layout === 'places' ? words.and : words.semicolon);
  const body = [
    ...(land ? [told(land.label, land.text), land.missing.replace(/[。.]$/u, '')] : []),
    layout === 'places' && list !== '' ? words.places(list) : list,
  ];
  const sentence = body.filter((part) => part !== '').join(words.semicolon);
  return `${told(zone.settings.title[locale], sentence)}${words.stop}`;
}
