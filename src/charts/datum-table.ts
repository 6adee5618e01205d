import { statusWord } from '../facts/words.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import type { PictureTable } from './picture.ts';

const columnWords: Localized<Readonly<Record<'label' | 'value' | 'period' | 'status' | 'missing', string>>> =
  {
    zh: { label: '指标', value: '数值', period: '时间', status: '状态', missing: '未公布的' },
    en: {
      label: 'Measure',
      value: 'Value',
      period: 'Period',
      status: 'Status',
      missing: 'Not published',
    },
  };

/** The table of a chart of facts: one row a datum, in the order given, a datum named twice once. */
export function datumTable(data: readonly Datum[], locale: Locale): PictureTable {
  const words = columnWords[locale];
  const seen = new Map(data.map((datum) => [datum.id, datum]));
  return {
    columns: [
      { key: 'label', label: words.label, numeric: false },
      { key: 'value', label: words.value, numeric: true },
      { key: 'period', label: words.period, numeric: false },
      { key: 'status', label: words.status, numeric: false },
      { key: 'missing', label: words.missing, numeric: false },
    ],
    rows: [...seen.values()].map((datum) => ({
      datum: datum.id,
      cells: [datum.label, datum.text, datum.period, statusWord(datum.status, locale), datum.missing],
    })),
  };
}
