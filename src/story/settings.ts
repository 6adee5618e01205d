import * as v from 'valibot';
import type { FactBook } from '../facts/fact.ts';
import { readYaml, type YamlText } from '../facts/yaml.ts';
import { both } from '../lib/messages.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { SourceText } from '../lib/source-text.ts';
import { problem } from './messages.ts';
import { routeNames, type StorySettings } from './story.ts';

const text = v.pipe(v.string(), v.trim());
const filled = v.pipe(text, v.nonEmpty());
const name = v.pipe(text, v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u));
const localized = v.strictObject({ zh: text, en: text });

const route = v.strictObject({
  minutes: v.pipe(text, v.regex(/^[1-9]\d{0,2}$/u), v.transform(Number)),
  steps: v.optional(v.pipe(v.array(name), v.nonEmpty())),
});

const shape = v.strictObject({
  id: name,
  data: name,
  version: filled,
  updated: v.pipe(text, v.isoDate(), v.check(isDay)),
  address: v.pipe(text, v.regex(/^https:\/\/[^\s/?#]+\/(?:[^\s?#]*\/)?$/u)),
  parts: v.array(name),
  method: name,
  seals: name,
  seed: v.pipe(text, v.regex(/^\d{1,9}$/u), v.transform(Number)),
  makers: localized,
  slots: v.strictObject({
    publisher: localized,
    contact: text,
    icp: text,
    police: text,
    mapApproval: text,
  }),
  aliases: v.optional(v.record(v.string(), text)),
  routes: v.optional(v.strictObject({ full: v.optional(route), short: v.optional(route) })),
});

const folder = both(
  '小写英文字母、数字和 -，如 jurong-2021',
  'small letters, digits and -, such as jurong-2021',
);
const blank = both("文字；没有就写 ''", "text; '' leaves it blank");
const cut = both(
  '分钟数与步骤，如 { minutes: 12, steps: [land-grid] }',
  'minutes and steps, such as { minutes: 12, steps: [land-grid] }',
);
const accepts = {
  id: folder,
  data: both('data 文件夹下的文件夹名', 'the name of a folder below data'),
  version: both('版本，如 1.0.0', 'a version such as 1.0.0'),
  updated: both('日期，如 2026-01-31', 'a date such as 2026-01-31'),
  address: both('https:// 开头、/ 结尾的网址', 'an address that begins with https:// and ends in /'),
  parts: both(
    '带序号的各部分的编号，如 [industry, people]',
    'ids of the numbered sections, such as [industry, people]',
  ),
  method: both('“如何做成”一部分的编号', 'the id of the section “how this was made” is appended to'),
  seals: both('印章所用的表', 'the table whose rows are the seals'),
  seed: both('一个整数', 'a whole number'),
  makers: both('制作者，分 zh 与 en', 'who made this, in zh and en'),
  slots: both('页脚各项，可空', 'the footer’s slots, each may be blank'),
  aliases: both('旧编号: 新编号，如 { old-land: land }', 'old id: present id, such as { old-land: land }'),
  routes: both('full 与 short，各写 minutes', 'full and short, each with its minutes'),
  full: cut,
  short: cut,
  minutes: both('分钟数，1 到 999', 'minutes, 1 to 999'),
  steps: both('步骤的编号，如 [land-grid, land-scale]', 'ids of steps, such as [land-grid, land-scale]'),
  publisher: blank,
  contact: blank,
  icp: blank,
  police: blank,
  mapApproval: blank,
  zh: blank,
  en: blank,
};

/** Reads story.yaml; what needs the story or the data is checked by `checkSettings`. */
export function readSettings(source: SourceText): YamlText<StorySettings> {
  return readYaml(source, source.text, 0, shape as v.GenericSchema<unknown, StorySettings>, accepts);
}

/** Checks the names that story.yaml gives to sections, scenes, steps and tables. */
export function checkSettings(
  { value, offsetOf }: YamlText<StorySettings>,
  source: SourceText,
  sections: readonly string[],
  scenes: readonly string[],
  steps: readonly string[],
  book: FactBook,
): Problem[] {
  if (!value) return [];
  const tables = [...book.tables.keys()];
  const at = (...path: readonly (string | number)[]) => source.at(offsetOf(path));
  const section = (id: string, key: string, place: Place) =>
    sections.includes(id) ? [] : [problem(place, 'unknownSection', { key, id, ids: sections })];
  const wrongAliases = Object.entries(value.aliases ?? {}).flatMap(([old, id]) => {
    const place = at('aliases', old);
    if (scenes.includes(old)) return [problem(place, 'aliasInUse', { old })];
    if (!v.is(name, old)) return [problem(place, 'wrongAlias', { old })];
    return scenes.includes(id) ? [] : [problem(place, 'unknownAliased', { old, id, ids: scenes })];
  });
  const wrongRoutes = routeNames.flatMap((route) =>
    (value.routes?.[route]?.steps ?? []).flatMap((id, index) => {
      const place = at('routes', route, 'steps', index);
      return steps.includes(id) ? [] : [problem(place, 'unknownRouteStep', { route, id, ids: steps })];
    }),
  );
  return [
    ...value.parts.flatMap((id, index) => section(id, 'parts', at('parts', index))),
    ...section(value.method, 'method', at('method')),
    ...(tables.includes(value.seals)
      ? []
      : [problem(at('seals'), 'unknownTable', { table: value.seals, tables })]),
    ...wrongAliases,
    ...wrongRoutes,
  ];
}

/** `2026-02-30` has the shape of a date and is none. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
