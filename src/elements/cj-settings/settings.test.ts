import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaults,
  layoutOf,
  queryWith,
  type Settings,
  settingNames,
  settingsFrom,
  settingValues,
  viewFor,
} from './settings.ts';

const valuesOf = (name: keyof typeof settingValues) => fc.constantFrom('', ...settingValues[name]);
const settings: fc.Arbitrary<Settings> = fc.record({
  view: valuesOf('view'),
  theme: valuesOf('theme'),
  size: valuesOf('size'),
  motion: valuesOf('motion'),
  keys: valuesOf('keys'),
});
const part = fc.string({ minLength: 1 }).filter((text) => !/[?&#]/.test(text));
const others = fc
  .array(part, { maxLength: 4 })
  .map((parts) => parts.filter((each) => !settingNames.some((name) => each.split('=')[0] === name)));
const nothing = () => '';

describe('settings in the address', () => {
  it('come back as they went in, and leave everything else of the query alone', () => {
    fc.assert(
      fc.property(others, settings, settings, (rest, first, second) => {
        const query = rest.length === 0 ? '' : `?${rest.join('&')}`;
        const once = queryWith(query, first);
        expect(settingsFrom(once, nothing)).toEqual(first);
        expect(settingsFrom(queryWith(once, second), nothing)).toEqual(second);
        expect(queryWith(once, defaults)).toBe(query);
        expect(queryWith(once, first)).toBe(once);
      }),
    );
  });

  it('name only what is not the default', () => {
    expect(queryWith('', defaults)).toBe('');
    expect(queryWith('?from=wechat&theme=night', { ...defaults, size: '3' })).toBe('?from=wechat&size=3');
  });

  it('are read before storage, and only where the value is known', () => {
    const stored = (key: string) => (key === 'changjuan-theme' ? 'night' : 'red');
    expect(settingsFrom('', stored)).toEqual({ ...defaults, theme: 'night' });
    expect(settingsFrom('?theme=day', stored).theme).toBe('day');
    expect(settingsFrom('?theme=blue', stored).theme).toBe('night');
    expect(settingsFrom('?xtheme=day&size=9', nothing)).toEqual(defaults);
  });
});

describe('the layout', () => {
  it('is plain with large text, whatever was chosen, and comes back with it', () => {
    expect(layoutOf({ ...defaults, size: '1', view: 'scroll' }, false)).toBe('plain');
    expect(layoutOf({ ...defaults, view: 'scroll' }, false)).toBe('scroll');
  });

  it('is what was chosen last, said only where it would not come by itself', () => {
    for (const lessMotion of [true, false]) {
      for (const layout of ['scroll', 'plain'] as const) {
        expect(layoutOf({ ...defaults, view: viewFor(layout, lessMotion) }, lessMotion)).toBe(layout);
      }
    }
    expect(viewFor('scroll', false)).toBe('');
    expect(viewFor('plain', true)).toBe('');
  });
});
