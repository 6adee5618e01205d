import { resolve } from 'node:path';
import { createServer, preview } from 'vite';
import { openInBrowser } from '../open-in-browser.ts';
import { viteConfig } from '../vite-config.ts';

interface ServeOptions {
  readonly port: string | undefined;
}

/** Serves a story while it is written, until interrupted. */
export async function startServer(
  root: string,
  { story, port, path }: ServeOptions & { readonly story: string | undefined; readonly path: string },
): Promise<number> {
  const server = await createServer({
    ...viteConfig(root, { story }),
    base: '/',
    server: { port: Number(port ?? 5173) },
  });
  await server.listen();
  server.printUrls();
  const [address] = server.resolvedUrls?.local ?? [];
  if (address !== undefined) openInBrowser(new URL(path, address).href);
  return 0;
}

/** Serves what was built, until interrupted. */
export async function previewSite(
  root: string,
  { out, port }: ServeOptions & { readonly out: string },
): Promise<number> {
  const server = await preview({
    ...viteConfig(root),
    appType: 'mpa',
    base: '/',
    build: { outDir: resolve(root, out) },
    preview: { port: Number(port ?? 4173) },
  });
  server.printUrls();
  return 0;
}
