import type { Position } from 'geojson';
import type { Message } from '../../lib/messages.ts';
import { nearest } from '../../lib/spelling.ts';
import type { ZoneGeometry, ZoneLayer } from '../zone.ts';
import type { JsonPath } from './json.ts';
import { morePlaces, position, ringName, shown, tellOf, type Where } from './messages.ts';
import { beside, crossings, inside, isFlat, type Point, same, signedArea, unwrapped } from './rings.ts';
import { cuts, type Touch, touches } from './touches.ts';

/** Kinds of geometry, in the words of GeoJSON, that each layer can hold. */
const lines = ['LineString', 'MultiLineString'];
const areas = ['Polygon', 'MultiPolygon'];
const geometries: Readonly<Record<ZoneLayer, readonly string[]>> = {
  ground: areas,
  hills: areas,
  fields: areas,
  water: [...areas, ...lines],
  roads: [...lines, ...areas],
  blocks: areas,
  areas,
  places: ['Point'],
  works: ['Point', ...lines, ...areas],
};

/** The plane of a schematic, with room for what is drawn on beyond the sheet. */
export const plane = { left: -25, right: 125, bottom: -25, top: 100 } as const;

/** Beyond this many crossings in one area the list helps nobody. */
const mostCrossings = 5;

/** What a geometry is read with. */
export interface GeometryContext {
  readonly layer: ZoneLayer;
  readonly schematic: boolean;
  readonly feature: Pick<Where, 'feature' | 'name'>;
  /** Takes down what is wrong; `path` begins at the geometry. */
  problem(path: JsonPath, message: Message): void;
  /** A ring that turns the wrong way; it is turned round. */
  turned(path: JsonPath, where: Where): void;
}

type Report = (path: JsonPath, message: Message) => void;

/** A checked geometry, rings closed and turned as they should be; null when something is wrong with it. */
export function readGeometry(found: unknown, context: GeometryContext): ZoneGeometry | null {
  const { layer } = context;
  const whole = { ...context.feature, part: null, ring: null };
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    context.problem([], tellOf(whole, 'noGeometry'));
    return null;
  }
  const { type, coordinates } = found as { type?: unknown; coordinates?: unknown };
  const accepted = geometries[layer];
  if (type === 'GeometryCollection') {
    context.problem([], tellOf(whole, 'isCollection'));
    return null;
  }
  if (typeof type !== 'string' || !accepted.includes(type)) {
    const shown = typeof type === 'string' ? type : 'undefined';
    // A line in a layer of areas is no misspelling.
    const near = /^(?:Multi)?(?:Point|LineString|Polygon)$/u.test(shown) ? null : nearest(shown, accepted);
    context.problem(['type'], tellOf(whole, 'wrongGeometry', { found: shown, layer, known: accepted, near }));
    return null;
  }
  let faults = 0;
  const problem: Report = (path, message) => {
    if (message.severity === 'error') faults++;
    context.problem(['coordinates', ...path], message);
  };
  const reader = new CoordinateReader(context, problem);
  const read = reader.read(type, coordinates);
  return faults > 0 ? null : read;
}

class CoordinateReader {
  readonly #context: GeometryContext;
  readonly #problem: Report;
  #misnested = false;

  constructor(context: GeometryContext, problem: Report) {
    this.#context = context;
    this.#problem = problem;
  }

