import { group } from 'd3';
import { enter } from './entrance.ts';
import { type Extent, extentOf, union } from './extent.ts';
import { flights } from './family.ts';
import type { Flock } from './flocks.ts';
import { attribute, fade } from './paint.ts';
import type { Pair } from './pairs.ts';
import { grouped } from './stay.ts';
import { coming, leaving, moved, type Setter, settled, shapes, texts, through } from './time.ts';

/** Where what shows a datum stands in the first picture and, where it stays, in the second. */
interface Source {
  readonly from: Extent;
  readonly stays: { readonly from: Extent; readonly to: Extent } | null;
}

/**
 * Moves what only one picture has. What leaves fades. A shape that comes grows out of the shapes that showed its datum
 * before, else from its own origin. Where the datum's shapes stay, what comes and leaves keeps to them on their way.
 */
export function comeAndLeave(drawn: ReadonlyMap<SVGElement, Pair>, flies: boolean): Setter[] {
  const byDatum = group(drawn, ([, { a, where }]) => nameOf(a, where));
  const known = new Map<string, Source | null>();
  const sourceFor = (name: string) => {
    if (!known.has(name)) known.set(name, name === '' ? null : sourceOf(byDatum.get(name) ?? []));
    return known.get(name) ?? null;
  };
  return Array.from(drawn).flatMap(([el, pair]): Setter[] => {
    const { a, b, where, flock } = pair;
    if (a !== null && (b !== null || flock)) return [];
    if (flock) return [flying(el, flock)];
    const source = sourceFor(nameOf(a ?? b, where));
    const isText = el.tagName === 'text';
    const span = isText ? texts : shapes;
    const own = a !== null ? [fade(el, leaving(span))] : isText ? [fade(el, coming(span))] : come(el, source);
    // On a flying camera's map everything rides already.
    return source?.stays && !flies ? [...own, keepTo(el, source.stays, a !== null)] : own;
  });
}

export function flying(el: SVGElement, flock: Flock): Setter {
  return attribute(el, 'd', flights(flock.flights));
}

/** A datum in one group of the picture; '' for none. */
function nameOf(mark: SVGElement | null, where: string): string {
  const datum = mark?.getAttribute('data-d') ?? '';
  return datum === '' ? '' : `${where} ${datum}`;
}

function sourceOf(marks: readonly [SVGElement, Pair][]): Source | null {
  const shown = marks.filter(
    ([el, { a, shows }]) => a?.hasAttribute('data-d') && el.tagName !== 'text' && shows !== 'new',
  );
  if (shown.length === 0) return null;
  const staying = shown.flatMap(([el, { a, b, flock }]) =>
    a && b && !flock && el.tagName !== 'path' ? [[extentOf(a), extentOf(b)] as const] : [],
  );
  const stays = { from: union(staying.map(([from]) => from)), to: union(staying.map(([, to]) => to)) };
  return { from: union(shown.map(([el]) => extentOf(el))), stays: staying.length > 0 ? stays : null };
}

function come(el: SVGElement, source: Source | null): Setter[] {
  if (source === null) return [enter(el, shapes)];
  const [from, to] = [source.stays?.to ?? source.from, extentOf(el)];
  if (from.width + from.height === 0 || to.width + to.height === 0) return [enter(el, shapes)];
  return [fade(el, (t) => Math.min(1, 2 * through(shapes, t))), growth(el, from, to)];
}

function growth(el: SVGElement, from: Extent, to: Extent): Setter {
  const own = el.getAttribute('transform');
  const ratio = (a: number, b: number) => (b > 0 ? Math.max(a / b, 0.02) : 1);
  const across = ratio(from.width, to.width);
  const down = ratio(from.height, to.height);
  // Lines keep their proportions, or they would be thick one way and thin the other.
  const both = /\bs-/.test(el.getAttribute('class') ?? '') ? Math.min(across, down) : null;
  const [x, y] = [to.x + to.width / 2, to.y + to.height / 2];
  const [dx, dy] = [from.x + from.width / 2 - x, from.y + from.height / 2 - y];
  return attribute(el, 'transform', (t) => {
    const p = settled(through(shapes, t));
    if (p === 1) return own;
    const [sx, sy] = [both ?? across, both ?? down].map((size) => size + (1 - size) * p) as [number, number];
    const at = [x + dx * (1 - p) - x * sx, y + dy * (1 - p) - y * sy].map((value) => value.toFixed(2));
    return `matrix(${sx.toFixed(4)} 0 0 ${sy.toFixed(4)} ${at.join(' ')})${own === null ? '' : ` ${own}`}`;
  });
}

/** Goes with the shapes that stay: from where it stands beside them, or to it. */
function keepTo(el: SVGElement, { from, to }: NonNullable<Source['stays']>, leaves: boolean): Setter {
  const middle = ({ x, y, width, height }: Extent) => [x + width / 2, y + height / 2] as const;
  const [[ax, ay], [bx, by]] = [middle(from), middle(to)];
  return attribute(grouped(el), 'transform', (t) => {
    const p = moved(t) - (leaves ? 0 : 1);
    const [x, y] = [(bx - ax) * p, (by - ay) * p];
    return Math.abs(x) + Math.abs(y) < 0.01 ? null : `translate(${x.toFixed(2)} ${y.toFixed(2)})`;
  });
}
