import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import type * as Gallery from './gallery-page.ts';
import type * as Preview from './preview-pages.ts';
import { requestPath } from './request-path.ts';

/** Folders whose files make the pages. */
const watched = ['stories', 'data', 'src', 'tests/pictures'];

/**
 * Adds the story's pages to Vite's development server. Pages are rendered on request by modules loaded through Vite,
 * so that edits of code show at once; a story with errors shows them in Vite's overlay, and comes back when mended.
 */
export function serveStory(server: ViteDevServer, story: string | undefined): void {
  const { root } = server.config;
  const inside = (path: string) =>
    watched.some((folder) => !relative(resolve(root, folder), path).startsWith('..'));
  server.watcher.add(['stories', 'data'].map((folder) => resolve(root, folder)));
  server.watcher.on('all', (_event, path) => {
    if (inside(path)) server.hot.send({ type: 'full-reload', path: '*' });
  });

  server.middlewares.use(
    async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      const path = requestPath(request.url);
      if (path === null) return next();
      try {
        if (path === '/gallery/') {
          const { galleryPage } = (await server.ssrLoadModule(
            '/src/build/gallery-page.ts',
          )) as typeof Gallery;
          const { allExamples } = await server.ssrLoadModule('/tests/pictures/index.ts');
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          return response.end(await server.transformIndexHtml(path, galleryPage(allExamples)));
        }
        const preview = (await server.ssrLoadModule('/src/build/preview-pages.ts')) as typeof Preview;
        const page = await preview.previewPage(root, path, story);
        if (page === null) return next();
        const isPage = page.type === 'text/html';
        const body = isPage
          ? await server.transformIndexHtml(path, withOverlay(String(page.body), page.error))
          : page.body;
        response.writeHead(page.status, {
          'content-type': `${page.type}; charset=utf-8`,
          'cache-control': 'no-store',
        });
        response.end(body);
      } catch (error) {
        if (error instanceof Error) server.ssrFixStacktrace(error);
        next(error);
      }
    },
  );
}

/** A script that shows the author's problems in Vite's own overlay: as plain text, and without a stack. */
function withOverlay(page: string, error: string | null): string {
  if (error === null) return page;
  const shown = JSON.stringify({ message: error, stack: '' }).replaceAll('<', '\\u003c');
  const script = `<script type="module">
import { ErrorOverlay } from '/@vite/client';
document.querySelector('vite-error-overlay')?.remove();
document.body.append(new ErrorOverlay(${shown}));
</script>`;
  return page.replace('</body>', `${script}</body>`);
}
