import { statusWord } from '../../facts/words.ts';
import type { Locale } from '../../lib/locale.ts';
import type { PictureTable } from '../picture.ts';
import { inFocus, type MapData, type MapOptions, type Standing } from './data.ts';
import { mapWords } from './words.ts';

/** One row an item, after one for the land; columns that no row fills are left out. */
export function mapTable(
  { items, land }: MapData,
  { layout, measure }: MapOptions,
  stands: readonly Standing[],
  locale: Locale,
): PictureTable {
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
export function mapSummary(data: MapData, options: MapOptions, locale: Locale): string {
  const words = mapWords[locale];
  const focused = data.items.filter((item) => inFocus(item, options.focus));
  const shown = focused.length > 0 ? focused : data.items;
  const parts = shown.map((item) => {
    const says = options.layout === 'values' ? item.valueText || words.missing : item.stateWords;
    return says === '' ? item.name : `${item.name}${words.colon}${says}`;
  });
  const list = parts.join(options.layout === 'places' ? words.and : words.semicolon);
  const land = data.land
    ? [`${data.land.label}${words.colon}${data.land.text}`, data.land.missing.replace(/[。.]$/u, '')]
        .filter((part) => part !== '')
        .join(words.semicolon)
    : '';
  const head = `${data.zone.settings.title[locale]}${words.colon}`;
  const body = [land, list === '' ? '' : options.layout === 'places' ? words.places(list) : list];
  return `${head}${body.filter((part) => part !== '').join(words.semicolon)}${words.stop}`;
}
