import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeStages,
  encodeStages,
  type SceneStages,
  stageBlocks,
} from '../../../src/pages/present/stage-text.ts';
import type { StageData } from '../../../src/scenes/stage-data.ts';
import { screenFrames } from '../../../src/talk/shape.ts';
import { picture } from '../read/fixture.ts';

const stage = (width: number): StageData => ({
  crop: { x: 0, y: 60, width, height: 40 },
  steps: ['first', 'second'].map((id) => ({ id, picture: { ...picture(`${id} ${width}`), width } })),
});
const scene = (name: string): SceneStages => ({
  scene: name,
  tall: stage(100),
  screen: stage(110),
  broad: stage(164.5),
});

describe('the text of all stages', () => {
  it('gives each scene and frame its own pictures back', () => {
    const blocks = stageBlocks(encodeStages([scene('one'), scene('two')]));
    expect([...blocks.keys()]).toEqual(['one', 'two']);
    for (const [name, block] of blocks) {
      const read = decodeStages(block);
      for (const frame of screenFrames) expect(read?.[frame]).toEqual(scene(name)[frame]);
    }
  });

  it('is nothing, and no error, where it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        for (const block of [text, json, `${json}\n${text}`, `${text}\n${json}`])
          expect(decodeStages(block)).toBeNull();
        expect([...stageBlocks(text).values()].map(decodeStages)).not.toContain(undefined);
      }),
    );
    const [block = ''] = stageBlocks(encodeStages([scene('one')])).values();
    expect(decodeStages(block.replace(/^.*/, '[]'))).toBeNull();
    expect(decodeStages(block.replace(/^.*/, '{'))).toBeNull();
  });
});
