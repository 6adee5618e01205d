import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** Pages of another site, on an origin of their own (`127.0.0.1`, where our site is `localhost`). */
export interface HostServer {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Sets what stands at a path (without a leading slash), HTML; `policy` is its content policy. */
  put(path: string, body: string, policy?: string): string;
  close(): Promise<void>;
}

/** Serves pages that tests put there, their scripts (`put('x.js', …)`), and `pkg/…` out of node_modules. */
export async function serveHost(): Promise<HostServer> {
  const pages = new Map<string, { body: string; policy: string | undefined }>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1);
    const page = pages.get(path);
    const script = /\.m?js$/.test(path);
    const body =
      page?.body ??
      (path.startsWith('pkg/')
        ? await readFile(join('node_modules', normalize(path.slice(4)))).catch(() => null)
        : null);
    response.writeHead(body === null ? 404 : 200, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(page?.policy !== undefined && { 'content-security-policy': page.policy }),
    });
    response.end(body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  return {
    address,
    put(path, body, policy) {
      pages.set(path, { body, policy });
      return address + path;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A host's page: hosts have styles of their own, an icon that is nobody's business, and a language. */
export function hostPage(body: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Another site</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
