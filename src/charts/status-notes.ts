import type { Status } from '../facts/fact.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';

const words: Localized<Readonly<Record<'dashed' | 'hollow' | 'of', string>>> = {
  zh: { dashed: '虚线：推算或换算所得。', hollow: '空心：计划，尚未实现。', of: '：' },
  en: { dashed: 'Dashed: derived or converted.', hollow: 'Hollow: planned, not yet achieved.', of: ': ' },
};

/** What dashes and hollow shapes mean, where they occur, and what the source does not say of each datum. */
export function statusNotes(data: readonly Datum[], locale: Locale): string[] {
  const has = (...list: readonly Status[]) => data.some((datum) => list.includes(datum.status));
  const missing = data.filter((datum) => datum.missing.trim() !== '');
  return [
    ...(has('derived', 'converted') ? [words[locale].dashed] : []),
    ...(has('planned') ? [words[locale].hollow] : []),
    ...missing.map((datum) =>
      data.length === 1 ? datum.missing : `${datum.label}${words[locale].of}${datum.missing}`,
    ),
  ];
}
