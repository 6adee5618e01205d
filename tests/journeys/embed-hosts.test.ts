import { describe, expect, it } from 'vitest';
import { type EmbedForm, embedCode } from '../../src/elements/cj-embed-dialog/codes.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { framesOf, settled, shiftsOf, until, watchShifts } from './embed-frames.ts';
import { embedStage } from './embed-stage.ts';
import { hostPage } from './host-server.ts';
import { type Host, hosts } from './hosts.ts';

const stage = embedStage();

/** Low enough for hosts that give at most 1,000 px. */
const embedded = 'embed/signed/signed-task/';
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
      const embedScript = '${stage.site.address}embed.js';
      window.said = 0;
      addEventListener('message', () => { window.said += 1; });
      const frames = ${JSON.stringify(boxes)}.map(({ sandbox }, index) => ({
        sandbox, src: '${stage.site.address}${embedded}${fragment}', box: document.getElementById('box-' + index),
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

describe('a host gives every frame its height', () => {
  for (const [index, each] of hosts.entries()) {
    it.concurrent(each.name, async ({ expect }) => {
      const sandboxes = [false, true];
      const count = widths.length * sandboxes.length;
      const address = stage.host.put(`host-${index}`, pageOf(each, sandboxes));
      // All in sight: browsers give frames out of sight no time to notice that they grow.
      const watched = await openPage(stage.browser, { viewport: { width: 2100, height: 3000 } });
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
      await watched.page.waitForTimeout(1500);
      expect((await said()) - then).toBe(0);
      expect(watched.faults).toEqual([]);
      await watched.close();
    });
  }
});

/** A code as an editor pastes it. */
function pasted(form: EmbedForm): string {
  const entry = stage.manifest.embeds.find(
    ({ step, language }) => step === 'signed-task' && language === 'zh',
  );
  if (entry === undefined) throw new Error('no such embed');
  return embedCode({ entry, form, theme: 'auto', plain: false, root: stage.manifest.address });
}

describe('pasted codes', () => {
  it('fit under a strict policy, among hostile styles and beside an ad that wants to grow', async () => {
    const origin = new URL(stage.site.address).origin;
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin} ${new URL(stage.host.address).origin}; img-src ${origin} data:; style-src 'unsafe-inline'`;
    const grow = `<script>setInterval(() => parent.postMessage({ type: 'changjuan:height', height: 20000 }, '*'), 50)</script>`;
    const ad = stage.host.put('embed/ad', hostPage(grow));
    const hostile = '<style>iframe,cj-embed{all:unset!important}iframe{height:100%;max-height:90px}</style>';
    const sandboxed = pasted('frame-script').replace('<iframe', '<iframe sandbox="allow-scripts"');
    const address = stage.host.put(
      'page',
      hostPage(
        `${pasted('frame-script') + pasted('component') + pasted('component') + sandboxed}<iframe id="ad" title="Ad" src="${ad}"></iframe>`,
        hostile,
      ),
      policy,
    );
    const { page, faults, close } = await openPage(stage.browser, { viewport: { width: 700, height: 5000 } });
    await page.goto(address);
    const ours = async () => (await framesOf(page)).filter((frame) => !frame.url().endsWith('/ad'));
    await until(async () => {
      const off = await Promise.all(
        (await ours()).map((frame) =>
          frame.evaluate(() => innerHeight - (document.getElementById('embed')?.offsetHeight ?? 0)),
        ),
      );
      return (off.length === 4 && off.every((each) => Math.abs(each) <= 1)) || `px off: ${off}`;
    });
    const adHeight = await page.locator('#ad').evaluate((frame) => frame.clientHeight);
    expect(adHeight).toBeLessThan(200);
    expect(faults).toEqual([]);
    await close();
  });

  it('keep their place while they load, and load only near the window', async () => {
    const filler = '<p>Text of the host.</p>'.repeat(30);
    const many = Array.from({ length: 12 }, () => filler + pasted('component')).join('');
    const address = stage.host.put(
      'many',
      hostPage(many, '<style>body{margin:0 auto;max-width:640px}</style>'),
    );
    const { page, faults, close } = await openPage(stage.browser, { viewport: { width: 800, height: 900 } });
    await watchShifts(page);
    await page.goto(address);
    await page.waitForLoadState('load');
    expect((await framesOf(page)).length).toBeLessThan(3);
    await page.mouse.wheel(0, 2500);
    await until(async () => (await framesOf(page)).length > 1 || 'no more frames');
    await page.waitForTimeout(1000);
    expect((await framesOf(page)).length).toBeLessThan(8);
    expect(await shiftsOf(page.mainFrame())).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('leave picture, credit and text where scripts do not run', async () => {
    const { page, close } = await openPage(stage.browser, {
      viewport: { width: 700, height: 1200 },
      javaScriptEnabled: false,
    });
    await page.goto(stage.host.put('off', hostPage(pasted('component'))));
    const image = page.locator('cj-embed img');
    expect((await image.boundingBox())?.height).toBeGreaterThan(100);
    expect(await image.getAttribute('alt')).not.toBe('');
    await close();
  });
});

it('a frame answers its host alone, once in each protocol, and passes over what it does not understand', async () => {
  const { page, faults, close } = await openPage(stage.browser, { viewport: { width: 700, height: 5000 } });
  await page.goto(stage.host.put('asked', hostPage(pasted('frame') + pasted('frame-script'))));
  await settled(page, 2);
  const [first, second] = await framesOf(page);
  await page.evaluate(() => {
    const seen = window as unknown as { said: number };
    seen.said = 0;
    addEventListener('message', () => {
      seen.said += 1;
    });
  });
  const before = await first?.evaluate(() => document.documentElement.outerHTML);
  const said = () => page.evaluate(() => (window as unknown as { said: number }).said);
  // A sibling asks as a host would, and the host says nonsense.
  await second?.evaluate(() => window.parent.frames[0]?.postMessage({ type: 'changjuan:init' }, '*'));
  await page.evaluate(() => {
    const hostile: unknown[] = [
      null,
      undefined,
      new Map([[1, new Date(0)]]),
      { type: { type: 'changjuan:init' } },
      'x'.repeat(1e6),
      '[iFrameSizer]<img src=x onerror=alert(1)>:8:false:false:32:true:true:null:bodyOffset',
      { message: 'ready', secret: '"><img src=x onerror=alert(1)>' },
    ];
    for (const value of hostile) window.frames[0]?.postMessage(value, '*');
    // What was posted before this has been heard when this is answered.
    window.frames[0]?.postMessage({ type: 'changjuan:init' }, '*');
  });
  await until(async () => (await said()) > 0 || 'no answer');
  // The height once in each way of saying it that needs no name.
  expect(await said()).toBe(7);
  expect(await first?.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(faults).toEqual([]);
  await close();
});
