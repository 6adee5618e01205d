import { basename } from 'node:path';
import { type BuildEnvironmentOptions, build, type Rolldown } from 'vite';
import type { SiteFile } from './site.ts';

/** The browser's scripts. */
export interface Scripts {
  /** A classic script. It imports some of `chunks` as `./<file name>`: all stand in one folder. */
  readonly entry: string;
  /** Modules that are loaded later; their names change with their content. */
  readonly chunks: readonly SiteFile[];
}

const folder = 'assets';
const read = 'src/elements/old-read';
const entry = `${read}/main.ts`;
/** The modules that the entry imports, by their names in its folder. */
const later = ['comfort', 'scroll'] as const;

/**
 * Vite's settings for one bundle. A library bundle, because others get a helper for preloading that no classic script
 * can run.
 */
function bundle(input: string | string[], format: 'iife' | 'es'): BuildEnvironmentOptions {
  return {
    // The engine floor; older ones read the page without scripts.
    target: ['chrome86', 'safari14'],
    // The plugin adds public/ with the pages, so that nothing is written when one cannot be made.
    copyPublicDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry: input, formats: [format], name: 'changjuan', fileName: 'read' },
    rolldownOptions: {
      // A module may hold what another one needs as well.
      preserveEntrySignatures: 'allow-extension',
      checks: { bundlerTimings: false },
      output: {
        entryFileNames: `${folder}/[name]-[hash].js`,
        chunkFileNames: `${folder}/[name]-[hash].js`,
        hashCharacters: 'hex',
        minify: true,
      },
    },
  };
}

/** Vite's settings for the entry, which has to be one classic script. */
export const entryBundle: BuildEnvironmentOptions = bundle(entry, 'iife');

/**
 * The modules the entry imports later and what they share. They are a bundle of their own: had it a file in common with
 * the entry, the classic script would have to import it, or the modules would import the classic script and run it twice.
 */
export async function laterChunks(root: string): Promise<SiteFile[]> {
  const built = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: {
      ...bundle(
        later.map((name) => `${read}/${name}.ts`),
        'es',
      ),
      write: false,
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) =>
    'output' in part ? part.output : [],
  );
  return outputs
    .filter((file) => file.type === 'chunk')
    .map(({ fileName, code }) => ({ path: fileName, content: code }));
}

/** Where an import of the entry leads, once built; null: to nothing that comes later. */
export function laterAddress(id: string, chunks: readonly SiteFile[]): string | null {
  const name = later.find((each) => id === `./${each}.ts`);
  const file = new RegExp(`^${name}-[0-9a-f]+\\.js$`);
  return (
    chunks
      .map(({ path }) => basename(path))
      .find((path) => file.test(path))
      ?.replace(/^/, './') ?? null
  );
}

/** The entry's code out of its bundle. Throws when it could not run as a classic script. */
export function classicScript(files: Rolldown.OutputBundle, chunks: readonly SiteFile[]): string {
  const built = Object.values(files).filter((file) => file.type === 'chunk');
  const [chunk] = built;
  if (chunk === undefined || built.length > 1) throw new Error(`${entry} is not built into one file.`);
  const { imports, exports, dynamicImports, code } = chunk;
  const known = new Set(chunks.map(({ path }) => `./${basename(path)}`));
  const wrong = [...imports, ...exports, ...dynamicImports.filter((name) => !known.has(name))];
  if (wrong.length > 0 || /\bimport\.meta\b/.test(code)) {
    throw new Error(`${entry} cannot run as a classic script: ${wrong.join(', ') || 'import.meta'}`);
  }
  return code;
}
