import { extract } from '@extractus/oembed-extractor';
import axe from 'axe-core';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { embedCode, forms } from '../../src/elements/cj-embed-dialog/codes.ts';
import { openPage } from './browser.ts';
import { embedStage } from './embed-stage.ts';

const stage = embedStage();

describe('the page for editors', () => {
  for (const path of ['embed/', 'en/embed/']) {
    it(`lists every code of /${path} without scripts, accessible, on a phone as well`, async () => {
      const { page, faults, close } = await openPage(stage.browser, {
        viewport: { width: 320, height: 700 },
      });
      await page.goto(stage.site.address + path);
      const codes = new Set(await page.locator('.code').allTextContents());
      const locale = path === 'embed/' ? 'zh' : 'en';
      for (const entry of stage.manifest.embeds.filter(({ language }) => language === locale)) {
        for (const form of forms) {
          expect(codes).toContain(
            embedCode({ entry, form, theme: 'auto', plain: false, root: stage.site.address }),
          );
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const broken = await page.locator('img').evaluateAll(async (all) => {
        const images = all as HTMLImageElement[];
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
        return images.filter(({ naturalWidth }) => naturalWidth === 0).length;
      });
      expect(broken).toBe(0);
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    });
  }

  it('names embed.js as it is now, with a hash that browsers accept', async () => {
    const { page, faults, close } = await openPage(stage.browser);
    await page.goto(`${stage.site.address}embed/`, { waitUntil: 'networkidle' });
    const tag = await page.locator('.codes-head .code').textContent();
    await page.goto(`${stage.site.address}404.html`);
    const [, src = '', integrity = ''] = /src="([^"]*)" integrity="([^"]*)"/.exec(tag ?? '') ?? [];
    expect(src).toMatch(/embed\.[0-9a-f]{10}\.js$/);
    const defined = await page.evaluate(
      ([address, hash]) =>
        new Promise((done) => {
          const script = document.createElement('script');
          Object.assign(script, {
            src: address,
            integrity: hash,
            onload: () => done(true),
            onerror: () => done(false),
          });
          document.head.append(script);
        }),
      [src, integrity],
    );
    expect(defined).toBe(true);
    expect(await page.evaluate(() => customElements.get('cj-embed') !== undefined)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('systems that take codes', () => {
  it('find the oEmbed answer of every kind of page', async () => {
    const wanted = ['embed/land/', 'embed/land/land-grid/', 'en/embed/land/land-grid/'];
    for (const path of wanted) {
      const answer = (await extract(stage.site.address + path)) as unknown as Record<string, unknown>;
      expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
      expect(answer.html).toContain(`<iframe src="${stage.site.address}${path}"`);
      expect(answer.width).toBeGreaterThan(0);
      expect(answer.height).toBeGreaterThan(200);
    }
  });

  it('leave something to see, whatever they take out', () => {
    const entry = stage.manifest.embeds[1];
    if (entry === undefined) throw new Error('nothing to embed');
    const cms = {
      strict: {},
      pictures: { allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'] },
      frames: {
        allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'iframe'],
        allowedAttributes: { iframe: ['src', 'width', 'height', 'title'], a: ['href'], img: ['src', 'alt'] },
      },
    };
    const left = (form: (typeof forms)[number], options: object) =>
      sanitizeHtml(
        embedCode({ entry, form, theme: 'auto', plain: false, root: stage.site.address }),
        options,
      ).trim();
    const story = `<a href="${stage.site.address}#${entry.step}">`;
    expect(left('frame', cms.strict)).toBe(`<p>${story}${entry.title}</a></p>`);
    expect(left('frame-script', cms.strict)).toBe(`<p>${story}${entry.title}</a></p>`);
    expect(left('frame-script', cms.frames)).toMatch(
      /^<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+">/,
    );
    for (const form of ['component', 'picture'] as const) {
      expect(left(form, cms.pictures)).toMatch(/<a href="[^"]+"><img src="[^"]+\.png" alt="[^"]+"/);
      expect(left(form, cms.strict)).toContain(story);
    }
  });
});
