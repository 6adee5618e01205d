import type { InlineConfig } from 'vite';
import { type ChangjuanOptions, changjuan } from './plugin.ts';
import { entryBundle } from './scripts.ts';

/** How Vite builds and serves the project at `root`. */
export function viteConfig(root: string, options: ChangjuanOptions = {}): InlineConfig {
  return {
    root,
    configFile: false,
    appType: 'custom',
    // All links are relative or made by the pages themselves.
    base: './',
    plugins: [changjuan(options)],
    build: {
      // The plugin removes what is old once the new files are there, so that a failed build leaves all as it was.
      emptyOutDir: false,
      ...entryBundle,
    },
  };
}
