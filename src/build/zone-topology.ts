import type { Feature, Geometry, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { type ZoneFeatures, type ZoneProperties, type ZoneTopology, zoneLayers } from '../facts/zone.ts';

/** Steps that each side of the map is divided into: fractions of a pixel on a wall, finer where neighbours share borders. */
const steps = { schematic: 2e4, geographic: 1e5 };
/** A picture of a city reads no better with more points than this; they would only be downloaded. */
const mostPoints = 20_000;

/**
 * The TopoJSON of checked features: an object a layer, shared borders stored once, coordinates on a grid. Geographic
 * maps of very many points are simplified (Visvalingam, by area on the globe) along whole arcs, so that neighbours
 * stay neighbours. Outer rings turn clockwise, as d3-geo wants them.
 * @param most points of a geographic map beyond which it is simplified
 */
export function zoneTopology(zone: ZoneFeatures, schematic: boolean, most = mostPoints): ZoneTopology {
  const objects = Object.fromEntries(
    zoneLayers
      .map((layer) => [layer, zone.features.filter(({ properties }) => properties.layer === layer)] as const)
      .filter(([, features]) => features.length > 0)
      .map(([layer, features]) => [
        layer,
        { type: 'FeatureCollection', features: features.map(turned) } as const,
      ]),
  );
  const made = topology(objects, schematic ? steps.schematic : steps.geographic) as LayerTopology;
  return (schematic ? made : simplified(made, most)) as ZoneTopology;
}

/** What zoneTopology makes, in the words of the TopoJSON libraries. */
type LayerTopology = Topology<Objects<ZoneProperties>>;

function simplified(made: LayerTopology, most: number): LayerTopology {
  const points = made.arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (points <= most) return made;
  const weighed = presimplify(made, sphericalTriangleArea);
  return quantize(simplify(weighed, quantile(weighed, most / points)), steps.geographic);
}

/** A copy whose rings turn the other way. */
export function turned<G extends Geometry, P>(feature: Feature<G, P>): Feature<G, P> {
  const { geometry } = feature;
  const turn = (rings: readonly Position[][]) => rings.map((ring) => ring.toReversed());
  if (geometry.type === 'Polygon') {
    return { ...feature, geometry: { ...geometry, coordinates: turn(geometry.coordinates) } };
  }
  if (geometry.type === 'MultiPolygon') {
    return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(turn) } };
  }
  return feature;
}
