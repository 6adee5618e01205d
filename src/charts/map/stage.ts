import type { Box, Mark, Place } from '../picture.ts';
import { isSlim, roomyText } from '../text-block.ts';
import { around, cut, fitCamera, grown, hundredth, meets, pointBox, seen } from './boxes.ts';
import { cellsSlip } from './cells.ts';
import { type Asked, inFocus } from './data.ts';
import type { GroundShape } from './ground.ts';
import { listPaper, type Piece, titleSlip } from './paper.ts';
import { stripOf } from './strip.ts';
import { mapWords } from './words.ts';

/** What lies on the map, and the camera that looks at what matters in the room that is left. */
export interface Stage {
  readonly full: Box;
  /** The part of the frame above the strip. */
  readonly window: Box;
  readonly camera: Place;
  readonly upright: boolean;
  /** A phone's frame, or as narrow beside its text: it shows fewer things, larger. */
  readonly narrow: boolean;
  /** Works are told on a paper; on the ground stand the names of their places. */
  readonly keyed: boolean;
  readonly pieces: readonly Piece[];
  readonly strip: readonly Mark[];
}

export function stageOf(asked: Asked): Stage {
  const { data, ground, stands, frame } = asked;
  const em = roomyText(frame);
  const full = { x: 0, y: 0, width: frame.width, height: frame.height };
  const upright = frame.width < 1.05 * frame.height;
  const narrow = frame.width < 30 * em;
  const strip = stripOf(asked, narrow);
  const window = { ...full, height: hundredth(frame.height - strip.height) };
  // A phone's room is so dear that the strip alone says what the map is.
  const low = narrow && frame.height < 1.1 * frame.width;
  const title = low && data.zone.settings.schematic ? null : titleSlip(data.zone, frame, window);
  const slip = slipOf(asked, window, upright);
  const beside = slip ? withoutSlip(window, slip.box, upright) : window;
  const key = narrow ? keyOf(asked, beside) : null;
  const targets = targetsOf(asked);
  const free = key ? withoutSlip(beside, key.box, true) : beside;
  // Little pictures stand on their points; where room is not dear, all of them is seen.
  const dear = title || targets.length === 0 || free.width > 1.3 * free.height;
  const room = dear ? free : { ...free, y: em, height: free.height - em };
  const closer = upright && ground.metres === null;
  const look = (at: Box) => cameraOf(asked, targets, at, closer);
  const first = look(room);
  // What matters moves out of the title's way: to the right of an upright one, or below a long one if a step is about it.
  const aside = title && title.box.width < 0.2 * room.width;
  const points = stands
    .flatMap(({ focused, shapes }) => (focused ? shapes : []))
    .filter(({ kind }) => kind === 'point');
  const isUnder = (slip: Box) => points.some(({ at }) => meets(slip, pointBox(seen(at, first))));
  const hidden = title && (aside || targets.length > 0) && isUnder(grown(title.box, 1.5 * em));
  const camera = hidden ? look(withoutTitle(room, title.box, em)) : first;
  return {
    full,
    window,
    camera,
    upright,
    narrow,
    keyed: key !== null,
    pieces: [title, slip, key].filter((piece) => piece !== null),
    strip: strip.marks(camera),
  };
}

/** The room above a paper at the bottom, or left of one at the right. */
function withoutSlip(room: Box, slip: Box, below: boolean): Box {
  return below ? { ...room, height: slip.y - room.y } : { ...room, width: slip.x - room.x };
}

/** The room right of an upright title, or below a long one; little pictures stand on their points. */
function withoutTitle(room: Box, title: Box, em: number): Box {
  const [right, bottom] = [title.x + title.width, title.y + title.height + 1.6 * em];
  return title.width < 0.2 * room.width
    ? { ...room, x: right, width: room.width - right }
    : { ...room, y: bottom, height: room.height - bottom };
}

