import {
  type GeoIdentityTransform,
  type GeoProjection,
  geoBounds,
  geoConicEqualArea,
  geoDistance,
  geoEqualEarth,
  geoIdentity,
  geoPath,
  greatest,
  polygonArea,
  polygonCentroid,
} from 'd3';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { type Zone, type ZoneLayer, type ZoneProperties, zoneLayers } from '../../facts/zone.ts';
import type { Localized } from '../../lib/locale.ts';
import type { Box } from '../picture.ts';
import { banks, bled } from './bleed.ts';
import { along, around, extent, type Point, type Run, smoothPath, straightPath } from './outline.ts';
import { thinned } from './thin.ts';

/** One feature on the ground plane: y down, `groundWidth` wide where the camera fits. */
export interface GroundShape {
  readonly id: string;
  readonly name: Localized;
  readonly kind: 'area' | 'line' | 'point';
  readonly runs: readonly Run[];
  /** Path data; empty for points. */
  readonly d: string;
  readonly box: Box;
  /** Where its picture and its label stand: the point, the middle of a line, the centre of an area. */
  readonly at: Point;
  /** A river drawn as an area has lines that flow with its banks. */
  readonly flow: string;
}

export interface Ground {
  readonly layers: Readonly<Record<ZoneLayer, readonly GroundShape[]>>;
  /** The sheet that "all of it" means. */
  readonly sheet: Box;
  /** Metres in one unit of the plane at the sheet's middle; null on a schematic, which has no scale. */
  readonly metres: number | null;
}

/** Units of the plane across the sheet. */
export const groundWidth = 1000;

const made = new WeakMap<Zone, Ground>();

/** The zone's features on the ground plane, in painting order. Worked out once a zone. */
export function groundOf(zone: Zone): Ground {
  const known = made.get(zone);
  if (known) return known;
  const ground = makeGround(zone);
  made.set(zone, ground);
  return ground;
}

/** What a drawn curve may stray from an author's points, in units of the plane. */
const hair = 0.35;

type ZoneFeature = Feature<Geometry, ZoneProperties>;

function makeGround({ topology, settings }: Zone): Ground {
  const features = new Map<ZoneLayer, readonly ZoneFeature[]>();
  for (const layer of zoneLayers) {
    const object = topology.objects[layer];
    if (object) features.set(layer, feature(topology, object).features);
  }
  const all = [...features.values()].flat();
  const fit = features.get('ground') ?? all.filter(({ properties }) => properties.layer !== 'hills');
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...fit] };
  const tilted = settings.schematic ? null : projectionFor(collection);
  if (fit.length > 0) tilted?.fitWidth(groundWidth, collection);
  const projection = tilted ?? planeFor(collection);
  const drawn = (shape: ZoneFeature): readonly Run[] => runsOf(shape.geometry, projection);
  const sheet = around(fit.map((shape) => extent(drawn(shape).flatMap(({ points }) => points))));
  const layer = (name: ZoneLayer): GroundShape[] =>
    (features.get(name) ?? []).flatMap((one) =>
      groundShape(one, name, drawn(one), settings.schematic, sheet),
    );
  return {
    layers: {
      ground: layer('ground'),
      hills: layer('hills'),
      fields: layer('fields'),
      water: layer('water'),
      roads: layer('roads'),
      blocks: layer('blocks'),
      areas: layer('areas'),
      places: layer('places'),
      works: layer('works'),
    },
    sheet,
    metres: tilted && metresAt(tilted, { x: sheet.x + sheet.width / 2, y: sheet.y + sheet.height / 2 }),
  };
}

/**
 * A projection that keeps areas: of a country or less the conic one about its own middle (which also holds what
 * crosses the antimeridian together), of the world Equal Earth.
 */
function projectionFor(shapes: FeatureCollection): GeoProjection {
  const [[west, south], [east, north]] = geoBounds(shapes);
  const width = west <= east ? east - west : east - west + 360;
  if (width > 150 || south < -75 || north - south > 110) return geoEqualEarth();
  const middle = west + width / 2;
  const third = (north - south) / 6;
  const [low, high] = [south + third, north - third];
  // Parallels on either side of the equator, equally far, would make a cone of no angle.
  const parallels: [number, number] =
    Math.abs(low + high) < 1 ? [low, low + 2 * Math.abs(low) + 2] : [low, high];
  return geoConicEqualArea()
    .rotate([-middle, 0])
    .center([0, (south + north) / 2])
    .parallels(parallels);
}

