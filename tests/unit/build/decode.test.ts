import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/build/decode.ts';

const file = 'data/x/facts.csv';
const utf8 = new TextEncoder();

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8.encode(part)] : part)));
}

function severities(given: Uint8Array): string[] {
  return decode(given, file).problems.map((problem) => problem.severity);
}

describe('read without a word', () => {
  test.each([
    ['UTF-8', bytes('id,值\n')],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'id,值\n')],
  ])('%s', (_, given) => {
    expect(decode(given, file)).toEqual({ value: 'id,值\n', problems: [] });
  });

  test('an empty file', () => {
    expect(decode(bytes(), file)).toEqual({ value: '', problems: [] });
  });
});

describe('read with a warning', () => {
  test('GB18030 from Excel', () => {
    // 句容,560亩
    const { value, problems } = decode(bytes([0xbe, 0xe4, 0xc8, 0xdd], ',560', [0xc4, 0xb6], '\r\n'), file);
    expect(value).toBe('句容,560亩\r\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.severity).toBe('warning');
    expect(problems[0]?.found.zh).toContain('GB18030');
    expect(problems[0]?.place).toEqual({ file, line: 0, column: 0 });
  });

  test('a four-byte character of GB18030', () => {
    expect(decode(bytes([0xd2, 0xda, 0x95, 0x32, 0x82, 0x36]), file).value).toBe('亿𠀀');
  });

  test.each([
    ['little', [0xff, 0xfe, 0x69, 0x00, 0x3c, 0x50]],
    ['big', [0xfe, 0xff, 0x00, 0x69, 0x50, 0x3c]],
  ])('UTF-16, %s end first', (_, given) => {
    expect(decode(bytes(given), file).value).toBe('i值');
    expect(severities(bytes(given))).toEqual(['warning']);
  });
});

describe('refused', () => {
  test.each([
    ['a workbook', bytes([0x50, 0x4b, 0x03, 0x04, 0x14])],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0])],
    ['zero bytes', bytes('id\n', [0, 0])],
    ['half a character', bytes('id\n', [0xff])],
    ['UTF-16 cut short', bytes([0xff, 0xfe, 0x69])],
  ])('%s', (_, given) => {
    expect(decode(given, file).value).toBeNull();
    expect(severities(given)).toEqual(['error']);
  });

  test('says where', () => {
    expect(decode(bytes('id\nab', [0]), file).problems[0]?.place).toEqual({ file, line: 2, column: 3 });
    expect(decode(bytes('id\na值', [0xff, 0xff]), file).problems[0]?.place.line).toBe(2);
  });
});

test('10 MB of each kind', { timeout: 60_000 }, () => {
  const row = '某数,560,约５万平方米\r\n';
  const large = utf8.encode(row.repeat(Math.ceil(1e7 / utf8.encode(row).length)));
  expect(decode(large, file).value?.startsWith(row)).toBe(true);
  expect(decode(new Uint8Array(1e7).fill(0xc4), file).value).toHaveLength(5e6);
  expect(decode(new Uint8Array(1e7), file).value).toBeNull();
});

test('any bytes: text or one error, never a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
      const { value, problems } = decode(given, file);
      expect(problems.some((problem) => problem.severity === 'error')).toBe(value === null);
    }),
  );
});

test('any text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'句容亩亿a,"\n😀é') }), (text) => {
      expect(decode(utf8.encode(text), file)).toEqual({ value: text, problems: [] });
    }),
  );
});
