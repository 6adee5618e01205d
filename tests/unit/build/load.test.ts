import { describe, expect, it } from 'vitest';
import { diskEffects, memoryEffects } from '../../../src/build/effects.ts';
import { loadStory } from '../../../src/build/load.ts';

const noText = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0, 1]);
const load = (path: string) =>
  loadStory('jurong-2021', memoryEffects(new Map([[path, noText]]), [], diskEffects(process.cwd())));

describe('loading a story', () => {
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
