import {
  curveCardinal,
  curveCardinalClosed,
  type GeoIdentityTransform,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoDistance,
  geoEqualEarth,
  geoIdentity,
  geoPath,
  line,
  max,
} from 'd3';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import {
  type Zone,
  type ZoneFeature,
  type ZoneGeometry,
  type ZoneLayer,
  zoneLayers,
} from '../../facts/zone.ts';
import type { Localized } from '../../lib/locale.ts';
import type { Box } from '../picture.ts';
import { between, distance, type Point } from './boxes.ts';

/** One feature on the ground plane: y down, the longer side of the sheet 1000 units. */
export interface GroundShape {
  readonly id: string;
  readonly name: Localized;
  readonly kind: 'area' | 'line' | 'point';
  /** Its lines, or its rings without the first point, which is the last. */
  readonly lines: readonly Point[][];
  /** Path data; empty for points. */
  readonly d: string;
  readonly box: Box;
  /** A point's place, the middle of anything else. */
  readonly at: Point;
}

export interface Ground {
  readonly layers: Readonly<Record<ZoneLayer, readonly GroundShape[]>>;
  /** The sheet that "all of it" means. */
  readonly sheet: Box;
  /** Metres in one unit at the sheet's middle; null on a schematic, which has no scale. */
  readonly metres: number | null;
}

type Projection = GeoProjection | GeoIdentityTransform;

/** Units of the plane that the longer side of the sheet takes. */
const across = 1000;
const made = new WeakMap<Zone, Ground>();

/** The zone's features on the ground plane. Worked out once a zone. */
export function groundOf(zone: Zone): Ground {
  const ground = made.get(zone) ?? makeGround(zone);
  made.set(zone, ground);
  return ground;
}

function makeGround({ topology, settings: { schematic } }: Zone): Ground {
  const features = (layer: ZoneLayer): ZoneFeature[] => {
    const object = topology.objects[layer];
    return object ? (feature(topology, object).features as ZoneFeature[]) : [];
  };
  const own = features('ground');
  const shapes = own.length > 0 ? own : zoneLayers.filter((layer) => layer !== 'hills').flatMap(features);
  const all: FeatureCollection = { type: 'FeatureCollection', features: shapes };
  const projection = schematic ? geoIdentity().reflectY(true) : projectionOf(all);
  projection.fitSize([across, across], all);
  const sheet = boundsOf(projection, all);
  const layers: Partial<Record<ZoneLayer, GroundShape[]>> = Object.fromEntries(
    zoneLayers.map((name) => [
      name,
      features(name).map((one) => shapeOf(one, projection, schematic && bent.has(name))),
    ]),
  );
  return {
    layers: layers as Ground['layers'],
    sheet,
    metres: schematic ? null : metresAt(projection, [across / 2, across / 2]),
  };
}

/** A projection that keeps areas: of the world Equal Earth, of less one about its own middle. */
function projectionOf(shapes: FeatureCollection): GeoProjection {
  const [[west, south], [east, north]] = geoBounds(shapes);
  const width = west <= east ? east - west : east - west + 360;
  if (width > 150 || north - south > 110) return geoEqualEarth();
  return geoAzimuthalEqualArea().rotate([-west - width / 2, -(south + north) / 2]);
}

function metresAt(projection: Projection, [x, y]: Point): number | null {
  const [a, b] = [projection.invert?.([x - 1, y]), projection.invert?.([x + 1, y])];
  const earth = 6_371_008.8;
  return a && b ? (geoDistance(a, b) * earth) / 2 : null;
}

function boundsOf(projection: Projection, shape: Feature | FeatureCollection): Box {
  const [[x, y], [right, bottom]] = geoPath(projection).bounds(shape);
  return Number.isFinite(x)
    ? { x, y, width: right - x, height: bottom - y }
    : { x: 0, y: 0, width: 0, height: 0 };
}

/** Layers whose few points are bent into curves on a schematic. */
const bent: ReadonlySet<ZoneLayer> = new Set(['water', 'roads', 'fields', 'works']);

const kinds = {
  Point: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
} as const;

const open = line().curve(curveCardinal).digits(1);
const closed = line().curve(curveCardinalClosed).digits(1);

function shapeOf(one: ZoneFeature, projection: Projection, curved: boolean): GroundShape {
  const { properties, geometry } = one;
  const path = geoPath(projection).digits(1);
  const kind = kinds[geometry.type];
  const lines = linesOf(geometry).map((points) =>
    (kind === 'area' ? points.slice(1) : points).map(([x = 0, y = 0]): Point => projection([x, y]) ?? [0, 0]),
  );
  const curve = kind === 'area' ? closed : open;
  const d = curved ? lines.map((points) => curve(points)).join('') : (path(geometry) ?? '');
  return {
    id: properties.id,
    name: { zh: properties.name_zh, en: properties.name_en },
    kind,
    lines,
    d: kind === 'point' ? '' : d,
    box: boundsOf(projection, one),
    at: path.centroid(geometry),
  };
}

function linesOf({ type, coordinates }: ZoneGeometry): Position[][] {
  if (type === 'Point') return [[coordinates]];
  if (type === 'LineString') return [coordinates];
  return type === 'MultiPolygon' ? coordinates.flat() : coordinates;
}

/**
 * Lines that flow between a river's banks: its ring goes along one bank and back along the other, point by point. None
 * for what is too wide for a river.
 */
export function flowOf({ lines: [ring = []], box }: GroundShape): string {
  const banks = ring.slice(0, ring.length / 2).map((point, i) => [point, ring.at(-1 - i) ?? point] as const);
  const width = max(banks, ([a, b]) => distance(a, b)) ?? 0;
  if (width > 0.2 * Math.max(box.width, box.height)) return '';
  const few = banks.filter((_, i) => i % 2 === 0);
  const flow = line().curve(curveCardinal).digits(0);
  return [0.27, 0.5, 0.73].map((part) => flow(few.map(([a, b]) => between(a, b, part)))).join('');
}
