import { build } from 'vite';

/**
 * A browser entry and all it imports as one classic script: other sites' pages take no modules, nor do frames that are
 * sandboxed without their origin. Throws when it could not run as one.
 */
export async function classicScript(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: ['chrome86', 'safari14', 'firefox90'],
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      write: false,
      lib: { entry, formats: ['iife'], name: 'changjuan', fileName: 'script' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not built into one file.`);
  const { imports, exports, dynamicImports, code } = chunk;
  const wrong = [...imports, ...exports, ...dynamicImports];
  if (wrong.length > 0 || /\bimport\.meta\b/.test(code)) {
    throw new Error(`${entry} cannot run as a classic script: ${wrong.join(', ') || 'import.meta'}`);
  }
  return code;
}
