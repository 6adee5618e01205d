import type { Status } from '../facts/fact.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import type { Mark } from './picture.ts';

const words: Localized<Readonly<Record<'dashed' | 'hollow' | 'of', string>>> = {
  zh: { dashed: '虚线：推算或换算所得。', hollow: '空心：计划，尚未实现。', of: '：' },
  en: { dashed: 'Dashed: derived or converted.', hollow: 'Hollow: planned, not yet achieved.', of: ': ' },
};

/** What dashes and hollow shapes mean, where they occur, and what the source does not say of each datum. */
export function statusNotes(data: readonly Datum[], marks: readonly Mark[], locale: Locale): string[] {
  const has = (...list: readonly Status[]) => data.some((datum) => list.includes(datum.status));
  const missing = data.filter((datum) => datum.missing.trim() !== '');
  const plain = missing.length === 1 && missing[0] === data[0];
  return [
    ...(has('derived', 'converted') ? [words[locale].dashed] : []),
    ...(has('planned') ? [words[locale].hollow] : []),
    ...unsaid(missing, marks).map((datum) =>
      plain ? datum.missing : `${datum.label}${words[locale].of}${datum.missing}`,
    ),
  ];
}

/** The data whose missing part does not already stand in the picture. */
export function unsaid(data: readonly Datum[], marks: readonly Mark[]): readonly Datum[] {
  const said = marks
    .map((mark) => (mark.kind === 'text' ? mark.text : ''))
    .join('')
    .replace(/\s/gu, '');
  return data.filter(({ missing }) => missing.trim() !== '' && !said.includes(missing.replace(/\s/gu, '')));
}
