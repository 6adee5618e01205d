import type { Values } from '../../lib/messages.ts';
import { nearest } from '../../lib/spelling.ts';
import type { ZoneGeometry, ZoneLayer } from '../zone.ts';
import type { JsonPath } from './json.ts';
import { position, ringName, shown, type Texts, tellOf, type Where } from './messages.ts';
import {
  beside,
  type Point,
  polygonFault,
  type Ring,
  same,
  turnsLeft,
  unfolded,
  unwrapped,
} from './polygon.ts';

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

/** Checkers of GeoJSON know its grammar alone: layers, the plane and words in both languages are ours. */
class GeometryReader {
  private readonly context: GeometryContext;
  private faults = 0;
  private misnested = false;

  constructor(context: GeometryContext) {
    this.context = context;
  }

  read(found: unknown): ZoneGeometry | null {
    const whole = this.where(null);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      return this.wrong([], whole, 'noGeometry');
    }
    const { type, coordinates } = found as { type?: unknown; coordinates?: unknown };
    if (type === 'GeometryCollection') return this.wrong([], whole, 'isCollection');
    const { layer } = this.context;
    const known = geometries[layer];
    if (typeof type === 'string' && known.includes(type)) {
      const read = this.coordinates(type, coordinates);
      return this.faults > 0 ? null : read;
    }
    const word = typeof type === 'string' ? type : 'undefined';
    // A line in a layer of areas is no misspelling.
    const near = /^(?:Multi)?(?:Point|LineString|Polygon)$/u.test(word) ? null : nearest(word, known);
    return this.wrong(['type'], whole, 'wrongGeometry', { found: word, layer, known, near });
  }

  private where(part: number | null, ring: number | null = null): Where {
    return { ...this.context.feature, part, ring };
  }

  private wrong<K extends keyof Texts>(
    path: JsonPath,
    where: Where,
    key: K,
    ...values: Values<Texts[K]>
  ): null {
    const message = tellOf(where, key, ...values);
    if (message.severity === 'error') this.faults++;
    this.context.problem(path, message);
    return null;
  }

  private coordinates(type: string, found: unknown): ZoneGeometry {
    const path = ['coordinates'];
    const whole = this.where(null);
    switch (type) {
      case 'Point':
        return { type, coordinates: this.position(found, path, whole) ?? [] };
      case 'LineString':
        return { type, coordinates: this.line(found, path, whole) };
      case 'MultiLineString': {
        const line = (part: unknown, i: number) => this.line(part, [...path, i], this.where(i + 1));
        return { type, coordinates: this.list(found, path, whole, line) };
      }
      case 'Polygon':
        return { type, coordinates: this.polygon(found, path, null) };
      default: {
        const parts = this.list(found, path, whole, (part, i) => this.polygon(part, [...path, i], i + 1));
        const coordinates = parts.filter((part) => part.length > 0);
        if (parts.length > 0 && coordinates.length === 0) this.wrong(path, whole, 'noParts');
        return { type: 'MultiPolygon', coordinates };
      }
    }
  }

  private list<T>(
    found: unknown,
    path: JsonPath,
    where: Where,
    read: (item: unknown, index: number) => T,
  ): T[] {
    if (!Array.isArray(found)) this.wrong(path, where, 'badPosition', { found: shown(found) });
    else if (found.length === 0) this.wrong(path, where, 'noParts');
    return Array.isArray(found) ? found.map(read) : [];
  }

  /** The positions of a line or ring without repeated ones; after the first bad one it stops, one message says enough. */
  private positions(found: unknown, path: JsonPath, where: Where): Point[] | null {
    const points: Point[] = [];
    const items = this.list(found, path, where, (item) => item);
    for (const [index, item] of items.entries()) {
      const point = this.position(item, [...path, index], where);
      if (!point) return null;
      if (!same(points.at(-1), point)) points.push(point);
    }
    return points.length > 0 ? points : null;
  }

  private position(found: unknown, path: JsonPath, where: Where): Point | null {
    if (!Array.isArray(found)) {
      // Brackets are wrong throughout a geometry: said once.
      if (!this.misnested) this.wrong(path, where, 'badPosition', { found: shown(found) });
      this.misnested = true;
      return null;
    }
    const at = position(found);
    if (found.length < 2 || !found.every(Number.isFinite)) {
      return this.wrong(path, where, 'badPosition', { found: at });
    }
    if (found.length > 2) {
      return this.wrong(path, where, 'threeDimensions', { count: Math.min(found.length, 4), found: at });
    }
    const [x, y] = found as Point;
    if (this.context.schematic) {
      const limits = goesOn.includes(this.context.layer) ? widePlane : plane;
      const off = x < limits.left || x > limits.right || y < limits.bottom || y > limits.top;
      return off ? this.wrong(path, where, 'outOfPlane', { found: at, ...limits }) : [x, y];
    }
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
    if (Math.abs(y) <= 180 && Math.abs(x) <= 90) {
      return this.wrong(path, where, 'swappedPosition', { found: at, swapped: position([y, x]) });
    }
    const inMetres = Math.abs(x) > 360 || Math.abs(y) > 360;
    return this.wrong(path, where, inMetres ? 'inMetres' : 'outOfRange', { found: at });
  }

  private line(found: unknown, path: JsonPath, where: Where): Point[] {
    const points = this.positions(found, path, where) ?? [];
    if (points.length === 1) this.wrong(path, where, 'shortLine');
    return points;
  }

  /** Rings as they should be: closed, the outer one anticlockwise, holes clockwise. Empty when the outer one is left out. */
  private polygon(found: unknown, path: JsonPath, part: number | null): Point[][] {
    const rings = this.list(found, path, this.where(part), (item, number) =>
      this.ring(item, [...path, number], this.where(part, number + 1)),
    );
    const outer = rings[0]?.shape;
    if (!outer) return [];
    const sound = rings
      .filter((ring) => ring !== null)
      .map((ring) => ({ ...ring, shape: this.context.schematic ? ring.shape : beside(ring.shape, outer) }));
    // A ring around a pole is not closed on the plane and turns neither way.
    const isPlane = sound.every(({ shape }) => same(shape[0], shape.at(-1)));
    if (isPlane && !this.isSimple(sound)) return [];
    return sound.map(({ points, shape, path: at, where }) => {
      const right = turnsLeft(shape) === (where.ring === 1);
      if (!right && isPlane) this.context.turned(at, where);
      return right ? points : points.toReversed();
    });
  }

  /** A closed ring around some area; null when it is none. */
  private ring(found: unknown, path: JsonPath, where: Where): SoundRing | null {
    const points = this.positions(found, path, where);
    const [first, last] = [points?.[0], points?.at(-1)];
    if (!points || !first || !last) return null;
    // Holes and parts that shrank to nothing when shapes were simplified are no loss.
    const spare = where.part !== null || where.ring !== 1;
    if (!same(first, last)) {
      return this.wrong(path, where, 'openRing', { first: position(first), last: position(last) });
    }
    const whole = this.context.schematic ? points : unwrapped(points);
    if (!same(whole[0], whole.at(-1))) return { points, shape: whole, path, where };
    const { ring: shape, fold } = unfolded(whole);
    if (shape.length === 0) return this.wrong(path, where, spare ? 'flatRingLeftOut' : 'flatRing');
    if (fold) this.wrong(path, where, 'foldedRing', { spot: position(fold) });
    return { points, shape, path, where };
  }

  /** Says what JTS finds wrong; whether it can be drawn all the same. */
  private isSimple(rings: readonly SoundRing[]): boolean {
    const fault = polygonFault(rings.map(({ shape }) => shape));
    const ring = rings[fault?.ring ?? 0];
    if (!fault || !ring) return true;
    const other = ringName(rings[fault.other ?? 0]?.where.ring ?? 1);
    const before = this.faults;
    this.wrong([...ring.path, fault.point], ring.where, fault.key, { spot: position(fault.at), other });
    return this.faults === before;
  }
}

interface SoundRing {
  readonly points: Point[];
  /** On a plane where no line jumps, without what runs back along itself. */
  readonly shape: Ring;
  readonly path: JsonPath;
  readonly where: Where;
}
