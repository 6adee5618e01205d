import type { Localized } from '../../lib/locale.ts';

const zh = {
  close: '关闭',
  back: '返回',
  row: '总表中的这一行',
  table: '数据表中的这一行',
  colon: '：',
};

const en: typeof zh = {
  close: 'Close',
  back: 'Back',
  row: 'This row in the register',
  table: 'This row in the data table',
  colon: ': ',
};

export const traceWords: Localized<typeof zh> = { zh, en };
