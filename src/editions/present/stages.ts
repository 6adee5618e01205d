import { decodeStage, type StageData } from '../../scenes/stage-data.ts';
import type { ScreenFrame } from './input.ts';

/** The pictures of the scenes as data, as the page holds them. */
export interface Stages {
  /** A scene's pictures in a frame; null where there are none. */
  get(scene: string, frame: ScreenFrame): StageData | null;
}

export function stagesOf(document: Document): Stages {
  const known = new Map<string, StageData | null>();
  return {
    get(scene, frame) {
      const name = `${scene}.${frame}`;
      const text = () => document.querySelector(`script[data-stage="${name}"]`)?.textContent ?? '';
      const data = known.has(name) ? (known.get(name) ?? null) : decodeStage(text());
      known.set(name, data);
      return data;
    },
  };
}
