import * as v from 'valibot';
import type { Localized } from '../lib/locale.ts';
import { both } from '../lib/messages.ts';
import { sourceText } from '../lib/source-text.ts';
import type { Correction, Source } from './fact.ts';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';
import { type ZoneSettings, zoneLayers } from './zone.ts';

const text = v.pipe(v.string(), v.trim());
const filled = v.pipe(text, v.nonEmpty());
const maybe = v.optional(text, '');

/** `{ zh, en }`, or one text for both. */
function localized(one: v.GenericSchema<unknown, string>, two: v.GenericSchema<unknown, Localized>) {
  const same = v.pipe(
    one,
    v.transform((word) => both(word, word)),
  );
  return v.lazy((input) => (typeof input === 'object' && !Array.isArray(input) ? two : same));
}
const words = localized(filled, v.strictObject({ zh: filled, en: filled }));
const maybeWords = v.optional(localized(text, v.strictObject({ zh: maybe, en: maybe })), '');

const source = v.strictObject({
  id: filled,
  title: words,
  authors: maybeWords,
  publication: maybeWords,
  date: maybe,
  note: maybeWords,
});

const sources = v.pipe(
  v.array(source),
  v.rawCheck(({ dataset, addIssue }) => {
    const list: readonly (Partial<Source> | null)[] = Array.isArray(dataset.value) ? dataset.value : [];
    for (const [key, value] of list.entries()) {
      const first = list.findIndex((other) => other?.id === value?.id);
      if (value?.id === undefined || first === key) continue;
      const entry = { type: 'array', origin: 'value', input: [...list], key, value } as const;
      const id = {
        type: 'object',
        origin: 'value',
        input: { ...value },
        key: 'id',
        value: value.id,
      } as const;
      addIssue({ input: value.id, path: [entry, id] });
    }
  }),
);

/** A list of ids; one may stand by itself. */
const ids = v.lazy((input) => (Array.isArray(input) ? v.array(text) : v.pipe(text, v.transform(listOfOne))));
const listOfOne = (id: string) => (id === '' ? [] : [id]);

const correction = v.strictObject({ date: filled, what: words, facts: v.optional(ids, '') });

const ofEveryMap = {
  title: words,
  layers: v.optional(v.strictObject(v.entriesFromList(zoneLayers, v.exactOptional(words))), {}),
};
const zone = v.variant('schematic', [
  v.strictObject({ ...ofEveryMap, schematic: v.literal('true'), note: words, credit: maybeWords }),
  v.strictObject({ ...ofEveryMap, schematic: v.literal('false'), note: maybeWords, credit: words }),
]);

const anyText = both('文字，或 { zh: …, en: … }', 'text, or { zh: …, en: … }');
const accepts = {
  default: both('以“- ”开头，各行“键: 值”', '“- ”, then lines of `key: value`'),
  id: both('编号，每个只用一次', 'an id, each once'),
  date: both('日期，如 2026-01-31', 'a date such as 2026-01-31'),
  schematic: both('true、false', 'true, false'),
  facts: both('facts.csv 的编号，如 [land, place]', 'ids of facts.csv, such as [land, place]'),
  layers: both(`各层的名称：${zoneLayers.join('、')}`, `names of layers: ${zoneLayers.join(', ')}`),
};
const texts = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, anyText]));

/** Reads sources.yaml: a list of sources by id. Null when something is wrong with it. */
export function readSources(yaml: string, report: Report): Map<string, Source> | null {
  const { default: entry, id, date } = accepts;
  const told = { default: entry, id, date, ...texts('title', 'authors', 'publication', 'note') };
  const list = read(yaml, v.nullable(sources, []), told, report);
  return list && new Map(list.map((each) => [each.id, each]));
}

/** Reads corrections.yaml: a list, newest first. `facts` names the facts a correction touches. */
export function readCorrections(yaml: string, report: Report): readonly Correction[] {
  const { default: entry, date, facts } = accepts;
  return (
    read(
      yaml,
      v.nullable(v.array(correction), []),
      { default: entry, date, facts, ...texts('what') },
      report,
    ) ?? []
  );
}

/** Reads zone.yaml; null when something is wrong with it. */
export function readZoneSettings(yaml: string, report: Report): ZoneSettings | null {
  const { schematic, layers } = accepts;
  const settings = read(yaml, zone, { schematic, layers, ...texts('title', 'note', 'credit') }, report);
  return settings && { ...settings, schematic: settings.schematic === 'true' };
}

function read<T>(
  yaml: string,
  schema: v.GenericSchema<unknown, T>,
  told: Readonly<Record<string, Localized>>,
  report: Report,
): T | null {
  const file = sourceText(report.file, yaml);
  const { value, problems } = readYaml(file, file.text, 0, schema, told);
  for (const problem of problems) report.at(problem.place.line, problem.place.column, problem);
  return value;
}
