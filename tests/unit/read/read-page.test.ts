import { describe, expect, it } from 'vitest';
import { filled } from '../../../src/charts/crop.ts';
import type { Page } from '../../../src/pages/page.ts';
import { headScript } from '../../../src/pages/read/head-script.ts';
import type { ReadPageInput } from '../../../src/pages/read/input.ts';
import { notFoundPage, readPage } from '../../../src/pages/read/page.ts';
import { book, input, picture, site, story } from './fixture.ts';

const print = ({ head, body }: Page) => head.text + body.text;
const read = (input: ReadPageInput) => print(readPage(input));
const page = read(input('zh'));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the reading page', () => {
  it('has unique ids, and every local link leads to one', () => {
    const ids = matches(page, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of matches(page, /href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('turns every number into a link to its row in the register', () => {
    expect(page).toContain(
      '<a class="fact" href="#fact-land" data-fact="land"><data value="560">560亩</data></a>',
    );
    for (const id of book().facts.keys()) expect(page).toContain(`<tr id="fact-${id}"`);
  });

  it('holds a narrow and a wide frame of a picture, but only where it changes', () => {
    expect(page.match(/<figure/g)).toHaveLength(2);
    expect(page.match(/class="pic narrow"/g)).toHaveLength(2);
    expect(page.match(/class="pic wide"/g)).toHaveLength(2);
    expect(page).toContain('Alt with 280亩');
  });

  it('prints each distinct table once, with the status of facts', () => {
    expect(page.match(/<td class="number" data-label="Value">560<\/td>/g)).toHaveLength(1);
    expect(page).toContain('来源所载（实心）');
  });

  it('escapes what authors write', () => {
    expect(page).not.toContain('Title </title>');
    expect(page).toContain('&lt;b&gt;&amp;');
    expect(page).not.toMatch(/parcels <unknown>/);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)['@graph'][0].headline).toBe('Title </title>two');
  });

  it('keeps local addresses below the base and absolute ones absolute', () => {
    for (const href of matches(page, /(?:href|src)="([^"#]+)"/g)) expect(href).toMatch(/^(\/x\/|https:\/\/)/);
    expect(page).toContain('<link rel="canonical" href="https://example.org/x/">');
    expect(page).toContain('hreflang="zh-Hans" href="https://example.org/x/"');
    expect(page).toContain('hreflang="en" href="https://example.org/x/en/"');
    expect(page).toContain('property="og:image" content="https://example.org/x/w.png"');
    expect(read(input('en'))).toContain('<link rel="canonical" href="https://example.org/x/en/">');
  });

  it('leaves styles and scripts to the shell', () => {
    expect(page).not.toMatch(/<style|<script>|<script src| style="/);
    expect(readPage(input('zh')).headScript).toBe(headScript);
    expect(headScript.length).toBeLessThan(700);
  });

  it('says what the source does not state, what is not published, and that nothing was corrected', () => {
    expect(page).toContain('报名与日期未载');
    expect(page).toContain('第一部分第2段');
    expect(page).toContain('all of it');
    expect(page).toContain('到目前为止没有更正');
  });

  it('prints blank slots nowhere and filled ones in the foot', () => {
    expect(page).not.toContain('class="slots"');
    const base = story();
    const slots = { ...base.settings.slots, icp: '某ICP备1号', contact: 'a@b.cn' };
    const filledIn = read(input('zh', { story: { ...base, settings: { ...base.settings, slots } } }));
    expect(filledIn).toContain('<a href="https://beian.miit.gov.cn/" rel="noreferrer">某ICP备1号</a>');
    expect(filledIn).toContain('mailto:a@b.cn');
  });

  it('cuts seals in Chinese in both languages', () => {
    expect(page).toContain('<span class="seal">招商<br>引资</span>');
    expect(read(input('en'))).toContain(
      '<span class="seal" lang="zh-Hans">招商<br>引资</span><span class="seal-name">Attract</span>',
    );
  });

  it('is the same every time', () => {
    expect(read(input('zh'))).toBe(page);
  });

  it('does without optional files', () => {
    const bare = { ...site, downloads: [], shareImages: null };
    const text = read(input('en', { site: bare }));
    expect(text).not.toMatch(/og:image|Content-Security|preload|null|undefined/);
  });
});

describe('the page for unknown addresses', () => {
  it('leads home and asks not to be indexed', () => {
    const lost = print(notFoundPage(input('zh')));
    expect(lost).toContain('href="/x/"');
    expect(lost).toContain('noindex');
    // Whichever language was looked for, the way to the story is told in it.
    expect(lost).toContain('href="/x/en/"');
    expect(lost).toContain('lang="en"');
  });
});

describe('parts', () => {
  it('shows a picture without the empty bands above and below', () => {
    expect(filled(picture('grid'))).toEqual({ x: 0, y: 56, width: 100, height: 48 });
    expect(filled({ ...picture('grid'), marks: [] })).toEqual({ x: 0, y: 0, width: 100, height: 200 });
  });
});
