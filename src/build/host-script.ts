import { build } from 'vite';

const entry = 'src/elements/cj-embed/main.ts';

/** `embed.js`: one classic script for other sites' pages. Throws when it would not be one. */
export function hostScript(root: string): Promise<string> {
  return classicBundle(root, entry);
}

/** A browser entry and all it imports as one classic script. Throws when it could not run as one. */
export async function classicBundle(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: ['chrome86', 'safari14'],
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      write: false,
      lib: { entry, formats: ['iife'], name: 'changjuan', fileName: 'script' },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { minify: true } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) =>
    'output' in part ? part.output : [],
  );
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not built into one file.`);
  const { imports, exports, dynamicImports, code } = chunk;
  const wrong = [...imports, ...exports, ...dynamicImports];
  if (wrong.length > 0 || /\bimport\.meta\b/.test(code)) {
    throw new Error(`${entry} cannot run as a classic script: ${wrong.join(', ') || 'import.meta'}`);
  }
  return code;
}