  read(type: string, found: unknown): ZoneGeometry {
    const whole = this.#where(null, null);
    switch (type) {
      case 'Point':
        return { type, coordinates: [...(this.#position(found, [], whole) ?? [])] };
      case 'LineString':
        return { type, coordinates: this.#line(found, [], whole) };
      case 'MultiLineString':
        return {
          type,
          coordinates: this.#list(found, [], whole, (part, index) =>
            this.#line(part, [index], this.#where(index + 1, null)),
          ),
        };
      case 'Polygon':
        return { type, coordinates: this.#polygon(found, [], null) };
      default:
        return {
          type: 'MultiPolygon',
          coordinates: this.#parts(found, whole),
        };
    }
  }

  #parts(found: unknown, where: Where): Position[][][] {
    const parts = this.#list(found, [], where, (part, index) => this.#polygon(part, [index], index + 1));
    const drawn = parts.filter((part) => part.length > 0);
    if (parts.length > 0 && drawn.length === 0) this.#problem([], tellOf(where, 'noParts'));
    return drawn;
  }

  #where(part: number | null, ring: number | null): Where {
    return { ...this.#context.feature, part, ring };
  }

  #list<T>(found: unknown, path: JsonPath, where: Where, read: (item: unknown, index: number) => T): T[] {
    if (!Array.isArray(found)) {
      this.#problem(
        path,
        tellOf(where, 'badPosition', { found: Array.isArray(found) ? position(found) : shown(found) }),
      );
      return [];
    }
    if (found.length === 0) this.#problem(path, tellOf(where, 'noParts'));
    return found.map(read);
  }

  /** The positions of a line or ring without repeated ones; after the first bad one it stops, one message says enough. */
  #positions(found: unknown, path: JsonPath, where: Where): Point[] | null {
    if (!Array.isArray(found) || found.length === 0) {
      this.#list(found, path, where, (item) => item);
      return null;
    }
    const points: Point[] = [];
    for (const [index, item] of found.entries()) {
      const point = this.#position(item, [...path, index], where);
      if (point === null) return null;
      const last = points.at(-1);
      if (last === undefined || !same(last, point)) points.push(point);
    }
    return points;
  }

