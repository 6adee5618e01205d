import { type Box, inks, type Mark, type Picture, type PictureTable, type Place } from '../charts/picture.ts';
import { decodePath, encodePath, plainPath } from './path-code.ts';

/** A scene's pictures in one frame class and language, as the page fetches them to move them. */
export interface StageData {
  /** The part of every picture that the stage shows. */
  readonly crop: Box;
  /** One entry a step; a step that shows what the one before shows repeats it. */
  readonly steps: readonly { readonly id: string; readonly picture: Picture }[];
}

/*
 * The text is JSON. What several marks or steps share stands once, and is referred to by index:
 *
 *     styles    all of a mark but its key and geometry; a path's own place is [x, y, scale], or 0: the picture's camera
 *     paths     path data, as path-code.ts writes them
 *     marks     [style, key, ...geometry]; of a path [style, key, path, ...box]; [right, down] in hundredths: the mark
 *               before, moved by so much, under the next key
 *     tables    { columns: [key, label, numeric][], rows: [datum, ...cells][] }
 *     pictures  [width, height, [first, count, first, count … of marks], table, camera, summary, ...notes];
 *               camera is [x, y, scale], or [] where there is none
 *     steps     [id, picture]
 */
const version = 3;

/** Numbers of each kind in the order they are written. A rectangle's radius may be missing. */
const numbersOf = {
  rect: ['x', 'y', 'width', 'height', 'radius'],
  circle: ['x', 'y', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  text: ['x', 'y'],
  path: [],
} as const satisfies Record<Mark['kind'], readonly string[]>;

export interface EncodeOptions {
  /** Path data as they are: shorter where the same outlines stand beside the data as SVG, since a compressor sees them twice. */
  readonly plainPaths?: boolean;
}

/** Stage data as JSON text: numbers rounded to 2 places, scales to 6 digits, nothing else lost. The same text on every machine. */
export function encodeStage(data: StageData, { plainPaths = false }: EncodeOptions = {}): string {
  const encode = plainPaths ? plainPath : encodePath;
  const styles = new Pool();
  const paths = new Pool();
  const marks = new Pool();
  const tables = new Pool();
  const pictures = new Pool();
  const steps = data.steps.map(({ id, picture }) => {
    const { columns, rows } = picture.table;
    const table = tables.index({
      columns: columns.map(({ key, label, numeric }) => [key, label, numeric]),
      rows: rows.map(({ datum, cells }) => [datum, ...cells]),
    });
    const runs: number[] = [];
    const at = picture.camera ? JSON.stringify(encodePlace(picture.camera)) : '';
    for (const mark of picture.marks) {
      const index = marks.index(encodeMark(mark, at, styles, paths, encode));
      const [first = 0, count = 0] = runs.slice(-2);
      if (runs.length > 0 && first + count === index) runs.push((runs.pop() ?? 0) + 1);
      else runs.push(index, 1);
    }
    const { width, height, camera, summary, notes } = picture;
    const place = camera ? encodePlace(camera) : [];
    return [id, pictures.index([round(width), round(height), runs, table, place, summary, ...notes])];
  });
  const text = [
    `{"changjuan-stage":${version},"crop":${JSON.stringify(encodeBox(data.crop))}`,
    `"styles":${styles}`,
    `"paths":${paths}`,
    `"tables":${tables}`,
    `"marks":${marks.print((mark, before) => step(mark as unknown[], before as unknown[]))}`,
    `"pictures":${pictures}`,
    `"steps":${JSON.stringify(steps)}}`,
  ];
  return text.join(',\n');
}

/** Values by their JSON, each once. Prints as an array, an item a line. */
class Pool {
  readonly #indices = new Map<string, number>();

  index(value: unknown): number {
    const text = JSON.stringify(value);
    const found = this.#indices.get(text);
    if (found !== undefined) return found;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }

  toString(): string {
    return this.print((value) => value);
  }

  /** The array with each value as `written`, which is given the one before it as well. */
  print(written: (value: unknown, before: unknown) => unknown): string {
    const values = [...this.#indices.keys()].map((text): unknown => JSON.parse(text));
    return `[${values.map((value, i) => JSON.stringify(written(value, values[i - 1]))).join(',\n')}]`;
  }
}

/** A mark as its way from the one before, where they are alike: the cells of a grid. */
function step(mark: readonly unknown[], before: readonly unknown[] = []): readonly unknown[] {
  const [style, key, x, y, ...rest] = mark;
  const [style0, key0, x0, y0, ...rest0] = before;
  const alike =
    rest.length === 2 &&
    style === style0 &&
    JSON.stringify(rest) === JSON.stringify(rest0) &&
    nextKey(key0) === key;
  return alike ? [hundredths(x, x0), hundredths(y, y0)] : mark;
}

function hundredths(to: unknown, from: unknown): number {
  return Math.round((Number(to) - Number(from)) * 100);
}

/** The key with its number one higher, if it ends in one. */
function nextKey(key: unknown): string {
  return String(key).replace(/\d{1,9}$/, (count) => String(Number(count) + 1));
}

/** `camera` is the picture's, as it is written. */
function encodeMark(
  mark: Mark,
  camera: string,
  styles: Pool,
  paths: Pool,
  encode: (d: string) => string,
): unknown[] {
  const style: Record<string, unknown> = {};
  const given: Readonly<Record<string, unknown>> = { ...mark };
  for (const name of styleChecks.keys()) {
    const value = given[name];
    if (value !== undefined && name !== 'at') style[name] = typeof value === 'number' ? round(value) : value;
  }
  if (mark.kind === 'path' && mark.at) {
    const at = encodePlace(mark.at);
    style.at = JSON.stringify(at) === camera ? 0 : at;
  }
  const start = [styles.index(style), mark.key];
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return [
        ...start,
        ...[x, y, width, height].map(round),
        ...(radius === undefined ? [] : [round(radius)]),
      ];
    }
    case 'circle':
      return [...start, round(mark.x), round(mark.y), round(mark.r)];
    case 'line':
      return [...start, round(mark.x1), round(mark.y1), round(mark.x2), round(mark.y2)];
    case 'path':
      return [...start, paths.index(encode(mark.d)), ...encodeBox(mark.box)];
    case 'text':
      return [...start, round(mark.x), round(mark.y), mark.text];
  }
}

