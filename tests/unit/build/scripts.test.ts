import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { classicScript, laterAddress } from '../../../src/build/scripts.ts';

const chunks = [
  { path: 'assets/scroll-bar-11.js', content: '' },
  { path: 'assets/scroll-0123abcd.js', content: '' },
  { path: 'assets/comfort-4567.js', content: '' },
];

/** A bundle of one chunk. */
function bundle(change: object, name = 'read.js'): Rolldown.OutputBundle {
  const chunk = {
    ...{ type: 'chunk', fileName: name, code: 'go()', imports: [], exports: [], dynamicImports: [] },
    ...change,
  };
  // The part of Rolldown's chunk that is read.
  return { [name]: chunk } as unknown as Rolldown.OutputBundle;
}

describe('scripts that come later', () => {
  it('are addressed by the names they are built to', () => {
    expect(laterAddress('./scroll.ts', chunks)).toBe('./scroll-0123abcd.js');
    expect(laterAddress('./comfort.ts', chunks)).toBe('./comfort-4567.js');
    expect(laterAddress('./other.ts', chunks)).toBe(null);
    expect(laterAddress('./scroll.ts', [])).toBe(null);
  });
});

describe('the entry', () => {
  it('is a classic script that may import what comes later', () => {
    expect(classicScript(bundle({}), chunks)).toBe('go()');
    expect(classicScript(bundle({ dynamicImports: ['./scroll-0123abcd.js'] }), chunks)).toBe('go()');
  });

  it.each([
    ['imports', { imports: ['./shared.js'] }],
    ['exports', { exports: ['start'] }],
    ['an import of what is not there', { dynamicImports: ['./scroll.ts'] }],
    ['an address that only modules have', { code: 'go(import.meta.url)' }],
  ])('is refused with %s', (_what, change) => {
    expect(() => classicScript(bundle(change), chunks)).toThrow('cannot run as a classic script');
  });

  it('is refused in two files', () => {
    expect(() => classicScript({ ...bundle({}), ...bundle({}, 'other.js') }, chunks)).toThrow('one file');
  });
});
