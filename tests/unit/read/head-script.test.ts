import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, settingsFrom, settingValues } from '../../../src/elements/cj-settings/settings.ts';
import { headScript } from '../../../src/pages/read/head-script.ts';

interface Surroundings {
  readonly query?: string;
  readonly kept?: Readonly<Record<string, string>> | 'refused' | 'missing';
  readonly lessMotion?: boolean;
  readonly oldEngine?: boolean;
}

/** Runs the script as a page would and gives what it put on the root. */
function run({ query = '', kept = {}, lessMotion = false, oldEngine = false }: Surroundings) {
  const attributes: Record<string, string> = {};
  const root = {
    className: '',
    setAttribute: (name: string, value: string) => {
      attributes[name] = value;
    },
    classList: { remove: (name: string) => (root.className = root.className.replace(` ${name}`, '')) },
    ...(oldEngine ? {} : { replaceChildren: () => undefined }),
  };
  const listeners: ((event: { target: { tagName: string } }) => void)[] = [];
  const sandbox = {
    addEventListener: (_type: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    document: { documentElement: root },
    location: { search: query },
    matchMedia: (asked: string) => ({ matches: asked.includes('reduced-motion:reduce') && lessMotion }),
  };
  if (kept === 'refused') {
    Object.defineProperty(sandbox, 'localStorage', {
      get: () => {
        throw new Error('SecurityError');
      },
    });
  } else if (kept !== 'missing') Object.assign(sandbox, { localStorage: { ...kept } });
  runInContext(headScript, createContext(sandbox));
  const fails = (tagName: string) => {
    for (const listener of listeners) listener({ target: { tagName } });
    return root.className.split(' ');
  };
  return { classes: root.className.split(' '), attributes, fails };
}

const names = Object.keys(settingValues) as (keyof typeof settingValues)[];
const anyValue = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    'scroll',
    'day',
    'night',
    '0',
    '1',
    '4',
    '5',
    '11',
    'off',
    'on',
    'NIGHT',
    'on ',
  ),
  fc.constantFrom('__proto__', 'night"onload=', '%6eight', '<script>', 'day|night', '[1-4]', 'undefined'),
  fc.string(),
);
const queries = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names, 'utm', 'sview', '__proto__'), fc.string()), anyValue), {
    maxLength: 6,
  })
  .map((pairs) =>
    pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`,
  );
const stores = fc.dictionary(fc.constantFrom(...names.map((name) => `changjuan-${name}`)), anyValue);

describe('the inline script', () => {
  it('is short, and one line', () => {
    expect(headScript.length).toBeLessThan(700);
    expect(headScript).not.toMatch(/[\n<]/);
  });

  it('takes the scroll back when a script does not load', () => {
    expect(run({}).fails('IMG')).toEqual(['js', 'scroll']);
    expect(run({}).fails('SCRIPT')).toEqual(['js']);
  });

  it('asks for the scroll, in engines above the floor', () => {
    expect(run({})).toMatchObject({ classes: ['js', 'scroll'], attributes: {} });
    expect(run({ oldEngine: true }).classes).toEqual(['js']);
  });

  it('stays silent without storage', () => {
    for (const kept of ['refused', 'missing'] as const) {
      expect(run({ kept }).classes).toEqual(['js', 'scroll']);
      expect(run({ kept, query: '?theme=night' }).attributes).toMatchObject({ 'data-theme': 'night' });
    }
  });

  it('never throws, sets nothing but known values, and agrees with the settings read later', () => {
    fc.assert(
      fc.property(queries, stores, fc.boolean(), (query, kept, lessMotion) => {
        const { classes, attributes } = run({ query, kept, lessMotion });
        const settings = settingsFrom(query, (key) => kept[key] ?? '');
        const expected: Record<string, string> = {};
        for (const name of names) if (settings[name] !== '') expected[`data-${name}`] = settings[name];
        if (lessMotion) expected['data-motion'] = 'off';
        expect(attributes).toEqual(expected);
        expect(classes.includes('scroll')).toBe(layoutOf(settings, lessMotion) === 'scroll');
      }),
      { numRuns: 150 },
    );
  });
});
