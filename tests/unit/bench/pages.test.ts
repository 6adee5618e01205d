import { describe, expect, it } from 'vitest';
import { diskEffects } from '../../../src/build/effects.ts';
import { loadStory } from '../../../src/build/load.ts';
import { repeatedStory, repeatTelling } from '../../bench/repeated-story.ts';
import { ranBeforePaint } from '../../bench/script-order.ts';
import { inlineScripts, withoutScripts } from '../../bench/strip-scripts.ts';

describe('the floor', () => {
  const data = '<script type="application/ld+json">{"a":1}</script>';
  const page = `<head><script>choose()</script><link rel="modulepreload" href="b.js"><script defer src="./a.js"></script></head><body>文字${data}</body>`;

  it('has no script, and all else', () => {
    expect(withoutScripts(page)).toBe(`<head></head><body>文字${data}</body>`);
  });

  it('is told apart from inline scripts', () => {
    expect(inlineScripts(page)).toEqual(['choose()']);
  });
});

describe('a repeated story', () => {
  it('gives each telling ids and facts of its own', () => {
    const telling =
      '---\ntitle: x\n---\n# 年 {#year}\n见[那里](#a)。\n:::scene{#a chart=units data="land other"}\n::step{#b total=land}\n共:fact[land]{as=hanzi}。\n:::\n# 余 {#rest}\n略。\n# 制成 {#how}\n完。\n';
    expect(repeatTelling(telling, 2, new Set(['land']))).toBe(
      '---\ntitle: x\n---\n# 年 {#year}\n见[那里](#a)。\n:::scene{#a chart=units data="land other"}\n::step{#b total=land}\n共:fact[land]{as=hanzi}。\n:::\n' +
        '# 年 {#year-1}\n见[那里](#a-1)。\n:::scene{#a-1 chart=units data="land-1 other"}\n::step{#b-1 total=land-1}\n共:fact[land-1]{as=hanzi}。\n:::\n' +
        '# 制成 {#how}\n完。\n',
    );
  });

  it('passes the check and has as many steps as it says', async () => {
    const { value, problems } = await loadStory(
      'long',
      await repeatedStory('long', 2, diskEffects(process.cwd())),
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const steps = value?.story.tellings.zh.sections.flatMap(({ scenes }) =>
      scenes.flatMap(({ steps }) => steps),
    );
    expect(steps).toHaveLength(52);
  });
});

it('scripts that ran before the first paint are told from those after it', () => {
  const ran = (url: string, ts: number) => ({ name: 'EvaluateScript', ts, args: { data: { url } } });
  const events = [
    ran('http://x/page/', 5),
    ran('http://x/early.js', 9),
    { name: 'firstContentfulPaint', ts: 10 },
    ran('http://x/late.js', 11),
  ];
  expect(ranBeforePaint(events)).toEqual(['http://x/early.js']);
});
