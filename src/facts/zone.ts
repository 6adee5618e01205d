import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Localized } from '../lib/locale.ts';

/** What a map is made of, in the order it is painted. `hills` is decoration and says nothing. */
export const zoneLayers = [
  'ground',
  'hills',
  'fields',
  'water',
  'roads',
  'blocks',
  'areas',
  'places',
  'works',
] as const;
export type ZoneLayer = (typeof zoneLayers)[number];

/** zone.yaml: what a map says of itself. */
export interface ZoneSettings {
  /**
   * True: a plane of our own, x to the right and y up, whose shapes, positions and sizes are not those of the land.
   * False: WGS84 longitude and latitude in degrees.
   */
  readonly schematic: boolean;
  readonly title: Localized;
  /** Stands inside the picture, so that no crop loses it. */
  readonly note: Localized;
  readonly credit: Localized;
  /** Names of layers for the legend; a layer without one is not in it. */
  readonly layers: Readonly<Partial<Record<ZoneLayer, Localized>>>;
}

/** Of each feature; whatever else the author wrote is kept as it is. Names are empty in `hills`. */
export interface ZoneProperties {
  /** Of places.csv in `places`, of works.csv or facts.csv in `works`. */
  readonly id: string;
  readonly layer: ZoneLayer;
  readonly name_zh: string;
  readonly name_en: string;
  readonly [more: string]: unknown;
}

/** What a feature of a checked map can be. */
export type ZoneGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** A checked zone.geojson: known layers, closed rings, outer rings anticlockwise in (x, y), holes clockwise. */
export type ZoneFeatures = FeatureCollection<ZoneGeometry, ZoneProperties>;
export type ZoneFeature = Feature<ZoneGeometry, ZoneProperties>;

/** An object for each layer that has features; each of its geometries has the feature's `id` and properties. */
export type ZoneTopology = Topology<{ readonly [layer in ZoneLayer]?: GeometryCollection<ZoneProperties> }>;

/** The map of a story. Outer rings of the topology turn clockwise in (x, y), holes the other way, as d3-geo wants them. */
export interface Zone {
  readonly settings: ZoneSettings;
  /**
   * Approval number (审图号) of a geographic map as story.yaml gives it; empty: not approved, which the Chinese picture
   * has to say. Null for a schematic, which needs none.
   */
  readonly approval: string | null;
  readonly topology: ZoneTopology;
}
