import type { Localized } from '../lib/locale.ts';
import { type Column, columnInfo } from './columns.ts';
import type { FactBook } from './fact.ts';
import { columnOf, factsSchema, tableSchema, unitsSchema } from './schema.ts';
import type { ZoneSettings } from './zone.ts';

/** What datapackage.json says of the package as a whole. */
export interface PackageAbout {
  /** Lower-case letters, digits, `-`, `_`, `.`. */
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly version: string;
  /** Date of the last revision, `2026-01-31`; empty: left out. */
  readonly updated: string;
  /** Absolute address of the story; empty: left out. */
  readonly address: string;
  readonly makers: Localized;
}

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The book's datapackage.json (Data Package v2, https://datapackage.org), a resource for each CSV file that
 * accompanies it: facts.csv and units.csv with all columns of their schemas, and the tables with the columns they
 * have, and for the map. Files lie beside datapackage.json, in UTF-8.
 */
export function dataPackage(book: FactBook, about: PackageAbout): Json {
  const resources = [
    resource('facts', Object.keys(factsSchema.columns), book),
    resource('units', Object.keys(unitsSchema.columns), book),
    ...[...book.tables.values()]
      .filter((table) => table.columns.length > 0)
      .map((table) => resource(table.name, table.columns, book)),
    ...(book.zone ? mapResources(book.zone.settings) : []),
  ];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    title: inBoth(about.title),
    description: inBoth(about.description),
    version: about.version,
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(about.updated) ? { created: `${about.updated}T00:00:00Z` } : {}),
    ...(about.address === '' ? {} : { homepage: about.address }),
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    ...(inBoth(about.makers) === ''
      ? {}
      : { contributors: [{ title: inBoth(about.makers), roles: ['creator'] }] }),
    ...(book.sources.size === 0
      ? {}
      : { sources: [...book.sources.values()].map((source) => ({ title: inBoth(source.title) })) }),
    resources,
  };
}

/** The map's two files. They are no tables, so the type is left out. */
function mapResources({ title, note }: ZoneSettings): Json[] {
  const forms = [
    { format: 'geojson', mediatype: 'application/geo+json' },
    { format: 'topojson', mediatype: 'application/json' },
  ];
  return forms.map(({ format, mediatype }) => ({
    name: `zone-${format}`,
    path: `zone.${format}`,
    title: inBoth(title),
    ...(inBoth(note) === '' ? {} : { description: inBoth(note) }),
    format,
    mediatype,
    encoding: 'utf-8',
  }));
}

function resource(name: string, columns: readonly string[], book: FactBook): Json {
  const schema = tableSchema(name);
  const fields = columns.map((column) => field(column, columnOf(schema, column), schema.key));
  const keys = columns.flatMap((column) => foreignKey(column, columnOf(schema, column), book));
  return {
    name: name.toLowerCase().replace(/[^a-z0-9._-]/gu, '-'),
    type: 'table',
    path: `${name}.csv`,
    title: inBoth(schema.title),
    description: inBoth(schema.about),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields,
      missingValues: [''],
      ...(schema.key.every((column) => columns.includes(column)) ? { primaryKey: schema.key } : {}),
      ...(keys.length > 0 ? { foreignKeys: keys } : {}),
    },
  };
}

function field(name: string, column: Column | undefined, key: readonly string[]): Json {
  if (column === undefined) return { name, type: 'string' };
  const info = columnInfo(column);
  const values = info.pattern === '' ? info.values.filter((value) => value !== '') : [];
  const constraints = {
    ...(info.required ? { required: true } : {}),
    ...(key.length === 1 && key[0] === name ? { unique: true } : {}),
    ...(values.length > 0 ? { enum: values } : {}),
    ...(info.pattern === '' ? {} : { pattern: info.pattern }),
  };
  return {
    name,
    // The published 2.0 profile refuses the list type that the specification has.
    type: info.type === 'list' ? 'string' : info.type,
    title: inBoth(info.title),
    description: inBoth(info.accepted),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Lists of ids cannot be foreign keys in a Table Schema, nor codes (terms.csv names them by column) and units (some are built in). */
function foreignKey(name: string, column: Column | undefined, book: FactBook): Json[] {
  if (column === undefined) return [];
  const { refers, type } = columnInfo(column);
  if (refers?.kind !== 'table' || type === 'list' || !book.tables.has(refers.table)) return [];
  return [{ fields: [name], reference: { resource: refers.table, fields: ['id'] } }];
}

function inBoth({ zh, en }: Localized): string {
  return zh === en ? zh : [zh, en].filter((text) => text !== '').join(' / ');
}
