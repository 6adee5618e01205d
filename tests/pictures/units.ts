import { drawn } from './story-data.ts';

/** Every layout of units. */
export const examples = [
  ...drawn('units-grid', 'units', 'grid', 'land hectares pitches', { beside: 'pitch' }),
  ...drawn('units-grid-alone', 'units', 'grid', 'land'),
  ...drawn('units-empty', 'units', 'empty', 'new-land land'),
  ...drawn('units-row', 'units', 'row', 'projects', { total: 'investment' }),
  ...drawn('units-row-money', 'units', 'row', 'assets', { per: '10000000' }),
  ...drawn('units-pack', 'units', 'pack', 'problems'),
  ...drawn('units-pack-planned', 'units', 'pack', 'wafers', { per: '10000' }),
  ...drawn('units-ring', 'units', 'ring', 'problems rules'),
  ...drawn('units-waffle', 'units', 'waffle', 'foreign'),
  ...drawn('units-waffle-two', 'units', 'waffle', 'foreign manufacturing'),
  ...drawn('units-open', 'units', 'open', 'clinic'),
  ...drawn('units-open-few', 'units', 'open', 'holdouts'),
];
