import type { InlineConfig } from 'vite';
import { type ChangjuanOptions, changjuan } from './plugin.ts';

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
      // The engine floor; older ones read the page without scripts.
      target: ['chrome86', 'safari14'],
      // The plugin adds public/ with the pages, so that nothing is written when one cannot be made.
      copyPublicDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: 'src/editions/read/main.ts',
        output: { format: 'iife' },
      },
    },
  };
}
