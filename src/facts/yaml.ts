import * as v from 'valibot';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Localized } from '../lib/locale.ts';
import { both, placed, teller } from '../lib/messages.ts';
import type { Checked, Place, Problem } from '../lib/problem.ts';
import type { SourceText } from '../lib/source-text.ts';

const problem = placed(
  teller(
    {
      unreadableYaml: `读不懂：{reason} | this cannot be read: {reason}
        每行 键: 值，冒号用半角，后面留一个空格 | lines of \`key: value\`, an ASCII colon and a space
        值里有冒号、# 或引号时，用半角单引号括起来：'……' | put a value that holds a colon, # or quotes between straight quotes: '…'`,
      missingKey: `缺少“{key}” | “{key}” is missing
        {accepted} | {accepted}
        加一行 {key}: …… | add a line {key}: …`,
      unknownKey: `没有“{key}”这一项 | there is no key “{key}”
        {keys} | {keys}
        {key?keys} 删去这一行 | delete the line`,
      wrongValue: `“{key}”的值是“{found}” | “{key}” is “{found}”
        {accepted} | {accepted}
        改成上面说的样子 | write it as said above`,
      emptyValue: `“{key}”是空的 | “{key}” is empty
        {accepted} | {accepted}
        改成上面说的样子 | write it as said above`,
    } as const,
    {},
  ),
);

/** A value of a YAML text by its keys, such as `slots`, `publisher`, `zh`. */
export type Path = readonly (string | number)[];

export interface YamlText<T> extends Checked<T> {
  /** Where a value begins, for what is found wrong with it later: its offset in the source, quotes passed. */
  offsetOf(path: Path): number;
}

/**
 * Reads YAML into the shape a schema asks for. All scalars are read as text (a year stays `2021`, a version `1.0`).
 * @param offset where the YAML begins in the source
 * @param accepts what each key accepts, by the path's last key that is a word; shown when it is missing or wrong
 */
export function readYaml<Output>(
  source: SourceText,
  yaml: string,
  offset: number,
  schema: v.GenericSchema<unknown, Output>,
  accepts: Readonly<Record<string, Localized>>,
): YamlText<Output> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    logLevel: 'silent',
    prettyErrors: false,
    lineCounter: lines,
    version: '1.2',
  });
  const at = (position: number): Place => source.at(offset + position);
  const offsetOf = (path: Path): number => offset + valueStart(document, path);
  const problems = document.errors.map(({ pos, code, message: reason }) =>
    problem(at(pos[0]), 'unreadableYaml', {
      reason: both(reasons[code] ?? code, reason.split('\n', 1)[0] ?? ''),
    }),
  );
  if (problems.length > 0) return { value: null, problems: problems.slice(0, 1), offsetOf };

  const result = v.safeParse(schema, plainValue(document));
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    problems.push(shapeProblem(issue, path, document, accepts, at));
  }
  return { value: result.success ? result.output : null, problems, offsetOf };
}

function shapeProblem(
  issue: v.BaseIssue<unknown>,
  path: Path,
  document: Document,
  accepts: Readonly<Record<string, Localized>>,
  at: (position: number) => Place,
): Problem {
  if (path.length === 0) {
    const reason =
      issue.type === 'array'
        ? both('没有“- ……”的各条', 'there is no list of `- …`')
        : both('没有“键: 值”的各行', 'there are no lines of key: value');
    return problem(at(0), 'unreadableYaml', { reason });
  }
  // Of a list's entry its own keys are told.
  const [first, ...rest] = path;
  const key = (typeof first === 'number' && rest.length > 0 ? rest : path).join('.');
  const word = String([...path].reverse().find((part) => typeof part === 'string') ?? '');
  const accepted = (Object.hasOwn(accepts, word) ? accepts[word] : undefined) ?? accepts.default ?? none;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return problem(at(keyStart(document, path)), 'unknownKey', { key, keys: keysOf(accepts) });
  }
  if (issue.received === 'undefined') {
    const place = at(path.length > 1 ? keyStart(document, path.slice(0, -1)) : 0);
    return problem(place, 'missingKey', { key, accepted });
  }
  const found = typeof issue.input === 'string' ? issue.input : issue.received;
  return problem(at(valueStart(document, path)), found === '' ? 'emptyValue' : 'wrongValue', {
    key,
    found,
    accepted,
  });
}

/** The commonest of the YAML library's errors in Chinese. */
const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '用了制表符缩进',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少引号、括号或冒号',
  BLOCK_AS_IMPLICIT_KEY: '值里有冒号',
  MULTILINE_IMPLICIT_KEY: '这一行没有冒号',
  UNEXPECTED_TOKEN: '有不该出现的字符',
};

const none: Localized = { zh: '文字', en: 'text' };

const keysOf = (accepts: Readonly<Record<string, Localized>>): string[] =>
  Object.keys(accepts).filter((key) => key !== 'default');

/** Never throws: aliases that lead nowhere or grow without end count as unreadable. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

function valueStart(document: Document, path: Path): number {
  const node = safeGet(document, path);
  if (!isScalar(node)) return (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0;
  const start = node.range?.[0] ?? 0;
  return node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? start + 1 : start;
}

function keyStart(document: Document, path: Path): number {
  const parent = path.length > 1 ? safeGet(document, path.slice(0, -1)) : document.contents;
  if (!isMap(parent)) return valueStart(document, path);
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  return (pair?.key as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0;
}

function safeGet(document: Document, path: Path): unknown {
  try {
    return document.getIn(path, true);
  } catch {
    return undefined;
  }
}
