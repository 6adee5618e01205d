import { group, polygonContains } from 'd3';
import type { Values } from '../../lib/messages.ts';
import { nearest } from '../../lib/spelling.ts';
import type { ZoneGeometry, ZoneLayer } from '../zone.ts';
import type { JsonPath } from './json.ts';
import { cuts, type Meeting, meetings } from './meetings.ts';
import { morePlaces, position, ringName, shown, type Texts, tellOf, type Where } from './messages.ts';
import { beside, isClosed, isFlat, type Point, same, signedArea, unwrapped } from './rings.ts';

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

/** The plane of a schematic. Rivers, roads and hills go on beyond it, so that a wide picture does not end where it does. */
export const plane = { left: -25, right: 125, bottom: -25, top: 100 } as const;
const widePlane = { left: -250, right: 350, bottom: -75, top: 150 } as const;
const goesOn: readonly ZoneLayer[] = ['hills', 'water', 'roads'];

/** Beyond this many crossings in one area the list helps nobody. */
const mostCrossings = 5;

/** What a geometry is read with. */
export interface GeometryContext {
  readonly layer: ZoneLayer;
  readonly schematic: boolean;
  readonly feature: Pick<Where, 'feature' | 'name'>;
  /** Takes down what is wrong; `path` begins at the geometry. */
  problem(path: JsonPath, message: ReturnType<typeof tellOf>): void;
  /** A ring that turns the wrong way; it is turned round. */
  turned(path: JsonPath, where: Where): void;
}

/** A checked geometry, rings closed and turned as they should be; null when something is wrong with it. */
export function readGeometry(found: unknown, context: GeometryContext): ZoneGeometry | null {
  return new GeometryReader(context).read(found);
}

class GeometryReader {
  readonly #context: GeometryContext;
  #faults = 0;
  #misnested = false;

  constructor(context: GeometryContext) {
    this.#context = context;
  }

