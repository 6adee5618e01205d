import { drawn } from './story-data.ts';

/** Land, buildings and yardsticks, each to its scale. */
export const examples = [
  ...drawn('areas-row', 'areas', 'row', 'factories', { pitch: 'pitch' }),
  ...drawn('areas-roofs', 'areas', 'row', 'factories land', { roofs: 'factories' }),
  ...drawn('areas-row-two', 'areas', 'row', 'factories housing'),
  ...drawn('areas-nested', 'areas', 'nested', 'land square', { pitch: 'pitch' }),
  ...drawn('areas-row-three', 'areas', 'row', 'land factories housing', { roofs: 'factories housing' }),
];
