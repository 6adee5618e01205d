import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';
import { framesOf, settled, until } from './embed-frames.ts';
import { type Host, hosts } from './embed-hosts.ts';
import { type HostServer, hostPage, serveHost } from './host-server.ts';

let browser: Browser;
let site: ServedSite;
let host: HostServer;

beforeAll(async () => {
  const headers = { 'access-control-allow-origin': '*' };
  [browser, site, host] = await Promise.all([
    launchBrowser(),
    serveDist(inject('site'), { headers }),
    serveHost(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), host?.close()]);
});

/** One that is higher than WordPress allows. */
const highest = 'embed/land/';

/** Low enough for hosts that give at most 1,000 px. */
const embedded = 'embed/signed/half-year/';
const widths = [320, 700] as const;

/** A page with frames of both widths, plain and in the sandbox that CMSs use; `said` counts what they say. */
function pageOf({ script, start, fragment = '' }: Host, sandboxes: readonly boolean[]): string {
  const boxes = widths.flatMap((width) => sandboxes.map((sandbox) => ({ width, sandbox })));
  const library =
    script === undefined
      ? ''
      : script.module === undefined
        ? `<script src="/pkg/${script.path}"></script>`
        : '';
  const imported = script?.module === undefined ? '' : `import * as library from '/pkg/${script?.path}';`;
  return hostPage(
    `${boxes.map(({ width }, index) => `<div id="box-${index}" style="width:${width}px"></div>`).join('')}
    ${library}
    <script type="module">
      ${imported}
      const embedScript = '${site.address}embed.js';
      window.said = 0;
      addEventListener('message', () => { window.said += 1; });
      const frames = ${JSON.stringify(boxes)}.map(({ sandbox }, index) => ({
        sandbox, src: '${site.address}${embedded}${fragment}', box: document.getElementById('box-' + index),
      }));
      const plainFrame = ({ box, src, sandbox }) => {
        const frame = document.createElement('iframe');
        if (sandbox) frame.setAttribute('sandbox', 'allow-scripts');
        Object.assign(frame, { src, width: '100%', frameBorder: '0', title: 'Embedded' });
        box.append(frame);
        return frame;
      };
      ${start}
    </script>`,
    '<style>body{display:flex;align-items:flex-start;margin:0}iframe{display:block;width:100%;border:0}</style>',
  );
}

const innerHeights = async (watched: WatchedPage) =>
  Promise.all((await framesOf(watched.page)).map((frame) => frame.evaluate(() => window.innerHeight)));

const listening = hosts.filter(({ bounded }) => bounded !== true);

describe('a frame that is hidden while it loads gets its height when it is shown', () => {
  for (const [index, each] of listening.entries()) {
    it.concurrent(each.name, async ({ expect }) => {
      const hiding = '<style>.closed{display:none}</style>';
      const address = host.put(
        `hidden-${index}`,
        pageOf(each, [false])
          .replace('</head>', `${hiding}</head>`)
          .replaceAll('<div id="box-', '<div class="closed" id="box-'),
      );
      const watched = await openPage(browser, { viewport: { width: 1100, height: 3000 } });
      await watched.page.goto(address);
      await until(async () => (await framesOf(watched.page)).length === widths.length || 'no frames');
      for (const frame of await framesOf(watched.page)) await frame.waitForLoadState();
      await watched.page.evaluate(() => {
        for (const box of document.querySelectorAll('.closed')) box.classList.remove('closed');
      });
      await settled(watched.page, widths.length);
      expect(watched.faults.filter((fault) => !each.warns?.test(fault))).toEqual([]);
      await watched.close();
    });
  }
});

describe('a host gives every frame its height', () => {
  for (const [index, each] of hosts.entries()) {
    it.concurrent(each.name, async ({ expect }) => {
      const sandboxes = each.deafToSandbox === undefined ? [false, true] : [false];
      const count = widths.length * sandboxes.length;
      const address = host.put(`host-${index}`, pageOf(each, sandboxes));
      // All in sight: browsers give frames out of sight no time to notice that they grow.
      const watched = await openPage(browser, { viewport: { width: 2100, height: 3000 } });
      await watched.page.goto(address);
      await settled(watched.page, count);
      const before = await innerHeights(watched);

      // Grows and shrinks with its content.
      const turnTables = async (open: boolean) => {
        for (const frame of await framesOf(watched.page)) {
          await frame.evaluate((to) => {
            for (const one of Array.from(document.querySelectorAll('details'))) one.open = to;
          }, open);
        }
      };
      if (each.bounded !== true) {
        await turnTables(true);
        await until(async () => {
          const now = await innerHeights(watched);
          return now.every((height, index) => height > (before[index] ?? 0) + 20) || `does not grow: ${now}`;
        });
        await settled(watched.page, count);
        // Hidden, as in a closed tab, it says nothing; what changed there is told when it is shown again.
        const show = (on: boolean) =>
          watched.page.evaluate((shown) => {
            for (const box of document.querySelectorAll<HTMLElement>('[id^=box-]')) box.hidden = !shown;
          }, on);
        const framed = await framesOf(watched.page);
        await show(false);
        for (const frame of framed) {
          await frame.evaluate(() => {
            for (const one of Array.from(document.querySelectorAll('details'))) one.open = false;
          });
        }
        await show(true);
        await settled(watched.page, count);
        expect(await innerHeights(watched)).toEqual(before);
      }

      // Silent when nothing changes: what is told for good has been told.
      const said = () => watched.page.evaluate(() => (window as unknown as { said: number }).said);
      await watched.page.waitForTimeout(500);
      const then = await said();
      await watched.page.waitForTimeout(3000);
      expect((await said()) - then).toBe(0);
      expect(watched.faults.filter((fault) => !each.warns?.test(fault))).toEqual([]);
      await watched.close();
    });
  }
});

it('WordPress gives at most 1,000 px: what is higher is laid out in short', async () => {
  const wordpress = hosts.find(({ name }) => name === 'WordPress');
  if (wordpress === undefined) throw new Error('no WordPress');
  const address = host.put('wordpress', pageOf(wordpress, [true]).replaceAll(embedded, highest));
  const { page, faults, close } = await openPage(browser, { viewport: { width: 1100, height: 3000 } });
  await page.goto(address);
  await until(async () => {
    const found = await Promise.all(
      (await framesOf(page)).map((frame) =>
        frame.evaluate(() => [document.documentElement.className, window.innerHeight] as const),
      ),
    );
    const laid =
      found.length === widths.length && found.every(([name, height]) => /short/.test(name) && height <= 1000);
    return laid || JSON.stringify(found);
  });
  for (const frame of await framesOf(page)) {
    expect(await frame.locator('.step.on svg.pic:visible').count()).toBe(1);
    expect(await frame.locator('.to-story').isVisible()).toBe(true);
  }
  expect(faults).toEqual([]);
  await close();
});
