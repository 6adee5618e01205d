import type { Locale, Localized } from '../lib/locale.ts';
import type { Problem } from '../lib/problem.ts';
import { problemText } from '../lib/problem-text.ts';

const words = {
  count: {
    zh: (errors: number, warnings: number) => `${errors} 个错误，${warnings} 个提醒`,
    en: (errors: number, warnings: number) => `${errors} errors, ${warnings} warnings`,
  },
} satisfies Record<string, Localized<unknown>>;

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** All problems by file, line and column, then how many there are. */
export function report(problems: readonly Problem[], locale: Locale): string {
  const sorted = [...problems].sort(
    ({ place: a }, { place: b }) =>
      Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column,
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = words.count[locale](errors, problems.length - errors);
  return [...sorted.map((problem) => problemText(problem, locale)), count].join('\n\n');
}

/** An error whose message says all that the person at the keyboard needs; any other one is a fault of ours. */
export class ForAuthor extends Error {
  constructor(message: string) {
    super(message);
    // Vite prints the stack.
    this.stack = message;
  }
}

/** Everything an author has to mend before a story can be built. Its text is the report; it has no stack. */
export class StoryProblems extends ForAuthor {
  constructor(problems: readonly Problem[], locale: Locale) {
    super(report(problems, locale));
    this.name = 'StoryProblems';
  }
}

/** The language messages are printed in: as asked for, else as the system speaks; anything but Chinese is English. */
export function messageLocale(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const wanted =
    asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale);
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}
