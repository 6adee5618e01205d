import {
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  parseDependencies,
} from 'mathjs/number';
import type { Message } from '../lib/messages.ts';
import { halfWidth } from '../lib/number-text.ts';
import { nearest } from '../lib/spelling.ts';
import type { Unit } from './fact.ts';
import { tell } from './messages.ts';
import { dimensionOf } from './units.ts';

/** A formula that could be read: its tree, and the ids it names in order of first use. */
export interface Formula {
  readonly tree: MathNode;
  readonly ids: readonly string[];
  /** Text and fact ids in turn, for showing it. */
  readonly parts: readonly FormulaPart[];
}

export type FormulaPart =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string };

/** A fact as a formula needs it. */
export interface Input {
  readonly value: number;
  readonly unit: Unit;
}

/** Either the result or what is wrong. */
export type Outcome<T> = { readonly value: T } | { readonly problem: Message };

const functions = ['round', 'min', 'max', 'abs'];
const longest = 500;
// Only the parser of mathjs, and nothing it could run; what its tree may hold is a short list below.
const { parse } = create(parseDependencies ?? {});

const tokens =
  /(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*)(?<call>\s*\()?|(?<other>\s+|.)/gsu;

/**
 * Reads a formula: arithmetic over fact ids, such as `revitalised-land / football-pitch`. Ids hold hyphens, so a minus
 * between two ids needs spaces. The ids become x0, x1, … before mathjs parses the text.
 */
export function readFormula(text: string): Outcome<Formula> {
  if (text.length > longest) return { problem: tell('formulaSyntax', { detail: `> ${longest}` }) };
  const plain = halfWidth(text).replaceAll('×', '*').replaceAll('÷', '/');
  const ids: string[] = [];
  const parts: FormulaPart[] = [];
  let source = '';
  for (const { groups = {}, 0: token } of plain.matchAll(tokens)) {
    const { name, call } = groups;
    if (name === undefined || (call !== undefined && functions.includes(name))) {
      source += token;
      parts.push({ kind: 'text', text: token });
    } else if (call !== undefined) {
      return { problem: tell('formulaNotAllowed', { what: `${name}()`, near: nearest(name, functions) }) };
    } else {
      if (!ids.includes(name)) ids.push(name);
      source += `x${ids.indexOf(name)}`;
      parts.push({ kind: 'id', id: name });
    }
  }
  try {
    const tree = parse(source);
    const stranger = strangerIn(tree);
    if (stranger !== null)
      return { problem: tell('formulaNotAllowed', { what: named(stranger, ids), near: null }) };
    return { value: { tree, ids, parts } };
  } catch {
    // mathjs speaks of x0 and of places in the changed text: the formula itself says more.
    return { problem: tell('formulaSyntax', { detail: text }) };
  }
}

/**
 * Works a formula out, in the unit asked for. Quantities are counted in the base of what they measure (m², months,
 * yuan), so that mu and hectares mix; round() rounds there.
 * Problems: units that do not go together, a divisor of zero, a result of another kind than the unit's.
 */
export function evaluateFormula(
  { tree, ids }: Formula,
  inputs: ReadonlyMap<string, Input>,
  unit: Unit,
): Outcome<number> {
  try {
    const result = evaluate(tree, ids, inputs);
    const wanted = quantity(1, unit, '');
    if (!sameMeasure(result, wanted)) {
      throw new Refused(tell('formulaResultUnit', { result: result.name, unit: unit.id }));
    }
    const value = result.value / wanted.value;
    if (!Number.isFinite(value)) throw new Refused(tell('formulaSyntax', { detail: tree.toString() }));
    // 12 digits: more would be the noise of binary fractions.
    return { value: Number(value.toPrecision(12)) };
  } catch (refused) {
    if (refused instanceof Refused) return { problem: refused.problem };
    throw refused;
  }
}

/** A value on its way through a formula, in base units. */
interface Quantity {
  readonly value: number;
  /** Powers of base dimensions, without zeros. */
  readonly powers: ReadonlyMap<string, number>;
  /** What is counted; empty for plain numbers, which go with any count. */
  readonly counted: string;
  /** For messages. */
  readonly name: string;
}

class Refused extends Error {
  readonly problem: Message;

  constructor(problem: Message) {
    super('refused');
    this.problem = problem;
  }
}

function quantity(value: number, unit: Unit, name: string): Quantity {
  const { base, power, size } = dimensionOf(unit);
  const powers = new Map(power === 0 ? [] : [[base, power] as const]);
  const counted = unit.kind === 'count' ? unit.id : unit.kind === 'ratio' ? 'ratio' : '';
  return { value: value * size, powers, counted, name };
}

function evaluate(node: MathNode, ids: readonly string[], inputs: ReadonlyMap<string, Input>): Quantity {
  const name = named(node.toString(), ids);
  switch (node.type) {
    case 'ParenthesisNode':
      return evaluate((node as unknown as { content: MathNode }).content, ids, inputs);
    case 'ConstantNode': {
      const value = Number((node as unknown as { value: unknown }).value);
      return { value, powers: new Map(), counted: '', name };
    }
    case 'SymbolNode': {
      const input = inputs.get(name);
      if (input === undefined) throw new Refused(tell('formulaUnknownFact', { id: name, near: null }));
      return quantity(input.value, input.unit, name);
    }
    case 'OperatorNode': {
      const { fn, args } = node as OperatorNode;
      return operate(
        String(fn),
        args.map((arg) => evaluate(arg, ids, inputs)),
        name,
      );
    }
    default: {
      const { fn, args } = node as FunctionNode;
      const values = args.map((arg) => evaluate(arg, ids, inputs));
      return call(fn.toString(), values, name);
    }
  }
}

function operate(operator: string, values: readonly Quantity[], name: string): Quantity {
  const [a, b = a] = values;
  if (a === undefined || b === undefined) throw new Refused(tell('formulaSyntax', { detail: name }));
  switch (operator) {
    case 'add':
      return { ...alike(a, b), value: a.value + b.value, name };
    case 'subtract':
      return { ...alike(a, b), value: a.value - b.value, name };
    case 'multiply':
      return { value: a.value * b.value, powers: product(a, b, 1), counted: oneCount(a, b), name };
    case 'divide':
      if (b.value === 0) throw new Refused(tell('formulaDivisionByZero', { divisor: b.name }));
      return {
        value: a.value / b.value,
        powers: product(a, b, -1),
        counted: b.counted === '' ? a.counted : '',
        name,
      };
    case 'unaryMinus':
      return { ...a, value: -a.value, name };
    default:
      return { ...a, name };
  }
}

function call(fn: string, values: readonly Quantity[], name: string): Quantity {
  const [first, ...rest] = values;
  if (first === undefined) throw new Refused(tell('formulaSyntax', { detail: name }));
  const numbers = values.map((each) => each.value);
  switch (fn) {
    case 'min':
    case 'max': {
      const common = rest.reduce((a, b) => alike(a, b), first);
      return { ...common, value: fn === 'min' ? Math.min(...numbers) : Math.max(...numbers), name };
    }
    case 'abs':
      if (rest.length > 0) throw new Refused(tell('formulaSyntax', { detail: name }));
      return { ...first, value: Math.abs(first.value), name };
    default: {
      const digits = numbers[1] ?? 0;
      if (rest.length > 1 || !(digits >= 0 && digits <= 12))
        throw new Refused(tell('formulaSyntax', { detail: name }));
      const scale = 10 ** Math.trunc(digits);
      return { ...first, value: Math.round(first.value * scale) / scale, name };
    }
  }
}

/** What `a` and `b` both measure; refused when they differ. */
function alike(a: Quantity, b: Quantity): Quantity {
  if (!sameMeasure(a, b)) throw new Refused(tell('formulaUnitsDiffer', { left: a.name, right: b.name }));
  return a.counted === '' ? { ...a, counted: b.counted } : a;
}

function sameMeasure(a: Quantity, b: Quantity): boolean {
  const samePowers =
    a.powers.size === b.powers.size && [...a.powers].every(([base, power]) => b.powers.get(base) === power);
  return samePowers && (a.counted === '' || b.counted === '' || a.counted === b.counted);
}

function product(a: Quantity, b: Quantity, sign: 1 | -1): ReadonlyMap<string, number> {
  const powers = new Map(a.powers);
  for (const [base, power] of b.powers) {
    const sum = (powers.get(base) ?? 0) + sign * power;
    if (sum === 0) powers.delete(base);
    else powers.set(base, sum);
  }
  return powers;
}

/** A number of things times a plain number is still a number of those things; a share of them leaves it open. */
function oneCount(a: Quantity, b: Quantity): string {
  return a.counted === '' ? b.counted : b.counted === '' ? a.counted : '';
}

/** The first thing in the tree that a formula may not hold, as text; null when there is none. */
function strangerIn(tree: MathNode): string | null {
  let stranger: string | null = null;
  tree.traverse((node) => {
    if (stranger === null && !isAllowed(node)) stranger = node.toString();
  });
  return stranger;
}

function isAllowed(node: MathNode): boolean {
  switch (node.type) {
    case 'ParenthesisNode':
      return true;
    case 'ConstantNode':
      return typeof (node as unknown as { value: unknown }).value === 'number';
    case 'SymbolNode':
      return /^x\d+$/u.test(node.toString()) || functions.includes(node.toString());
    case 'OperatorNode': {
      const { fn, implicit } = node as OperatorNode;
      return (
        !implicit && ['add', 'subtract', 'multiply', 'divide', 'unaryMinus', 'unaryPlus'].includes(String(fn))
      );
    }
    case 'FunctionNode':
      return functions.includes((node as FunctionNode).fn.toString());
    default:
      return false;
  }
}

/** x0, x1, … back to the ids they stand for. */
function named(text: string, ids: readonly string[]): string {
  return text.replace(/\bx(\d+)\b/gu, (whole, index: string) => ids[Number(index)] ?? whole);
}
