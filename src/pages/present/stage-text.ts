import { decodeStage, encodeStage, type StageData } from '../../scenes/stage-data.ts';
import { type ScreenFrame, screenFrames } from '../../talk/shape.ts';

/** A scene's pictures in every frame. */
export interface SceneStages extends Readonly<Record<ScreenFrame, StageData>> {
  readonly scene: string;
}

/*
 * The text holds a block a scene: its name, the frames' crops and, in one stage, the pictures of all frames, whose
 * steps are named `<frame>.<step>`. In one stage they share what is alike, which the packed text is a third smaller for.
 */
const separator = '\u001e';

export function encodeStages(scenes: readonly SceneStages[]): string {
  return scenes
    .map((stages) => {
      const crops = screenFrames.map((frame) => stages[frame].crop);
      const steps = screenFrames.flatMap((frame) =>
        stages[frame].steps.map(({ id, picture }) => ({ id: `${frame}.${id}`, picture })),
      );
      const stage = encodeStage({ crop: stages.screen.crop, steps });
      return [stages.scene, JSON.stringify(crops), stage].join('\n');
    })
    .join(separator);
}

/** Each scene's block of what `encodeStages` wrote, by the scene's name. */
export function stageBlocks(text: string): Map<string, string> {
  const blocks = text.split(separator).map((block): [string, string] => {
    const end = block.indexOf('\n');
    return [block.slice(0, end), block.slice(end + 1)];
  });
  return new Map(blocks);
}

/** A scene's pictures out of its block; null for anything else. */
export function decodeStages(block: string): Readonly<Record<ScreenFrame, StageData>> | null {
  const end = block.indexOf('\n');
  const data = decodeStage(block.slice(end + 1));
  const crops = parsed(block.slice(0, Math.max(0, end)));
  if (data === null || crops.length !== screenFrames.length) return null;
  const stage = (frame: ScreenFrame): StageData => ({
    crop: crops[screenFrames.indexOf(frame)] ?? data.crop,
    steps: data.steps.flatMap(({ id, picture }) =>
      id.startsWith(`${frame}.`) ? [{ id: id.slice(frame.length + 1), picture }] : [],
    ),
  });
  return { tall: stage('tall'), screen: stage('screen'), broad: stage('broad') };
}

function parsed(text: string): readonly StageData['crop'][] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
