import { statusWord } from '../../facts/words.ts';
import type { Locale } from '../../lib/locale.ts';
import type { PictureTable } from '../picture.ts';
import { inFocus, type MapData, type MapItem, type MapOptions } from './data.ts';
import type { Ground } from './ground.ts';
import { mapWords } from './words.ts';

/** Names of the features an item stands at, in the frame's language; empty where its place is not published. */
function placeNames(item: MapItem, ground: Ground, locale: Locale): string {
  const names = new Map(
    [...ground.layers.water, ...ground.layers.roads, ...ground.layers.places, ...ground.layers.areas].map(
      (shape) => [shape.id, shape.name[locale]],
    ),
  );
  return item.places.flatMap((id) => names.get(id) ?? []).join(mapWords[locale].and);
}

/** One row an item, after one for the land; columns that no row fills are left out. */
export function mapTable(data: MapData, options: MapOptions, ground: Ground, locale: Locale): PictureTable {
  const { columns, unplaced, missing } = mapWords[locale];
  const { items, land } = data;
  const works = options.layout === 'works';
  const keys = (['name', 'kind', 'value', 'state', 'place', 'status'] as const).filter(
    (key) =>
      key === 'name' ||
      key === 'status' ||
      (key === 'kind' && items.some((item) => item.kindName !== '')) ||
      (key === 'value' && (land !== null || options.layout === 'values')) ||
      (key === 'state' && works) ||
      (key === 'place' && (works || land !== null)),
  );
  const rows = items.map((item) => {
    const cells = {
      name: item.name,
      kind: item.kindName,
      value: options.layout === 'values' ? item.valueText || missing : '',
      state: item.stateWords,
      place: works ? placeNames(item, ground, locale) || unplaced : '',
      status: statusWord(item.status, locale),
    };
    return { datum: item.id, cells: keys.map((key) => cells[key]) };
  });
  if (land) {
    const cells = {
      name: land.label,
      kind: '',
      value: land.text,
      state: '',
      place: land.missing || unplaced,
      status: statusWord(land.status, locale),
    };
    rows.unshift({ datum: land.id, cells: keys.map((key) => cells[key]) });
  }
  return {
    columns: keys.map((key) => ({
      key,
      label: key === 'value' && options.measure !== '' ? options.measure : columns[key],
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
