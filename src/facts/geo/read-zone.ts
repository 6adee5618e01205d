import { geoPath } from 'd3';
import type { Localized } from '../../lib/locale.ts';
import { both, type Message } from '../../lib/messages.ts';
import { nearest } from '../../lib/spelling.ts';
import { idPattern } from '../columns.ts';
import type { Report } from '../report.ts';
import type { ZoneFeature, ZoneFeatures, ZoneLayer, ZoneSettings } from '../zone.ts';
import { zoneLayers } from '../zone.ts';
import { type GeometryContext, readGeometry } from './geometry.ts';
import { type JsonPath, jsonFault, jsonOffsets, placesIn } from './json.ts';
import { notFeatureCollection, tell, tellOf, type Where, wrongWinding } from './messages.ts';

/** What features of the map can refer to. */
export interface ZoneTables {
  /** places.csv by id; null when there is no such table. */
  readonly places: ReadonlyMap<string, { readonly name_zh: string; readonly name_en: string }> | null;
  /** Ids of works.csv with those of their places. */
  readonly works: ReadonlyMap<string, readonly string[]>;
  readonly facts: ReadonlySet<string>;
}

interface Found {
  readonly path: JsonPath;
  readonly message: Message;
}

type Note = (path: JsonPath, message: Message) => void;

/**
 * Reads zone.geojson.
 *
 *     text  ->  1. JSON  ->  2. features, each with id, layer, names, geometry  ->  3. the map as a whole  ->  4. places of
 *     what is wrong in the text
 *
 * Null when something is wrong that keeps it from being drawn; all problems are in the report.
 */
export function readZoneFeatures(
  text: string,
  settings: Pick<ZoneSettings, 'schematic' | 'layers'>,
  tables: ZoneTables,
  report: Report,
): ZoneFeatures | null {
  // 1
  const whole = parsed(text, report);
  if (whole === null) return null;
  const found: Found[] = [];
  const note: Note = (path, message) => found.push({ path, message });
  const list = featureList(whole.value, settings, note);

  // 2
  const wrongTurns: { readonly path: JsonPath; readonly where: Where }[] = [];
  const firsts = new Map<string, number>();
  const features = list.flatMap((item, index) => {
    const feature = readFeature(item, index, settings.schematic, tables, {
      note,
      turned: (path, where) => wrongTurns.push({ path, where }),
    });
    if (feature === null) return [];
    const first = firsts.get(feature.properties.id);
    if (first === undefined) firsts.set(feature.properties.id, index + 1);
    else {
      const where = whereOf(index, feature.properties);
      note(['features', index], tellOf(where, 'duplicateFeature', { id: feature.properties.id, first }));
    }
    return [{ ...feature, number: index + 1 }];
  });

  const [firstTurn] = wrongTurns;
  if (firstTurn) note(firstTurn.path, wrongWinding(firstTurn.where, wrongTurns.length - 1));

  // 3
  if (list.length > 0 && features.length === list.length) {
    checkLayers(features, settings, note);
    checkPlaces(new Set(firsts.keys()), tables, note);
    checkGround(features, note);
  }

  // 4
  noteAll(text, found, report);
  const wrong = found.some(({ message }) => message.severity === 'error');
  return wrong
    ? null
    : { type: 'FeatureCollection', features: features.map(({ number: _, ...feature }) => feature) };
}

/** The value of a JSON text; null when it is none. */
function parsed(text: string, report: Report): { readonly value: unknown } | null {
  if (text.trim() === '') {
    report.at(0, 0, tell('emptyZone'));
    return null;
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    const { line, col } = placesIn(text, [fault])[0] ?? { line: 1, col: 1 };
    const [rest] = text.slice(fault, fault + 24).split(/\s/u, 1);
    report.at(line, col, rest ? tell('notJson', { found: rest }) : tell('jsonUnfinished'));
    return null;
  }
}

function featureList(
  whole: unknown,
  { schematic }: Pick<ZoneSettings, 'schematic'>,
  note: Note,
): readonly unknown[] {
  if (!isObject(whole) || whole.type !== 'FeatureCollection' || !Array.isArray(whole.features)) {
    note([], notFeatureCollection(kindOf(whole)));
    return [];
  }
  if (whole.features.length === 0) note(['features'], tell('noFeatures'));
  const system = crsName(whole.crs);
  if (!schematic && system !== '' && !/(?:EPSG:{1,2}4326|CRS:?84)$/iu.test(system)) {
    note(['crs'], tell('otherCoordinateSystem', { found: system }));
  }
  return whole.features;
}

