import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../../src/story/plain-text.ts';
import { neighbours, scenesOf, sectionNumeral, stepsOf } from '../../../src/story/steps.ts';
import type { Story, StorySettings } from '../../../src/story/story.ts';

const here = dirname(fileURLToPath(import.meta.url));
const story = JSON.parse(readFileSync(join(here, '../../stories/good/expected.json'), 'utf8')) as Story;
const { zh } = story.tellings;

describe('steps in order', () => {
  const steps = stepsOf(zh);

  it('lists them with their scene and section', () => {
    expect(
      steps.map(({ step, scene, section, index, inScene }) => [
        section.id,
        scene.id,
        step.id,
        index,
        inScene,
      ]),
    ).toEqual([
      ['plants', 'reused', 'reused-none', 0, 0],
      ['plants', 'reused', 'reused-grid', 1, 1],
      ['roads', 'works', 'works-roads', 2, 0],
      ['roads', 'works', 'works-pipes', 3, 1],
    ]);
    expect(scenesOf(zh).map(({ scene }) => scene.id)).toEqual(['reused', 'works']);
  });

  it('knows what comes before and after', () => {
    const { previous, next } = neighbours(steps, 'reused-grid');
    expect([previous?.step.id, next?.step.id]).toEqual(['reused-none', 'works-roads']);
    expect(neighbours(steps, 'reused-none').previous).toBeNull();
    expect(neighbours(steps, 'works-pipes').next).toBeNull();
    expect(neighbours(steps, 'nothing')).toEqual({ previous: null, next: null });
  });

  it('numbers the parts and no other section', () => {
    const numerals = zh.sections.map((section) => sectionNumeral(story.settings, section));
    expect(numerals).toEqual(['一', '二', '']);
    const many = {
      ...story.settings,
      parts: Array.from({ length: 21 }, (_, i) => `p${i + 1}`),
    } satisfies StorySettings;
    expect(['p9', 'p10', 'p11', 'p20', 'p21'].map((id) => sectionNumeral(many, { id }))).toEqual([
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
    ]);
  });

  it('flattens texts', () => {
    const print = (id: string, as: string): string => `<${id} ${as}>`;
    expect(plainText(zh.title, print)).toBe('老厂房的第二春');
    expect(plainText(story.tellings.en.title, print)).toBe('Old halls, new light');
    const text = (words: string) => ({ kind: 'text', text: words }) as const;
    expect(plainText([text('One,'), { kind: 'break' }, text('two')], print)).toBe('One, two');
    expect(plainText([text('2030'), { kind: 'break' }, text('年')], print)).toBe('2030年');
    expect(plainText(zh.period, print)).toBe('2030 年');
    expect(plainText(zh.sections[0]?.scenes[0]?.title ?? [], print)).toBe(
      '<reused-area hanzi>老厂房，重新开了灯',
    );
    expect(plainBlocks(zh.sections[0]?.lead ?? [], print)).toEqual([
      '这一年，园区没有新盖厂房。',
      '能用的接着用。',
      '空着的重新派上用场，见下文。',
    ]);
  });
});
