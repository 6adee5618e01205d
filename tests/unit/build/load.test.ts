import { describe, expect, it } from 'vitest';
import { diskEffects, memoryEffects } from '../../../src/build/effects.ts';
import { loadStory } from '../../../src/build/load.ts';
import { syntheticStory } from '../../bench/synthetic.ts';

const noText = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0, 1]);
const load = (path: string) =>
  loadStory('jurong-2021', memoryEffects(new Map([[path, noText]]), [], diskEffects(process.cwd())));

describe('loading a story', () => {
  it('finds nothing wrong with the one that the bench builds', async () => {
    const { problems } = await loadStory('synthetic', memoryEffects(new Map(syntheticStory(10))));
    expect(problems).toEqual([]);
  });

  it.each(['stories/jurong-2021/zh.md', 'data/jurong-2021/facts.csv'])(
    'says once of %s that it is no text',
    async (file) => {
      const { value, problems } = await load(file);
      expect(value).toBeNull();
      const about = problems.filter(({ place }) => place.file === file);
      expect(about.map(({ found }) => found.en)).toEqual(['the bytes here are no text']);
    },
  );
});
