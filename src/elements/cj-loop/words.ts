import type { Localized } from '../../lib/locale.ts';
import type { StatusWords } from '../../talk/status.ts';

const zh: StatusWords = {
  line: '已运行 {running}；循环 {loops} 遍；下次重新开始 {fresh}；内存 {heap}；常亮 {wake}；全屏 {full}；上次探测 {probe}',
  days: '{days} 天 {time}',
  heap: '{mb} 兆',
  unknown: '不详',
  never: '不设',
  yes: '是',
  no: '否',
  wake: { held: '是', off: '否', denied: '被拒', missing: '没有这项功能' },
  probe: { answered: '有应答', silent: '没有应答', 'not asked': '没有探测' },
};

const en: StatusWords = {
  line: 'Running {running}; loops {loops}; next fresh start {fresh}; memory {heap}; kept on {wake}; full screen {full}; last probe {probe}',
  days: '{days} d {time}',
  heap: '{mb} MB',
  unknown: 'unknown',
  never: 'none',
  yes: 'yes',
  no: 'no',
  wake: { held: 'yes', off: 'no', denied: 'refused', missing: 'not to be had' },
  probe: { answered: 'answered', silent: 'no answer', 'not asked': 'none' },
};

export const statusWords: Localized<StatusWords> = { zh, en };
