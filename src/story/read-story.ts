import { ascending } from 'd3';
import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { Checked, Problem } from '../lib/problem.ts';
import { type SourceText, sourceText, wholeFile } from '../lib/source-text.ts';
import type { Catalogue } from './catalogue.ts';
import { checkDataTexts } from './check-data-texts.ts';
import { checkLinks } from './check-links.ts';
import { checkTexts } from './check-texts.ts';
import { unusedFacts, unusedTables } from './check-unused.ts';
import { compareTellings } from './compare.ts';
import { checkIds, draft, idsOf, type SectionDraft } from './draft.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { reservedIds } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { mendKeys, mendLines } from './mend-lines.ts';
import { type Tell, telling } from './messages.ts';
import { outline } from './outline.ts';
import { citations } from './plain-text.ts';
import { type QuantityFinder, quantityFinder } from './quantities.ts';
import { checkSettings, readSettings } from './settings.ts';
import { textsOfTelling } from './steps.ts';
import type { Scene, Section, Setting, Step, Story, Telling, View } from './story.ts';
import type { TextContext } from './text-context.ts';
import { readSetting, readView } from './views.ts';

export interface StoryFile {
  readonly path: string;
  readonly text: string;
}

/** A telling that has been read but not yet joined with the other one. */
interface Reading {
  readonly source: SourceText;
  readonly front: FrontMatter | null;
  readonly sections: readonly SectionDraft[];
  readonly problems: readonly Problem[];
  /** All of the file found its place in sections, scenes and steps. */
  readonly whole: boolean;
}

/**
 * Reads and checks a story: `zh.md`, `en.md` and `story.yaml` among `files` (by the ends of their paths).
 *
 *     files → lines mended → Markdown tree → outline → texts → views → both languages compared → story
 *
 * Never throws for an author's mistake. All problems come at once, by file, line and column. The value is null when a
 * file is missing or one of its heads (front matter, story.yaml) cannot be read; with errors it holds what could be
 * read: steps without a drawable view are left out.
 */
export function readStory(input: {
  readonly files: readonly StoryFile[];
  readonly book: FactBook;
  readonly catalogue: Catalogue;
}): Checked<Story> {
  const { files, book, catalogue } = input;
  const problems: Problem[] = [];
  const tell = telling(problems);
  const quantities = quantityFinder(book.units.values(), namesIn(book));

  // 1 Each file by itself.
  const settingsSource = openFile(files, 'story.yaml', tell);
  const keys = settingsSource && mendKeys(settingsSource);
  const settings = keys && readSettings(keys.source);
  const zh = readTelling(openFile(files, 'zh.md', tell), 'zh', book, quantities);
  const en = readTelling(openFile(files, 'en.md', tell), 'en', book, quantities);
  problems.push(...[keys, settings, zh, en].flatMap((read) => read?.problems ?? []));

  // 2 What the files say of each other.
  if (keys && settings && zh?.sections.every(({ id }) => id !== '')) {
    const sections = zh.sections.map(({ id }) => id);
    const scenes = zh.sections.flatMap((section) => section.scenes.map(({ id }) => id));
    const steps = zh.sections.flatMap((section) =>
      section.scenes.flatMap((scene) => scene.steps.map(({ id }) => id)),
    );
    problems.push(...checkSettings(settings, keys.source, sections, scenes, steps, book));
  }
  problems.push(...checkDataTexts(book, quantities));
  if (zh && en) problems.push(...compareTellings(compared(zh), compared(en)));

  // 3 Pictures: only the primary text asks for them.
  const views = new Map<string, View>();
  const settingOf = new Map<string, Setting>();
  const seals = book.tables.get(settings?.value?.seals ?? '')?.rows.map(({ cells }) => cells.id ?? '') ?? [];
  for (const { id, attributes, steps } of zh?.sections.flatMap(({ scenes }) => scenes) ?? []) {
    const { setting, problems: wrong } = readSetting(attributes, seals);
    problems.push(...wrong);
    settingOf.set(id, setting);
    for (const step of steps) {
      const read = readView(attributes, step.attributes, { book, catalogue });
      problems.push(...read.problems);
      if (read.view && step.id !== '') views.set(step.id, read.view);
    }
  }

  // 4 The story, and what of the data it leaves unused.
  const primary = zh && tellingOf('zh', zh, zh, { views, settingOf });
  const translation = zh && en && tellingOf('en', zh, en, { views, settingOf });
  if (zh) {
    const cited = [zh, en].flatMap((reading) => (reading ? factsCited(reading) : []));
    // By the words of all attributes, so that a view that cannot be drawn leaves nothing “unused”.
    const drawn = attributeWords(zh);
    const seals = settings?.value ? [settings.value.seals] : [];
    // What was not read cannot be called unused.
    if (zh.whole && en?.whole) problems.push(...unusedFacts(book, new Set([...cited, ...drawn])));
    if (zh.whole && settings?.value) problems.push(...unusedTables(book, new Set([...drawn, ...seals])));
  }
  const value =
    settings?.value && primary && translation
      ? { settings: settings.value, tellings: { zh: primary, en: translation } }
      : null;
  return { value, problems: sorted(problems) };
}

