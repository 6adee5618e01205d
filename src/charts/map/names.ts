import { least, range, sort } from 'd3';
import { textWidth } from '../../lib/text-measure.ts';
import type { Box } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { around, distance, grown, meets, type Point, pointBox, seen, seenBox } from './boxes.ts';
import type { Ground, GroundShape } from './ground.ts';
import type { LabelWish } from './labels.ts';
import { smallText } from './paper.ts';
import { sampled } from './scenery.ts';
import type { Stage } from './stage.ts';
import type { Scene } from './things.ts';

/** Names of rivers and roads, which stand on them, and once that of the plots. */
export function landNames(scene: Scene): LabelWish[] {
  const { data, options, ground, view, stands, stage } = scene;
  const { water, roads } = ground.layers;
  // A phone has room for the river's name alone.
  const lines = stage.narrow ? water : [...water, ...roads];
  const rows = new Set(data.items.map(({ id }) => id));
  const told = new Set(
    options.layout === 'works' ? stands.flatMap((one) => (one.focused ? one.shapes : [])) : [],
  );
  const named = lines.filter((shape) => (rows.has(shape.id) || data.kinds.has(shape.id)) && !told.has(shape));
  return [
    ...named.map((shape) =>
      lineName(shape, scene, water.includes(shape), view.rows.has(shape.id) ? shape.id : undefined),
    ),
    ...(options.layout === 'works' || stage.narrow ? [] : plotsName(scene)),
  ];
}

/** On it, or close to one side of it. */
function lineName(
  shape: GroundShape,
  { stage, frame }: Scene,
  isWater: boolean,
  datum: string | undefined,
): LabelWish {
  const { window, narrow } = stage;
  const size = smallText(frame) * (isWater ? 1.1 : 1);
  const face = isWater ? 'display' : 'sans';
  const text = shape.name[frame.locale];
  const beside = textWidth(text, size, face, true) / 2 + 0.4 * size;
  const middle: Point = [window.width / 2, window.height / 2];
  const points = seenPoints(shape, stage).filter((point) => meets(pointBox(point), window));
  return {
    key: `name-${shape.id}`,
    datum,
    of: pointBox([0, 0]),
    weight: datum ? 45 : 55,
    ways: [[{ part: 'name', text, size, face, bold: true, ink: isWater ? 'azurite' : 'ochre' }]],
    // On one line, or not at all.
    room: 30 * roomyText(frame),
    ...(narrow ? { most: 2 } : {}),
    on: sort(points, (point) => distance(point, middle)).flatMap(([x, y]): Point[] => [
      [x, y],
      [x - beside, y],
      [x + beside, y],
    ]),
  };
}

function seenPoints({ lines }: GroundShape, { camera }: Stage): Point[] {
  return lines.flat().map((point) => seen(point, camera));
}

/** Above or below the largest group of plots. */
function plotsName({ data, ground, stage, frame }: Scene): LabelWish[] {
  const text = data.zone.settings.layers.blocks?.[frame.locale];
  const box = around(ground.layers.blocks.map((shape) => shape.box));
  if (!text || box.width === 0) return [];
  const on = [0.15, 0.85, 0.5].flatMap((part) =>
    [box.y - 16, box.y + box.height + 18].map((y) => seen([box.x + part * box.width, y], stage.camera)),
  );
  const name = { part: 'name', text, size: smallText(frame), bold: true, ink: 'ochre' } as const;
  const room = 30 * roomyText(frame);
  return [{ key: 'name-blocks', of: pointBox([0, 0]), ways: [[name]], weight: 20, room, on }];
}

/** Where on a river or road a work stands: the point nearest to the middle that nothing covers. */
export function spotOn(shape: GroundShape, stage: Stage): Point | null {
  const { window, pieces } = stage;
  const middle: Point = [window.width / 2, window.height * (shape.kind === 'area' ? 0.38 : 0.62)];
  const open = (point: Point) =>
    meets(pointBox(point), grown(window, -40)) &&
    !pieces.some(({ box }) => meets(grown(box, 30), pointBox(point)));
  return least(seenPoints(shape, stage).filter(open), (point) => distance(point, middle)) ?? null;
}

/** Points on rivers, roads and plots that labels had better not cover. What a step is about counts three times. */
export function softPoints({ layers }: Ground, { window, camera }: Stage, lit: ReadonlySet<string>): Point[] {
  const gap = 16;
  const open = grown(window, 1);
  const outlines = [layers.water, layers.roads, layers.blocks].flat().flatMap(({ id, lines }) =>
    lines
      .map((points) => points.map((point) => seen(point, camera)))
      .flatMap((points) => sampled(points, lit.has(id) ? gap / 3 : gap))
      .filter((point) => meets(pointBox(point), open)),
  );
  const plots = layers.blocks.flatMap(({ box }) => seenBox(box, camera, window) ?? []);
  return [...outlines, ...plots.flatMap((plot) => filled(plot, gap))];
}

/** Points all over a box. */
function filled({ x, y, width, height }: Box, gap: number): Point[] {
  return range(x + gap / 2, x + width, gap).flatMap((left) =>
    range(y + gap / 2, y + height, gap).map((top): Point => [left, top]),
  );
}
