/*
 * Path data as steps. Outlines of maps are long, and their numbers look like noise to a compressor; the way from one
 * point to the next is short and much alike: it takes half the bytes.
 *
 *     M10.5 20L12 21.5-3 4  ->  1M105+200L+15+15-150-175
 *
 * First the digits after the point, then every number as its step from the last one of its axis, in units of the last
 * digit. Separators stay as they are; where there was none and the step has no minus, a plus stands for it.
 */

const token = /([A-Z])|([ ,]+)|(-?(?:\d+(?:\.\d+)?|\.\d+))/g;
const stepToken = /([A-Z])|([ ,]+)|([+-]?\d+)/g;

/** Path data, or any other text, as they are, for `decodePath`. */
export function plainPath(d: string): string {
  return /^[=\d]/.test(d) ? `=${d}` : d;
}

/** Path data, or any other text, for `decodePath`. */
export function encodePath(d: string): string {
  const plain = plainPath(d);
  const digits = Math.max(0, ...Array.from(d.matchAll(/\.(\d+)/g), ([, part = '']) => part.length));
  if (digits > 3) return plain;
  let steps = String(digits);
  const unit = 10 ** digits;
  const axes = lastOfAxes();
  for (const [all, command, , value] of d.matchAll(token)) {
    if (command) axes.begin(command);
    if (value === undefined) {
      steps += all;
      continue;
    }
    const whole = Math.round(Number(value) * unit);
    const step = whole - axes.last();
    axes.take(whole);
    steps += `${/\d$/.test(steps) && step >= 0 ? '+' : ''}${step}`;
  }
  // Only what comes back as it was: data that are written otherwise stay as they are.
  return decodePath(steps) === d ? steps : plain;
}

/** What `encodePath` was given. */
export function decodePath(code: string): string {
  if (code.startsWith('=')) return code.slice(1);
  const digits = Number(code.charAt(0));
  if (code === '' || !/\d/.test(code.charAt(0))) return code;
  let d = '';
  const unit = 10 ** digits;
  const axes = lastOfAxes();
  for (const [all, command, , step] of code.slice(1).matchAll(stepToken)) {
    if (command) axes.begin(command);
    if (step === undefined) {
      d += all;
      continue;
    }
    const whole = axes.last() + Number(step);
    axes.take(whole);
    d += String(whole / unit);
  }
  return d;
}

/** The last number of each axis: 0 across, 1 down, 2 whatever is no place. */
function lastOfAxes() {
  const lasts = [0, 0, 0];
  let command = 'M';
  let at = 0;
  const axis = () => {
    if (command === 'H') return 0;
    if (command === 'V') return 1;
    if (command !== 'A') return at % 2;
    const place = at % 7;
    return place < 5 ? 2 : place - 5;
  };
  return {
    begin(next: string): void {
      command = next;
      at = 0;
    },
    last: (): number => lasts[axis()] ?? 0,
    take(value: number): void {
      lasts[axis()] = value;
      at++;
    },
  };
}
