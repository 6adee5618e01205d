import type { Locale, Localized } from './locale.ts';
import type { Place, Problem } from './problem.ts';
import { nearest } from './spelling.ts';

/** What an author is told: a problem without its place. */
export type Message = Omit<Problem, 'place'>;

/**
 * Messages by key. Each is a text of six parts, between ` | ` or line ends: what was found, what is accepted, how to
 * mend it, in Chinese and in English; or of four, when nothing is to be said of what is accepted. `{name}` stands for a
 * value, `{name…}` for the value cut short; `{word?words} ` before the advice for the nearest of some words, if any.
 */
type Texts = Readonly<Record<string, string>>;

type Value = string | number | Localized | readonly string[];

/** The names in braces; other braces (`{#id}`, `{ zh: … }`) are part of the text. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ?
      | (Name extends `${'#' | ' ' | 'as='}${string}` | `${string}?${string}`
          ? never
          : Name extends `${infer Whole}…`
            ? Whole
            : Name)
      | Names<Rest>
  : never;

/** `near` is the right spelling that was probably meant; it takes the place of the advice. */
export type Values<Text> = [Names<Text>] extends [never]
  ? [values?: { readonly near?: string | null }]
  : [values: { readonly [Name in Names<Text>]: Value } & { readonly near?: string | null }];

type Tell<T extends Texts> = <K extends keyof T & string>(key: K, ...values: Values<T[K]>) => Message;

/** Makes the function that gives a layer's messages. */
export function teller<E extends Texts, W extends Texts>(errors: E, warnings: W): Tell<E & W> {
  const parts = new Map(
    Object.entries({ ...errors, ...warnings }).map(([key, text]) => [key, partsOf(text)]),
  );
  return (key, ...[given = {}]) => {
    const values: Readonly<Record<string, unknown>> = given;
    const printed = (text: string, locale: Locale): string =>
      text.replace(/\{\w+\?\w+\} |\{(\w+)(…?)\}/gu, (braces, name: string, cut: string) => {
        const value = values[name] as Value | undefined;
        if (value === undefined) return name === undefined ? '' : braces;
        const words = isList(value) ? listed(value) : value;
        const whole = typeof words === 'object' ? words[locale] : String(words);
        return cut === '' ? whole : short(whole);
      });
    const part = (n: number) =>
      both(printed(parts.get(key)?.[n] ?? '', 'zh'), printed(parts.get(key)?.[n + 1] ?? '', 'en'));
    const [, word = '', words = ''] = /^\{(\w+)\?(\w+)\} /u.exec(parts.get(key)?.[4] ?? '') ?? [];
    const meant = given.near ?? near(String(values[word] ?? ''), (values[words] ?? []) as readonly string[]);
    const mend = meant ? both(`是不是“${meant}”？`, `did you mean “${meant}”?`) : part(4);
    return { severity: key in errors ? 'error' : 'warning', found: part(0), accepted: part(2), mend };
  };
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(/ \| |\n +/u);
  if (parts.length === 4) parts.splice(2, 0, '', '');
  if (parts.length !== 6) throw new Error(`A message has four or six parts: ${text}`);
  return parts;
}

export type TellAt<T extends Texts, Result> = <K extends keyof T & string>(
  place: Place,
  key: K,
  ...values: Values<T[K]>
) => Result;

/** The same for problems, which have a place. */
export function placed<T extends Texts>(tell: Tell<T>): TellAt<T, Problem> {
  return (place, key, ...values) => ({ place, ...tell(key, ...values) });
}

/** `a, b, c`; a list of more than two dozen ends in how many there are. */
export function listed(words: readonly string[]): Localized {
  if (words.length === 0) return both('（一个也没有）', '(none)');
  const shown = words.slice(0, 24);
  const rest = words.length > shown.length;
  return both(
    shown.map((word) => word || '（留空）').join('、') + (rest ? ` 等 ${words.length} 个` : ''),
    shown.map((word) => word || '(empty)').join(', ') + (rest ? ` … (${words.length} in all)` : ''),
  );
}

export function both(zh: string, en: string): Localized {
  return { zh, en };
}

/** The candidate that was probably meant by a word that is none of them. */
export function near(word: string, candidates: Iterable<string>): string | null {
  const found = nearest(word, candidates);
  return found === word ? null : found;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** One line of some forty characters. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
