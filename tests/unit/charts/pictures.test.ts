import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { svgText } from '../../../src/draw/svg-text.ts';
import { allExamples } from '../../pictures/index.ts';
import { complaints } from './picture-properties.ts';

describe('named examples', () => {
  const warn = vi.spyOn(console, 'warn');
  const error = vi.spyOn(console, 'error');
  beforeEach(() => {
    warn.mockClear();
    error.mockClear();
  });
  afterEach(() => {
    expect(warn).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
  });

  it('have names of their own', () => {
    const names = allExamples.map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(allExamples.map((example) => [example.name, example] as const))('%s', async (name, example) => {
    expect(complaints(example.picture, example.frame)).toEqual([]);
    if (!/-zh-358$|-en-840$/u.test(name)) return;
    const svg = svgText(example.picture, { idPrefix: name, title: name });
    await expect(`${svg}\n`).toMatchFileSnapshot(`../../pictures/snapshots/${name}.svg`);
  });
});
