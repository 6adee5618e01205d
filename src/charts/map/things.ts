import { ascending, sort } from 'd3';
import { entersAt } from '../marks.ts';
import type { Box, Mark } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { around, cut, grown, holds, meets, type Point, pointBox, seen } from './boxes.ts';
import type { Asked, MapData, MapItem } from './data.ts';
import type { GroundShape } from './ground.ts';
import type { LabelText, LabelWish } from './labels.ts';
import { groundPath, type LandView } from './land.ts';
import { spotOn } from './names.ts';
import { smallText } from './paper.ts';
import { pictogram, pictogramBox, pictogramMarks, pictogramScale, spot, type Weight } from './pictograms.ts';
import type { Stage } from './stage.ts';

/** Something that stands on the ground, and what wants to be said of it. */
export interface Thing {
  readonly marks: readonly Mark[];
  readonly box: Box;
  /** It recedes: where a label stands on it, it leaves. */
  readonly receded: boolean;
  readonly wishes: readonly LabelWish[];
}

/** What the things of a map are drawn with. */
export interface Scene extends Asked {
  readonly view: LandView;
  readonly stage: Stage;
}

/** Places as little pictures: the farther up the earlier, so that nearer ones stand in front. */
export function placeThings(scene: Scene): Thing[] {
  const { data, options, ground, view, stands, stage, frame } = scene;
  const { window, narrow, keyed, pieces } = stage;
  const works = options.layout === 'works';
  const matters = new Set(
    stands.flatMap(({ focused, shapes }) => (works && focused ? shapes.map(({ id }) => id) : [])),
  );
  return sort(ground.layers.places, (a, b) => ascending(a.at[1], b.at[1])).flatMap((shape): Thing[] => {
    const { id, name } = shape;
    const lit = matters.has(id);
    const weight: Weight = lit ? 'lit' : works ? 'receded' : 'plain';
    const picture = placePicture(data, shape);
    const [x, y] = seen(shape.at, view.camera);
    const scale = pictogramScale(frame, keyed ? 'receded' : weight);
    const box = pictogramBox(picture, [x, y], scale);
    const inside = cut(box, stage.full);
    const covered = pieces.some((piece) => meets(piece.box, grown(box, -2)));
    // Little pictures are whole, or not there.
    if (covered || !inside || !(lit ? meets(box, window) : holds(window, box))) return [];
    const datum = view.rows.has(id) ? id : undefined;
    const about = datum
      ? ({ role: 'data', datum, status: 'reported' } as const)
      : ({ role: 'reference' } as const);
    const marks = pictogramMarks(`place-${id}`, picture, { x, y, scale }, weight, about);
    const text = { part: 'name', text: name[frame.locale], size: smallText(frame) };
    const wish: LabelWish = {
      key: `name-${id}`,
      datum,
      of: box,
      ways: [[works ? { ...text, ink: 'ink-3' } : { ...text, ink: 'ink', bold: true }]],
      weight: works ? 10 : 50,
      room: 9 * roomyText(frame),
      ...(narrow ? { most: 1.6 } : {}),
    };
    const named = !lit && !(works && narrow);
    // What the frame cuts off is not of the picture.
    const whole = marks.map((mark) => ({ ...mark, box: inside }));
    return [{ marks: whole, box, receded: weight === 'receded', wishes: named ? [wish] : [] }];
  });
}

/** Works that a step is about: at each of their places a roundel, and at one of them their whole name. */
export function workThings(scene: Scene): Thing[] {
  const told = scene.stands.filter(({ focused }) => focused);
  return told.flatMap((stand, i) => {
    const before = (shape: GroundShape) =>
      told.slice(0, i).filter((other) => other.shapes.includes(shape)).length;
    return stand.shapes.flatMap((shape, k) => workThing(scene, stand.item, shape, k, before(shape)));
  });
}

