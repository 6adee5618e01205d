import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { classicScript } from './classic-script.ts';
import { serveStory } from './dev-server.ts';
import { diskEffects } from './effects.ts';
import { type EmbedAssets, embedPages } from './embed-pages.ts';
import { fontPath, fontStyle } from './fonts.ts';
import { hashed } from './hashed.ts';
import { htmlPage, htmlPages, loadedBy, type SiteStory } from './html-pages.ts';
import { announce, checkOutFolder, removeOld } from './out-folder.ts';
import { withPolicy } from './policy.ts';
import { requestPath } from './request-path.ts';
import { fillShell } from './shell.ts';
import { type Made, type SiteFile, siteFiles } from './site-files.ts';
import { type StoryOptions, siteNames, siteStories } from './site-stories.ts';

export type { StoryOptions } from './site-stories.ts';

const embedCss = 'src/pages/embed/embed.css';

/**
 * Gives Vite the stories' pages as HTML entries, and adds what stands beside them.
 *
 *     check (stops here when an author has something to mend)  ->  files that pages name  ->  pages, bundled by Vite
 *     ->  embedded pages, policies  ->  Vite writes  ->  what an earlier build left is removed
 *
 * Nothing is written or removed before all of it has been rendered.
 */
export function story(options: StoryOptions = {}): Plugin {
  const { readingOnly = false } = options;
  let config: ResolvedConfig;
  let shell = '';
  let embedScript = '';
  let stories: readonly SiteStory[] = [];
  const made = new Map<SiteStory, Made>();
  /** How the document at each path is made. */
  const documents = new Map<string, () => string>();

  return {
    name: 'changjuan',
    enforce: 'pre',

    async config({ root = process.cwd() }, { command }) {
      // Scanned for packages to prepare: the shell names only one of the entries.
      const entries = ['read', 'present', 'embed'].map((name) => `src/elements/${name}.ts`);
      if (command !== 'build') return { optimizeDeps: { entries } };
      const effects = diskEffects(root);
      const names = await siteNames(options, effects);
      const folders = names.map((_, index) => (index === 0 ? '' : `${names[index]}/`));
      const pages = folders.flatMap((folder) =>
        htmlPages(folder)
          .filter(({ kind }) => !readingOnly || kind === 'read' || kind === 'lost')
          .map(({ path }) => folder + path),
      );
      const styles = [];
      for (const style of [embedCss, ...names.map(fontStyle)]) {
        if ((await effects.read(style)) !== null) styles.push(style);
      }
      return {
        build: {
          // See out-folder.ts; public/ is written with the pages.
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: { input: [...pages, ...styles].map((path) => resolve(root, path)) },
        },
      };
    },

    async configResolved(resolved) {
      config = resolved;
      if (config.command !== 'build') return;
      const { root, build, mode } = config;
      if (build.write) await checkOutFolder(root, resolve(root, build.outDir));
      shell = await readFile(join(root, 'index.html'), 'utf8');
      stories = await siteStories({ ...options, publish: mode === 'publish' }, diskEffects(root));
    },

    configureServer: (server) => serveStory(server, options.story),

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
      const { root } = config;
      if (!readingOnly) embedScript = await classicScript(root, 'src/elements/embed.ts');
      for (const each of stories) {
        const files = await siteFiles(each, shell, root, diskEffects(root), readingOnly);
        made.set(each, files);
        for (const page of htmlPages(each.folder)) {
          documents.set(resolve(root, each.folder + page.path), () =>
            fillShell(
              shell,
              htmlPage(page, each, files.beside, siteBase(config, each)),
              loadedBy(page.kind, each),
            ),
          );
        }
      }
    },

    resolveId: (id) => (documents.has(id) ? id : null),
    load: (id) => documents.get(id)?.() ?? null,

    generateBundle: {
      order: 'post',
      async handler(_output, bundle) {
        if (config.command !== 'build') return;
        const { root, build } = config;
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withPolicy(String(file.source), 'page');
        }
        const lost = bundle['404.html'];
        const [first] = stories;
        if (lost?.type === 'asset' && first !== undefined) {
          // Shown at any depth: what Vite addressed from the root has to be named from there.
          lost.source = String(lost.source).replaceAll(/(href|src)="\.\//g, `$1="${siteBase(config, first)}`);
        }
        const script = hashed('assets/embed', 'js', embedScript);
        const emitted = [...(await publicFiles(root)), ...(readingOnly ? [] : [script])];
        for (const [each, { files, image }] of made) {
          const pages = readingOnly
            ? []
            : embedPages(each, shell, image, embedAssets(bundle, each, script.path));
          emitted.push(
            ...[...files, ...pages].map(({ path, content }) => ({ path: each.folder + path, content })),
          );
        }
        // It stands in the pages.
        delete bundle[builtFrom(bundle, embedCss).fileName];
        for (const { path, content } of emitted)
          this.emitFile({ type: 'asset', fileName: path, source: content });
        const paths = [...Object.keys(bundle), ...emitted.map(({ path }) => path)];
        if (build.write) await announce(resolve(root, build.outDir), paths);
      },
    },

    async writeBundle({ dir }, bundle) {
      await removeOld(dir ?? resolve(config.root, config.build.outDir), Object.keys(bundle));
    },
  };
}

/** Path of the site's root on its host: as `--base` says, else from its address. */
function siteBase({ base }: ResolvedConfig, { address }: SiteStory): string {
  return base.startsWith('.') || base === '' ? new URL(address).pathname : base;
}

/** The files of public/, as they are. */
async function publicFiles(root: string): Promise<SiteFile[]> {
  const effects = diskEffects(root);
  const paths = await effects.list('public');
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice('public/'.length),
      content: (await effects.read(path)) ?? '',
    })),
  );
}

/** What Vite made of a file of the project. Throws when it made nothing of it. */
function builtFrom(bundle: Rolldown.OutputBundle, source: string): Rolldown.OutputAsset {
  for (const file of Object.values(bundle)) {
    if (file.type === 'asset' && file.originalFileNames.some((name) => name.endsWith(source))) return file;
  }
  throw new Error(`${source} is not in the bundle.`);
}

/** What Vite made for embedded pages to load. */
function embedAssets(
  bundle: Rolldown.OutputBundle,
  { loaded, fonts }: SiteStory,
  script: string,
): EmbedAssets {
  const built = (source: string) => builtFrom(bundle, source);
  const styles = [...(fonts.length === 0 ? [] : [fontStyle(loaded.name)]), embedCss];
  const bold = fonts.filter(({ weight }) => weight === 700);
  return {
    script,
    style: styles.map((style) => String(built(style).source).trim()).join(''),
    fonts: bold.map(({ weight }) => built(fontPath(loaded.name, weight)).fileName),
  };
}
