import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedBy,
  type HostNames,
  heightMessages,
  namesFrom,
} from '../../../src/elements/embed-height/protocols.ts';

const own = { href: 'https://example.org/x/embed/land/?theme=night', pathname: '/x/embed/land/' };
const nobody: HostNames = { pym: null, resizer: null, secret: null };
const size = { width: 320, height: 640 };

describe('height messages', () => {
  it('speak every protocol at once', () => {
    const names = { pym: 'frame-3', resizer: 'iFrameResizer0', secret: 'aB3dE6gH9j' };
    expect(heightMessages(size, names, own)).toEqual([
      { type: 'changjuan:height', height: 640 },
      'pymxPYMxframe-3xPYMxheightxPYMx640',
      { 'datawrapper-height': { '/x/embed/land/': 640 } },
      '{"src":"https://example.org/x/embed/land/?theme=night","context":"iframe.resize","height":640}',
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      { type: 'iframe-resized', width: 320, height: 640 },
      '{"id":"iframeMessenger:/x/embed/land/","type":"set-height","value":640}',
      '[iFrameSizer]iFrameResizer0:640:320:resizeObserver:0',
      { message: 'height', value: 640, secret: 'aB3dE6gH9j' },
    ]);
  });

  it('leave out what needs a name that was not told', () => {
    const messages = heightMessages(size, nobody, own);
    expect(messages).toHaveLength(7);
    expect(JSON.stringify(messages)).not.toMatch(/secret|iFrameSizer|null/);
  });
});

describe('names in the address', () => {
  it.each([
    ['?childId=graphic&initialWidth=600&parentTitle=x', 'graphic'],
    ['?theme=night&childId=my.frame-1', 'my.frame-1'],
    ['?childId=%E5%9B%BE', '图'],
    ['?childId=', null],
    ['?childId=a%20b', null],
    ['?childId=%3Cimg%20onerror%3D1%3E', null],
    ['?childId=axPYMxheightxPYMx9', null],
    ['?childId=%E0%A4%A', null],
    [`?childId=${'a'.repeat(201)}`, null],
    ['?otherchildId=a', null],
  ])('%s', (search, pym) => {
    expect(namesFrom(search, '')).toEqual({ ...nobody, pym });
  });

  it.each([
    ['#?secret=aB3dE6gH9j', 'aB3dE6gH9j'],
    ['#?secret=aB3dE6gH9j&x', 'aB3dE6gH9j'],
    ['#?secret=a"b', null],
    ['#secret', null],
    ['', null],
  ])('%s', (hash, secret) => {
    expect(namesFrom('', hash)).toEqual({ ...nobody, secret });
  });
});

describe('what a host asks', () => {
  it.each([
    [{ type: 'changjuan:init' }, {}],
    [{ type: 'iframe-child-init', id: 1 }, {}],
    [{ sentinel: 'amp', type: 'frames-init' }, {}],
    [{ message: 'ready', secret: 'aB3dE6gH9j' }, { secret: 'aB3dE6gH9j' }],
    [
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
      { resizer: 'iFrameResizer0' },
    ],
    ['[iFrameSizer]resize', {}],
  ])('%j', (data, asked) => {
    expect(askedBy(data)).toEqual(asked);
  });

  it.each([
    null,
    undefined,
    0,
    '',
    'pymxPYMxaxPYMxwidthxPYMx300',
    '[iFrameSizer]',
    '[iFrameSizer]a:b',
    `[iFrameSizer]<b>${':x'.repeat(12)}`,
    `[iFrameSizer]a${':x'.repeat(2000)}`,
    { message: 'ready' },
    { message: 'ready', secret: ['aB3dE6gH9j'] },
    { message: 'ready', secret: '<script>' },
    { sentinel: 'amp' },
    [],
    { type: { type: 'changjuan:init' } },
  ])('is not %j', (data) => {
    expect(askedBy(data)).toBeNull();
  });

  it('never throws, and takes only names that can stand in a message', () => {
    const hostile = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
      fc.string().map((text) => `[iFrameSizer]${text}`),
      fc.record({ message: fc.constantFrom('ready', 'height'), secret: fc.anything() }),
      fc.record({ type: fc.anything(), sentinel: fc.anything() }),
    );
    fc.assert(
      fc.property(hostile, fc.string(), fc.string(), (data, search, hash) => {
        const names = { ...namesFrom(`?childId=${search}`, `#?secret=${hash}`), ...askedBy(data) };
        for (const name of [names.pym, names.resizer, names.secret]) {
          if (name !== null) expect(name).toMatch(/^[\p{L}\p{N}_.:-]{1,200}$/u);
        }
        for (const message of heightMessages(size, names, own)) {
          expect(message).not.toBeNull();
          expect(JSON.stringify(message)).toContain('640');
        }
      }),
    );
  });
});
