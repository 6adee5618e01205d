import type { Effects } from '../../src/build/effects.ts';
import { memoryEffects } from '../memory-effects.ts';

/** Sections of the first story that together have 26 steps: nine kinds of pictures, the 560 cells among them. */
export const repeatedSections = ['year', 'industry', 'innovation', 'livelihood', 'onward'];
const source = 'jurong-2021';

/**
 * Effects that read a story `name` over those of the project: sections of the first story with their pictures,
 * told `times` times, each time with ids and facts of its own. The first telling keeps the ids as they are,
 * the others add `-1`, `-2` ….
 */
export async function repeatedStory(name: string, times: number, below: Effects): Promise<Effects> {
  const files = new Map<string, Uint8Array | string>();
  const text = async (path: string) => new TextDecoder().decode((await below.read(path)) ?? undefined);
  for (const folder of ['data', 'stories']) {
    for (const path of await below.list(`${folder}/${source}`)) {
      const content = await below.read(path);
      if (content !== null) files.set(path.replace(source, name), content);
    }
  }
  const facts = await text(`data/${source}/facts.csv`);
  files.set(`data/${name}/facts.csv`, repeatFacts(facts, times));
  const ids = new Set(factLines(facts).map(([id]) => id));
  for (const language of ['zh', 'en']) {
    const telling = await text(`stories/${source}/${language}.md`);
    files.set(`stories/${name}/${language}.md`, repeatTelling(telling, times, ids));
  }
  const settings = await text(`stories/${source}/story.yaml`);
  const parts = repeatedSections.filter((id) => id !== 'year');
  files.set(
    `stories/${name}/story.yaml`,
    settings
      .replaceAll(source, name)
      .replace(/^parts: .*$/m, `parts: [${parts.join(', ')}]`)
      // Its routes name steps that are left out.
      .replace(/^routes:\n(?: .*\n)*/m, ''),
  );
  return memoryEffects(files, [], below);
}

/** A story's Markdown with the repeated sections `times` times, then its last section, on how it was made. */
export function repeatTelling(telling: string, times: number, facts: ReadonlySet<string>): string {
  const [front = '', ...sections] = telling.split(/^(?=# )/m);
  const kept = sections.filter((section) =>
    repeatedSections.includes(/^# .*\{#([\w-]+)/.exec(section)?.[1] ?? ''),
  );
  const tellings = Array.from({ length: times }, (_, index) =>
    kept.map((section) => (index === 0 ? section : renamed(section, `-${index}`, facts))),
  );
  return [front, ...tellings.flat(), sections.at(-1) ?? ''].join('');
}

/** Gives a section's own ids and the facts it names an ending. */
function renamed(section: string, ending: string, facts: ReadonlySet<string>): string {
  const fact = (id: string) => (facts.has(id) ? id + ending : id);
  return section
    .replace(/\{#([\w-]+)/g, (_, id: string) => `{#${id}${ending}`)
    .replace(/\]\(#([\w-]+)\)/g, (_, id: string) => `](#${id}${ending})`)
    .replace(/:fact\[([\w-]+)\]/g, (_, id: string) => `:fact[${fact(id)}]`)
    .replace(/^:::?(?:scene|step)\{.*\}$/gm, (line) =>
      line.replace(/(?<=[=" ])[\w-]+(?=[ "}])/g, (word) => fact(word)),
    );
}

function repeatFacts(csv: string, times: number): string {
  const lines = factLines(csv);
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    lines.map(([id, rest]) => `${id}-${index + 1},${rest}\n`),
  );
  return [csv, ...copies.flat()].join('');
}

function factLines(csv: string): [id: string, rest: string][] {
  const [, ...lines] = csv.trimEnd().split(/\r?\n/);
  return lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]);
}
