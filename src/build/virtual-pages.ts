import type { Plugin } from 'vite';

/** Gives Vite HTML entries that stand in no file, by the paths they would have. */
export function virtualPages(pages: ReadonlyMap<string, () => string>): Plugin {
  return {
    name: 'changjuan:pages',
    enforce: 'pre',
    resolveId: (id) => (pages.has(id) ? id : null),
    load: (id) => pages.get(id)?.() ?? null,
  };
}
