import { drawn } from './story-data.ts';

const works = { group: 'kind', state: 'state' };
const year = { path: 'land', year: 'yes' };

/** Tables of names, stages and places, drawn as a story asks for them. */
export const examples = [
  ...drawn('tiles-row-open', 'tiles', 'row', 'problem_fields', { open: 'yes' }),
  ...drawn('tiles-row-planned', 'tiles', 'row', 'outlook'),
  ...drawn('tiles-groups', 'tiles', 'groups', 'works', works),
  ...drawn('tiles-groups-focus', 'tiles', 'groups', 'works', { ...works, focus: 'homes' }),
  ...drawn('tiles-empty', 'tiles', 'row', 'works', { where: 'kind=none' }),
  ...drawn('ladder-rungs', 'ladder', 'rungs', 'recognitions'),
  ...drawn('ladder-rungs-focus', 'ladder', 'rungs', 'recognitions', { focus: 'provincial' }),
  ...drawn('path-year', 'path', 'lanes', 'paths', year),
  ...drawn('path-lanes', 'path', 'lanes', 'paths', { ...year, lanes: 'planned actual' }),
  ...drawn('path-one-lane', 'path', 'lanes', 'paths', { path: 'clinic' }),
  ...drawn('rank-step', 'rank', 'step', 'rank-before rank-now'),
  ...drawn('rank-far', 'rank', 'step', 'rank-far rank-first'),
];