/** The authors' plane with y turned down, as wide as the ground. */
function planeFor(shapes: FeatureCollection): GeoIdentityTransform {
  const plane = geoIdentity().reflectY(true);
  const [[left, top], [right]] = geoPath(plane).bounds(shapes);
  const scale = right > left ? groundWidth / (right - left) : 1;
  return plane.scale(scale).translate(Number.isFinite(left) ? [-left * scale, -top * scale] : [0, 0]);
}

const earth = 6_371_008.8;

function metresAt(projection: GeoProjection, { x, y }: Point): number | null {
  const [a, b] = [projection.invert?.([x - 1, y]), projection.invert?.([x + 1, y])];
  return a && b ? (geoDistance(a, b) * earth) / 2 : null;
}

/** The projected rings and lines of a geometry, clipped as the projection clips; a point is a run of one. */
function runsOf(geometry: Geometry, projection: Parameters<typeof geoPath>[0]): Run[] {
  const runs: { points: Point[]; closed: boolean }[] = [];
  const add = (x: number, y: number) => runs.at(-1)?.points.push({ x, y });
  geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => {
      runs.push({ points: [], closed: false });
      add(x, y);
    },
    lineTo: add,
    arc: (x, y) => {
      runs.push({ points: [], closed: false });
      add(x, y);
    },
    closePath: () => {
      const last = runs.at(-1);
      if (last) last.closed = true;
    },
  })(geometry);
  return runs;
}

function groundShape(
  { properties, geometry }: ZoneFeature,
  layer: ZoneLayer,
  drawn: readonly Run[],
  schematic: boolean,
  sheet: Box,
): GroundShape[] {
  const kind = geometry.type.endsWith('Point')
    ? 'point'
    : geometry.type.endsWith('LineString')
      ? 'line'
      : 'area';
  const runsOut = schematic && (layer === 'water' || layer === 'roads');
  const runs = runsOut ? drawn.map((run) => bled(run, sheet)) : drawn;
  const points = runs.flatMap((run) => run.points);
  if (points.length === 0) return [];
  const bends =
    schematic && (layer === 'water' || layer === 'roads' || layer === 'fields' || layer === 'works');
  const curved = bends && !(kind === 'area' && layer === 'works');
  // What an author drew with few points is bent through them; what is dense already only loses points no one sees.
  const dense = points.length > 24 * runs.length && kind === 'area' && layer !== 'water';
  const d =
    curved && !dense
      ? smoothPath(runs, layer === 'fields' ? 1 : 0.5)
      : straightPath(schematic ? runs.map((run) => thinned(run, hair)) : runs);
  const box = extent(points);
  const flow = runsOut && kind === 'area' ? runs.flatMap((run) => banks(run, sheet)) : [];
  return [
    {
      id: properties.id,
      name: { zh: properties.name_zh, en: properties.name_en },
      kind,
      runs,
      d: kind === 'point' ? '' : d,
      box,
      at: anchorOf(kind, drawn, box),
      flow: smoothPath(flow, 1),
    },
  ];
}

function anchorOf(kind: GroundShape['kind'], runs: readonly Run[], box: Box): Point {
  const first = runs[0]?.points[0];
  if (kind === 'point' && first) return first;
  if (kind === 'line') {
    const lines = runs.map(({ points }) => ({ points, ...along(points, 0.5) }));
    const longest = lines.reduce((best, line) => (line.length > best.length ? line : best));
    return longest.point;
  }
  return centroid(runs) ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Centre of the largest ring. */
function centroid(runs: readonly Run[]): Point | null {
  const rings = runs.map(({ points }) => points.map(({ x, y }): [number, number] => [x, y]));
  const largest = greatest(rings, (ring) => Math.abs(polygonArea(ring)));
  if (!largest || polygonArea(largest) === 0) return null;
  const [x, y] = polygonCentroid(largest);
  return { x, y };
}