function encodeBox({ x, y, width, height }: Box): number[] {
  return [x, y, width, height].map(round);
}

function encodePlace({ x, y, scale }: Place): number[] {
  return [round(x), round(y), Number(scale.toPrecision(6))];
}

/** To 2 places, never minus zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** What `encodeStage` wrote, as text or parsed already; null for anything else. Steps that share a picture or a mark share the object. */
export function decodeStage(json: unknown): StageData | null {
  try {
    const data = fields(typeof json === 'string' ? JSON.parse(json) : json);
    if (data['changjuan-stage'] !== version) return null;
    const styles = list(data.styles).map(readStyle);
    const paths = list(data.paths).map((path) => decodePath(string(path)));
    const written: (readonly unknown[])[] = [];
    for (const mark of list(data.marks)) written.push(stepped(list(mark), written[written.length - 1]));
    const marks = written.map((mark) => readMark(mark, styles, paths));
    const tables = list(data.tables).map(readTable);
    const pictures = list(data.pictures).map((picture) => readPicture(list(picture), marks, tables));
    const steps = list(data.steps).map((step) => {
      const [id, picture] = list(step);
      return { id: string(id), picture: at(pictures, picture) };
    });
    return { crop: readBox(list(data.crop)), steps };
  } catch {
    return null;
  }
}

/** A mark without its key and geometry. */
type Style = Readonly<Record<string, unknown>>;

const some = (allowed: readonly string[]) => (value: unknown) => allowed.includes(string(value));
const anInk = some(inks);
const aString = (value: unknown) => typeof value === 'string';
const aNumber = Number.isFinite;
const aBoolean = (value: unknown) => typeof value === 'boolean';

const styleChecks = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    kind: some(Object.keys(numbersOf)),
    role: some(['data', 'reference', 'axis', 'label', 'note', 'decoration']),
    datum: aString,
    status: some(['reported', 'derived', 'converted', 'planned', 'not-published']),
    fill: anInk,
    stroke: anInk,
    strokeWidth: aNumber,
    dashed: aBoolean,
    opacity: aNumber,
    size: aNumber,
    anchor: some(['start', 'middle', 'end']),
    face: some(['sans', 'display']),
    bold: aBoolean,
    halo: aBoolean,
    ground: (value: unknown) => value === true,
    at: (value: unknown) => value === 0 || Array.isArray(value),
  }),
);

