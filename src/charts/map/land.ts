import type { Box, Ink, Mark, MarkStyle, PathMark, Place } from '../picture.ts';
import { around, seenBox } from './boxes.ts';
import { flowOf, type Ground, type GroundShape } from './ground.ts';
import { sheds } from './pictograms.ts';
import { hillBands, treeGroups } from './scenery.ts';

/** What the land is drawn with. */
export interface LandView {
  readonly camera: Place;
  /** The frame, which cuts everything off. */
  readonly window: Box;
  /** Ids of lines and areas that matter now. */
  readonly lit: ReadonlySet<string>;
  /** Ids that have a row in the table, where the land itself shows it. */
  readonly rows: ReadonlySet<string>;
}

/** Everything that lies on the ground, in painting order: fields, hills, trees, water, roads, plots with their sheds. */
export function landMarks(ground: Ground, view: LandView): Mark[] {
  const { ground: sheets, fields, hills, water, roads, blocks } = ground.layers;
  const schematic = ground.metres === null;
  const trees = schematic ? treeGroups(ground) : [];
  const hillInks: readonly [Ink, number][] = [
    ['malachite-2', 0.4],
    ['azurite-2', 0.5],
    ['azurite', 0.55],
  ];
  const soil = { fill: 'card', stroke: 'ink-3', strokeWidth: 0.75 } as const;
  const bands = hills.map((shape) => ({ shape, paths: hillBands(shape) }));
  return [
    { kind: 'rect', key: 'sheet', role: 'decoration', ...view.window, fill: 'line', opacity: 0.4 },
    ...(schematic ? [] : sheets.flatMap((shape) => shapeMark(view, `ground-${shape.id}`, shape, soil))),
    ...fields.flatMap((shape) =>
      shapeMark(view, `field-${shape.id}`, shape, { fill: 'malachite-2', opacity: 0.44 }),
    ),
    // All feet before all crests: hills stand in one range.
    ...hillInks.flatMap(([fill, opacity], i) =>
      bands.flatMap(({ shape, paths }) =>
        groundPath(view, `hills-${shape.id}-${i}`, paths[i] ?? '', shape.box, { fill, opacity }),
      ),
    ),
    ...trees.flatMap(({ d, box }, i) =>
      groundPath(view, `trees-${i}`, d, box, { fill: 'malachite', opacity: 0.55 }),
    ),
    ...water.flatMap((shape) => waterMarks(shape, view)),
    ...roadMarks(roads, view),
    ...blockMarks(blocks, view),
  ];
}

/** A path of the plane as a mark; none where the frame does not reach it. */
export function groundPath(
  { camera, window, rows }: LandView,
  key: string,
  d: string,
  box: Box,
  style: MarkStyle,
  id = '',
): PathMark[] {
  const seen = d === '' ? null : seenBox(box, camera, window);
  if (!seen) return [];
  const datum = rows.has(id) ? { role: 'reference' as const, datum: id } : { role: 'decoration' as const };
  return [{ kind: 'path', key, ...datum, ...style, d, at: camera, ground: true, box: seen }];
}

/** A feature of the ground as one mark. */
export function shapeMark(view: LandView, key: string, shape: GroundShape, style: MarkStyle): PathMark[] {
  return groundPath(view, key, shape.d, shape.box, style, shape.id);
}

/** A brook is a line; a river has two banks and flows between them. */
function waterMarks(shape: GroundShape, view: LandView): Mark[] {
  const { scale } = view.camera;
  const key = `water-${shape.id}`;
  const opacity = view.lit.has(shape.id) ? 0.95 : 0.75;
  const brook = { stroke: 'azurite-2', strokeWidth: Math.max(4, 34 * scale), opacity } as const;
  if (shape.kind === 'line') return shapeMark(view, key, shape, brook);
  const flow = { stroke: 'paper', strokeWidth: Math.max(0.8, 1.7 * scale), opacity: 0.6 } as const;
  return [
    ...shapeMark(view, key, shape, { fill: 'azurite-2', opacity }),
    ...groundPath(view, `${key}-flow`, flowOf(shape), shape.box, flow),
  ];
}

/** Roads with their edges: where they meet, all of them are open. */
function roadMarks(roads: readonly GroundShape[], view: LandView): Mark[] {
  const wide = Math.max(2.5, 11 * view.camera.scale);
  return [
    ...roads.flatMap((shape) => {
      const lit = view.lit.has(shape.id);
      return shapeMark(view, `road-${shape.id}`, shape, {
        stroke: lit ? 'ochre' : 'ochre-2',
        strokeWidth: wide + (lit ? 3 : 1.6),
        opacity: lit ? 1 : 0.75,
      });
    }),
    ...roads.flatMap((shape) =>
      shapeMark(view, `road-${shape.id}-top`, shape, { stroke: 'paper', strokeWidth: wide }),
    ),
  ];
}

/** Plots of the park, each with as many sheds as it is wide. */
function blockMarks(blocks: readonly GroundShape[], view: LandView): Mark[] {
  const box = around(blocks.map((shape) => shape.box));
  const plots = blocks.map(({ d }) => d).join('');
  const halls = blocks.flatMap(({ at: [x, y], box: plot }) => {
    const width = Math.min(0.66 * plot.width, 92);
    const teeth = Math.max(2, Math.round(width / 24));
    const left = x - width / 2;
    return plot.height > 62
      ? [sheds(left + 4, y - 6, width, teeth), sheds(left - 4, y + 34, width, teeth)]
      : [sheds(left, y + 12, width, teeth)];
  });
  const walls = halls.map((hall) => hall.walls).join('');
  const roofs = halls.map((hall) => hall.roofs).join('');
  return [
    ...groundPath(view, 'blocks', plots, box, { fill: 'ochre-2', opacity: 0.3 }),
    ...groundPath(view, 'blocks-edge', plots, box, { stroke: 'ochre-2', strokeWidth: 1 }),
    ...groundPath(view, 'sheds', walls, box, { fill: 'card', stroke: 'ochre-2', strokeWidth: 0.75 }),
    ...groundPath(view, 'sheds-roofs', roofs, box, { fill: 'ochre-2' }),
  ];
}
