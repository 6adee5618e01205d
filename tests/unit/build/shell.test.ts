import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillShell } from '../../../src/build/shell.ts';
import { raw } from '../../../src/lib/html.ts';

const shell = readFileSync('index.html', 'utf8');
const bare = { styles: ['/a.css'], script: null, fonts: [] };
const page = {
  lang: 'en',
  head: raw('<title>T $& $1</title>'),
  headScript: 'go()',
  body: raw('<main>B</main>'),
};

describe('the shell', () => {
  it('takes a page, its style and its script', () => {
    const filled = fillShell(
      shell,
      { ...page, root: { 'data-x': '"' } },
      { styles: ['/a.css', '/b.css'], script: '/a.ts', fonts: ['/f.woff2'] },
    );
    expect(filled).toMatch(/^<!doctype html>\n<html lang="en" data-x="&quot;">/);
    expect(filled).toContain('<title>T $& $1</title><script>go()</script>');
    expect(filled).toContain(
      '<link rel="preload" href="/f.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">',
    );
    expect(filled).toContain('<script type="module" src="/a.ts"></script>');
    expect(filled).toMatch(/<body>\s*<main>B<\/main>\s*<\/body>/);
    expect(filled).not.toContain('<!--');
  });

  it('goes without a script, and says which slot it has lost', () => {
    const plain = fillShell(shell, { ...page, headScript: '' }, bare);
    expect(plain).not.toContain('<script');
    expect(() => fillShell('<html>', page, bare)).toThrow('index.html has no');
  });
});
