import { findNodeAtLocation, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';
import { LineCounter } from 'yaml';

/** Keys and numbers that lead from the whole of a JSON text to one of its values. */
export type JsonPath = readonly (string | number)[];

/** Where a text stops being JSON. JSON.parse says so in words that differ from engine to engine. */
export function jsonFault(text: string): number {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  return errors[0]?.offset ?? 0;
}

/** Where the values at some paths of a JSON text begin; that of the nearest value around it when there is none. */
export function jsonOffsets(text: string, paths: readonly JsonPath[]): number[] {
  const whole = paths.length > 0 ? parseTree(text) : undefined;
  const nodeAt = (path: JsonPath): Node | undefined =>
    whole && (findNodeAtLocation(whole, [...path]) ?? nodeAt(path.slice(0, -1)));
  return paths.map((path) => nodeAt(path)?.offset ?? 0);
}

/** Line and column of some offsets, from 1. */
export function placesIn(text: string, offsets: readonly number[]): { line: number; col: number }[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/gu)) lines.addNewLine(index + 1);
  return offsets.map((offset) => lines.linePos(offset));
}
