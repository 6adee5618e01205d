import { type DoorStage, type DoorsOptions, doors } from '../../src/charts/doors.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

const names: Localized<readonly string[]> = {
  zh: ['老门关上', '整体搬入新址', '全面开诊'],
  en: ['the old door shuts', 'moves as a whole', 'fully open'],
};

function variant(name: string, layout: DoorsOptions['layout']): PictureExample[] {
  return inEveryFrame(name, (frame) => {
    const stages = names[frame.locale].map(
      (text, i): DoorStage => ({ id: `stage-${i}`, name: text, status: 'reported' }),
    );
    return doors({ years: storyDatum('clinic', frame.locale), stages }, { layout }, frame);
  });
}

/** A door that was open for sixty-odd years shuts, another one opens. */
export const examples: readonly PictureExample[] = [
  ...variant('doors-shut', 'shut'),
  ...variant('doors-open', 'open'),
];
