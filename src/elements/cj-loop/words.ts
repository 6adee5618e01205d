import type { Localized } from '../../lib/locale.ts';

/** The line on how the screen fares. What stands in braces is filled in. */
const zh = {
  line: '已运行 {days} 天 {time}；循环 {loops} 遍；下次重新开始 {fresh}；内存 {heap}；常亮 {wake}；全屏 {full}；上次探测 {probe}',
  heap: '{mb} 兆',
  unknown: '不详',
  never: '不设',
  yes: '是',
  no: '否',
  wake: { held: '是', off: '否', denied: '被拒', missing: '没有这项功能' },
  probe: { answered: '有应答', silent: '没有应答', 'not asked': '没有探测' },
};

const en: typeof zh = {
  line: 'Running {days} d {time}; loops {loops}; next fresh start {fresh}; memory {heap}; kept on {wake}; full screen {full}; last probe {probe}',
  heap: '{mb} MB',
  unknown: 'unknown',
  never: 'none',
  yes: 'yes',
  no: 'no',
  wake: { held: 'yes', off: 'no', denied: 'refused', missing: 'not to be had' },
  probe: { answered: 'answered', silent: 'no answer', 'not asked': 'none' },
};

export const statusWords: Localized<typeof zh> = { zh, en };
