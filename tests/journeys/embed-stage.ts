import type { Browser } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import type { EmbedManifest } from '../../src/elements/cj-embed-dialog/codes.ts';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import { builtFor, manifestOf } from './embed-frames.ts';
import { type HostServer, serveHost } from './host-server.ts';

/** What journeys of embeds play on: our site, another site around it, and what ours says can be embedded. */
export interface EmbedStage {
  browser: Browser;
  site: ServedSite;
  host: HostServer;
  manifest: EmbedManifest;
}

/** Sets the stage before a file's tests, and strikes it after them. */
export function embedStage(): EmbedStage {
  const stage = {} as EmbedStage;
  beforeAll(async () => {
    const headers = { 'access-control-allow-origin': '*' };
    [stage.browser, stage.site, stage.host] = await Promise.all([
      launchBrowser(),
      serveDist(inject('site'), { headers, builtFor }),
      serveHost(),
    ]);
    stage.manifest = await manifestOf(stage.site.address);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await Promise.all([stage.site?.close(), stage.host?.close()]);
  });
  return stage;
}
