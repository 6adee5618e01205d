import { type PathData, path } from '../../src/charts/path.ts';
import type { PathStage } from '../../src/charts/path-layout.ts';
import type { Status } from '../../src/facts/fact.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame } from './example.ts';

type Lane = readonly [
  id: string,
  name: string,
  ...stages: readonly (readonly [name: string, status: Status])[],
];

function pathOf(...lanes: readonly Lane[]): PathData {
  return {
    lanes: lanes.map(([id, name]) => ({ id, name })),
    stages: lanes.flatMap(([lane, , ...stages]) =>
      stages.map(([name, status], i): PathStage => ({ id: `${lane}-${i}`, lane, name, status })),
    ),
  };
}

const land: Localized<PathData> = {
  zh: pathOf(
    ['planned', '原定', ['签约', 'planned'], ['当年开工', 'planned']],
    [
      'actual',
      '实际',
      ['签约', 'reported'],
      ['成片开发方案编制', 'reported'],
      ['供地：时间不确定', 'not-published'],
      ['开工延后', 'not-published'],
    ],
    ['wait', '空档期', ['设计方案预审', 'reported'], ['手续先备', 'reported'], ['拿地即开工', 'planned']],
  ),
  en: pathOf(
    ['planned', 'As planned', ['sign', 'planned'], ['start within the year', 'planned']],
    [
      'actual',
      'As it went',
      ['sign', 'reported'],
      ['area development scheme drawn up', 'reported'],
      ['land supplied: date uncertain', 'not-published'],
      ['start put off', 'not-published'],
    ],
    [
      'wait',
      'In the wait',
      ['design reviewed in advance', 'reported'],
      ['papers made ready', 'reported'],
      ['start as land arrives', 'planned'],
    ],
  ),
};

const clinic: Localized<PathData> = {
  zh: pathOf([
    'clinic',
    '黄梅社区卫生服务中心',
    ['老门关上', 'reported'],
    ['整体搬入新址', 'reported'],
    ['全面开诊', 'reported'],
  ]),
  en: pathOf([
    'clinic',
    'Huangmei health centre',
    ['the old door shuts', 'reported'],
    ['moves as a whole', 'reported'],
    ['fully open', 'reported'],
  ]),
};

export const examples = [
  ...inEveryFrame('path-year', (frame) => path(land[frame.locale], { year: true }, frame)),
  ...inEveryFrame('path-lanes', (frame) =>
    path(land[frame.locale], { year: true, lanes: ['planned', 'actual'] }, frame),
  ),
  ...inEveryFrame('path-one-lane', (frame) => path(clinic[frame.locale], {}, frame)),
];
