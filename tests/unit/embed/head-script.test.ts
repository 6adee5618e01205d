import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { headScript } from '../../../src/pages/embed/head-script.ts';

/** What the script writes on <html> for a query, and what of it is left when the page has loaded without its script. */
function run(search: string, { modern = true } = {}) {
  const attributes: Record<string, string> = {};
  const classes = new Set<string>();
  const root = {
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
  runInNewContext(headScript, {
    document: { documentElement: root },
    location: { search },
    addEventListener: (_: string, work: () => void) => {
      loaded = work;
    },
  });
  return {
    attributes,
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
});
