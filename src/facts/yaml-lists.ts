import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Localized } from '../lib/locale.ts';
import { both, type Message } from '../lib/messages.ts';
import type { Correction, Source } from './fact.ts';
import { tell } from './messages.ts';
import type { Report } from './report.ts';

/** Reads sources.yaml: a list of sources by id. */
export function readSources(text: string, report: Report): Map<string, Source> {
  const sources = new Map<string, Source>();
  const lines = new Map<string, number>();
  for (const entry of entriesOf(text, 'sources.yaml', report)) {
    entry.allow(['id', 'title', 'authors', 'publication', 'date', 'note']);
    const id = entry.text('id', true);
    const source: Source = {
      id,
      title: entry.localized('title', true),
      authors: entry.localized('authors'),
      publication: entry.localized('publication'),
      date: entry.text('date'),
      note: entry.localized('note'),
    };
    if (id === '') continue;
    const line = lines.get(id);
    if (line !== undefined) entry.problem('id', tell('duplicateKey', { key: id, line }));
    else {
      lines.set(id, entry.lineOf('id'));
      sources.set(id, source);
    }
  }
  return sources;
}

/** Reads corrections.yaml: a list, newest first. `facts` names the facts a correction touches. */
export function readCorrections(text: string, report: Report): Correction[] {
  return entriesOf(text, 'corrections.yaml', report).map((entry) => {
    entry.allow(['date', 'what', 'facts']);
    return {
      date: entry.text('date', true),
      what: entry.localized('what', true),
      facts: entry.list('facts'),
    };
  });
}

/** Reads a YAML file that is one map; null when it is not. */
export function readYamlMap(text: string, what: string, report: Report): Entry | null {
  const lines = new LineCounter();
  const contents = contentsOf(text, lines, report);
  if (isMap(contents)) return new Entry(contents, report, lines);
  if (contents !== undefined) report.at(1, 1, tell('yamlNotAMap', { what }));
  return null;
}

/** One map of a YAML file; what is wrong with it is reported where it stands. */
class Entry {
  readonly #map: YAMLMap;
  readonly #report: Report;
  readonly #lines: LineCounter;

  constructor(map: YAMLMap, report: Report, lines: LineCounter) {
    this.#map = map;
    this.#report = report;
    this.#lines = lines;
  }

  allow(known: readonly string[]): void {
    for (const pair of this.#map.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (known.includes(key)) continue;
      this.#at(pair.key, tell('yamlUnknownKey', { key, known, near: this.#report.nearest(key, known) }));
    }
  }

  text(key: string, needed = false): string {
    const node = this.#node(key);
    const found = textOf(node);
    if (found === null) this.#at(node, tell('yamlNotText', { key }));
    else if (found === '' && needed) this.#at(node ?? this.#map, tell('yamlMissingKey', { key }));
    return found ?? '';
  }

  /** `{ zh, en }`, or one text for both. */
  localized(key: string, needed = false): Localized {
    if (isMap(this.#node(key))) {
      const inner = this.map(key);
      inner?.allow(['zh', 'en']);
      return both(inner?.text('zh', needed) ?? '', inner?.text('en', needed) ?? '');
    }
    const one = this.text(key, needed);
    return both(one, one);
  }

  list(key: string): readonly string[] {
    const node = this.#node(key);
    if (node === undefined || textOf(node) === '') return [];
    const items = isSeq(node) ? node.items.map((item) => textOf(item)) : [textOf(node)];
    if (items.includes(null)) this.#at(node, tell('yamlNotText', { key }));
    return items.filter((item) => item !== null);
  }

  has(key: string): boolean {
    return this.#map.has(key);
  }

  /** One of a few words; '' when it is missing or another one. */
  choice(column: string, words: readonly string[]): string {
    const found = this.text(column, true);
    if (found === '' || words.includes(found)) return found;
    const accepted = both(words.join('、'), words.join(', '));
    const near = this.#report.nearest(found, words);
    this.problem(column, tell('badCell', { column, found, accepted, near, advice: accepted }));
    return '';
  }

  /** A map within; null when there is none. */
  map(key: string): Entry | null {
    const node = this.#node(key);
    if (isMap(node)) return new Entry(node, this.#report, this.#lines);
    if (textOf(node) !== '') this.#at(node, tell('yamlNotAMap', { what: key }));
    return null;
  }

  problem(key: string, message: Message): void {
    this.#at(this.#node(key), message);
  }

  lineOf(key: string): number {
    return placeOf(this.#node(key), this.#map, this.#lines).line;
  }

  #node(key: string): unknown {
    return this.#map.get(key, true);
  }

  #at(node: unknown, message: Message): void {
    const { line, column } = placeOf(node, this.#map, this.#lines);
    this.#report.at(line, column, message);
  }
}

function entriesOf(text: string, what: string, report: Report): Entry[] {
  const lines = new LineCounter();
  const list = contentsOf(text, lines, report);
  if (!list || (isScalar(list) && list.value === null)) return [];
  if (!isSeq(list)) {
    report.at(1, 1, tell('yamlNotAList', { what }));
    return [];
  }
  return list.items.flatMap((item) => {
    if (isMap(item)) return [new Entry(item, report, lines)];
    const { line, column } = placeOf(item, list, lines);
    report.at(line, column, tell('yamlNotAList', { what }));
    return [];
  });
}

/** What a YAML text holds; undefined when it cannot be read. */
function contentsOf(text: string, lines: LineCounter, report: Report): Node | null | undefined {
  const document = parseDocument(text.replace(/^\ufeff/u, ''), { lineCounter: lines, prettyErrors: false });
  for (const problem of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(problem.pos[0]);
    report.at(line, col, tell('yamlSyntax', { detail: problem.message }));
  }
  return document.errors.length > 0 ? undefined : document.contents;
}

/** Text of a scalar; '' where there is none, null where it is a map or list. Dates and numbers as written. */
function textOf(node: unknown): string | null {
  if (node === undefined || node === null) return '';
  if (!isScalar(node)) return null;
  return (node.value === null ? '' : (node.source ?? String(node.value))).trim();
}

function placeOf(node: unknown, otherwise: Node, lines: LineCounter): { line: number; column: number } {
  const range = (node as Node | undefined | null)?.range ?? otherwise.range;
  const { line, col } = lines.linePos(range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
