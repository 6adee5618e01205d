import { emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { fitCamera, grown, hundredth, meets, seen, seenBox } from './map/camera.ts';
import { cellsSlip } from './map/cells.ts';
import { inFocus, type MapData, type MapItem, type MapOptions } from './map/data.ts';
import { cartouche, type LegendEntry, type Piece, scaleBar, smallText, strip } from './map/furniture.ts';
import { type Ground, type GroundShape, groundOf } from './map/ground.ts';
import { type LabelText, type LabelWish, placeLabels } from './map/labels.ts';
import { type LandView, landMarks, plainly } from './map/land.ts';
import { around, distance, extent, type Point } from './map/outline.ts';
import { tray } from './map/panel.ts';
import { houses, pictogram } from './map/pictograms.ts';
import { pictogramBox, pictogramMarks, pictogramScale, type Weight } from './map/places.ts';
import { mapSummary, mapTable } from './map/table.ts';
import { valueMarks } from './map/values.ts';
import { mapWords } from './map/words.ts';
import type { Box, Mark, Picture, Place } from './picture.ts';
import { roomyText } from './text-block.ts';

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
  marks.push(...drawn.marks);
  const labels = placeLabels(
    drawn.wishes,
    grown(window, -3),
    stage.pieces.map(({ box }) => box),
    drawn.boxes,
    softPoints(ground, stage),
  );
  marks.push(...labels.marks);
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

interface Stage {
  readonly full: Box;
  /** The part of the frame above the strip. */
  readonly window: Box;
  readonly camera: Place;
  readonly pieces: readonly Piece[];
  readonly strip: readonly Mark[];
}

function stageOf(data: MapData, options: MapOptions, ground: Ground, frame: Frame): Stage {
  const em = roomyText(frame);
  const full = { x: 0, y: 0, width: frame.width, height: frame.height };
  const content = (scale: ReturnType<typeof scaleBar>) => ({
    legend: legendOf(data, options, ground, frame),
    notes: stripNotes(data, frame),
    scale,
  });
  // The bar's length depends on the camera, the strip's height hardly on the bar.
  const sketch = strip(
    content(scaleBar(ground.metres, { x: 0, y: 0, scale: frame.width / 1000 }, frame)),
    frame,
  );
  const window = { ...full, height: hundredth(frame.height - sketch.height) };
  const upright = frame.width < 1.05 * frame.height;
  const margin = hundredth(0.8 * em);
  const title = cartouche(data.zone, frame, window);
  const pieces: Piece[] = [title];
  let room: Box = window;
  const slip = slipOf(data, options, window, upright, margin, frame);
  if (slip) {
    pieces.push(slip);
    room = upright
      ? { ...window, height: slip.box.y - window.y }
      : { ...window, width: slip.box.x - window.x };
  }
  room = besideTitle(room, title.box, upright && options.focus.length === 0);
  const camera = cameraOf(data, options, ground, room, upright, frame);
  const exact = strip(content(scaleBar(ground.metres, camera, frame)), frame);
  return { full, window, camera, pieces, strip: exact.marks(hundredth(frame.height - sketch.height)) };
}

/** The room without the title slip: right of an upright one, below a long one. On a phone all of it may be too dear. */
function besideTitle(room: Box, title: Box, keep: boolean): Box {
  if (keep) return room;
  const [right, bottom] = [title.x + title.width, title.y + title.height];
  if (title.width < 0.2 * room.width) return { ...room, x: room.x + right, width: room.width - right };
  if (room.width > 1.3 * room.height) return room;
  return { ...room, y: room.y + bottom, height: room.height - bottom };
}

/** The paper at the edge on which things lie whose place is not published. */
function slipOf(
  data: MapData,
  options: MapOptions,
  window: Box,
  upright: boolean,
  margin: number,
  frame: Frame,
): Piece | null {
  const em = roomyText(frame);
  const width = upright
    ? window.width - 2 * margin
    : Math.min(0.34 * window.width, Math.max(16.5 * em, 0.85 * window.height));
  const right = window.x + window.width - margin - width;
  if (data.land) {
    const height = upright ? 0.5 * window.height : window.height - 2 * margin;
    return cellsSlip(
      data.land,
      { x: right, y: window.y + window.height - margin - height, width, height },
      upright,
      frame,
    );
  }
  if (options.layout !== 'works') return null;
  const loose = data.items.filter((item) => item.places.length === 0 && inFocus(item, options.focus));
  if (loose.length === 0) return null;
  const columns = upright && loose.length > 1 ? 2 : 1;
  const laid = tray(
    loose.map((item) => ({ ...item, picture: item.picture || item.kind })),
    mapWords[frame.locale].unplaced,
    upright ? width : Math.min(width, 15 * em),
    frame,
    columns,
  );
  const x = window.x + window.width - margin - (upright ? width : Math.min(width, 15 * em));
  return laid.at(x, Math.max(window.y + margin, window.y + window.height - margin - laid.height));
}

function cameraOf(
  data: MapData,
  options: MapOptions,
  ground: Ground,
  room: Box,
  upright: boolean,
  frame: Frame,
): Place {
  const em = roomyText(frame);
  const { sheet } = ground;
  const schematic = ground.metres === null;
  // Hills look in at the top.
  const whole = schematic
    ? { ...sheet, y: sheet.y - 0.06 * sheet.height, height: 1.06 * sheet.height }
    : sheet;
  const inner = grown(room, schematic ? 0 : -0.8 * em);
  const base = fitCamera(whole, inner);
  // On a phone fewer things are shown, larger.
  const closer = upright && schematic ? 1.3 : 1;
  if (options.focus.length === 0) {
    return closer === 1 ? base : fitCamera(whole, inner, { least: closer * base.scale });
  }
  const shapes = shapesById(ground);
  const boxes = standing(data, options, shapes)
    .filter(({ focused }) => focused)
    .flatMap((one) => one.shapes.map((shape) => targetBox(shape, sheet)));
  const area = ground.layers.areas.filter(({ id }) => options.focus.includes(id)).map(({ box }) => box);
  const all = [...boxes, ...area];
  if (all.length === 0) return base;
  const camera = fitCamera(grown(around(all), schematic ? 75 : 10), inner, {
    least: base.scale,
    most: (schematic ? 1.75 : 12) * base.scale,
  });
  return schematic ? withinSheet(camera, sheet, inner) : camera;
}

/** The camera moved, where it looks past the sheet's lower or upper edge, so that it does not. */
function withinSheet(camera: Place, sheet: Box, room: Box): Place {
  const { scale } = camera;
  const above = 0.1 * sheet.height;
  const [top, bottom] = [camera.y + scale * (sheet.y - above), camera.y + scale * (sheet.y + sheet.height)];
  if (bottom - top < room.height) return camera;
  const down = Math.max(0, room.y + room.height - bottom) - Math.max(0, top - room.y);
  return { ...camera, y: hundredth(camera.y + down) };
}

/** What the camera looks for in a shape: of a long line or a river only its middle. */
function targetBox(shape: GroundShape, sheet: Box): Box {
  const { kind, at, box } = shape;
  if (kind === 'point') return { ...at, width: 0, height: 0 };
  const seenPart = seenBox(box, { x: 0, y: 0, scale: 1 }, sheet) ?? box;
  const part =
    kind === 'line' || seenPart.height > 0.6 * sheet.height || seenPart.width > 0.6 * sheet.width ? 0.5 : 1;
  return {
    x: seenPart.x + ((1 - part) / 2) * seenPart.width,
    y: seenPart.y + ((1 - part) / 2) * seenPart.height,
    width: part * seenPart.width,
    height: part * seenPart.height,
  };
}

function shapesById(ground: Ground): ReadonlyMap<string, GroundShape> {
  const { works, places, areas, roads, water } = ground.layers;
  return new Map([...areas, ...roads, ...water, ...places, ...works].map((shape) => [shape.id, shape]));
}

/** An item with the shapes it stands at. */
interface Standing {
  readonly item: MapItem;
  readonly focused: boolean;
  readonly shapes: readonly GroundShape[];
}

function standing(data: MapData, options: MapOptions, shapes: ReadonlyMap<string, GroundShape>): Standing[] {
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

/** Points on rivers, roads and plots that labels had better not cover. */
function softPoints({ layers }: Ground, { window, camera }: Stage): Point[] {
  const gap = 16;
  return [...layers.water, ...layers.roads, ...layers.blocks].flatMap(({ runs }) =>
    runs.flatMap(({ points }) =>
      points.slice(1).flatMap((end, i) => {
        const [a, b] = [seen(points[i] ?? end, camera), seen(end, camera)];
        if (!meets(grown(extent([a, b]), 1), window)) return [];
        const steps = Math.max(1, Math.min(60, Math.round(distance(a, b) / gap)));
        return Array.from({ length: steps }, (_, k) => ({
          x: a.x + ((b.x - a.x) * k) / steps,
          y: a.y + ((b.y - a.y) * k) / steps,
        }));
      }),
    ),
  );
}

interface Things {
  readonly marks: readonly Mark[];
  readonly wishes: readonly LabelWish[];
  readonly boxes: readonly Box[];
}

/** Places as little pictures, works as roundels beside them, and what wants to be said of each. */
function drawThings(
  data: MapData,
  options: MapOptions,
  ground: Ground,
  view: LandView,
  stands: readonly Standing[],
  stage: Stage,
  frame: Frame,
): Things {
  const em = roomyText(frame);
  const small = smallText(frame);
  const { camera } = view;
  const works = options.layout === 'works';
  const marks: Mark[] = [];
  const wishes: LabelWish[] = [];
  const boxes: Box[] = [];
  const rows = new Set(data.items.map(({ id }) => id));
  const covered = (box: Box): boolean => stage.pieces.some((piece) => meets(piece.box, grown(box, -2)));
  const inWindow = (box: Box): boolean => meets(box, stage.window);
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
    const scale = pictogramScale(frame, weight);
    const box = pictogramBox(picture, foot, scale);
    if (!inWindow(box) || covered(box)) continue;
    const datum = rows.has(shape.id) && !works ? { datum: shape.id, status: 'reported' as const } : {};
    const inside = seenBox(box, { x: 0, y: 0, scale: 1 }, stage.full);
    marks.push(
      ...pictogramMarks(`place-${shape.id}`, picture, { ...foot, scale }, weight, {
        role: datum.datum ? 'data' : 'reference',
        ...datum,
      }).map((mark): Mark => (mark.kind === 'path' && inside ? { ...mark, box: inside } : mark)),
    );
    boxes.push(box);
    const name = shape.name[frame.locale];
    if (focused || (works && frame.width < 480)) continue;
    wishes.push({
      key: `name-${shape.id}`,
      ...(datum.datum ? { datum: datum.datum } : {}),
      of: box,
      ways: [[{ part: 'name', text: name, size: small, ink: works ? 'ink-3' : 'ink', bold: !works }]],
      weight: works ? 10 : 50,
      room: 9 * em,
      led: !works && !!stand,
    });
  }
  if (works) {
    for (const stand of stands) {
      if (!stand.focused) continue;
      const drawn = workThings(stand, options, data, view, stage, frame);
      marks.push(...drawn.marks);
      wishes.push(...drawn.wishes);
      boxes.push(...drawn.boxes);
    }
  }
  // Names of rivers and roads stand on them.
  for (const shape of [...ground.layers.water, ...ground.layers.roads]) {
    const isRow = rows.has(shape.id) || data.kinds.has(shape.id);
    if (!isRow || (works && workAt.get(shape.id)?.focused)) continue;
    wishes.push(
      lineWish(shape, view, stage, frame, !works && rows.has(shape.id), ground.layers.water.includes(shape)),
    );
  }
  const park = plots(ground, view, data, frame);
  if (park && !works) wishes.push(park);
  return { marks, wishes, boxes };
}

/** Works that a step is about: at each of their places a roundel, and at one of them their whole name. */
function workThings(
  { item, shapes }: Standing,
  _options: MapOptions,
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
    const scale = pictogramScale(frame, 'lit');
    const house =
      shape.kind === 'point'
        ? pictogramBox(place, foot, scale)
        : { x: foot.x, y: foot.y, width: 0, height: 0 };
    const picture = pictogram(item.picture || item.kind);
    let of: Box = house;
    // A roundel with the work's own picture, where that is not what stands there already.
    if (picture && (picture !== place || shape.kind !== 'point')) {
      const centre =
        shape.kind === 'point'
          ? { x: hundredth(house.x + house.width + 0.55 * r), y: hundredth(house.y + 0.1 * r) }
          : foot;
      const size = hundredth(((1.5 * r) / 28) * 1);
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
        },
        ...pictogramMarks(
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
      );
      of = around(shape.kind === 'point' ? [house, within] : [within]);
    }
    if (!meets(of, stage.window)) return;
    boxes.push(of);
    wishes.push({
      key: `work-${item.id}-label-${i}`,
      datum: item.id,
      of,
      ways: workWays(item, shape.name[frame.locale], i, small),
      weight: i === 0 ? 100 : 90,
      room: 12 * em,
      led: true,
    });
  });
  return { marks, wishes, boxes };
}

