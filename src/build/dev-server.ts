import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import type * as Dev from './dev-pages.ts';
import { requestPath } from './request-path.ts';

/** Folders whose files make the pages. Styles are left to Vite, which replaces them in the open page. */
const watched = ['stories', 'data', 'src', 'tests/pictures'];

/**
 * Adds the story's pages to Vite's development server. They are made on request by modules loaded through Vite, so that
 * edits of code show at once. What an author has to mend is an error, which Vite shows in its overlay.
 */
export function serveStory(server: ViteDevServer, story: string | undefined): void {
  const { root } = server.config;
  /** Counts edits: until the next one a story is read once. */
  let edition = 0;
  const inside = (path: string) =>
    watched.some((folder) => !relative(resolve(root, folder), path).startsWith('..'));
  server.watcher.add(['stories', 'data'].map((folder) => resolve(root, folder)));
  server.watcher.on('all', (_event, path) => {
    if (!inside(path) || path.endsWith('.css')) return;
    edition += 1;
    server.hot.send({ type: 'full-reload', path: '*' });
  });

  server.middlewares.use(async (request, response, next) => {
    const path = requestPath(request.url);
    if (path === null) return next();
    try {
      const { devFile } = (await server.ssrLoadModule('/src/build/dev-pages.ts')) as typeof Dev;
      const examples = () => server.ssrLoadModule('/tests/pictures/index.ts');
      const shell = await readFile(join(root, 'index.html'), 'utf8');
      const file = await devFile({ root, path, story, shell, edition, examples });
      if (file === null) return next();
      response.writeHead(file.status, {
        'content-type': `${file.type}; charset=utf-8`,
        'cache-control': 'no-store',
      });
      response.end(file.type === 'text/html' ? await server.transformIndexHtml(path, file.body) : file.body);
    } catch (error) {
      if (error instanceof Error) server.ssrFixStacktrace(error);
      next(error);
    }
  });
}