function readFeature(
  found: unknown,
  index: number,
  schematic: boolean,
  tables: ZoneTables,
  { note, turned }: { readonly note: Note; readonly turned: GeometryContext['turned'] },
): ZoneFeature | null {
  const path = ['features', index] as const;
  if (!isObject(found) || found.type !== 'Feature') {
    note(path, tellOf(whereOf(index, {}), 'notAFeature', { found: kindOf(found) }));
    return null;
  }
  const properties = isObject(found.properties) ? found.properties : {};
  const where = whereOf(index, properties);
  let sound = true;
  const wrong: Note = (at, message) => {
    sound &&= message.severity === 'warning';
    note(at, message);
  };

  const id = textOf(properties.id ?? found.id);
  const idFault = id === '' ? 'featureWithoutId' : isId.test(id) ? null : 'badFeatureId';
  if (idFault) wrong([...path, 'properties', 'id'], tellOf(where, idFault, { id }));
  const name = { name_zh: textOf(properties.name_zh), name_en: textOf(properties.name_en) };
  const word = textOf(properties.layer);
  const layer = zoneLayers.find((known) => known === word);
  if (layer === undefined) {
    const words = { found: word, known: zoneLayers, near: nearest(word, zoneLayers) };
    const key = word === '' ? 'featureWithoutLayer' : 'unknownLayer';
    wrong([...path, 'properties', 'layer'], tellOf(where, key, words));
    return null;
  }
  if (layer !== 'hills') {
    for (const key of ['name_zh', 'name_en'] as const) {
      if (name[key] === '') wrong([...path, 'properties', key], tellOf(where, 'nameMissing', { key }));
    }
  }
  if (!idFault)
    checkId(id, layer, name, where, tables, (key, message) => wrong([...path, 'properties', key], message));

  const geometry = readGeometry(found.geometry, {
    layer,
    schematic,
    feature: where,
    problem: (at, message) => wrong([...path, 'geometry', ...at], message),
    turned: (at, ring) => turned([...path, 'geometry', ...at], ring),
  });
  if (geometry === null || !sound) return null;
  return { type: 'Feature', id, properties: { ...properties, id, layer, ...name }, geometry };
}

/** Features of places and works are rows of tables; wherever a place is drawn it has the table's name. */
function checkId(
  id: string,
  layer: ZoneLayer,
  name: { readonly name_zh: string; readonly name_en: string },
  where: Where,
  { places, works, facts }: ZoneTables,
  wrong: (key: string, message: Message) => void,
): void {
  const check = (known: readonly string[], tables: Localized | string) => {
    if (known.includes(id)) return;
    wrong('id', tellOf(where, 'unknownFeature', { id, tables, known, near: nearest(id, known) }));
  };
  if (layer === 'places' && places) check([...places.keys()], 'places.csv');
  if (layer === 'works') {
    check([...works.keys(), ...facts], both('works.csv 或 facts.csv', 'works.csv or facts.csv'));
  }
  const row = places?.get(id);
  for (const key of ['name_zh', 'name_en'] as const) {
    if (!row || name[key] === '' || name[key] === row[key]) continue;
    const words = { key, found: name[key], table: 'places.csv', wanted: row[key] };
    wrong(key, tellOf(where, 'nameDiffers', words));
  }
}

function checkLayers(
  features: readonly ZoneFeature[],
  settings: Pick<ZoneSettings, 'layers'>,
  note: Note,
): void {
  const there = new Set(features.map(({ properties }) => properties.layer));
  if (there.size === 1 && there.has('hills')) note(['features'], tell('noFeatures'));
  for (const layer of zoneLayers) {
    if (settings.layers[layer] && !there.has(layer)) note(['features'], tell('layerMissing', { layer }));
  }
}

/** A work whose place is known must not look as if its place were not published. */
function checkPlaces(drawn: ReadonlySet<string>, { places, works }: ZoneTables, note: Note): void {
  const told = new Set<string>();
  for (const [work, at] of works) {
    for (const place of at) {
      if (drawn.has(place) || told.has(place)) continue;
      told.add(place);
      note(['features'], tell('placeNotDrawn', { id: place, work }));
    }
  }
  const others = [...(places?.keys() ?? [])].filter((place) => !drawn.has(place) && !told.has(place));
  if (others.length > 0) note(['features'], tell('placesLeftOut', { ids: others }));
}

function checkGround(features: readonly (ZoneFeature & { readonly number: number })[], note: Note): void {
  const ground = features.filter(({ properties }) => properties.layer === 'ground');
  if (ground.length === 0) return;
  const [low, high] = geoPath().bounds({ type: 'FeatureCollection', features: ground });
  for (const feature of features) {
    const [least, most] = geoPath().bounds(feature);
    const apart = least[0] > high[0] || least[1] > high[1] || most[0] < low[0] || most[1] < low[1];
    const index = feature.number - 1;
    if (apart) note(['features', index], tellOf(whereOf(index, feature.properties), 'farFromGround'));
  }
}

const isId = new RegExp(`^(?:${idPattern})$`, 'u');

function whereOf(index: number, properties: Readonly<Record<string, unknown>>): Where {
  const id = textOf(properties.id);
  const name = { zh: textOf(properties.name_zh) || id, en: textOf(properties.name_en) || id };
  return { feature: index + 1, name, part: null, ring: null };
}

function textOf(found: unknown): string {
  return typeof found === 'string'
    ? found.normalize('NFC').trim()
    : typeof found === 'number'
      ? String(found)
      : '';
}

function isObject(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** What a value is, in the words of GeoJSON where it has any. */
function kindOf(found: unknown): string {
  if (isObject(found)) return typeof found.type === 'string' ? found.type : '{ … }';
  return Array.isArray(found) ? '[ … ]' : String(found);
}

/** The coordinate system as QGIS and older programs write it down; empty when they do not. */
function crsName(found: unknown): string {
  const properties = isObject(found) ? found.properties : null;
  return isObject(properties) ? textOf(properties.name) : '';
}

function noteAll(text: string, found: readonly Found[], report: Report): void {
  const offsets = jsonOffsets(
    text,
    found.map(({ path }) => path),
  );
  for (const [index, { line, col }] of placesIn(text, offsets).entries()) {
    report.at(line, col, () => found[index]?.message as Message);
  }
}