function readStyle(value: unknown): Style {
  const style = fields(value);
  for (const [name, part] of Object.entries(style)) must(styleChecks.get(name)?.(part));
  const needed = style.kind === 'text' ? ['role', 'size', 'anchor', 'face'] : ['kind', 'role'];
  must(needed.every((name) => name in style));
  return !style.at ? style : { ...style, at: readPlace(list(style.at)) };
}

/** What `step` was given. */
function stepped(mark: readonly unknown[], before: readonly unknown[] | undefined): readonly unknown[] {
  const [right, down] = mark;
  if (mark.length !== 2 || typeof down !== 'number') return mark;
  const [style, key, x, y, ...rest] = before ?? [];
  return [
    style,
    nextKey(key),
    round(number(x) + number(right) / 100),
    round(number(y) + down / 100),
    ...rest,
  ];
}

function readMark(
  [styleIndex, key, ...rest]: readonly unknown[],
  styles: readonly Style[],
  paths: readonly string[],
): Mark {
  const style = at(styles, styleIndex);
  const kind = style.kind as Mark['kind'];
  const mark: Record<string, unknown> = { ...style, key: string(key) };
  const names: readonly string[] = numbersOf[kind];
  names.forEach((name, index) => {
    if (name !== 'radius' || rest.length > index) mark[name] = number(rest[index]);
  });
  if (kind === 'text') mark.text = string(rest[2]);
  if (kind === 'path') {
    mark.d = at(paths, rest[0]);
    mark.box = readBox(rest.slice(1));
  }
  // Every field was checked above, by name.
  return mark as unknown as Mark;
}

function readTable(value: unknown): PictureTable {
  const { columns, rows } = fields(value);
  return {
    columns: list(columns).map((column) => {
      const [key, label, numeric] = list(column);
      return { key: string(key), label: string(label), numeric: numeric === true };
    }),
    rows: list(rows).map((row) => {
      const [datum, ...cells] = list(row);
      return { datum: string(datum), cells: cells.map(string) };
    }),
  };
}

function readPicture(
  [width, height, runs, table, camera, summary, ...notes]: readonly unknown[],
  all: readonly Mark[],
  tables: readonly PictureTable[],
): Picture {
  const place = list(camera).length === 0 ? null : readPlace(list(camera));
  const bounds = list(runs).map(number);
  const marks: Mark[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    const first = number(bounds[i]);
    const count = number(bounds[i + 1]);
    must(first >= 0 && count >= 0 && first + count <= all.length);
    marks.push(...all.slice(first, first + count).map((mark) => inPlace(mark, place)));
  }
  return {
    width: number(width),
    height: number(height),
    marks,
    ...(place === null ? {} : { camera: place }),
    summary: string(summary),
    table: at(tables, table),
    notes: notes.map(string),
  };
}

/** The mark where the picture's camera sets it. */
function inPlace(mark: Mark, camera: Place | null): Mark {
  if (mark.kind !== 'path' || (mark.at as unknown) !== 0) return mark;
  must(camera !== null);
  return { ...mark, at: camera };
}

function readBox([x, y, width, height]: readonly unknown[]): Box {
  return { x: number(x), y: number(y), width: number(width), height: number(height) };
}

function readPlace([x, y, scale]: readonly unknown[]): Place {
  return { x: number(x), y: number(y), scale: number(scale) };
}

function must(condition: unknown): asserts condition {
  if (!condition) throw new TypeError();
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  must(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Record<string, unknown>;
}

function list(value: unknown): readonly unknown[] {
  must(Array.isArray(value));
  return value;
}

function string(value: unknown): string {
  must(typeof value === 'string');
  return value;
}

function number(value: unknown): number {
  must(typeof value === 'number' && Number.isFinite(value));
  return value;
}

function at<Item>(items: readonly Item[], index: unknown): Item {
  const item = items[number(index)];
  must(item !== undefined);
  return item;
}
