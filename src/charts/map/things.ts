import { textWidth } from '../../lib/text-measure.ts';
import type { Frame } from '../frame.ts';
import { entersAt } from '../marks.ts';
import type { Box, Mark } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { grown, holds, hundredth, meets, seen, seenBox } from './camera.ts';
import type { MapData, MapItem, MapOptions } from './data.ts';
import { isNarrow, smallText } from './furniture.ts';
import { type Ground, type GroundShape, groundOf } from './ground.ts';
import type { LabelText, LabelWish } from './labels.ts';
import { type LandView, plainly } from './land.ts';
import { around, distance, extent, type Point } from './outline.ts';
import { houses, pictogram } from './pictograms.ts';
import { pictogramBox, pictogramMarks, pictogramScale, type Weight } from './places.ts';
import type { Stage } from './stage.ts';
import type { Standing } from './standing.ts';

export interface Things {
  readonly marks: readonly Mark[];
  readonly wishes: readonly LabelWish[];
  readonly boxes: readonly Box[];
}

/** A place that recedes: where a label stands on it, it leaves. */
export interface Receded {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** Places as little pictures, works as roundels beside them, and what wants to be said of each. */
export function drawThings(
  data: MapData,
  options: MapOptions,
  ground: Ground,
  view: LandView,
  stands: readonly Standing[],
  stage: Stage,
  frame: Frame,
): Things & { readonly receded: readonly Receded[] } {
  const em = roomyText(frame);
  const small = smallText(frame);
  const { camera } = view;
  const works = options.layout === 'works';
  const marks: Mark[] = [];
  const receded: Receded[] = [];
  const wishes: LabelWish[] = [];
  const boxes: Box[] = [];
  const rows = new Set(data.items.map(({ id }) => id));
  const covered = (box: Box): boolean => stage.pieces.some((piece) => meets(piece.box, grown(box, -2)));
  const workAt = new Map<string, Standing>();
  if (works) {
    for (const stand of stands) {
      for (const shape of stand.shapes) {
        if (!workAt.has(shape.id) || stand.focused) workAt.set(shape.id, stand);
      }
    }
  }
  // Places, the farther up the earlier: nearer ones stand in front.
  for (const shape of [...ground.layers.places].sort((a, b) => a.at.y - b.at.y)) {
    const stand = workAt.get(shape.id);
    const focused = stand?.focused === true;
    const weight: Weight = !works ? 'plain' : focused ? 'lit' : 'receded';
    const picture = pictogram(data.kinds.get(shape.id) ?? '') ?? houses;
    const foot = seen(shape.at, camera);
    const scale = pictogramScale(frame, stage.keyed ? 'receded' : weight);
    const box = pictogramBox(picture, foot, scale);
    // Little pictures are whole, or not there.
    if (covered(box) || !(focused ? meets(box, stage.window) : holds(stage.window, box))) continue;
    const datum = rows.has(shape.id) && !works ? { datum: shape.id, status: 'reported' as const } : {};
    const inside = seenBox(box, { x: 0, y: 0, scale: 1 }, stage.full);
    const drawn = pictogramMarks(`place-${shape.id}`, picture, { ...foot, scale }, weight, {
      role: datum.datum ? 'data' : 'reference',
      ...datum,
    }).map((mark): Mark => (mark.kind === 'path' && inside ? { ...mark, box: inside } : mark));
    if (weight === 'receded') receded.push({ box, marks: drawn });
    else {
      marks.push(...drawn);
      boxes.push(box);
    }
    const name = shape.name[frame.locale];
    if (focused || (works && isNarrow(frame))) continue;
    wishes.push({
      key: `name-${shape.id}`,
      ...(datum.datum ? { datum: datum.datum } : {}),
      of: box,
      ways: [[{ part: 'name', text: name, size: small, ink: works ? 'ink-3' : 'ink', bold: !works }]],
      weight: works ? 10 : 50,
      room: 9 * em,
      led: !works && !!stand,
      ...(isNarrow(frame) ? { most: 1.6 } : {}),
    });
  }
  if (works) {
    for (const stand of stands) {
      if (!stand.focused) continue;
      const before = (shape: GroundShape) =>
        stands.slice(0, stands.indexOf(stand)).filter((one) => one.focused && one.shapes.includes(shape))
          .length;
      const drawn = workThings(stand, before, data, view, stage, frame);
      marks.push(...drawn.marks);
      wishes.push(...drawn.wishes);
      boxes.push(...drawn.boxes);
    }
  }
  // Names of rivers and roads stand on them.
  for (const shape of [...ground.layers.water, ...ground.layers.roads]) {
    // A phone has room for the river's name alone.
    if (isNarrow(frame) && ground.layers.roads.includes(shape)) continue;
    const isRow = rows.has(shape.id) || data.kinds.has(shape.id);
    if (!isRow || (works && workAt.get(shape.id)?.focused)) continue;
    wishes.push(
      lineWish(shape, view, stage, frame, !works && rows.has(shape.id), ground.layers.water.includes(shape)),
    );
  }
  // A phone's legend names them already.
  const park = works || isNarrow(frame) ? null : plots(ground, view, data, frame);
  if (park) wishes.push(park);
  return { marks, wishes, boxes, receded };
}

/** Works that a step is about: at each of their places a roundel, and at one of them their whole name. */
function workThings(
  { item, shapes }: Standing,
  /** How many other works stand at a place already. */
  before: (shape: GroundShape) => number,
  data: MapData,
  view: LandView,
  stage: Stage,
  frame: Frame,
): Things {
  const em = roomyText(frame);
  const small = smallText(frame);
  const marks: Mark[] = [];
  const wishes: LabelWish[] = [];
  const boxes: Box[] = [];
  const own = groundOf(data.zone).layers.works.find((shape) => shape.id === item.id && shape.kind === 'line');
  if (own) {
    const width = Math.max(3, 0.24 * em);
    marks.push(
      ...plainly(view)(`work-${item.id}-line-edge`, own.d, own.box, {
        stroke: 'paper',
        strokeWidth: hundredth(width + 3),
      }),
      ...plainly(view)(`work-${item.id}-line`, own.d, own.box, {
        stroke: 'azurite',
        strokeWidth: hundredth(width),
        ...(item.state === 'full' ? {} : { dashed: true }),
      }).map((mark): Mark => ({ ...mark, role: 'data', datum: item.id, status: item.status })),
    );
  }
  shapes.forEach((shape, i) => {
    const r = hundredth(1.2 * em);
    const spot = shape.kind === 'point' ? null : spotOn(shape, view, stage);
    const foot = shape.kind === 'point' ? seen(shape.at, view.camera) : spot;
    if (!foot) return;
    const place = pictogram(data.kinds.get(shape.id) ?? '') ?? houses;
    const scale = pictogramScale(frame, stage.keyed ? 'receded' : 'lit');
    const house =
      shape.kind === 'point'
        ? pictogramBox(place, foot, scale)
        : { x: foot.x, y: foot.y, width: 0, height: 0 };
    const picture = pictogram(item.picture || item.kind);
    let of: Box = house;
    // A roundel with the work's own picture, where that is not what stands there already.
    if (picture && !stage.keyed && (picture !== place || shape.kind !== 'point')) {
      const aside = (0.55 + 2.1 * before(shape)) * r;
      const right = house.x + house.width + aside;
      // At the frame's right edge it stands on the other side of its place.
      const x = right + r > stage.full.width - 1 ? house.x - aside : right;
      const centre = shape.kind === 'point' ? { x: hundredth(x), y: hundredth(house.y + 0.1 * r) } : foot;
      const size = hundredth((1.5 * r) / 28);
      const within = { x: hundredth(centre.x - r), y: hundredth(centre.y - r), width: 2 * r, height: 2 * r };
      if (
        within.x < 1 ||
        within.y < 1 ||
        within.x + within.width > stage.full.width - 1 ||
        within.y + within.height > stage.window.height
      )
        return;
      marks.push(
        {
          kind: 'circle',
          key: `work-${item.id}-roundel-${i}`,
          role: 'data',
          datum: item.id,
          status: item.status,
          ground: true,
          ...centre,
          r,
          fill: 'card',
          stroke: 'azurite',
          strokeWidth: hundredth(Math.max(1.25, 0.09 * em)),
          enter: { kind: 'press', start: 0.5 },
        },
        ...entersAt(
          pictogramMarks(
            `work-${item.id}-${i}`,
            picture,
            { x: centre.x, y: hundredth(centre.y + (picture.height * size) / 2), scale: size },
            'lit',
            {
              role: 'data',
              datum: item.id,
              status: item.status,
            },
          ),
          0.5,
        ),
      );
      of = around(shape.kind === 'point' ? [house, within] : [within]);
    }
    if (!meets(of, stage.window)) return;
    boxes.push(of);
    wishes.push({
      key: `work-${item.id}-label-${i}`,
      datum: item.id,
      of,
      ways: workWays(item, shape.name[frame.locale], i, small, stage.keyed),
      weight: i === 0 ? 100 : 90,
      room: (stage.upright ? 12 : 14) * em,
      led: true,
    });
  });
  return { marks, wishes, boxes };
}

/** How a work is worded at one of its places, the fullest way first. */
function workWays(item: MapItem, place: string, index: number, size: number, keyed: boolean): LabelText[][] {
  const name: LabelText = { part: 'name', text: item.name, size, bold: true, ink: 'ink' };
  const at: LabelText = { part: 'place', text: place, size, ink: 'ink-2' };
  const short: LabelText = { ...name, text: place };
  // Where a paper says the rest.
  if (keyed) return [[{ ...short, ...(item.state ? { glyph: item.state } : {}) }]];
  const state: LabelText[] =
    item.stateWords === ''
      ? []
      : [
          {
            part: 'state',
            text: item.stateWords,
            size,
            ink: 'ink',
            ...(item.state ? { glyph: item.state } : {}),
          },
        ];
  const said = item.name.includes(place);
  const full = said ? [name, ...state] : [at, name, ...state];
  const brief = [short, ...state];
  return index === 0 ? [full, [name, ...state], brief, [...state]] : [brief, [...state]];
}

/** Where on a line or river something stands: the point of its middle part that is seen best. */
function spotOn(shape: GroundShape, view: LandView, stage: Stage): { x: number; y: number } | null {
  const open = stage.window;
  const points = shape.runs.flatMap((run) => run.points).map((point) => seen(point, view.camera));
  const clear = points.filter(
    (p) =>
      p.x > open.x + 40 &&
      p.x < open.x + open.width - 40 &&
      p.y > open.y + 40 &&
      p.y < open.y + open.height - 40 &&
      !stage.pieces.some(({ box }) => meets(grown(box, 30), { ...p, width: 1, height: 1 })),
  );
  const middle = {
    x: open.x + open.width / 2,
    y: open.y + open.height * (shape.kind === 'area' ? 0.38 : 0.62),
  };
  const far = (p: { x: number; y: number }) => Math.hypot(p.x - middle.x, p.y - middle.y);
  return clear.reduce<{ x: number; y: number } | null>(
    (best, p) => (best === null || far(p) < far(best) ? p : best),
    null,
  );
}

function lineWish(
  shape: GroundShape,
  view: LandView,
  stage: Stage,
  frame: Frame,
  isDatum: boolean,
  water: boolean,
): LabelWish {
  const em = roomyText(frame);
  const size = hundredth(smallText(frame) * (water ? 1.1 : 1));
  const text = shape.name[frame.locale];
  const face = water ? 'display' : 'sans';
  const points = shape.runs.flatMap(({ points: all }) => all).map((point) => seen(point, view.camera));
  const middle = { x: stage.window.width / 2, y: stage.window.height / 2 };
  const beside = textWidth(text, size, face, true) / 2 + 0.4 * size;
  // On it, or close to one side of it.
  const on = points
    .filter((p) => p.x > 0 && p.y > 0 && p.x < stage.window.width && p.y < stage.window.height)
    .sort((a, b) => distance(a, middle) - distance(b, middle))
    .flatMap((p) => [p, { x: p.x - beside, y: p.y }, { x: p.x + beside, y: p.y }]);
  return {
    key: `name-${shape.id}`,
    ...(isDatum ? { datum: shape.id } : {}),
    of: { x: 0, y: 0, width: 0, height: 0 },
    ways: [
      [
        {
          part: 'name',
          text,
          size,
          bold: true,
          face,
          ink: water ? 'azurite' : 'ochre',
        },
      ],
    ],
    weight: isDatum ? 45 : 55,
    // On one line, or not at all.
    room: 30 * em,
    led: false,
    ...(isNarrow(frame) ? { most: 2 } : {}),
    on,
  };
}

/** The name of the plots, once, above the largest group. */
function plots(ground: Ground, view: LandView, data: MapData, frame: Frame): LabelWish | null {
  const { blocks } = ground.layers;
  const text = data.zone.settings.layers.blocks?.[frame.locale];
  if (blocks.length === 0 || !text) return null;
  const size = smallText(frame);
  const box = seenBox(around(blocks.map((shape) => shape.box)), view.camera, view.window);
  if (!box) return null;
  const all = around(blocks.map((shape) => shape.box));
  const on = [-0.35, 0.35, 0].flatMap((part) =>
    [all.y - 16, all.y + all.height + 18].map((y) =>
      seen({ x: all.x + (0.5 + part) * all.width, y }, view.camera),
    ),
  );
  return {
    key: 'name-blocks',
    of: box,
    ways: [[{ part: 'name', text, size, bold: true, ink: 'ochre' }]],
    weight: 20,
    room: 30 * roomyText(frame),
    led: false,
    on,
  };
}

/** From one point to the next, in px. */
const gap = 16;

/** Points on rivers, roads and plots that labels had better not cover: along their outlines, and all over the plots. */
export function softPoints(
  { layers }: Ground,
  { window, camera }: Stage,
  lit: ReadonlySet<string> = new Set(),
): Point[] {
  const open = grown(window, 1);
  const found: Point[] = [];
  for (const { id, runs } of [...layers.water, ...layers.roads, ...layers.blocks]) {
    for (const { points } of runs) {
      let a: Point | null = null;
      for (const point of points) {
        const b = seen(point, camera);
        if (a && meets(extent([a, b]), open)) {
          // What a step is about counts three times.
          const steps = Math.max(1, Math.min(60, Math.round((distance(a, b) / gap) * (lit.has(id) ? 3 : 1))));
          for (let k = 0; k < steps; k++) {
            found.push({ x: a.x + ((b.x - a.x) * k) / steps, y: a.y + ((b.y - a.y) * k) / steps });
          }
        }
        a = b;
      }
    }
  }
  for (const { box } of layers.blocks) {
    const plot = seenBox(box, camera, window);
    if (!plot) continue;
    for (let x = plot.x + gap / 2; x < plot.x + plot.width; x += gap) {
      for (let y = plot.y + gap / 2; y < plot.y + plot.height; y += gap) found.push({ x, y });
    }
  }
  return found;
}
