import fc from 'fast-check';
import type { Datum } from '../../../src/charts/datum.ts';
import type { Frame } from '../../../src/charts/frame.ts';
import { markBox, textBox } from '../../../src/charts/marks.ts';
import type { Box, Mark, Picture, TextMark } from '../../../src/charts/picture.ts';
import { svgText } from '../../../src/draw/svg-text.ts';
import { statuses } from '../../../src/facts/fact.ts';
import { locales } from '../../../src/lib/locale.ts';

/** What every picture owes its readers, as one list of complaints (empty: a good picture). */
export function complaints(picture: Picture, frame: Frame, data?: readonly string[]): string[] {
  return [
    ...outside(picture, frame),
    ...doubledKeys(picture),
    ...keyedFaults(picture),
    ...smallText(picture, frame),
    ...overlaps(picture),
    ...tableFaults(picture, data),
    ...(picture.summary.trim() === '' ? ['no summary'] : []),
  ];
}

/** Draws twice and throws with every complaint; `data` are the ids that must each have one table row. */
export function expectGoodPicture(draw: () => Picture, frame: Frame, data?: readonly string[]): Picture {
  const picture = draw();
  const found = complaints(picture, frame, data);
  if (JSON.stringify(picture) !== JSON.stringify(draw())) found.push('two runs differ');
  if (found.length > 0) {
    throw new Error(
      `${frame.width} x ${frame.height}, text ${frame.text}:\n${found.slice(0, 12).join('\n')}`,
    );
  }
  return picture;
}

/** Texts without a halo that stand on marks of data. */
export function textOnMarks(picture: Picture): string[] {
  const texts = picture.marks.filter((mark): mark is TextMark => mark.kind === 'text' && !mark.halo);
  const data = picture.marks.filter((mark) => mark.role === 'data' && mark.kind !== 'text');
  return texts.flatMap((text) => {
    const hit = data.find((mark) => meet(textBox(text), markBox(mark), 1));
    return hit ? [`text ${text.key} "${text.text}" stands on ${hit.key}`] : [];
  });
}

function outside(picture: Picture, frame: Frame): string[] {
  const found: string[] = [];
  if (picture.width !== frame.width || picture.height !== frame.height)
    found.push('picture is not the frame');
  for (const mark of picture.marks) {
    const numbers = Object.entries(mark).filter((entry) => typeof entry[1] === 'number');
    const bad = numbers.filter((entry) => !Number.isFinite(entry[1]));
    if (bad.length > 0) found.push(`${mark.key}: ${bad.map((entry) => entry[0]).join(', ')} not finite`);
    if (mark.kind === 'path' && /NaN|Infinity|undefined/.test(mark.d))
      found.push(`${mark.key}: path not finite`);
    const box = markBox(mark);
    const slack = mark.kind === 'text' ? 0.5 : 1;
    if (
      !(box.x >= -slack && box.y >= -slack) ||
      !(box.x + box.width <= frame.width + slack && box.y + box.height <= frame.height + slack) ||
      !(box.width >= 0 && box.height >= 0)
    ) {
      found.push(`${describe(mark)} leaves the frame: ${boxText(box)}`);
    }
  }
  return found;
}

function doubledKeys(picture: Picture): string[] {
  const seen = new Set<string>();
  return picture.marks.flatMap((mark) => {
    if (seen.has(mark.key)) return [`key ${mark.key} used twice`];
    seen.add(mark.key);
    return [];
  });
}

/** What is wrong with the picture as keyed SVG. */
function keyedFaults(picture: Picture): string[] {
  const svg = svgText(picture, { idPrefix: 'p', title: 't', desc: 't' });
  const found = / (?:[a-z\d]+="[^"]*(?:NaN|Infinity|undefined))/u.exec(svg);
  const faults = found ? [`${found[0]} in the SVG`] : [];
  const keys = new Set<string>();
  const members = new Set<string>();
  for (const [element] of svg.matchAll(/<\w[^>]*data-k="[^>]*>/gu)) {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1];
    const key = value('data-k') ?? '';
    if (keys.has(key)) faults.push(`data-k ${key} used twice`);
    keys.add(key);
    const numbers = value('data-m')
      ?.split(',')
      .flatMap((run) => {
        const [from = 0, to = from] = run.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
    if (!numbers) continue;
    if (numbers.length !== value('d')?.match(/[Mm]/gu)?.length)
      faults.push(`${key} has other members than paths`);
    for (const number of numbers) {
      const member = `${value('data-f')} ${number}`;
      if (members.has(member)) faults.push(`member ${member} stands twice`);
      members.add(member);
    }
  }
  return faults;
}

function smallText(picture: Picture, frame: Frame): string[] {
  const least = Math.max(12, 0.85 * frame.text) - 0.01;
  return picture.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.size < least ? [`${describe(mark)} is set at ${mark.size}`] : [],
  );
}

function overlaps(picture: Picture): string[] {
  const texts = picture.marks.filter((mark): mark is TextMark => mark.kind === 'text');
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .flatMap((b) => (meet(textBox(a), textBox(b), 1) ? [`${describe(a)} overlaps ${describe(b)}`] : [])),
  );
}

