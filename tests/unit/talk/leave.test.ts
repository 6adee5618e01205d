import { describe, expect, it } from 'vitest';
import { leavesTalk, wayBack } from '../../../src/talk/leave.ts';
import { press, startState } from '../../../src/talk/model.ts';

describe('the way back to the reading page', () => {
  const known = ['top', '', 'land', 'land-grid'];

  it.each([
    ['?from=land-grid', '../#land-grid'],
    ['?route=short&from=top', '../#top'],
    ['', null],
    ['?from=', null],
    ['?from=land-gird', null],
    ['?from=https://example.org/', null],
    ['?from=javascript:alert(1)', null],
    ['?from=land-grid%23x', null],
  ])('of %s is %s', (query, expected) => {
    expect(wayBack(new URLSearchParams(query), known, '../')).toBe(expected);
    expect(wayBack(new URLSearchParams(query), known, undefined)).toBeNull();
  });

  it('is taken only where the key has nothing nearer to leave', () => {
    const start = startState(9, 3);
    expect(leavesTalk(start)).toBe(true);
    for (const key of ['o', 'e', 'b', 'w', '?', 'i', 'f', '7'])
      expect(leavesTalk(press(start, key))).toBe(false);
    for (const key of ['o', 'e', 'b', 'f', '7'])
      expect(leavesTalk(press(press(start, key), 'Escape'))).toBe(true);
    expect(leavesTalk({ ...start, note: { kind: 'page', asked: 'x' } })).toBe(false);
  });
});
