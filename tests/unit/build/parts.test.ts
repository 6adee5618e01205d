import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../src/build/content-policy.ts';
import { csvText } from '../../../src/build/csv.ts';
import { displayText } from '../../../src/build/display-text.ts';
import { diskEffects } from '../../../src/build/effects.ts';
import { charactersOf } from '../../../src/build/font-characters.ts';
import { readFonts } from '../../../src/build/fonts.ts';
import { messageLocale } from '../../../src/build/report.ts';
import { shareCard } from '../../../src/build/share-card.ts';
import { robots, siteMap } from '../../../src/build/site-map.ts';
import { opening } from '../../../src/build/sizes.ts';

describe('CSV for download', () => {
  it('quotes what has to be quoted and begins with a byte order mark', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x,y', 'say "hi"'],
          ['two\nlines', ' kept '],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,y","say ""hi"""\r\n"two\nlines"," kept "\r\n');
  });
});

describe('display text', () => {
  it('is what stands in headings and display classes, by weight', () => {
    const page =
      '<html><head><title>no</title><style>h2{}</style></head><body><h1>甲<br>乙 &amp;</h1><p>no</p>' +
      '<h2>丙<strong>丁</strong></h2><span class="x display">戊&#39;</span><svg><text class="f-ink n">己</text><text class="n2">no</text></svg>' +
      '<ul class="seals"><li class="seal">庚<br/>辛</li></ul></body></html>';
    expect(displayText([page])).toEqual({ 900: '&乙甲', 700: "'丁丙己庚戊辛" });
    expect(displayText([], [{ 900: '甲', 700: '乙' }])).toEqual({ 900: '甲', 700: '乙' });
  });

  it('is held by the fonts that are shipped, which hold nothing else', async () => {
    const fonts = await readFonts('jurong-2021', diskEffects(process.cwd()));
    expect(fonts.map(({ weight }) => weight)).toEqual([900, 700]);
    for (const { trueType, characters } of fonts) {
      expect(charactersOf(trueType)).toEqual(characters);
      expect(characters.has('年')).toBe(true);
    }
  });
});

describe('the content policy', () => {
  it('allows exactly the styles and scripts that are printed', () => {
    const policy = contentPolicy({ styles: ['a{}'], scripts: ['go()'] });
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash('a{}')}'`);
    expect(policy).toContain(`script-src 'self' 'sha256-${hash('go()')}'`);
    expect(policy).toContain("default-src 'none'");
    // The stages' data are fetched.
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(contentPolicy({ styles: [], scripts: [] })).toContain("style-src 'none'");
  });
});

describe('messages', () => {
  it.each([
    ['zh', {}, 'zh'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LC_ALL: 'C' }, 'en'],
  ] as const)('asked for %s with %j are in %s', (asked, env, locale) => {
    expect(messageLocale(asked, env)).toBe(locale);
  });
});

describe('the share card', () => {
  const text = { title: ['没有', '新地'], body: 'A & B', period: '2021', seals: ['招商引资', '不是印'] };
  it('escapes, keeps inside and cuts only four-character seals', () => {
    const card = shareCard(text, { width: 600, height: 600 }, '');
    expect(card).toContain('A &amp; B');
    expect(card.match(/<rect/g)).toHaveLength(1);
  });
  it('makes long words smaller, not wider', () => {
    const long = shareCard(
      { ...text, title: ['A very long title that goes on and on'] },
      { width: 600, height: 600 },
      '',
    );
    const size = Number(/Black" font-size="(\d+)"/.exec(long)?.[1]);
    expect(size).toBeGreaterThan(10);
    expect(size).toBeLessThan(40);
  });
});

describe('for search engines', () => {
  it('both languages are alternates of each other', () => {
    const map = siteMap('https://a.example/x/', '2026-01-31');
    expect(map.match(/<loc>/g)).toHaveLength(2);
    expect(map.match(/hreflang="en" href="https:\/\/a\.example\/x\/en\/"/g)).toHaveLength(2);
    expect(robots('https://a.example/x/')).toContain('Sitemap: https://a.example/x/sitemap.xml');
  });
});

describe('the opening', () => {
  it('ends where the first section begins', () => {
    expect(opening('<section></section><h1>a</h1>b<section>c')).toBe('<section></section><h1>a</h1>b');
    expect(opening('<h1>a</h1>')).toBe('<h1>a</h1>');
  });
});
