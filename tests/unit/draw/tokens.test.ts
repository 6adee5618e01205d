import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inks } from '../../../src/charts/picture.ts';
import { colours, type Theme } from '../../../src/draw/tokens.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The custom properties of the rule with this selector. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#\w+);/g)].map(([, name, value]) => [name, value]),
  );
}

const rules: readonly (readonly [Theme, string])[] = [
  ['day', ':root'],
  ['night', ':root:not([data-theme="day"])'],
  ['night', ':root[data-theme="night"]'],
];

describe('tokens', () => {
  it.each(rules)('of standalone pictures by %s are those of the page (%s)', (theme, selector) => {
    const page = tokens(selector);
    for (const ink of inks) expect(colours[theme][ink], ink).toBe(page[ink]);
  });

  it('are the same by choice and by the system', () => {
    expect(tokens(':root[data-theme="night"]')).toEqual(tokens(':root:not([data-theme="day"])'));
  });
});
