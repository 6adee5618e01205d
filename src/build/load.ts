import { readBook } from '../facts/book.ts';
import type { FactBook } from '../facts/fact.ts';
import { zoneSizeProblem } from '../facts/zone-files.ts';
import type { Checked, Problem } from '../lib/problem.ts';
import { sourceText } from '../lib/source-text.ts';
import { catalogue } from '../scenes/catalogue.ts';
import { readStory } from '../story/read-story.ts';
import { readSettings } from '../story/settings.ts';
import { stepsOf } from '../story/steps.ts';
import type { Story } from '../story/story.ts';
import { decode } from './decode.ts';
import type { Effects } from './effects.ts';
import { problem } from './messages.ts';
import { zoneTopology } from './zone-topology.ts';

/** A story and its data, checked. */
export interface LoadedStory {
  /** Its folder below stories/. */
  readonly name: string;
  readonly story: Story;
  readonly book: FactBook;
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

const storyFiles = ['story.yaml', 'zh.md', 'en.md'];

export interface LoadOptions {
  /** Whether the site is to be published: what a preview may lack is then an error. */
  readonly publish?: boolean;
}

/**
 * Reads a story and its data with everything that is wrong with them.
 *
 *     stories/<name>/*  ->  data folder's name  ->  data/<folder>/*  ->  book  ->  story checked against the book
 *
 * Without a book (no facts.csv) the story is not checked: every fact in it would be called unknown.
 */
export async function loadStory(
  name: string,
  effects: Effects,
  { publish = false }: LoadOptions = {},
): Promise<Checked<LoadedStory>> {
  const problems: Problem[] = [];
  const story = await readTexts(
    storyFiles.map((file) => `stories/${name}/${file}`),
    effects,
    problems,
  );

  const settings = story.find(({ path }) => path.endsWith('/story.yaml'));
  const source = settings && sourceText(settings.path, settings.text);
  const slots = source && readSettings(source);
  const folder = slots?.value?.data ?? name;
  const paths = await effects.list(`data/${folder}`);
  const data = await readTexts(
    paths.filter((path) => /\.(csv|ya?ml|geojson)$/i.test(path) && path.split('/').length === 3),
    effects,
    problems,
  );

  // Of a file that is no text that is all there is to say, not that it is missing, too.
  const unreadable = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  const told = (found: readonly Problem[]) => found.filter(({ place }) => !unreadable.has(place.file));

  const book = readBook(data, zoneTopology);
  problems.push(...told(book.problems));
  if (book.value === null) return { value: null, problems };

  const read = readStory({ files: story, book: book.value, catalogue });
  problems.push(...told(read.problems));
  if (source && slots?.value?.slots.mapApproval === '' && book.value.zone?.settings.schematic === false) {
    const place = source.at(slots.offsetOf(['slots', 'mapApproval']));
    const severity = publish ? 'error' : 'warning';
    problems.push({ ...problem(place, 'approvalMissing'), severity });
  }
  const steps = read.value ? stepsOf(read.value.tellings.zh) : [];
  const mapStep = steps.find(({ step }) => catalogue[step.view.chart]?.map)?.step;
  // A map that is there and wrong has been told of.
  if (mapStep && !data.some(({ path }) => /\/zone\.(?:geojson|yaml)$/u.test(path))) {
    problems.push(problem(mapStep.place, 'mapMissing', { chart: mapStep.view.chart, folder }));
  }
  return {
    value: read.value && { name, story: read.value, book: withApproval(book.value, read.value) },
    problems,
  };
}

/** The approval number stands in story.yaml, with the other slots that a publisher fills in. */
function withApproval(book: FactBook, story: Story): FactBook {
  if (book.zone === null || book.zone.settings.schematic) return book;
  return { ...book, zone: { ...book.zone, approval: story.settings.slots.mapApproval } };
}

/** The texts of the files that are there; what cannot be read as text is a problem and is left out. */
async function readTexts(
  paths: readonly string[],
  effects: Effects,
  problems: Problem[],
): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of paths) {
    const bytes = await effects.read(path);
    if (bytes === null) continue;
    const tooLarge = zoneSizeProblem(path, bytes.length);
    if (tooLarge !== null) {
      problems.push(tooLarge);
      continue;
    }
    const decoded = decode(bytes, path);
    problems.push(...decoded.problems);
    if (decoded.value !== null) files.push({ path, text: decoded.value });
  }
  return files;
}
