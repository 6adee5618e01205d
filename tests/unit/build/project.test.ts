import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../src/build/commands/check.ts';
import { newStory } from '../../../src/build/commands/new.ts';
import { diskEffects, type Effects } from '../../../src/build/effects.ts';
import { StoryProblems } from '../../../src/build/report.ts';
import { siteStories } from '../../../src/build/site-stories.ts';
import { chooseStory, storyNames } from '../../../src/build/stories.ts';
import { memoryEffects } from '../../memory-effects.ts';

const root = process.cwd();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-project-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The project's own files with what a test writes over them in memory. */
function project(): { effects: Effects; files: Map<string, Uint8Array | string>; lines: string[] } {
  const files = new Map<string, Uint8Array | string>();
  const lines: string[] = [];
  return { files, lines, effects: memoryEffects(files, lines, diskEffects(root)) };
}

describe('npm run new', () => {
  it('makes a story that passes the check', async () => {
    const { effects, lines, files } = project();
    expect(await newStory(['tiny'], 'en', effects)).toBe(0);
    expect([...files.keys()].sort()).toEqual([
      'data/tiny/aims.csv',
      'data/tiny/corrections.yaml',
      'data/tiny/facts.csv',
      'data/tiny/places.csv',
      'data/tiny/sources.yaml',
      'data/tiny/units.csv',
      'data/tiny/zone.geojson',
      'data/tiny/zone.yaml',
      'stories/tiny/en.md',
      'stories/tiny/notes.md',
      'stories/tiny/story.yaml',
      'stories/tiny/zh.md',
    ]);
    expect(await check('tiny', 'en', effects)).toBe(0);
    expect(lines.at(-1)).toMatch(/0 errors, 1 warnings$/);
  });

  it.each([
    [[], /usage/],
    [['a', 'b'], /usage/],
    [['Big'], /small letters/],
    [['../up'], /small letters/],
    [['en'], /small letters/],
    [['中文'], /small letters/],
    [['x'.repeat(41)], /at most 40/],
    [['jurong-2021'], /folder already; nothing was changed/],
  ])('refuses %j', async (names, message) => {
    const { effects, files, lines } = project();
    expect(await newStory(names, 'en', effects)).toBe(1);
    expect(lines.join('\n')).toMatch(message);
    expect(files.size).toBe(0);
  });
});

describe('a story with errors', () => {
  it('is told in full, in the language asked for, and fails the check', async () => {
    const { effects, files, lines } = project();
    await newStory(['tiny'], 'en', effects);
    const zh = String(files.get('stories/tiny/zh.md'));
    files.set(
      'stories/tiny/zh.md',
      zh.replace('layout=waffle', 'layout=wafle').replace('示例社区', '示例社区12家'),
    );
    lines.length = 0;
    expect(await check('tiny', 'zh', effects)).toBe(1);
    expect(lines[0]).toMatch(/stories\/tiny\/zh\.md:\d+:\d+ {2}错误 {2}.*wafle/);
    expect(lines[0]).toContain('waffle');
    expect(lines[0]).toMatch(/2 个错误，1 个提醒$|2 个错误，0 个提醒$/);
    expect(lines[0]).not.toMatch(/\n\s+at /);
  });

  it('publishes no map of real places without its approval number', async () => {
    const { effects, files } = project();
    await newStory(['tiny'], 'en', effects);
    const real = String(files.get('data/tiny/zone.yaml')).replace('schematic: true', 'schematic: false');
    files.set('data/tiny/zone.yaml', real);
    const story = { story: 'tiny', publish: true };
    const failure = await siteStories(story, effects).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoryProblems);
    expect(String(failure)).toMatch(/stories\/tiny\/story\.yaml:\d+:\d+ .*审图号/);
  });

  it('names headline characters that the display font lacks, and what to do', async () => {
    const { effects, files, lines } = project();
    await newStory(['tiny'], 'en', effects);
    for (const weight of [700, 900]) {
      const font = await readFile(`stories/jurong-2021/fonts/noto-serif-sc-${weight}.woff2`);
      files.set(`stories/tiny/fonts/noto-serif-sc-${weight}.woff2`, font);
    }
    lines.length = 0;
    expect(await check('tiny', 'en', effects)).toBe(1);
    expect(lines[0]).toMatch(/display font lacks: .*荫/);
    expect(lines[0]).toContain('npm run fonts');
  });
});

describe('which story', () => {
  it('is the one asked for, else the configured one; another name is refused with the names there are', async () => {
    const { effects } = project();
    expect(await chooseStory(undefined, effects)).toBe('jurong-2021');
    await newStory(['aaa'], 'en', effects);
    expect(await storyNames(effects)).toContain('aaa');
    expect(await chooseStory('aaa', effects)).toBe('aaa');
    expect(await chooseStory(undefined, effects)).toBe('jurong-2021');
    await expect(chooseStory('jurong-2020', effects)).rejects.toThrow(/jurong-2021/);
  });
});

describe('files on disk', () => {
  it('are listed without what editors and Excel leave behind', async () => {
    const effects = diskEffects(folder);
    await effects.write('data/a/facts.csv', 'x');
    for (const name of ['~$facts.csv', '.DS_Store', 'Thumbs.db'])
      await writeFile(join(folder, 'data/a', name), '');
    expect(await effects.list('data')).toEqual(['data/a/facts.csv']);
    expect(await effects.list('nowhere')).toEqual([]);
    expect(await effects.read('nowhere')).toBe(null);
    expect(await effects.read('data')).toBe(null);
  });
});
