import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { serveStory } from './dev-server.ts';
import { diskEffects } from './effects.ts';
import { requestPath } from './request-path.ts';
import { classicScript, laterAddress, laterChunks } from './scripts.ts';
import type { SiteFile } from './site.ts';
import type { PreparedSite } from './sites.ts';

export interface ChangjuanOptions {
  /** The story at the root; the configured or first one when left out. */
  readonly story?: string | undefined;
  /** Refuse what only a preview may lack. */
  readonly publish?: boolean;
  /** Build every other story too, each below a folder of its name. */
  readonly all?: boolean;
  /** Absolute address of the site, instead of the stories' own. */
  readonly address?: string | undefined;
  /** Path of the site on its host, for the 404 page; that of the address when left out. */
  readonly base?: string | undefined;
  /** The reading pages alone with what they ask for, as benches do: no embeds, slides or picture files. */
  readonly readingOnly?: boolean;
  /** Stories that have been prepared already. */
  readonly sites?: readonly PreparedSite[];
}

/**
 * Builds stories into pages, and serves them while they are written.
 *
 *     check (stops here when an author has something to mend)  ->  Vite bundles what scripts load later, then the first
 *     script  ->  pages and their files are added to the bundle  ->  Vite writes  ->  what an earlier build left is removed
 *
 * Nothing is written or removed before all of it has been rendered.
 */
export function changjuan(options: ChangjuanOptions = {}): Plugin {
  let config: ResolvedConfig;
  let sites: readonly PreparedSite[] = options.sites ?? [];
  let chunks: readonly SiteFile[] = [];
  return {
    name: 'changjuan',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      serveStory(server, options.story);
    },
    configurePreviewServer(server) {
      const folder = resolve(config.root, config.build.outDir);
      // Vite answers unknown addresses with nothing; a static host shows this page.
      return () => {
        server.middlewares.use(async (request, response, next) => {
          const path = requestPath(request.url)?.replace(/\/$/, '/index.html') ?? '';
          const known = (await stat(join(folder, path)).catch(() => null))?.isFile() === true;
          const page = known ? null : await readFile(join(folder, '404.html')).catch(() => null);
          if (page === null) return next();
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(page);
        });
      };
    },
    async buildStart() {
      if (config.command !== 'build') return;
      chunks = await laterChunks(config.root);
      if (options.sites) return;
      const { prepareSites } = await import('./sites.ts');
      sites = await prepareSites(options, diskEffects(config.root));
    },
    resolveId(id) {
      const address = config.command === 'build' ? laterAddress(id, chunks) : null;
      return address === null ? null : { id: address, external: 'relative' };
    },
    async generateBundle(_output, bundle) {
      const scripts = { entry: classicScript(bundle, chunks), chunks };
      for (const name of Object.keys(bundle)) delete bundle[name];
      const { renderSites } = await import('./sites.ts');
      for (const file of await renderSites(sites, scripts, config.root, options)) {
        this.emitFile({ type: 'asset', fileName: file.path, source: file.content });
      }
    },
    async writeBundle({ dir }, bundle) {
      const folder = dir ?? join(config.root, config.build.outDir);
      // As Vite does: a folder outside the project may hold what is not ours.
      if (relative(config.root, folder).startsWith('..')) return;
      const kept = new Set(Object.keys(bundle));
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && !kept.has(relative(folder, path).replaceAll('\\', '/'))) await rm(path);
      }
    },
  };
}
