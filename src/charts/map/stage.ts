import type { Frame } from '../frame.ts';
import type { Box, Mark, Place } from '../picture.ts';
import { isSlim, roomyText } from '../text-block.ts';
import { fitCamera, grown, hundredth, meets, seen, seenBox } from './camera.ts';
import { cellsSlip } from './cells.ts';
import { inFocus, type MapData, type MapOptions } from './data.ts';
import { cartouche, isLow, isNarrow, type LegendEntry, type Piece, scaleBar, strip } from './furniture.ts';
import type { Ground, GroundShape } from './ground.ts';
import type { LandView } from './land.ts';
import { around } from './outline.ts';
import { tray, workKey } from './panel.ts';
import { type SideContent, sideTable } from './side.ts';
import { shapesById, standing } from './standing.ts';
import { mapTable } from './table.ts';
import { valueMarks } from './values.ts';
import { mapWords } from './words.ts';

export interface Stage {
  readonly full: Box;
  /** The part of the frame above the strip. */
  readonly window: Box;
  readonly camera: Place;
  readonly upright: boolean;
  /** Works are told on a paper; on the ground stand the names of their places. */
  readonly keyed: boolean;
  readonly pieces: readonly Piece[];
  readonly strip: readonly Mark[];
}

/** Share of an upright map that a tray may take so that its words stay whole. */
const mostTray = 0.6;

export function stageOf(data: MapData, options: MapOptions, ground: Ground, frame: Frame): Stage {
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
  const above = { ...full, height: hundredth(frame.height - sketch.height) };
  const side = sideTable(sideContent(data, options, ground, frame), above, frame);
  const window = side ? { ...above, width: side.box.x } : above;
  const upright = frame.width < 1.05 * frame.height;
  const margin = hundredth(0.8 * em);
  const bare = isLow(frame) && data.zone.settings.schematic;
  const title = bare ? null : cartouche(data.zone, frame, window);
  const pieces: Piece[] = [side, title].filter((piece) => piece !== null);
  let room: Box = window;
  const slip = slipOf(data, options, window, upright, margin, frame);
  if (slip) {
    pieces.push(slip);
    room = upright
      ? { ...window, height: slip.box.y - window.y }
      : { ...window, width: slip.box.x - window.x };
  }
  const key = isNarrow(frame) ? keyOf(data, options, ground, room, margin, frame) : null;
  if (key) {
    pieces.push(key);
    room = { ...window, height: key.box.y - window.y };
  }
  // Little pictures stand on their points.
  const clear = title ? besideTitle(room, title.box) : { ...room, y: room.y + em, height: room.height - em };
  const plain = upright && options.focus.length === 0 ? room : clear;
  const wide = room.width > 1.3 * room.height && clear.width === room.width;
  let camera = cameraOf(data, options, ground, wide ? room : plain, upright, frame);
  // Where the frame is wide the room below the title is dear: only what matters moves out of its way.
  if (wide && title && hides(title.box, data, options, ground, camera, em)) {
    const below = { ...clear, y: clear.y + 1.6 * em, height: clear.height - 1.6 * em };
    camera = cameraOf(data, options, ground, below, upright, frame);
  }
  const exact = strip(content(scaleBar(ground.metres, camera, frame)), frame);
  return {
    full,
    window,
    camera,
    upright,
    keyed: key !== null,
    pieces,
    strip: exact.marks(hundredth(frame.height - sketch.height)),
  };
}

/** The room without the title slip: right of an upright one, below a long one. */
function besideTitle(room: Box, title: Box): Box {
  const [right, bottom] = [title.x + title.width, title.y + title.height];
  return title.width < 0.2 * room.width
    ? { ...room, x: room.x + right, width: room.width - right }
    : { ...room, y: room.y + bottom, height: room.height - bottom };
}

/** Whether the title slip stands on something that matters now. */
function hides(
  title: Box,
  data: MapData,
  options: MapOptions,
  ground: Ground,
  camera: Place,
  em: number,
): boolean {
  if (options.focus.length === 0) return false;
  const slip = grown(title, 1.5 * em);
  return standing(data, options, shapesById(ground)).some(
    ({ focused, shapes }) =>
      focused &&
      shapes.some(
        ({ kind, at }) => kind === 'point' && meets(slip, { ...seen(at, camera), width: 1, height: 1 }),
      ),
  );
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
    // On a wide wall the words stand beside the cells.
    const broad = window.width > 3 * window.height;
    const height = upright ? (isSlim(frame) ? 0.6 : 0.5) * window.height : window.height - 2 * margin;
    const across = broad ? 1.45 * height : width;
    return cellsSlip(
      data.land,
      { x: right + width - across, y: window.y + window.height - margin - height, width: across, height },
      upright || broad,
      frame,
    );
  }
  if (options.layout !== 'works') return null;
  const loose = data.items.filter((item) => item.places.length === 0 && inFocus(item, options.focus));
  if (loose.length === 0) return null;
  const lay = (columns: number) =>
    tray(
      loose.map((item) => ({ ...item, picture: isLow(frame) ? '' : item.picture || item.kind })),
      mapWords[frame.locale].unplaced,
      upright ? width : Math.min(width, 15 * em),
      frame,
      columns,
    );
  const narrow = lay(1);
  const paired = upright && loose.length > 1 ? lay(2) : narrow;
  // Side by side they take less of the map, unless words would suffer for it.
  const laid = paired.whole || narrow.height > mostTray * window.height ? paired : narrow;
  const x = window.x + window.width - margin - (upright ? width : Math.min(width, 15 * em));
  return laid.at(x, Math.max(window.y + margin, window.y + window.height - margin - laid.height));
}

function sideContent(data: MapData, options: MapOptions, ground: Ground, frame: Frame): SideContent {
  const lit = options.focus.length === 0 ? [] : data.items.filter((item) => inFocus(item, options.focus));
  return {
    // What lies on a slip is told there.
    table: mapTable({ ...data, land: null }, options, ground, frame.locale),
    lit: new Set(lit.map(({ id }) => id)),
    states: new Map(data.items.flatMap(({ id, state }) => (state ? [[id, state] as const] : []))),
  };
}

/** On a phone many works in many places are told on a paper under the map, where that leaves the map most of the room. */
function keyOf(
  data: MapData,
  options: MapOptions,
  ground: Ground,
  room: Box,
  margin: number,
  frame: Frame,
): Piece | null {
  if (options.layout !== 'works' || options.focus.length === 0) return null;
  const told = standing(data, options, shapesById(ground)).filter(
    ({ focused, shapes }) => focused && shapes.length > 0,
  );
  if (told.reduce((sum, { shapes }) => sum + shapes.length, 0) < 5) return null;
  const laid = workKey(
    told.map(({ item }) => ({ ...item, picture: '' })),
    room.width - 2 * margin,
    frame,
  );
  if (laid.height > 0.55 * room.height) return null;
  return laid.at(room.x + margin, room.y + room.height - margin - laid.height);
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
    // What runs off the sheet goes on: a little less than all of it may be shown smaller.
    least: (schematic ? 0.75 : 1) * base.scale,
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
  if (entries.length > 0 && isNarrow(frame)) return entries;
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
