import { type ScrollData, type ScrollOptions, scroll } from '../../src/charts/scroll.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

const items: Localized<Pick<ScrollData, 'panels' | 'aims'>> = {
  zh: {
    panels: [
      { id: 'first', name: '第一年 · 2021', about: '', status: 'reported' },
      { id: 'second', name: '第二年', about: '', status: 'planned' },
      { id: 'third', name: '第三年', about: '', status: 'planned' },
    ],
    aims: [
      { id: 'pole', name: '创新发展引领极', about: '融入南京、接力镇江', status: 'planned' },
      { id: 'cluster', name: '智能制造业集聚区', about: '产业强市的脊梁', status: 'planned' },
      { id: 'model', name: '句容样板区', about: '践行新发展理念', status: 'planned' },
    ],
  },
  en: {
    panels: [
      { id: 'first', name: 'First year · 2021', about: '', status: 'reported' },
      { id: 'second', name: 'Second year', about: '', status: 'planned' },
      { id: 'third', name: 'Third year', about: '', status: 'planned' },
    ],
    aims: [
      {
        id: 'pole',
        name: 'A pole that leads by innovation',
        about: 'joining Nanjing, carrying on for Zhenjiang',
        status: 'planned',
      },
      {
        id: 'cluster',
        name: 'A zone where smart manufacturing gathers',
        about: 'backbone of an industrial city',
        status: 'planned',
      },
      { id: 'model', name: 'A model zone for Jurong', about: '', status: 'planned' },
    ],
  },
};

function variant(name: string, layout: ScrollOptions['layout']): PictureExample[] {
  return inEveryFrame(name, (frame) => {
    const datum = storyDatum('land', frame.locale);
    return scroll({ ...items[frame.locale], field: { datum, cells: datum.value ?? 0 } }, { layout }, frame);
  });
}

/** A scroll of three years, the first painted: as far as it is unrolled, and whole. */
export const examples: readonly PictureExample[] = [
  ...variant('scroll-begun', 'begun'),
  ...variant('scroll-whole', 'whole'),
];
