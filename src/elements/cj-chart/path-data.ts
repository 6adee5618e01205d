import { interpolateNumber } from 'd3';

const number = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

export function numbersIn(text: string): number[] {
  return (text.match(number) ?? []).map(Number);
}

/** Texts that differ by their numbers only (path data, transforms), on their way; null where more differs. */
export function blend(a: string, b: string, digits = 2): ((p: number) => string) | null {
  const [from, to] = [numbersIn(a), numbersIn(b)];
  const words = b.split(number);
  const same = a.split(number).every((word, i) => word.trim() === words[i]?.trim());
  if (from.length !== to.length || !same || flagsOf(a) !== flagsOf(b)) return null;
  // Numbers may stand without a space between them while the second is negative.
  const before = words.map((word, i) => (word === '' && i > 0 && i < to.length ? ' ' : word));
  const ways = to.map((end, i) => interpolateNumber(from[i] ?? end, end));
  const unit = 10 ** digits;
  return (p) => {
    if (p === 0) return a;
    if (p === 1) return b;
    let text = before[0] ?? '';
    for (let i = 0; i < ways.length; i++) {
      text += Math.round((ways[i]?.(p) ?? 0) * unit) / unit + (before[i + 1] ?? '');
    }
    return text;
  };
}

/** The flags of a path's arcs: not numbers that may take values between. */
function flagsOf(d: string): string {
  return (d.match(/a[^a-z]*/gi) ?? [])
    .map((arc) =>
      numbersIn(arc)
        .filter((_, i) => i % 7 === 3 || i % 7 === 4)
        .join(''),
    )
    .join(' ');
}
