import { select } from 'd3';
import { cameraWay, moveGround, riding } from './camera.ts';
import { enter } from './entrance.ts';
import { type Extent, extentOf, union } from './extent.ts';
import { flights } from './family.ts';
import { type Flock, flocksOf } from './flocks.ts';
import { attribute, fade } from './paint.ts';
import { type Drawn, groupMaker, type ReadPicture, readPicture } from './read-picture.ts';
import { alike, grouped, ride, setAlike, stay } from './stay.ts';
import { mirrored, relay, type Setter, type Span, settled, shapes, texts, through } from './time.ts';

/** What one element of the live picture shows: a mark of one picture or of both. */
interface Pair {
  readonly key: string;
  readonly a: SVGElement | null;
  readonly b: SVGElement | null;
  /** The group it stands in; the top where it changes groups. */
  readonly where: string;
  /** Where the two are not alike, one element shows the old one and another the new one. */
  readonly shows: 'both' | 'old' | 'new';
  readonly flock: Flock | null;
}

/**
 * Joins the marks of two pictures by key in `live` and returns what moves them: 0 is `from`, 1 is `to`. Both pictures
 * stand in the page, so that their colours are known; only `live` is written to.
 */
export function morph(live: SVGSVGElement, from: SVGSVGElement, to: SVGSVGElement): Setter {
  const [a, b] = [readPicture(from), readPicture(to)];
  const groupFor = groupMaker(live, a, b);
  const camera = cameraWay(from, to);
  const setters: Setter[] = [];
  const drawn = new Map<SVGElement, Pair>();

  live.replaceChildren();
  select(live)
    .selectAll<SVGElement, Pair>('*')
    .data(joined(a, b), ({ key }) => key)
    .join((entered) => entered.append((pair) => copyOf(pair)))
    .each(function (pair) {
      groupFor(pair.where).append(this);
      drawn.set(this, pair);
      if (camera && (pair.a ?? pair.b)?.hasAttribute('data-g'))
        setters.push(riding(grouped(this), camera, pair.a, pair.b));
      if (pair.a !== null) setters.push(...leaveOrStay(this, pair, pair.a));
    });
  for (const [where, group] of a.groups) {
    const other = b.groups.get(where);
    if (!other) continue;
    const onGround = camera && group.getAttribute('data-k') === 'ground';
    if (onGround) setters.push(moveGround(groupFor(where), camera, group, other));
    else setters.push(...stay(groupFor(where), group, other));
  }
  const set: Setter = (t) => {
    for (const setter of setters) setter(t);
  };
  // What comes grows out of what showed its datum before, which is measured where it stands at first.
  set(0);
  setters.push(
    ...[...drawn].filter(([, { a: old }]) => old === null).map(([el, pair]) => come(el, pair, drawn)),
  );
  return set;
}

/** All marks in painting order: a new one after what is painted before it in its own picture. */
function joined(a: ReadPicture, b: ReadPicture): Pair[] {
  const flocks = flocksOf(a, b);
  const old = marksOf(a, flocks);
  const later = new Map(marksOf(b, flocks).map((mark) => [mark.key, mark]));
  const slots = new Map<string, Pair[]>([['', []]]);
  for (const [key, mark] of new Map(old.map((one) => [one.key, one]))) {
    const other = later.get(key);
    const pair = { key, a: mark.el, b: other?.el ?? null, flock: mark.flock };
    const where = other && other.where !== mark.where ? '' : mark.where;
    const changes = other && !mark.flock && (where !== mark.where || !alike(mark.el, other.el));
    slots.set(key, [
      { ...pair, where: changes ? mark.where : where, shows: changes ? 'old' : 'both' },
      ...(changes ? [{ ...pair, key: `${key}+`, where: other.where, shows: 'new' as const }] : []),
    ]);
  }
  let slot = slots.get('') as Pair[];
  for (const [key, { el, where, flock }] of later) {
    const known = slots.get(key);
    if (known) slot = known;
    else slot.push({ key, a: null, b: el, where, shows: 'both', flock });
  }
  return [...slots.values()].flat();
}

/** A picture's marks; a family's path stands once for each of its flocks. */
function marksOf({ marks }: ReadPicture, flocks: ReadonlyMap<SVGElement, readonly Flock[]>) {
  return marks.flatMap((mark): (Drawn & { flock: Flock | null })[] => {
    const own = flocks.get(mark.el);
    return own ? own.map((flock) => ({ ...mark, key: flock.key, flock })) : [{ ...mark, flock: null }];
  });
}

function copyOf({ key, a, b, shows }: Pair): SVGElement {
  const copy = ((shows === 'new' ? b : (a ?? b)) as SVGElement).cloneNode(true) as SVGElement;
  copy.setAttribute('data-k', key);
  return copy;
}

function leaveOrStay(el: SVGElement, { b, shows, flock }: Pair, a: SVGElement): Setter[] {
  const isText = el.tagName === 'text';
  if (flock) return [fly(el, flock), ...(b ? stay(el, a, b, ['d']) : [])];
  if (b === null) return [fade(el, leaving(isText ? texts : shapes))];
  const own = shows === 'new' ? b : a;
  const moves = isText ? (setAlike(a, b) ? ride(el, a, b, own) : []) : [];
  if (shows !== 'both') {
    const span = isText ? texts : relay;
    return [...moves, fade(el, shows === 'old' ? leaving(span) : coming(span))];
  }
  return [...moves, ...stay(el, a, b, isText ? ['x', 'y', 'font-size'] : [])];
}

const coming = (span: Span) => (t: number) => through(span, t);
const leaving = (span: Span) => (t: number) => 1 - through(mirrored(span), t);

function fly(el: SVGElement, flock: Flock): Setter {
  return attribute(el, 'd', flights(flock.flights));
}

/** Lets a new mark grow out of the shapes that show its datum in the first picture, else from its own origin. */
function come(el: SVGElement, { b, where, flock }: Pair, drawn: ReadonlyMap<SVGElement, Pair>): Setter {
  if (flock) return fly(el, flock);
  if (el.tagName === 'text') return fade(el, coming(texts));
  const datum = b?.getAttribute('data-d');
  const sources = datum
    ? [...drawn].filter(
        ([other, pair]) =>
          pair.a?.getAttribute('data-d') === datum &&
          pair.where === where &&
          other.tagName !== 'text' &&
          pair.shows !== 'new',
      )
    : [];
  if (sources.length === 0) return enter(el, shapes);
  const [from, to] = [union(sources.map(([other]) => extentOf(other))), extentOf(el)];
  if (from.width + from.height === 0 || to.width + to.height === 0) return enter(el, shapes);
  const grow = growth(el, from, to);
  const show = fade(el, (t) => Math.min(1, 2 * through(shapes, t)));
  return (t) => {
    show(t);
    grow(t);
  };
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
