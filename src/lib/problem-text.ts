import type { Locale, Localized } from './locale.ts';
import type { Problem } from './problem.ts';

const words = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  accepted: { zh: '可用：', en: 'accepted: ' },
  mend: { zh: '改法：', en: 'to mend:  ' },
} satisfies Record<string, Localized>;

/**
 * A problem as plain text of several lines, without a line end at the end:
 * `file:line:column  error  what was found`, then what is accepted and how to mend it, indented.
 */
export function problemText(problem: Problem, locale: Locale): string {
  const lines = [`${placeText(problem)}  ${words[problem.severity][locale]}  ${problem.found[locale]}`];
  if (problem.accepted[locale] !== '') lines.push(`    ${words.accepted[locale]}${problem.accepted[locale]}`);
  if (problem.mend[locale] !== '') lines.push(`    ${words.mend[locale]}${problem.mend[locale]}`);
  return lines.join('\n');
}

/** `file:line:column`; the file alone when the problem is the whole file's. */
function placeText({ place }: Problem): string {
  return place.line === 0 ? place.file : `${place.file}:${place.line}:${place.column}`;
}
