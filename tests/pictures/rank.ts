import type { Datum } from '../../src/charts/datum.ts';
import { rank } from '../../src/charts/rank.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame } from './example.ts';

const before: Localized<Datum> = {
  zh: {
    id: 'before',
    label: '上升之前的位次',
    value: 18,
    text: '第18位',
    status: 'derived',
    period: '',
    missing: '',
  },
  en: {
    id: 'before',
    label: 'Place before the rise',
    value: 18,
    text: '18th',
    status: 'derived',
    period: '',
    missing: '',
  },
};
const now: Localized<Datum> = {
  zh: {
    id: 'now',
    label: '全省开发区综合评价的位次',
    value: 17,
    text: '第17位',
    status: 'reported',
    period: '2020年',
    missing: '参评的开发区总数未公布。',
  },
  en: {
    id: 'now',
    label: 'Place in the provincial evaluation of development zones',
    value: 17,
    text: '17th',
    status: 'reported',
    period: '2020',
    missing: 'How many zones were ranked is not published.',
  },
};

export const examples = [
  ...inEveryFrame('rank-step', (frame) => rank([before[frame.locale], now[frame.locale]], frame)),
  ...inEveryFrame('rank-far', (frame) =>
    rank(
      [
        { ...before[frame.locale], value: 64, text: '64' },
        { ...now[frame.locale], value: 1, text: '1' },
      ],
      frame,
    ),
  ),
];