/** How a work is worded at one of its places, the fullest way first. */
function workWays(item: MapItem, place: string, index: number, size: number): LabelText[][] {
  const name: LabelText = { part: 'name', text: item.name, size, bold: true, ink: 'ink' };
  const at: LabelText = { part: 'place', text: place, size, ink: 'ink-2' };
  const short: LabelText = { ...name, text: place };
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
  const run = shape.flow === '' ? shape.runs : shape.runs;
  const points = run.flatMap(({ points: all }) => all).map((point) => seen(point, view.camera));
  const middle = { x: stage.window.width / 2, y: stage.window.height / 2 };
  const on = points
    .filter((p) => p.x > 0 && p.y > 0 && p.x < stage.window.width && p.y < stage.window.height)
    .sort((a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y));
  return {
    key: `name-${shape.id}`,
    ...(isDatum ? { datum: shape.id } : {}),
    of: { x: 0, y: 0, width: 0, height: 0 },
    ways: [
      [
        {
          part: 'name',
          text: shape.name[frame.locale],
          size,
          bold: true,
          face: water ? 'display' : 'sans',
          ink: water ? 'azurite' : 'ochre',
        },
      ],
    ],
    weight: 55,
    room: 9 * em,
    led: false,
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
  const on = blocks.map(({ box: plot }) =>
    seen({ x: plot.x + plot.width / 2, y: plot.y + plot.height + 16 }, view.camera),
  );
  return {
    key: 'name-blocks',
    of: box,
    ways: [[{ part: 'name', text, size, bold: true, ink: 'ochre' }]],
    weight: 20,
    room: 9 * roomyText(frame),
    led: false,
    on,
  };
}

function legendOf(data: MapData, options: MapOptions, ground: Ground, frame: Frame): LegendEntry[] {
  const words = mapWords[frame.locale];
  const entries: LegendEntry[] = [];
  if (options.layout === 'values') {
    const still: LandView = {
      camera: { x: 0, y: 0, scale: 1 },
      window: { x: 0, y: 0, width: 0, height: 0 },
      lit: new Set(),
      datumOf: () => undefined,
    };
    return valueMarks(data.items, ground, still, frame).legend;
  }
  if (options.layout === 'works') {
    const states = new Set(data.items.map(({ state }) => state));
    for (const glyph of ['full', 'half', 'hollow'] as const) {
      if (states.has(glyph)) entries.push({ key: glyph, text: words.discs[glyph], sign: glyph });
    }
  }
  const signs = {
    water: { fill: 'azurite-2', line: true },
    roads: { fill: 'paper', stroke: 'ochre-2', line: true },
    fields: { fill: 'malachite-2', opacity: 0.46 },
    blocks: { fill: 'ochre-2', opacity: 0.4, stroke: 'ochre-2' },
  } as const;
  // On a phone the strip is kept low: what the land is made of is told by its look and its names.
  if (entries.length > 0 && frame.width < 480) return entries;
  for (const layer of ['water', 'roads', 'fields', 'blocks'] as const) {
    const name = data.zone.settings.layers[layer]?.[frame.locale] ?? words.layers[layer];
    if (name && ground.layers[layer].length > 0) entries.push({ key: layer, text: name, sign: signs[layer] });
  }
  return entries;
}

/** What must be said inside the picture, so that no crop loses it. */
function stripNotes({ zone }: MapData, { locale }: Frame): string[] {
  const { settings, approval } = zone;
  const words = mapWords[locale];
  const note = settings.note[locale];
  if (settings.schematic) {
    const said =
      note.toLowerCase().includes(words.schematic.toLowerCase()) || /schematic|sketch/iu.test(note);
    return [said ? note : [words.schematic, note].filter((part) => part !== '').join(words.colon)];
  }
  const number =
    approval === null
      ? ''
      : approval !== ''
        ? words.approval(approval)
        : locale === 'zh'
          ? words.unapproved
          : '';
  return [number, note, settings.credit[locale]];
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
