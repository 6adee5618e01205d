import { emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { grown, meets } from './map/camera.ts';
import type { MapData, MapOptions } from './map/data.ts';
import { groundOf } from './map/ground.ts';
import { placeLabels } from './map/labels.ts';
import { type LandView, landMarks } from './map/land.ts';
import { stageOf } from './map/stage.ts';
import { shapesById, standing } from './map/standing.ts';
import { mapSummary, mapTable } from './map/table.ts';
import { drawThings, softPoints } from './map/things.ts';
import { valueMarks } from './map/values.ts';
import { mapWords } from './map/words.ts';
import type { Mark, Picture } from './picture.ts';

export type { MapData, MapItem, MapOptions } from './map/data.ts';

const defaults: MapOptions = { layout: 'places', focus: [], measure: '' };

/**
 * A zone as a pictorial map, or real geography: its land, with little pictures and names of its places, works with
 * how far they have come, or areas by value. What has no place lies on a slip of paper at the edge.
 *
 *     zone ─► ground ─► room ─► camera ─► land, places ─► labels ─► slips, title, strip
 */
export function map(data: MapData, given: Partial<MapOptions>, frame: Frame): Picture {
  const options = { ...defaults, ...given };
  // 1. The zone on its plane.
  const ground = groundOf(data.zone);
  const base = {
    width: frame.width,
    height: frame.height,
    summary:
      data.items.length === 0 && !data.land
        ? emptyWords[frame.locale]
        : mapSummary(data, options, frame.locale),
    table: mapTable(data, options, ground, frame.locale),
    notes: notesOf(data, options, frame),
  };
  // 2. What lies on it, which leaves room for the rest.
  const stage = stageOf(data, options, ground, frame);
  // 3. The camera.
  const { camera, window } = stage;
  // 4. The land.
  const shapes = shapesById(ground);
  const stands = standing(data, options, shapes);
  const lit = new Set(
    stands.filter(({ focused }) => focused).flatMap((one) => one.shapes.map(({ id }) => id)),
  );
  const rows = new Set(data.items.map(({ id }) => id));
  const view: LandView = {
    camera,
    window: stage.full,
    lit: options.focus.length > 0 || options.layout === 'works' ? lit : new Set(),
    datumOf: (id) => (options.layout !== 'works' && rows.has(id) ? id : undefined),
  };
  const areas = options.layout === 'values' ? valueMarks(data.items, ground, view, frame) : null;
  const marks: Mark[] = [...landMarks(ground, view), ...(areas?.marks ?? [])];
  // 5. Places and works, then their names.
  const drawn = drawThings(data, options, ground, view, stands, stage, frame);
  const labels = placeLabels(
    drawn.wishes,
    grown(window, -3),
    stage.pieces.map(({ box }) => box),
    drawn.boxes,
    softPoints(ground, stage, view.lit),
    drawn.receded.map(({ box }) => box),
  );
  for (const { box, marks: place } of drawn.receded) {
    if (!labels.boxes.some((label) => meets(label, box))) marks.push(...place);
  }
  marks.push(...drawn.marks, ...labels.marks);
  // 6. What does not move with the ground.
  for (const piece of stage.pieces) marks.push(...piece.marks);
  marks.push(...stage.strip);
  marks.push({
    kind: 'rect',
    key: 'edge',
    role: 'decoration',
    x: 0.5,
    y: 0.5,
    width: frame.width - 1,
    height: frame.height - 1,
    stroke: 'ink-3',
    strokeWidth: 1,
  });
  return { ...base, marks, camera };
}

function notesOf(data: MapData, options: MapOptions, { locale }: Frame): string[] {
  const { settings } = data.zone;
  // What stands in the picture already is not said again under it.
  return [
    ...(options.layout === 'works' && data.items.some((item) => item.state)
      ? [mapWords[locale].discNote]
      : []),
    settings.schematic ? settings.credit[locale] : '',
  ].filter((note) => note !== '');
}
