import type { Catalogue } from '../../src/story/catalogue.ts';

/** Charts of the test cases: one option of every kind. */
export const testCatalogue: Catalogue = {
  units: {
    layouts: ['grid', 'empty', 'row'],
    data: 'facts',
    options: {
      per: { kind: 'number' },
      beside: { kind: 'fact' },
      together: { kind: 'facts' },
    },
  },
  months: { layouts: ['year'], data: 'facts', options: {} },
  tiles: {
    layouts: ['row', 'groups'],
    data: 'table',
    columns: ['name'],
    options: {
      group: { kind: 'column' },
      focus: { kind: 'cells', of: 'group' },
      where: { kind: 'filter' },
      open: { kind: 'word', values: ['yes'] },
    },
  },
  ladder: {
    layouts: ['rungs'],
    data: 'table',
    columns: ['name', 'level', 'holder_zh'],
    options: { focus: { kind: 'cells', of: 'level' } },
  },
};