function openFile(files: readonly StoryFile[], name: string, tell: Tell): SourceText | null {
  const file = files.find(
    ({ path }) => path === name || path.endsWith(`/${name}`) || path.endsWith(`\\${name}`),
  );
  if (!file) {
    const folder = /^.*[\\/]/u.exec(files[0]?.path ?? '')?.[0] ?? '';
    tell(wholeFile(folder + name), 'missingFile', { name });
    return null;
  }
  const source = sourceText(file.path, file.text);
  if (source.text.trim() === '') {
    tell(wholeFile(file.path), 'emptyFile');
    return null;
  }
  const strange = strangeCharacter.exec(source.text);
  if (strange) {
    const code = `U+${(strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    tell(source.at(strange.index), 'noText', { code });
  }
  return source;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const strangeCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFFFD]|[\ud800-\udbff](?![\udc00-\udfff])/u;

function readTelling(
  opened: SourceText | null,
  locale: Locale,
  book: FactBook,
  quantities: QuantityFinder,
): Reading | null {
  if (!opened) return null;
  const { source, problems: lineProblems } = mendLines(opened);
  const problems = [...lineProblems];
  const tell = telling(problems);
  const root = parseMarkdown(source.text);
  if (!root) {
    tell(wholeFile(source.file), 'tooDeep');
    return { source, front: null, sections: [], problems, whole: false };
  }
  const context: TextContext = { locale, source, book, quantities, problems, tell, links: [] };
  const front = readFrontMatter(root, context);
  const sorted = outline(root, source);
  const firstSection = sorted.sections[0]?.place.line ?? 0;
  // Without front matter what stands before the first section is meant as such: told once.
  const untold = sorted.problems.filter(
    ({ place }) => root.children[0]?.type === 'yaml' || place.line >= firstSection,
  );
  problems.push(...untold);
  if (sorted.sections.length === 0) tell(wholeFile(source.file), 'noSections');
  const sections = draft(sorted.sections, context);
  const ids = idsOf(sections);
  problems.push(
    ...checkIds(ids, reservedIds),
    ...checkTexts(front, sections, locale, book, source.at(0)),
    ...checkLinks(
      context.links,
      ids.map(({ id }) => id),
      book,
    ),
  );
  return { source, front, sections, problems, whole: sorted.problems.length === 0 && sections.length > 0 };
}

function compared({ source, sections }: Reading) {
  return { file: source.file, end: source.at(source.text.length), sections };
}

/** What is shown, by the ids of steps and scenes. */
interface Shown {
  readonly views: ReadonlyMap<string, View>;
  readonly settingOf: ReadonlyMap<string, Setting>;
}

/** Puts one language's texts into the order of the primary text; what is missing has been told and is left out. */
function tellingOf(
  locale: Locale,
  primary: Reading,
  own: Reading,
  { views, settingOf }: Shown,
): Telling | null {
  if (!own.front) return null;
  const sections = byId(own.sections);
  const scenes = byId(own.sections.flatMap((section) => section.scenes));
  const steps = byId(own.sections.flatMap((section) => section.scenes.flatMap((scene) => scene.steps)));
  return {
    locale,
    ...own.front,
    sections: primary.sections.flatMap(({ id, scenes: wantedScenes }): Section[] => {
      const section = sections.get(id);
      if (!section) return [];
      const { title, lead, place } = section;
      const ownScenes = wantedScenes.flatMap((wanted): Scene[] => {
        const scene = scenes.get(wanted.id);
        if (!scene) return [];
        const ownSteps = wanted.steps.flatMap((wantedStep): Step[] => {
          const step = steps.get(wantedStep.id);
          const view = views.get(wantedStep.id);
          if (!step || !view) return [];
          const { attributes: _, ...words } = step;
          return [{ ...words, view }];
        });
        const { title, measure, place } = scene;
        return [{ id: scene.id, ...settingOf.get(scene.id), title, measure, steps: ownSteps, place }];
      });
      return [{ id, title, lead, scenes: ownScenes, place }];
    }),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (item.id !== '' && !map.has(item.id)) map.set(item.id, item);
  return map;
}

/** Facts of steps without a view count too: they are told. */
function factsCited({ front, sections }: Reading): string[] {
  const nothing = { title: [], deck: [], body: [], period: [], description: [] };
  const texts = textsOfTelling({ ...(front ?? nothing), sections });
  return texts.flatMap((text) => citations(text).map(({ id }) => id));
}

function attributeWords({ sections }: Reading): string[] {
  const scenes = sections.flatMap((section) => section.scenes);
  const attributes = scenes.flatMap((scene) => [
    scene.attributes,
    ...scene.steps.map((step) => step.attributes),
  ]);
  return attributes.flatMap(({ rest }) => rest.flatMap(({ value }) => value.split(/\s+/u)));
}

/** Names in the story's tables, whose numerals (三台阁) are no quantities. */
function namesIn(book: FactBook): string[] {
  return [...book.tables.values()].flatMap(({ name, columns, rows }) => {
    const named = columns.filter(
      (column) =>
        /^(?:name|holder|lane)_/u.test(column) || (name === 'glossary' && /^(?:zh|en)$/u.test(column)),
    );
    return rows.flatMap(({ cells }) =>
      named.map((column) => cells[column] ?? '').filter((cell) => cell !== ''),
    );
  });
}

function sorted(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ place, found }) => {
      const key = JSON.stringify([place, found.en]);
      return seen.has(key) ? false : seen.add(key);
    })
    .sort(
      ({ place: a }, { place: b }) =>
        ascending(a.file, b.file) || ascending(a.line, b.line) || ascending(a.column, b.column),
    );
}
