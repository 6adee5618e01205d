import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula, type Input, readFormula } from '../../../src/facts/formula.ts';
import { someUnits } from './fixtures/make-fact.ts';

function unit(id: string) {
  const found = someUnits.get(id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

const inputs: ReadonlyMap<string, Input> = new Map([
  ['revitalised-land', { value: 560, unit: unit('mu') }],
  ['football-pitch', { value: 7140, unit: unit('m2') }],
  ['pitch-length', { value: 105, unit: unit('m') }],
  ['pitch-width', { value: 68, unit: unit('m') }],
  ['square-kilometre', { value: 1, unit: unit('km2') }],
  ['rank-2020', { value: 17, unit: unit('rank') }],
  ['rise', { value: 1, unit: unit('number') }],
  ['projects', { value: 16, unit: unit('project') }],
  ['problems', { value: 237, unit: unit('problem') }],
  ['money', { value: 1.38e10, unit: unit('CNY') }],
  ['share', { value: 41, unit: unit('percent') }],
  ['half-year', { value: 6, unit: unit('month') }],
  ['one-year', { value: 1, unit: unit('year') }],
  ['size', { value: 12, unit: unit('inch') }],
  ['none', { value: 0, unit: unit('mu') }],
]);

function outcome(formula: string, unitId: string): number | string {
  const read = readFormula(formula);
  if ('problem' in read) return read.problem.found.en;
  const result = evaluateFormula(read.value, inputs, unit(unitId));
  return 'problem' in result ? result.problem.found.en : result.value;
}

describe('works out', () => {
  test.each([
    ['revitalised-land', 'ha', 37.3333333333],
    ['revitalised-land', 'm2', 373333.333333],
    ['revitalised-land / football-pitch', 'number', 52.2875816993],
    ['revitalised-land ÷ square-kilometre × 100', 'percent', 37.3333333333],
    ['pitch-length * pitch-width', 'm2', 7140],
    ['rank-2020 + rise', 'rank', 18],
    ['rank-2020 + 1', 'rank', 18],
    ['rank-2020 - rise', 'rank', 16],
    ['rank-2020 -rise', 'rank', 16],
    ['projects * share / 100', 'project', 6.56],
    ['money / projects', 'CNY', 862500000],
    ['money / revitalised-land * revitalised-land', 'CNY', 1.38e10],
    ['half-year / one-year * 100', 'percent', 50],
    ['one-year - half-year', 'month', 6],
    ['round(revitalised-land / football-pitch)', 'number', 52],
    ['round(projects / 3, 2)', 'project', 5.33],
    ['max(projects, 20) - min(projects, 3)', 'project', 17],
    ['abs(-projects)', 'project', 16],
    ['-(projects + 2)', 'project', -18],
    ['（projects＋２）', 'project', 18],
    ['size * 2', 'inch', 24],
  ])('%s in %s: %s', (formula, unitId, value) => {
    expect(outcome(formula, unitId)).toBe(value);
  });
});

describe('refuses', () => {
  test.each([
    ['projects + problems', 'project', '“projects” and “problems” cannot be added or compared'],
    ['money + revitalised-land', 'CNY', '“money” and “revitalised-land” cannot be added or compared'],
    ['revitalised-land + 5', 'mu', '“revitalised-land” and “5” cannot be added or compared'],
    ['revitalised-land', 'CNY', 'the formula gives revitalised-land, but the unit is CNY'],
    ['problems', 'project', 'the formula gives problems, but the unit is project'],
    ['pitch-length', 'm2', 'the formula gives pitch-length, but the unit is m2'],
    ['size', 'm', 'the formula gives size, but the unit is m'],
    ['projects / 0', 'project', 'the divisor “0” is zero'],
    ['revitalised-land / none', 'number', 'the divisor “none” is zero'],
    ['projects / (rise - 1)', 'project', 'the divisor “rise - 1” is zero'],
    ['nobody * 2', 'project', '“nobody” in the formula is no fact'],
    ['projects-problems', 'project', '“projects-problems” in the formula is no fact'],
    ['sqrt(projects)', 'project', '“sqrt()” is not allowed in a formula'],
    ['projects ^ 2', 'project', '“projects ^ 2” is not allowed in a formula'],
    ['2 projects', 'project', '“2 projects” is not allowed in a formula'],
    ['projects = 3', 'project', '“projects = 3” is not allowed in a formula'],
    ['[projects]', 'project', '“[projects]” is not allowed in a formula'],
    ['projects > 2 ? 1 : 2', 'project', '“(projects > 2) ? 1 : 2” is not allowed in a formula'],
    ['(projects', 'project', 'the formula cannot be read: (projects'],
    ['projects +', 'project', 'the formula cannot be read: projects +'],
    ['min()', 'project', 'the formula cannot be read: min()'],
    ['((((', 'project', 'the formula cannot be read: (((('],
    ['x0', 'project', '“x0” in the formula is no fact'],
    ['x1 + projects', 'project', '“x1” in the formula is no fact'],
    ['"text"', 'project', '“"text"” is not allowed in a formula'],
    ['projects.constructor', 'project', '“projects.constructor” is not allowed in a formula'],
    ['f(x) = x', 'project', '“f()” is not allowed in a formula'],
    ['min', 'project', '“min” in the formula is no fact'],
    ['', 'project', '“undefined” is not allowed in a formula'],
    ['1e308 * 1e308', 'number', 'the formula cannot be read: 1e+308 * 1e+308'],
  ])('%s', (formula, unitId, found) => {
    expect(outcome(formula, unitId)).toBe(found);
  });

  test('any text without throwing', () => {
    const signs = '+| - |*|/|(|)|min(|,|2|0|1e3|=|;|"'.split('|');
    const piece = fc.constantFrom(...inputs.keys(), ...signs);
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (formula) => {
        const result = outcome(formula, 'number');
        expect(typeof result === 'string' || Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
