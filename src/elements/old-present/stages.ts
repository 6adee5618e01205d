import { decodeStages, stageBlocks } from '../../pages/present/stage-text.ts';
import type { StageData } from '../../scenes/stage-data.ts';
import type { ScreenFrame } from '../../talk/shape.ts';

/** The pictures of the scenes as data, as the page holds them. */
export interface Stages {
  /** Whether there are any, once that is known: an old engine cannot unpack them. */
  readonly ready: Promise<boolean>;
  /** A scene's pictures in a frame; null where there are none, or none yet. */
  get(scene: string, frame: ScreenFrame): StageData | null;
}

export function stagesOf(document: Document): Stages {
  let blocks = new Map<string, string>();
  const known = new Map<string, ReturnType<typeof decodeStages>>();
  const packed = document.getElementById('stages')?.textContent ?? '';
  return {
    ready: unpacked(packed).then(
      (text) => {
        blocks = stageBlocks(text);
        return true;
      },
      () => false,
    ),
    get(scene, frame) {
      const block = blocks.get(scene);
      if (block === undefined) return null;
      const data = known.has(scene) ? (known.get(scene) ?? null) : decodeStages(block);
      known.set(scene, data);
      return data === null ? null : data[frame];
    },
  };
}

/** A text out of the base64 of its deflated bytes. Rejects where that cannot be had. */
async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
