import { nestedBuild } from './nested-build.ts';

/**
 * A browser entry and all it imports as one classic script: other sites' pages take no modules, nor do frames that are
 * sandboxed without their origin. Throws when it could not run as one.
 */
export async function classicScript(root: string, entry: string): Promise<string> {
  const chunk = await nestedBuild(root, {
    lib: { entry, formats: ['iife'], name: 'changjuan', fileName: 'script' },
    rolldownOptions: { output: { minify: true } },
  });
  if (chunk.type !== 'chunk') throw new Error(`${entry} is no script.`);
  const { imports, exports, dynamicImports, code } = chunk;
  const wrong = [...imports, ...exports, ...dynamicImports];
  if (wrong.length > 0 || /\bimport\.meta\b/.test(code)) {
    throw new Error(`${entry} cannot run as a classic script: ${wrong.join(', ') || 'import.meta'}`);
  }
  return code;
}
