import { select } from 'd3';
import { cameraWay, moveGround, riding } from './camera.ts';
import { comeAndLeave, flying } from './come.ts';
import { fade } from './paint.ts';
import { joined, type Pair } from './pairs.ts';
import { groupMaker, readPicture } from './read-picture.ts';
import { grouped, ride, setAlike, stay } from './stay.ts';
import { coming, leaving, relay, type Setter, texts } from './time.ts';

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

  const { pairs, later } = joined(a, b);
  live.replaceChildren();
  select(live)
    .selectAll<SVGElement, Pair>('*')
    .data(pairs, ({ key }) => key)
    .join((entered) => entered.append((pair) => copyOf(pair)))
    .each(function (pair) {
      groupFor(pair.where).append(this);
      drawn.set(this, pair);
      const rides = camera && (pair.a ?? pair.b)?.hasAttribute('data-g');
      if (rides) setters.push(riding(grouped(this), camera, pair.a, pair.b));
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
  // What comes and leaves keeps to what shows its datum, which is measured where it stands at first.
  set(0);
  setters.push(...comeAndLeave(drawn, camera !== null));
  const elements = new Map(Array.from(drawn, ([el, { key }]) => [key, el]));
  if (pairs.some(({ key }, i) => key !== later[i])) {
    const order = (keys: readonly string[]) => keys.flatMap((key) => elements.get(key) ?? []);
    setters.push(painting(live, order(pairs.map(({ key }) => key)), order(later)));
  }
  return set;
}

/** Puts marks in the painting order of the picture that is nearer. */
function painting(live: SVGSVGElement, first: readonly SVGElement[], last: readonly SVGElement[]): Setter {
  let was = first;
  return (t) => {
    const now = t < 0.5 ? first : last;
    if (now === was) return;
    was = now;
    const placed = new Set<Element>([live]);
    for (const el of now) {
      // With the groups around it, from the inside to the outside.
      for (let at: Element = el; !placed.has(at); at = at.parentElement ?? live) {
        at.parentElement?.append(at);
        placed.add(at);
      }
    }
  };
}

function copyOf({ key, a, b, shows }: Pair): SVGElement {
  const copy = ((shows === 'new' ? b : (a ?? b)) as SVGElement).cloneNode(true) as SVGElement;
  copy.setAttribute('data-k', key);
  return copy;
}

function leaveOrStay(el: SVGElement, { b, shows, flock }: Pair, a: SVGElement): Setter[] {
  const isText = el.tagName === 'text';
  if (flock) return [flying(el, flock), ...(b ? stay(el, a, b, ['d']) : [])];
  if (b === null) return [];
  const own = shows === 'new' ? b : a;
  const moves = isText ? (setAlike(a, b) ? ride(el, a, b, own) : []) : [];
  if (shows !== 'both') {
    const span = isText ? texts : relay;
    return [...moves, fade(el, shows === 'old' ? leaving(span) : coming(span))];
  }
  return [...moves, ...stay(el, a, b, isText ? ['x', 'y', 'font-size'] : [])];
}