  #position(found: unknown, path: JsonPath, where: Where): Point | null {
    if (!Array.isArray(found) || found.length < 2 || !found.every(Number.isFinite)) {
      // Brackets are wrong throughout a geometry: said once.
      if (Array.isArray(found) || !this.#misnested)
        this.#problem(
          path,
          tellOf(where, 'badPosition', { found: Array.isArray(found) ? position(found) : shown(found) }),
        );
      this.#misnested ||= !Array.isArray(found);
      return null;
    }
    const point: Point = [Number(found[0]), Number(found[1])];
    const wrong =
      found.length > 2
        ? tellOf(where, 'threeDimensions', { count: Math.min(found.length, 4), found: position(found) })
        : this.#outside(where, point);
    if (wrong === null) return point;
    this.#problem(path, wrong);
    return null;
  }

  #outside(where: Where, point: Point): Message | null {
    const [x, y] = point;
    if (this.#context.schematic) {
      const off = x < plane.left || x > plane.right || y < plane.bottom || y > plane.top;
      return off ? tellOf(where, 'outOfPlane', { found: position(point), ...plane }) : null;
    }
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return null;
    const swapped = Math.abs(y) <= 180 && Math.abs(x) <= 90;
    const at = position(point);
    if (swapped) return tellOf(where, 'swappedPosition', { found: at, swapped: position([y, x]) });
    const metres = Math.abs(x) > 360 || Math.abs(y) > 360;
    return tellOf(where, metres ? 'inMetres' : 'outOfRange', { found: at });
  }

  #line(found: unknown, path: JsonPath, where: Where): Position[] {
    const points = this.#positions(found, path, where);
    if (points && points.length < 2) this.#problem(path, tellOf(where, 'shortLine'));
    return (points ?? []).map((point) => [...point]);
  }

  /** Rings as they should be: closed, the outer one anticlockwise, holes clockwise. Empty when the outer one is left out. */
  #polygon(found: unknown, path: JsonPath, part: number | null): Position[][] {
    const where = (number: number) => this.#where(part, number + 1);
    const rings = this.#list(found, path, this.#where(part, null), (item, number) => {
      const points = this.#ring(item, [...path, number], where(number));
      return points && { number, points, shape: this.#flattened(points) };
    });
    const outer = rings[0];
    if (!outer) return [];
    const sound = rings
      .filter((ring) => ring !== null)
      .map((ring) => ({
        ...ring,
        shape: this.#context.schematic ? ring.shape : beside(ring.shape, outer.shape),
      }));
    const numberOf = (index: number) => sound[index]?.number ?? 0;

    const shapes = sound.map(({ shape }) => shape);
    const met = touches(shapes);
    const crossed = [...crossings(shapes, mostCrossings), ...met.filter(({ how }) => how === 'cross')];
    for (const { a, b, at } of crossed.slice(0, mostCrossings)) {
      const message =
        a.ring === b.ring
          ? tellOf(where(numberOf(a.ring)), 'crossedRing', {
              a: a.point + 1,
              b: b.point + 1,
              spot: position(at),
            })
          : tellOf(where(numberOf(b.ring)), 'crossedRings', {
              other: ringName(numberOf(a.ring) + 1),
              spot: position(at),
            });
      this.#problem([...path, numberOf(b.ring), b.point], message);
    }
    if (crossed.length > 0) return [];
    this.#touched(
      met,
      (index) => [...path, numberOf(index)],
      (index) => where(numberOf(index)),
    );

    return sound.map(({ number, points, shape }) => {
      const hole = number > 0;
      if (hole && closed(outer.shape) && !within(shape, outer.shape)) {
        this.#problem([...path, number], tellOf(where(number), 'holeOutside'));
      }
      const right = signedArea(shape) > 0 !== hole;
      // A ring around a pole turns neither way on the plane.
      if (!right && closed(shape)) this.#context.turned(['coordinates', ...path, number], where(number));
      return (right ? points : points.toReversed()).map((point) => [...point]);
    });
  }

  /** What touches without crossing: once a ring, with the number of other places. */
  #touched(met: readonly Touch[], pathOf: (ring: number) => JsonPath, where: (ring: number) => Where): void {
    for (const kind of ['touch', 'along']) {
      const list = met.filter(({ how, a, b }) => how === kind && a.ring === b.ring);
      for (const { a, b, at } of list.filter((one, i) => list.findIndex(sameRing(one)) === i)) {
        const more = list.filter((other) => other.a.ring === a.ring).length - 1;
        const words = { spot: position(at), more: more === 0 ? '' : morePlaces(more) };
        const message = tellOf(where(a.ring), kind === 'touch' ? 'touchedRing' : 'foldedRing', words);
        this.#problem([...pathOf(a.ring), b.point], message);
      }
    }
    for (const { how, a, b, at } of met) {
      if (how !== 'along' || a.ring === b.ring) continue;
      this.#problem(
        [...pathOf(b.ring), b.point],
        tellOf(where(b.ring), 'sharedEdge', { other: ringName(where(a.ring).ring ?? 1), spot: position(at) }),
      );
    }
    for (const { a, b, at } of cuts(met)) {
      this.#problem(
        [...pathOf(b.ring), b.point],
        tellOf(where(b.ring), 'cutArea', { other: ringName(where(a.ring).ring ?? 1), spot: position(at) }),
      );
    }
  }

  #flattened(points: readonly Point[]): readonly Point[] {
    if (this.#context.schematic) return points;
    // The antimeridian is both 180 and -180: what differed may be one and the same now.
    return unwrapped(points).filter((point, i, all) => i === 0 || !same(point, all[i - 1] as Point));
  }

  /** A closed ring of three or more different points; null when it is none. */
  #ring(found: unknown, path: JsonPath, where: Where): readonly Point[] | null {
    const points = this.#positions(found, path, where);
    const [first, last] = [points?.[0], points?.at(-1)];
    if (!points || !first || !last) return null;
    // Holes and parts that shrank to nothing when shapes were simplified are no loss.
    const spare = where.part !== null || where.ring !== 1;
    const different = new Set(points.map(String)).size;
    const wrong =
      different < 3
        ? tellOf(where, spare ? 'shortRingLeftOut' : 'shortRing', {
            found: different,
            points: different === 1 ? 'point' : 'points',
          })
        : !same(first, last)
          ? tellOf(where, 'openRing', { first: position(first), last: position(last) })
          : closed(this.#flattened(points)) && isFlat(this.#flattened(points))
            ? tellOf(where, spare ? 'flatRingLeftOut' : 'flatRing')
            : null;
    if (wrong === null) return points;
    this.#problem(path, wrong);
    return null;
  }
}

function sameRing(one: Touch): (other: Touch) => boolean {
  return (other) => other.a.ring === one.a.ring;
}

/** Whether a hole is within an outer ring, which it may touch with points. */
function within(hole: readonly Point[], outer: readonly Point[]): boolean {
  const [first] = hole;
  return first === undefined || inside(middle(hole), outer) || inside(first, outer);
}

/** Half way along the first edge: holes may touch the outer ring with a point. */
function middle([a = [0, 0], b = a]: readonly Point[]): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Whether an unwrapped ring comes back to where it began. */
function closed(ring: readonly Point[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && same(first, last);
}
