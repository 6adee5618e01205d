import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/build/csv.ts';
import { displayText } from '../../../src/build/display-text.ts';
import { withPolicy } from '../../../src/build/policy.ts';
import { messageLocale } from '../../../src/build/report.ts';
import { shareCard } from '../../../src/build/share-card.ts';
import { robots, siteMap } from '../../../src/build/site-map.ts';

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
});

describe('the content policy', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (inside: string) => `<head><meta charset="utf-8"><title>T</title>${inside}</head>`;
  const policyOf = (text: string) => /<meta charset="utf-8"><meta [^>]* content="([^"]*)">/.exec(text)?.[1];

  it('allows own files and exactly the scripts that stand in the page', () => {
    const inside =
      '<script>go()</script><script type="application/json">{}</script><script src="a.js"></script>';
    const policy = policyOf(withPolicy(page(inside), 'page'));
    expect(policy).toContain(`script-src 'self' ${hash('go()')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(policyOf(withPolicy(page(''), 'embed'))).not.toContain('connect-src');
  });

  it('of a single file allows what stands in it alone', () => {
    const inside = '<style rel="stylesheet">a{}</style><script type="module" crossorigin>go()</script>';
    const policy = policyOf(withPolicy(page(inside), 'single'));
    expect(policy).toContain(`script-src ${hash('go()')};`);
    expect(policy).toContain(`style-src ${hash('a{}')};`);
    expect(policy).not.toContain("'self'");
    expect(() => withPolicy('<head></head>', 'page')).toThrow('no <meta charset');
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