/** The line along which a work was built, where the map has one. */
export function workLines({ ground, stands, view, frame }: Scene): Mark[] {
  const width = Math.max(3, 0.24 * roomyText(frame));
  return stands.flatMap(({ item: { id, state, status }, focused }) => {
    const own = ground.layers.works.find((shape) => focused && shape.id === id && shape.kind === 'line');
    if (!own) return [];
    const dashes = state === 'full' ? {} : { dashed: true };
    const key = `work-${id}-line`;
    const edge = { stroke: 'paper', strokeWidth: width + 3 } as const;
    const line = { stroke: 'azurite', strokeWidth: width, ...dashes } as const;
    return [
      ...groundPath(view, `${key}-edge`, own.d, own.box, edge),
      ...groundPath(view, key, own.d, own.box, line).map(
        (mark): Mark => ({ ...mark, role: 'data', datum: id, status }),
      ),
    ];
  });
}

/** A work at its `index`th place, where `before` others stand already. */
function workThing(
  { data, view, stage, frame }: Scene,
  item: MapItem,
  shape: GroundShape,
  index: number,
  before: number,
): Thing[] {
  const { window, keyed, upright } = stage;
  const em = roomyText(frame);
  const isPoint = shape.kind === 'point';
  const foot = isPoint ? seen(shape.at, view.camera) : spotOn(shape, stage);
  if (!foot) return [];
  const place = placePicture(data, shape);
  const house = isPoint
    ? pictogramBox(place, foot, pictogramScale(frame, keyed ? 'receded' : 'lit'))
    : pointBox(foot);
  const picture = pictogram(item.picture || item.kind);
  // A roundel with the work's own picture, where that is not what stands there already.
  const own = picture && !keyed && (picture !== place || !isPoint) ? picture : null;
  const r = 1.2 * em;
  const aside = (0.55 + 2.1 * before) * r;
  const right = house.x + house.width + aside;
  // At the frame's right edge it stands on the other side of its place.
  const x = right + r > window.width - 1 ? house.x - aside : right;
  // Near the upper edge it stands lower.
  const centre: Point = isPoint ? [x, Math.max(house.y + 0.1 * r, r + 2)] : foot;
  const roundel = grown(pointBox(centre), r);
  if (own && !holds(grown(window, -1), roundel)) return [];
  const of = own ? around(isPoint ? [house, roundel] : [roundel]) : house;
  if (!meets(of, grown(window, 0.01))) return [];
  const about = { role: 'data', datum: item.id, status: item.status } as const;
  const key = `work-${item.id}`;
  const marks: Mark[] = [];
  if (own) {
    const [x, y] = centre;
    const scale = (1.5 * r) / 28;
    const at = { x, y: y + (own.height * scale) / 2, scale };
    const strokeWidth = Math.max(1.25, 0.09 * em);
    const ring = {
      fill: 'card',
      stroke: 'azurite',
      strokeWidth,
      ground: true,
      enter: { kind: 'press' },
    } as const;
    marks.push(
      { kind: 'circle', key: `${key}-roundel-${index}`, ...about, ...ring, x, y, r },
      ...pictogramMarks(`${key}-${index}`, own, at, 'lit', about),
    );
  }
  const wish: LabelWish = {
    key: `${key}-label-${index}`,
    datum: item.id,
    of,
    ways: workWays(item, shape.name[frame.locale], index, smallText(frame), keyed),
    weight: index === 0 ? 100 : 90,
    room: (upright ? 12 : 14) * em,
    led: true,
  };
  return [{ marks: entersAt(marks, 0.5), box: of, receded: false, wishes: [wish] }];
}

function placePicture(data: MapData, { id }: GroundShape) {
  return pictogram(data.kinds.get(id) ?? '') ?? spot;
}

/** How a work is worded at one of its places, the fullest way first. */
function workWays(item: MapItem, place: string, index: number, size: number, keyed: boolean): LabelText[][] {
  const name: LabelText = { part: 'name', text: item.name, size, bold: true, ink: 'ink' };
  const at: LabelText = { part: 'place', text: place, size, ink: 'ink-2' };
  const short: LabelText = { ...name, text: place };
  // Where a paper says the rest.
  if (keyed) return [[{ ...short, glyph: item.state }]];
  const state: LabelText[] =
    item.stateWords === ''
      ? []
      : [{ part: 'state', text: item.stateWords, size, ink: 'ink', glyph: item.state }];
  const full = item.name.includes(place) ? [name, ...state] : [at, name, ...state];
  const brief = [short, ...state];
  return index === 0 ? [full, [name, ...state], brief] : [brief, [short]];
}
