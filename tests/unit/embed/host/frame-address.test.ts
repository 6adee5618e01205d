import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAddress } from '../../../../src/elements/cj-embed/frame-address.ts';

const base = 'https://news.example/story/';
function addressOf(attributes: Readonly<Record<string, string>>): string | null {
  return frameAddress(
    {
      getAttribute: (name) => attributes[name] ?? null,
      hasAttribute: (name) => name in attributes,
    },
    base,
  );
}

describe('the address of a component’s frame', () => {
  const src = 'https://x.example/embed/dunes/';

  it('is made of its attributes', () => {
    expect(addressOf({ src })).toBe(src);
    expect(addressOf({ src, step: 'grid', theme: 'night', plain: '' })).toBe(`${src}grid/?theme=night&plain`);
    expect(addressOf({ src: '/embed/dunes/?a=1', plain: '' })).toBe(
      'https://news.example/embed/dunes/?a=1&plain',
    );
  });

  it('is never anything but a web address', () => {
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'blob:x', 'http://']) {
      expect(addressOf({ src: bad })).toBeNull();
    }
  });

  it('stays on the host and below the path that src names, whatever the other attributes say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (step, theme) => {
        const found = new URL(addressOf({ src, step, theme }) ?? '');
        expect(found.origin).toBe('https://x.example');
        expect(found.hash).toBe('');
        if (!/^\.{1,2}$/.test(step)) expect(found.pathname.startsWith('/embed/dunes/')).toBe(true);
        expect([...found.searchParams.keys()].filter((key) => key !== 'theme')).toEqual([]);
      }),
    );
  });
});
