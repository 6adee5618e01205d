import { expect, test } from 'vitest';
import type { Problem } from '../../../src/lib/problem.ts';
import { problemText } from '../../../src/lib/problem-text.ts';

const problem: Problem = {
  severity: 'error',
  place: { file: 'data/x/facts.csv', line: 3, column: 7 },
  found: { zh: '单位“mou”没有定义', en: 'the unit “mou” is not defined' },
  accepted: { zh: 'mu、m2', en: 'mu, m2' },
  mend: { zh: '是不是“mu”？', en: 'did you mean “mu”?' },
};

test('place, severity and what was found stand on the first line', () => {
  expect(problemText(problem, 'en')).toBe(
    'data/x/facts.csv:3:7  error  the unit “mou” is not defined\n    accepted: mu, m2\n    to mend:  did you mean “mu”?',
  );
  expect(problemText(problem, 'zh')).toBe(
    'data/x/facts.csv:3:7  错误  单位“mou”没有定义\n    可用：mu、m2\n    改法：是不是“mu”？',
  );
});

test('a problem of the whole file has no line, an empty part no line of its own', () => {
  const none = { zh: '', en: '' };
  expect(
    problemText(
      {
        ...problem,
        severity: 'warning',
        place: { file: 'a.csv', line: 0, column: 0 },
        accepted: none,
        mend: none,
      },
      'en',
    ),
  ).toBe('a.csv  warning  the unit “mou” is not defined');
});
