import { inFocus, type MapData, type MapItem, type MapOptions } from './data.ts';
import type { Ground, GroundShape } from './ground.ts';

/** An item with the shapes it stands at. */
export interface Standing {
  readonly item: MapItem;
  readonly focused: boolean;
  readonly shapes: readonly GroundShape[];
}

export function standing(
  data: MapData,
  options: MapOptions,
  shapes: ReadonlyMap<string, GroundShape>,
): Standing[] {
  return data.items.map((item) => {
    const own = shapes.get(item.id);
    const named = item.places.flatMap((id) => shapes.get(id) ?? []);
    return {
      item,
      focused: inFocus(item, options.focus),
      shapes: named.length > 0 ? named : own ? [own] : [],
    };
  });
}

export function shapesById(ground: Ground): ReadonlyMap<string, GroundShape> {
  const { works, places, areas, roads, water } = ground.layers;
  return new Map([...areas, ...roads, ...water, ...places, ...works].map((shape) => [shape.id, shape]));
}
