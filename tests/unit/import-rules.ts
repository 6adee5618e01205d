import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Folders of src by layer, lowest first. A file imports from its own layer or a lower one. */
const layers = [
  ['src/lib'],
  ['src/facts'],
  ['src/story'],
  ['src/charts', 'src/scenes'],
  ['src/draw'],
  ['src/talk'],
  ['src/elements', 'src/styles'],
  ['src/pages'],
  ['src/build'],
];

/** Layers up to this one know no DOM, no Node and no Lit. */
const lastPureLayer = 5;

/** Packages of the pure layers: the maths of d3, and what reads authors' text. */
const purePackages = new Set([
  'd3',
  'topojson-client',
  // Types alone.
  'topojson-specification',
  'geojson',
]);
/** What d3 has that needs a document or a network. */
const effectsOfD3 =
  /^(?:select|selection|zoom|drag|brush|transition|active|interrupt|pointer|timer|csv|tsv|json|text|xml|html|svg|image|blob|buffer)/;
const parserPackages = new Set([
  ...['csv-parse', 'jsonc-parser', 'jsts', 'yaml', 'valibot', 'mathjs'],
  ...[
    'unified',
    'remark-parse',
    'remark-directive',
    'remark-frontmatter',
    'mdast',
    'unist',
    'mdast-util-directive',
  ],
]);

/** What one file imports: the specifiers as written. */
interface FileImports {
  readonly path: string;
  readonly imports: readonly {
    readonly name: string;
    readonly typeOnly: boolean;
    readonly entries: readonly string[];
  }[];
}

/** Everything in `files` (path to source text) that breaks the rules of the folders, a sentence each. */
export function importBreaches(files: ReadonlyMap<string, string>): string[] {
  const parsed = [...files].map(([path, text]) => parseImports(path, text));
  return [...parsed.flatMap((file) => fileBreaches(file, files)), ...cycles(parsed)];
}

function fileBreaches({ path, imports }: FileImports, files: ReadonlyMap<string, string>): string[] {
  const layer = layerOf(path);
  const breaches: string[] = [];
  for (const { name, entries } of imports) {
    const breach = (why: string) => breaches.push(`${path} imports ${name}: ${why}`);
    if (!name.startsWith('.')) {
      if (layer !== null && layer <= lastPureLayer && !purePackageAllowed(name, path)) {
        breach('layers up to talk know no DOM, Node, Lit or other package');
      }
      if (layer !== null && layer <= lastPureLayer && name === 'd3' && entries.some(isEffect)) {
        breach('layers up to talk know no DOM');
      }
      continue;
    }
    const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
    // What stands at the root, such as vite.config.ts, is not of these files.
    if (!files.has(target) && /\/.*\.ts$/.test(target)) breach('there is no such file');
    if (!/\.[a-z]+(\?\w+)?$/.test(name)) breach('the file ending is missing');
    const targetLayer = layerOf(target);
    if (layer !== null && target.startsWith('tests/') && !path.endsWith('.test.ts'))
      breach('src does not know its tests');
    if (layer !== null && targetLayer !== null && targetLayer > layer) breach('that layer is higher');
    if (path.startsWith('src/charts/') && target.startsWith('src/scenes/')) breach('charts know no scenes');
    if (path.startsWith('src/charts/') && target.startsWith('src/story/')) breach('charts know no story');
    if (edition(path) !== null && edition(target) !== null && edition(path) !== edition(target)) {
      breach('editions do not import each other');
    }
  }
  return breaches;
}

function isEffect(entry: string): boolean {
  return effectsOfD3.test(entry);
}

function purePackageAllowed(name: string, path: string): boolean {
  const bare = name.startsWith('@') ? name.split('/', 2).join('/') : (name.split('/', 1)[0] ?? name);
  if (purePackages.has(bare)) return true;
  return parserPackages.has(bare) && /^src\/(facts|story)\//.test(path);
}

function layerOf(path: string): number | null {
  const layer = layers.findIndex((folders) => folders.some((folder) => path.startsWith(`${folder}/`)));
  return layer === -1 ? null : layer;
}

function edition(path: string): string | null {
  return /^src\/pages\/(read|embed|present)\//.exec(path)?.[1] ?? null;
}

/** Circles of files that need each other when they run (type imports vanish, so they may go both ways). */
function cycles(parsed: readonly FileImports[]): string[] {
  const needs = new Map(
    parsed.map(({ path, imports }) => [
      path,
      imports
        .filter(({ name, typeOnly }) => name.startsWith('.') && !typeOnly)
        .map(({ name }) => posix.join(posix.dirname(path), name)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push(`cycle: ${[...trail.slice(start), path].join(' -> ')}`);
    if (start !== -1 || done.has(path)) return;
    trail.push(path);
    for (const target of needs.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of needs.keys()) visit(path);
  return found;
}

function parseImports(path: string, text: string): FileImports {
  const { module } = parseSync(path, text);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    entries: entries.flatMap(({ importName }) => importName.name ?? []),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [{ name: entry.moduleRequest.value, typeOnly: entry.isType, entries: [] }] : [],
    ),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^(['"`])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[2] ? [{ name: literal[2], typeOnly: false, entries: [] }] : [];
  });
  return { path, imports: [...imports, ...exports, ...dynamic] };
}
