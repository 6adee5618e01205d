import type { Box, Mark, MarkStyle, PathMark, Place } from '../picture.ts';
import { hundredth, seenBox } from './camera.ts';
import type { Ground, GroundShape } from './ground.ts';
import { paintedHills } from './hills.ts';
import { sheds } from './pictograms.ts';
import { noTrees, treeGroups } from './trees.ts';

/** What the land is drawn with. */
export interface LandView {
  readonly camera: Place;
  /** The frame, which cuts everything off. */
  readonly window: Box;
  /** Ids of lines and areas that matter now. */
  readonly lit: ReadonlySet<string>;
  /** The datum of a shape, where the table has a row for it. */
  readonly datumOf: (id: string) => string | undefined;
}

/** Widths on the ground, in units of the plane. */
const river = 34;
const road = 11;

/** Everything that lies on the ground, in painting order: hills, fields, water, roads, plots with their sheds. */
export function landMarks(ground: Ground, view: LandView): Mark[] {
  const { layers } = ground;
  const plane = plainly(view);
  const schematic = ground.metres === null;
  const marks: Mark[] = [
    { kind: 'rect', key: 'sheet', role: 'decoration', ...view.window, fill: 'line', opacity: 0.4 },
  ];
  if (!schematic) {
    for (const shape of layers.ground)
      marks.push(
        ...plane(`ground-${shape.id}`, shape.d, shape.box, {
          fill: 'card',
          stroke: 'ink-3',
          strokeWidth: 0.75,
        }),
      );
  }
  for (const shape of layers.fields) {
    marks.push(
      ...plane(
        `field-${shape.id}`,
        shape.d,
        shape.box,
        { fill: 'malachite-2', opacity: schematic ? 0.46 : 0.4 },
        shape,
      ),
    );
  }
  if (schematic) marks.push(...hillMarks(ground, view, plane), ...treeMarks(ground, view, plane));
  for (const shape of layers.water) marks.push(...waterMarks(shape, view, plane));
  const roads = layers.roads;
  const wide = Math.max(2.5, road * view.camera.scale);
  for (const shape of roads) {
    marks.push(
      ...plane(
        `road-${shape.id}`,
        shape.d,
        shape.box,
        {
          stroke: view.lit.has(shape.id) ? 'ochre' : 'ochre-2',
          strokeWidth: hundredth(view.lit.has(shape.id) ? wide + 3 : wide + 1.6),
          opacity: view.lit.has(shape.id) ? 1 : 0.75,
        },
        shape,
      ),
    );
  }
  for (const shape of roads) {
    marks.push(
      ...plane(
        `road-${shape.id}-top`,
        shape.d,
        shape.box,
        { stroke: 'paper', strokeWidth: hundredth(wide) },
        shape,
      ),
    );
  }
  marks.push(...blockMarks(layers.blocks, plane));
  return marks;
}

type Plane = (key: string, d: string, box: Box, style: MarkStyle, shape?: GroundShape) => Mark[];

/** Paths of the plane as marks: none where the frame does not reach them. */
export function plainly({ camera, window, datumOf }: LandView): Plane {
  return (key, d, box, style, shape) => {
    const seen = d === '' ? null : seenBox(box, camera, window);
    if (!seen) return [];
    const datum = shape && datumOf(shape.id);
    const mark: PathMark = {
      kind: 'path',
      key,
      role: datum === undefined ? 'decoration' : 'reference',
      ...(datum === undefined ? {} : { datum }),
      ...style,
      d,
      at: camera,
      ground: true,
      box: seen,
    };
    return [mark];
  };
}

function hillMarks(ground: Ground, view: LandView, plane: Plane): Mark[] {
  const styles: readonly MarkStyle[] = [
    { fill: 'malachite-2', opacity: 0.4 },
    { fill: 'azurite-2', opacity: 0.5 },
    { fill: 'azurite', opacity: 0.55 },
  ];
  return paintedHills(ground).flatMap(({ bands, box }, group) =>
    seenBox(box, view.camera, view.window) === null
      ? []
      : bands().flatMap((d, i) => plane(`hills-${group}-${i}`, d, box, styles[i] ?? {})),
  );
}

function treeMarks(ground: Ground, view: LandView, plane: Plane): Mark[] {
  return treeGroups(ground).flatMap(({ trees, reach }, i) => {
    const { d, box } = seenBox(reach, view.camera, view.window) ? trees() : noTrees;
    return plane(`trees-${i}`, d, box, { fill: 'malachite', opacity: 0.55 });
  });
}

function waterMarks(shape: GroundShape, { camera, lit }: LandView, plane: Plane): Mark[] {
  const bright = lit.has(shape.id);
  const opacity = bright ? 0.95 : 0.75;
  const key = `water-${shape.id}`;
  if (shape.kind === 'area') {
    return [
      ...plane(key, shape.d, shape.box, { fill: 'azurite-2', opacity }, shape),
      ...plane(`${key}-flow`, shape.flow, shape.box, {
        stroke: 'paper',
        strokeWidth: hundredth(Math.max(0.8, 1.7 * camera.scale)),
        opacity: 0.6,
      }),
    ];
  }
  const wide = Math.max(4, river * camera.scale);
  const lines: readonly (readonly [string, number, MarkStyle])[] = [
    ['', 1, { stroke: 'azurite-2', opacity }],
    ['-bank', 0.72, { stroke: 'paper', opacity: 0.5 }],
    ['-inner', 0.62, { stroke: 'azurite-2' }],
    ['-mid', 0.06, { stroke: 'paper', opacity: 0.6 }],
  ];
  return lines.flatMap(([part, share, style]) =>
    plane(
      `${key}${part}`,
      shape.d,
      shape.box,
      { ...style, strokeWidth: hundredth(wide * share) },
      part === '' ? shape : undefined,
    ),
  );
}

/** Plots of the park, each with as many sheds as it is wide. */
function blockMarks(blocks: readonly GroundShape[], plane: Plane): Mark[] {
  if (blocks.length === 0) return [];
  const box = blocks.map((shape) => shape.box).reduce(union);
  const d = blocks.map((shape) => shape.d).join('');
  const halls = blocks.flatMap(({ at, box: plot }) => {
    const width = Math.min(0.66 * plot.width, 92);
    const rows = plot.height > 62 ? 2 : 1;
    return Array.from({ length: rows }, (_, i) => {
      const y = at.y + (rows === 1 ? 12 : i === 0 ? -6 : 34);
      return sheds(
        at.x - width / 2 + (i === 0 ? 4 : -4) * (rows - 1),
        y,
        width,
        Math.max(2, Math.round(width / 24)),
      );
    });
  });
  return [
    ...plane('blocks', d, box, { fill: 'ochre-2', opacity: 0.3 }),
    ...plane('blocks-edge', d, box, { stroke: 'ochre-2', strokeWidth: 1 }),
    ...plane('sheds', halls.map(({ walls }) => walls).join(''), box, {
      fill: 'card',
      stroke: 'ochre-2',
      strokeWidth: 0.75,
    }),
    ...plane('sheds-roofs', halls.map(({ roofs }) => roofs).join(''), box, { fill: 'ochre-2' }),
  ];
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
