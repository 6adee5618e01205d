import { emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { grown, meets } from './map/boxes.ts';
import { type Asked, type MapData, type MapOptions, standing } from './map/data.ts';
import { groundOf } from './map/ground.ts';
import { placeLabels } from './map/labels.ts';
import { type LandView, landMarks } from './map/land.ts';
import { landNames, softPoints } from './map/names.ts';
import { rect } from './map/paper.ts';
import { stageOf } from './map/stage.ts';
import { mapSummary, mapTable } from './map/table.ts';
import { placeThings, type Scene, workLines, workThings } from './map/things.ts';
import { areaMarks } from './map/values.ts';
import { mapWords } from './map/words.ts';
import type { Mark, Picture } from './picture.ts';

export type { MapData, MapItem, MapOptions } from './map/data.ts';

/**
 * A zone as a pictorial map, or real geography: its land, with little pictures and names of its places, works with
 * how far they have come, or areas by value. What has no place lies on a slip of paper at the edge.
 *
 *     zone ─► ground ─► papers and camera ─► land ─► places, works ─► names
 */
export function map(data: MapData, given: Partial<MapOptions>, frame: Frame): Picture {
  const options: MapOptions = { layout: 'places', focus: [], measure: '', ...given };
  const { layout, focus } = options;
  const { items, zone, land } = data;
  const { locale, width, height } = frame;
  const ground = groundOf(zone);
  const stands = standing(data, options, ground);
  const asked: Asked = { data, options, ground, stands, frame };
  const stage = stageOf(asked);
  const told = stands.filter(({ focused }) => focused && (focus.length > 0 || layout === 'works'));
  const view: LandView = {
    camera: stage.camera,
    window: stage.full,
    lit: new Set(told.flatMap(({ shapes }) => shapes.map(({ id }) => id))),
    rows: new Set(layout === 'works' ? [] : items.map(({ id }) => id)),
  };
  const scene: Scene = { ...asked, view, stage };
  const works = layout === 'works' ? workThings(scene) : [];
  const things = [...placeThings(scene), ...works];
  const labels = placeLabels([...things.flatMap(({ wishes }) => wishes), ...landNames(scene)], {
    room: grown(stage.window, -3),
    obstacles: stage.pieces.map(({ box }) => box),
    pictures: things.map(({ box, receded }) => ({ box, cost: receded ? 1.2 : 20 })),
    soft: softPoints(ground, stage, view.lit),
  });
  const discs = layout === 'works' && items.some(({ state }) => state);
  // What stands in the picture already is not said again under it.
  const { schematic, credit } = zone.settings;
  const marks: Mark[] = [
    ...landMarks(ground, view),
    ...(layout === 'values' ? areaMarks(items, ground.layers.areas, view) : []),
    ...(layout === 'works' ? workLines(scene) : []),
    ...things
      .filter(({ receded: back, box }) => !back || !labels.boxes.some((label) => meets(label, box)))
      .flatMap((one) => one.marks),
    ...labels.marks,
    ...stage.pieces.flatMap((piece) => piece.marks),
    ...stage.strip,
    rect('edge', grown(stage.full, -0.5), { stroke: 'ink-3' }),
  ];
  return {
    width,
    height,
    marks,
    camera: stage.camera,
    summary: items.length === 0 && !land ? emptyWords[locale] : mapSummary(asked),
    table: mapTable(asked),
    notes: [discs ? mapWords[locale].discNote : '', schematic ? credit[locale] : ''].filter(Boolean),
  };
}
