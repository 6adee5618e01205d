import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headScript } from '../../../src/pages/embed/head-script.ts';

/** What the script writes on <html> for a query, and what of it is left when the page has loaded without its script. */
function run(search: string, { modern = true, style = '', globals = {} as Record<string, unknown> } = {}) {
  const attributes: Record<string, string> = {};
  const classes = new Set<string>();
  const root = {
    textContent: style,
    classList: {
      add: (name: string) => classes.add(name),
      remove: (name: string) => classes.delete(name),
      contains: (name: string) => classes.has(name),
    },
    setAttribute(name: string, value: string) {
      attributes[name] = value;
    },
    ...(modern ? { replaceChildren: () => undefined } : {}),
  };
  let loaded = () => {};
  const window = globals;
  const fonts = new Set<unknown>();
  runInNewContext(headScript, {
    ...{ window, atob, Uint8Array },
    ...globals,
    document: { documentElement: root, fonts },
    location: { search },
    addEventListener: (_: string, work: () => void) => {
      loaded = work;
    },
  });
  return {
    attributes,
    fonts,
    classes: () => [...classes],
    ready: () => classes.add('ready'),
    loaded: () => loaded(),
  };
}

describe('the embedded page’s head script', () => {
  it.each([
    ['', {}, ['js']],
    ['?theme=night', { 'data-theme': 'night' }, ['js']],
    ['?x&theme=day&plain', { 'data-theme': 'day' }, ['js', 'plain']],
    ['?plain=1', {}, ['js', 'plain']],
    ['?theme=auto', {}, ['js']],
    ['?theme=nightly', {}, ['js']],
    ['?mytheme=night&plainer', {}, ['js']],
    ['?theme="><script>', {}, ['js']],
  ])('%s', (search, attributes, classes) => {
    const done = run(search);
    expect(done.attributes).toEqual(attributes);
    expect(done.classes()).toEqual(classes);
  });

  it('leaves the steps one under the other where the page’s script does not come, or is not for this engine', () => {
    expect(run('', { modern: false }).classes()).toEqual([]);
    const alone = run('?plain');
    alone.loaded();
    expect(alone.classes()).toEqual(['plain']);
    const whole = run('');
    whole.ready();
    whole.loaded();
    expect(whole.classes()).toContain('js');
  });

  describe('reads the face that the page holds', () => {
    const style = '@font-face{src:url(data:font/woff2;base64,AAH/) format("woff2")}p{}';
    /** An engine's FontFace, which reads bytes at once or, `late`, when told to. */
    const engine = (late: boolean) => {
      let end = () => {};
      const waited: (() => void)[] = [];
      const loaded = new Promise<void>((done) => {
        end = done;
      });
      class FontFace {
        readonly status = late ? 'loading' : 'loaded';
        readonly loaded = loaded;
        readonly made: unknown[];
        constructor(...made: unknown[]) {
          this.made = made;
        }
      }
      const setTimeout = (work: () => void) => waited.push(work);
      return {
        ended: { read: end, time: () => waited.map((work) => work()) },
        globals: { FontFace, setTimeout },
      };
    };

    it('at once', () => {
      const { fonts, classes } = run('', { style, globals: engine(false).globals });
      const [face] = [...fonts] as { made: unknown[] }[];
      expect(face?.made).toEqual(['Changjuan Display', Uint8Array.of(0, 1, 255), { weight: 700 }]);
      expect(classes()).toEqual(['js']);
    });

    it.each(['read', 'time'] as const)(
      'and is hidden meanwhile where that takes time: %s ends it',
      async (how) => {
        const { ended, globals } = engine(true);
        const { classes } = run('', { style, globals });
        expect(classes()).toContain('face');
        ended[how]();
        await Promise.resolve();
        expect(classes()).toEqual(['js']);
      },
    );

    it('or does without where there is none, or the engine knows of none', () => {
      expect(run('', { style: 'p{}', globals: engine(true).globals }).classes()).toEqual(['js']);
      expect(run('', { style }).classes()).toEqual(['js']);
    });
  });

  it('never throws and writes nothing of a query but what is allowed', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('theme', 'plain', '=', '&', 'day', 'night', '%', '"'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const done = run(`?${parts.join('')}`);
        for (const [name, value] of Object.entries(done.attributes)) {
          expect([name, value].join()).toMatch(/^data-theme,(day|night)$/);
        }
        expect(done.classes().every((name) => name === 'js' || name === 'plain')).toBe(true);
      }),
    );
  });
});