function tableFaults(picture: Picture, data?: readonly string[]): string[] {
  const found = picture.table.rows.flatMap((row) =>
    row.cells.length === picture.table.columns.length
      ? []
      : [`row ${row.datum} has ${row.cells.length} cells`],
  );
  if (data) {
    const rows = picture.table.rows.map((row) => row.datum).sort();
    if (JSON.stringify(rows) !== JSON.stringify([...data].sort())) {
      found.push(`table rows ${rows.join(' ')} for data ${data.join(' ')}`);
    }
    for (const mark of picture.marks) {
      if (mark.role === 'data' && mark.datum !== undefined && !data.includes(mark.datum)) {
        found.push(`${mark.key} shows unknown datum ${mark.datum}`);
      }
    }
  }
  return found;
}

function meet(a: Box, b: Box, allowed: number): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > allowed && down > allowed;
}

function describe(mark: Mark): string {
  return mark.kind === 'text' ? `text ${mark.key} "${mark.text}" (${boxText(textBox(mark))})` : mark.key;
}

function boxText(box: Box): string {
  return [box.x, box.y, box.width, box.height].map((n) => n.toFixed(1)).join(' ');
}

/** Frames from the narrowest embed to a wall; text from the least readable to 1/24 of the shorter side. */
export const anyFrame: fc.Arbitrary<Frame> = fc
  .record({
    width: fc.integer({ min: 240, max: 4000 }),
    shape: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
    text: fc.double({ min: 0, max: 1, noNaN: true }),
    locale: fc.constantFrom(...locales),
  })
  .map(({ width, shape, text, locale }) => {
    const height = Math.round(Math.min(3000, Math.max(240, width * shape)));
    const most = Math.max(15, Math.min(width, height) / 24);
    return { width, height, locale, text: Math.round(10 * (12 + text * (most - 12))) / 10 };
  });

/** Text an author might write, up to `most` characters: Chinese, English, figures, no break in sight. */
export function anyText(most: number): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    '开发区',
    '盘活的闲置土地',
    '，',
    '（约）',
    '“一极两区”',
    '——',
    'projects',
    'foreign capital',
    ' ',
    '12 寸',
    '121.47 亿元',
    'CNY 13.8 billion',
    '100%',
    'A',
    '<b>&"',
    'Donaudampfschifffahrtsgesellschaft',
  );
  return fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((pieces) => [...pieces.join('')].slice(0, most).join('').trim() || '地');
}

export const anyStatus = fc.constantFrom(...statuses);

/** A datum with any value in `value` (null at times) and texts of any sane length. */
export function anyDatum(value: fc.Arbitrary<number>): fc.Arbitrary<Omit<Datum, 'id'>> {
  return fc.record({
    label: anyText(60),
    value: fc.option(value, { freq: 8 }),
    text: anyText(18),
    status: anyStatus,
    period: anyText(12),
    missing: fc.oneof(fc.constant(''), anyText(40)),
  });
}

/** Data with ids of their own. */
export function anyData(value: fc.Arbitrary<number>, least: number, most: number): fc.Arbitrary<Datum[]> {
  return fc
    .array(anyDatum(value), { minLength: least, maxLength: most })
    .map((list) => list.map((datum, i) => ({ id: `fact-${i}`, ...datum })));
}

/** Whole numbers with the awkward ones among them. */
export const anyCount = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 7, 100, 237, 560, 2000, 2001, 1_000_000),
  fc.integer({ min: 0, max: 3000 }),
);

/** Amounts over many orders of magnitude. */
export const anyAmount = fc.oneof(
  fc.constantFrom(0, 0.001, 1, 100, 1e12),
  fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }),
);
