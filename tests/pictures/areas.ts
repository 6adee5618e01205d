import { type AreaDatum, areas } from '../../src/charts/areas.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

const sizes = { land: 560 * (2000 / 3), square: 1e6, pitch: 7140, factories: 50_000, housing: 12_000 };

function area(id: keyof typeof sizes, locale: Locale): AreaDatum {
  return { datum: storyDatum(id, locale), area: sizes[id] };
}

/** Land, buildings and yardsticks, each to its scale. */
export const examples: readonly PictureExample[] = [
  ...inEveryFrame('areas-row', (frame) =>
    areas([area('factories', frame.locale)], { layout: 'row', pitch: area('pitch', frame.locale) }, frame),
  ),
  ...inEveryFrame('areas-roofs', (frame) =>
    areas(
      [{ ...area('factories', frame.locale), roof: true }, area('land', frame.locale)],
      { layout: 'row' },
      frame,
    ),
  ),
  ...inEveryFrame('areas-row-two', (frame) =>
    areas([area('factories', frame.locale), area('housing', frame.locale)], { layout: 'row' }, frame),
  ),
  ...inEveryFrame('areas-nested', (frame) =>
    areas(
      [area('land', frame.locale), area('square', frame.locale)],
      { layout: 'nested', pitch: area('pitch', frame.locale) },
      frame,
    ),
  ),
  ...inEveryFrame('areas-row-three', (frame) =>
    areas(
      [
        area('land', frame.locale),
        { ...area('factories', frame.locale), roof: true },
        { ...area('housing', frame.locale), roof: true },
      ],
      { layout: 'row' },
      frame,
    ),
  ),
];