/** The paper at the edge on which things lie whose place is not published. */
function slipOf({ data, options, frame }: Asked, window: Box, upright: boolean): Piece | null {
  const em = roomyText(frame);
  const inner = grown(window, -0.8 * em);
  if (data.land) {
    const width = upright
      ? inner.width
      : Math.min(0.34 * window.width, Math.max(16.5 * em, 0.85 * window.height));
    const height = upright ? (isSlim(frame) ? 0.6 : 0.5) * window.height : inner.height;
    const x = inner.x + inner.width - width;
    return cellsSlip(data.land, { x, y: inner.y + inner.height - height, width, height }, upright, frame);
  }
  const loose = data.items.filter((item) => item.places.length === 0 && inFocus(item, options.focus));
  if (options.layout !== 'works' || loose.length === 0) return null;
  const width = upright ? inner.width : Math.min(0.34 * window.width, 15 * em);
  const items = loose.map((item) => ({ ...item, picture: item.picture || item.kind }));
  const lay = (columns: 1 | 2) => listPaper(items, mapWords[frame.locale].unplaced, width, columns, frame);
  const one = lay(1);
  const two = upright && loose.length > 1 ? lay(2) : one;
  // Side by side they take less of the map, unless words would suffer for it.
  const laid = two.whole || one.height > 0.6 * window.height ? two : one;
  return laid.at(inner.x + inner.width - width, Math.max(inner.y, inner.y + inner.height - laid.height));
}

/** On a phone many works are told on a paper under the map, where that leaves the map most of the room. */
function keyOf({ options: { layout, focus }, stands, frame }: Asked, room: Box): Piece | null {
  const told = stands.filter(({ focused, shapes }) => focused && shapes.length > 0);
  if (layout !== 'works' || focus.length === 0 || told.flatMap(({ shapes }) => shapes).length < 5)
    return null;
  const inner = grown(room, -0.8 * roomyText(frame));
  const items = told.map(({ item }) => item);
  const two = listPaper(items, '', inner.width, 2, frame);
  const laid = two.whole ? two : listPaper(items, '', inner.width, 1, frame);
  return laid.height > 0.55 * room.height ? null : laid.at(inner.x, inner.y + inner.height - laid.height);
}

/** What the camera looks for; nothing: all of the sheet. */
function targetsOf({ data, options: { focus }, ground: { layers, sheet }, stands }: Asked): Box[] {
  if (focus.length === 0) return [];
  const shapes = stands.flatMap((one) => (one.focused ? one.shapes : []));
  return data.zone.settings.schematic
    ? shapes.map((shape) => targetBox(shape, sheet))
    : [...new Set([...shapes, ...layers.areas.filter(({ id }) => focus.includes(id))])].map(({ box }) => box);
}

/** Of a long line or a river only its middle. */
function targetBox({ kind, box }: GroundShape, sheet: Box): Box {
  const part = cut(box, sheet) ?? box;
  const long = kind === 'line' || part.height > 0.6 * sheet.height || part.width > 0.6 * sheet.width;
  if (!long) return part;
  const [width, height] = [0.5 * part.width, 0.5 * part.height];
  return { x: part.x + width / 2, y: part.y + height / 2, width, height };
}

function cameraOf(
  { options, ground: { sheet, metres }, frame }: Asked,
  targets: readonly Box[],
  room: Box,
  closer: boolean,
): Place {
  if (metres !== null) {
    const inner = grown(room, -0.8 * roomyText(frame));
    const whole = fitCamera(sheet, inner);
    if (targets.length === 0) return whole;
    return fitCamera(grown(around(targets), 10), inner, whole.scale, 12 * whole.scale);
  }
  // Hills look in at the top.
  const whole = { ...sheet, y: sheet.y - 0.06 * sheet.height, height: 1.06 * sheet.height };
  const { scale } = fitCamera(whole, room);
  // On a phone fewer things are shown, larger.
  if (options.focus.length === 0) return fitCamera(whole, room, closer ? 1.3 * scale : scale);
  if (targets.length === 0) return fitCamera(whole, room);
  const camera = fitCamera(grown(around(targets), 75), room, 0.75 * scale, 1.75 * scale);
  return withinSheet(camera, sheet, room);
}

/** The camera moved, where it looks past the sheet's lower or upper edge, so that it does not. */
function withinSheet(camera: Place, sheet: Box, room: Box): Place {
  const { scale } = camera;
  const top = camera.y + scale * (sheet.y - 0.1 * sheet.height);
  const bottom = camera.y + scale * (sheet.y + sheet.height);
  if (bottom - top < room.height) return camera;
  const down = Math.max(0, room.y + room.height - bottom) - Math.max(0, top - room.y);
  return { ...camera, y: hundredth(camera.y + down) };
}
