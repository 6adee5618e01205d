import { resolve } from 'node:path';
import { build } from 'vite';
import { diskEffects, type Effects } from '../effects.ts';
import type { ChangjuanOptions } from '../plugin.ts';
import { prepareSites } from '../sites.ts';
import { viteConfig } from '../vite-config.ts';

/** Builds the site into `out`. Throws StoryProblems, and leaves `out` as it was, when a story has errors. */
export async function buildSite(
  root: string,
  { out, ...options }: ChangjuanOptions & { readonly out: string },
  effects: Effects = diskEffects(root),
): Promise<number> {
  const started = performance.now();
  // Checked before Vite starts: it would wrap an author's problems in its own words and a stack.
  const sites = await prepareSites(options, effects);
  const config = viteConfig(root, { ...options, sites });
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: resolve(root, out) } });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  effects.log(`${out}/ (${sites.map(({ loaded }) => loaded.name).join(', ')}; ${seconds} s)`);
  return 0;
}