  read(found: unknown): ZoneGeometry | null {
    const whole = this.#where(null);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      return this.#wrong([], whole, 'noGeometry');
    }
    const { type, coordinates } = found as { type?: unknown; coordinates?: unknown };
    if (type === 'GeometryCollection') return this.#wrong([], whole, 'isCollection');
    const { layer } = this.#context;
    const known = geometries[layer];
    if (typeof type === 'string' && known.includes(type)) {
      const read = this.#coordinates(type, coordinates);
      return this.#faults > 0 ? null : read;
    }
    const word = typeof type === 'string' ? type : 'undefined';
    // A line in a layer of areas is no misspelling.
    const near = /^(?:Multi)?(?:Point|LineString|Polygon)$/u.test(word) ? null : nearest(word, known);
    return this.#wrong(['type'], whole, 'wrongGeometry', { found: word, layer, known, near });
  }

  #where(part: number | null, ring: number | null = null): Where {
    return { ...this.#context.feature, part, ring };
  }

  #wrong<K extends keyof Texts>(path: JsonPath, where: Where, key: K, ...values: Values<Texts[K]>): null {
    const message = tellOf(where, key, ...values);
    if (message.severity === 'error') this.#faults++;
    this.#context.problem(path, message);
    return null;
  }

  #coordinates(type: string, found: unknown): ZoneGeometry {
    const path = ['coordinates'];
    const whole = this.#where(null);
    switch (type) {
      case 'Point':
        return { type, coordinates: this.#position(found, path, whole) ?? [] };
      case 'LineString':
        return { type, coordinates: this.#line(found, path, whole) };
      case 'MultiLineString': {
        const line = (part: unknown, i: number) => this.#line(part, [...path, i], this.#where(i + 1));
        return { type, coordinates: this.#list(found, path, whole, line) };
      }
      case 'Polygon':
        return { type, coordinates: this.#polygon(found, path, null) };
      default: {
        const parts = this.#list(found, path, whole, (part, i) => this.#polygon(part, [...path, i], i + 1));
        const coordinates = parts.filter((part) => part.length > 0);
        if (parts.length > 0 && coordinates.length === 0) this.#wrong(path, whole, 'noParts');
        return { type: 'MultiPolygon', coordinates };
      }
    }
  }

  #list<T>(found: unknown, path: JsonPath, where: Where, read: (item: unknown, index: number) => T): T[] {
    if (!Array.isArray(found)) this.#wrong(path, where, 'badPosition', { found: shown(found) });
    else if (found.length === 0) this.#wrong(path, where, 'noParts');
    return Array.isArray(found) ? found.map(read) : [];
  }

  /** The positions of a line or ring without repeated ones; after the first bad one it stops, one message says enough. */
  #positions(found: unknown, path: JsonPath, where: Where): Point[] | null {
    const points: Point[] = [];
    let sound = Array.isArray(found) && found.length > 0;
    this.#list(found, path, where, (item, index) => {
      const point = sound ? this.#position(item, [...path, index], where) : null;
      const last = points.at(-1);
      sound &&= point !== null;
      if (point && !(last && same(last, point))) points.push(point);
    });
    return sound ? points : null;
  }

  #position(found: unknown, path: JsonPath, where: Where): Point | null {
    if (!Array.isArray(found)) {
      // Brackets are wrong throughout a geometry: said once.
      if (!this.#misnested) this.#wrong(path, where, 'badPosition', { found: shown(found) });
      this.#misnested = true;
      return null;
    }
    const at = position(found);
    if (found.length < 2 || !found.every(Number.isFinite)) {
      return this.#wrong(path, where, 'badPosition', { found: at });
    }
    if (found.length > 2) {
      return this.#wrong(path, where, 'threeDimensions', { count: Math.min(found.length, 4), found: at });
    }
    const [x, y] = found as Point;
    if (this.#context.schematic) {
      const limits = goesOn.includes(this.#context.layer) ? widePlane : plane;
      const off = x < limits.left || x > limits.right || y < limits.bottom || y > limits.top;
      return off ? this.#wrong(path, where, 'outOfPlane', { found: at, ...limits }) : [x, y];
    }
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
    if (Math.abs(y) <= 180 && Math.abs(x) <= 90) {
      return this.#wrong(path, where, 'swappedPosition', { found: at, swapped: position([y, x]) });
    }
    const inMetres = Math.abs(x) > 360 || Math.abs(y) > 360;
    return this.#wrong(path, where, inMetres ? 'inMetres' : 'outOfRange', { found: at });
  }

  #line(found: unknown, path: JsonPath, where: Where): Point[] {
    const points = this.#positions(found, path, where) ?? [];
    if (points.length === 1) this.#wrong(path, where, 'shortLine');
    return points;
  }

  /** Rings as they should be: closed, the outer one anticlockwise, holes clockwise. Empty when the outer one is left out. */
  #polygon(found: unknown, path: JsonPath, part: number | null): Point[][] {
    const rings = this.#list(found, path, this.#where(part), (item, number) =>
      this.#ring(item, [...path, number], this.#where(part, number + 1)),
    );
    const outer = rings[0]?.shape;
    if (!outer) return [];
    const sound = rings
      .filter((ring) => ring !== null)
      .map((ring) => ({ ...ring, shape: this.#context.schematic ? ring.shape : beside(ring.shape, outer) }));
    if (!this.#checkMeetings(sound)) return [];
    return sound.map((ring) => {
      const { points, shape, where } = ring;
      const hole = where.ring !== 1;
      if (hole && isClosed(outer) && !isWithin(shape, outer)) this.#wrong(ring.path, where, 'holeOutside');
      const right = signedArea(shape) > 0 !== hole;
      // A ring around a pole turns neither way on the plane.
      if (!right && isClosed(shape)) this.#context.turned(ring.path, where);
      return right ? points : points.toReversed();
    });
  }

  /** A closed ring of three or more different points; null when it is none. */
  #ring(found: unknown, path: JsonPath, where: Where): Ring | null {
    const points = this.#positions(found, path, where);
    const [first, last] = [points?.[0], points?.at(-1)];
    if (!points || !first || !last) return null;
    // Holes and parts that shrank to nothing when shapes were simplified are no loss.
    const spare = where.part !== null || where.ring !== 1;
    const different = new Set(points.map(String)).size;
    if (different < 3) {
      const words = { found: different, points: different === 1 ? 'point' : 'points' };
      return this.#wrong(path, where, spare ? 'shortRingLeftOut' : 'shortRing', words);
    }
    if (!same(first, last)) {
      return this.#wrong(path, where, 'openRing', { first: position(first), last: position(last) });
    }
    // The antimeridian is both 180 and -180: what differed may be one and the same now.
    const shape = this.#context.schematic
      ? points
      : unwrapped(points).filter((point, i, all) => i === 0 || !same(point, all[i - 1] as Point));
    if (isClosed(shape) && isFlat(shape)) {
      return this.#wrong(path, where, spare ? 'flatRingLeftOut' : 'flatRing');
    }
    return { points, shape, path, where };
  }

  /** Says where rings cross and touch; whether none cross. */
  #checkMeetings(rings: readonly Ring[]): boolean {
    const { crossings, touches } = meetings(rings.map(({ shape }) => shape));
    const tell = (key: MeetingKey, { a, b, at }: Meeting, more = 0) => {
      const [one, other] = [rings[a.ring], rings[b.ring]];
      if (!one || !other) return;
      this.#wrong([...other.path, b.point], other.where, key, {
        a: a.point + 1,
        b: b.point + 1,
        spot: position(at),
        other: ringName(one.where.ring ?? 1),
        more: more === 0 ? '' : morePlaces(more),
      });
    };
    const crossed = [...crossings, ...touches.filter(({ how }) => how === 'cross')].slice(0, mostCrossings);
    for (const each of crossed) tell(each.a.ring === each.b.ring ? 'crossedRing' : 'crossedRings', each);
    if (crossed.length > 0) return false;

    // Once a ring, with the number of other places.
    const own = touches.filter(({ a, b }) => a.ring === b.ring);
    for (const list of group(own, ({ how, a }) => `${how} ${a.ring}`).values()) {
      const [first] = list;
      if (first) tell(first.how === 'along' ? 'foldedRing' : 'touchedRing', first, list.length - 1);
    }
    for (const each of touches) {
      if (each.how === 'along' && each.a.ring !== each.b.ring) tell('sharedEdge', each);
    }
    for (const each of cuts(touches)) tell('cutArea', each);
    return true;
  }
}

type MeetingKey = 'crossedRing' | 'crossedRings' | 'touchedRing' | 'foldedRing' | 'sharedEdge' | 'cutArea';

interface Ring {
  readonly points: Point[];
  /** On a plane where no line jumps. */
  readonly shape: readonly Point[];
  readonly path: JsonPath;
  readonly where: Where;
}

/** Whether a hole is within an outer ring, which it may touch with points. */
function isWithin([a, b]: readonly Point[], outer: readonly Point[]): boolean {
  if (!a || !b) return true;
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [middle, a].some((point) => polygonContains([...outer], point));
}
