import type { Localized } from '../../lib/locale.ts';
import { both, error, list, type Message, meant, message, short } from '../message-parts.ts';
import type { Point } from './rings.ts';

/* Everything an author is told of zone.geojson, one function a message. */

/** Which feature, and which of its parts and rings. All numbers count from 1. */
export interface Where {
  readonly feature: number;
  /** Its name or id; empty when it has neither. */
  readonly name: Localized;
  /** Of a MultiPolygon or MultiLineString. */
  readonly part: number | null;
  /** 1 is the outer one. */
  readonly ring: number | null;
}

function at({ feature, name, part, ring }: Where, zh: string, en: string): Localized {
  const zhPlace = [
    `要素 ${feature}${name.zh === '' ? '' : `“${short(name.zh)}”`}`,
    part === null ? '' : `第 ${part} 块`,
    ring === null ? '' : ring === 1 ? '外环' : `第 ${ring - 1} 个洞`,
  ];
  const enPlace = [
    `feature ${feature}${name.en === '' ? '' : ` “${short(name.en)}”`}`,
    part === null ? '' : `part ${part}`,
    ring === null ? '' : ring === 1 ? 'outer ring' : `hole ${ring - 1}`,
  ];
  const joined = (places: string[], comma: string) => places.filter((place) => place !== '').join(comma);
  return both(`${joined(zhPlace, '，')}：${zh}`, `${joined(enPlace, ', ')}: ${en}`);
}

function position(numbers: readonly unknown[]): string {
  return `[${numbers.map(shown).join(', ')}]`;
}

/** A value in short; lists in lists may be deeper than any stack. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(9)));
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'string' ? `"${short(value)}"` : String(value);
}

// The file

export function emptyZone(): Message {
  return error(
    both('文件是空的', 'the file is empty'),
    both('一个 GeoJSON FeatureCollection', 'a GeoJSON FeatureCollection'),
    both(
      '重新导出；没有地图就删掉 zone.geojson 和 zone.yaml',
      'export it anew; a story without a map needs neither zone.geojson nor zone.yaml',
    ),
  );
}

export function zoneTooLarge(bytes: number, most: number): Message {
  const megabytes = (count: number) => Math.ceil(count / 1e6);
  return error(
    both(`文件有 ${megabytes(bytes)} MB，没有读`, `the file has ${megabytes(bytes)} MB and was not read`),
    both(`不超过 ${megabytes(most)} MB`, `up to ${megabytes(most)} MB`),
    both(
      '删去园区以外的要素和用不到的属性；坐标留 6 位小数；在 mapshaper.org 或 QGIS 里简化图形（保留公共边）后再导出',
      'leave out features beyond the zone and properties that are not needed; keep 6 decimals; simplify the shapes in mapshaper.org or QGIS (keeping shared borders) and export again',
    ),
  );
}

export function notJson(found: string): Message {
  return error(
    found === ''
      ? both(
          '文件没有写完：这里还缺引号或括号',
          'the file ends too early: a quote or bracket is missing here',
        )
      : both(`从“${short(found)}”起不是 JSON`, `from “${short(found)}” on this is not JSON`),
    both(
      'JSON：引号用 "，各项之间一个逗号，末项之后没有逗号，没有注释',
      'JSON: quotes are ", one comma between items and none after the last, no comments',
    ),
    both('改正这里，或从 GeoJSON 编辑器重新导出', 'mend it here, or export it anew from a GeoJSON editor'),
  );
}

export function notFeatureCollection(found: string): Message {
  const advice: Record<string, Localized> = {
    Topology: both(
      '这是 TopoJSON：转成 GeoJSON，TopoJSON 由构建时生成',
      'this is TopoJSON: turn it into GeoJSON; the build makes TopoJSON of it',
    ),
    GeometryCollection: both(
      '把每个几何写成一个 Feature，属性里写 id、layer 和名称',
      'make each geometry a Feature with id, layer and names in its properties',
    ),
    Feature: both(
      '放进 { "type": "FeatureCollection", "features": [ … ] }',
      'put it into { "type": "FeatureCollection", "features": [ … ] }',
    ),
  };
  return error(
    both(`最外层是 ${short(found)}`, `the whole is ${short(found)}`),
    both(
      'type 为 FeatureCollection 的对象，features 是列表',
      'an object of type FeatureCollection whose features are a list',
    ),
    (Object.hasOwn(advice, found) ? advice[found] : undefined) ??
      both('从 GeoJSON 编辑器重新导出', 'export it anew from a GeoJSON editor'),
  );
}

export function noFeatures(): Message {
  return error(
    both('一个要素也没有', 'there is not one feature'),
    both('至少一个 hills 以外的要素', 'at least one feature in a layer other than hills'),
    both(
      '画上要素；没有地图就删掉 zone.geojson 和 zone.yaml',
      'draw one; a story without a map needs neither zone.geojson nor zone.yaml',
    ),
  );
}

export function otherCoordinateSystem(found: string): Message {
  return error(
    both(`坐标系是“${short(found)}”`, `the coordinate system is “${short(found)}”`),
    both(
      'WGS84 经纬度（EPSG:4326、CRS84）；不写 crs 就是它',
      'WGS84 longitude and latitude (EPSG:4326, CRS84), which it is without crs',
    ),
    both('在 QGIS 里导出时选 EPSG:4326', 'choose EPSG:4326 when you export it from QGIS'),
  );
}

// Layers, ids and names

export function notAFeature(where: Where, found: string): Message {
  return error(
    at(where, `不是 Feature，是 ${short(found)}`, `it is no Feature but ${short(found)}`),
    both(
      '{ "type": "Feature", "properties": { … }, "geometry": { … } }',
      '{ "type": "Feature", "properties": { … }, "geometry": { … } }',
    ),
    both('改成 Feature，或删掉', 'make it a Feature or delete it'),
  );
}

export function featureId(where: Where, found: string): Message {
  return error(
    found === ''
      ? at(where, '没有 id', 'it has no id')
      : at(where, `id 不能是“${short(found)}”`, `its id cannot be “${short(found)}”`),
    both(
      '小写英文字母、数字和短横，字母开头，如 huang-river',
      'lower-case letters, digits and hyphens, a letter first, such as huang-river',
    ),
    both('在 properties 里写 "id"', 'write "id" in its properties'),
  );
}

export function duplicateFeature(where: Where, id: string, first: number): Message {
  return error(
    at(where, `id“${id}”重复，要素 ${first} 已经用了`, `the id “${id}” is used already by feature ${first}`),
    both(
      '每个 id 只用一次；几块同名的合成一个 MultiPolygon',
      'each id once; pieces of one thing make one MultiPolygon',
    ),
    both('换个 id，或合成一个要素', 'give it another id, or make one feature of both'),
  );
}

export function unknownLayer(
  where: Where,
  found: string,
  known: readonly string[],
  nearest: string | null,
): Message {
  return error(
    found === ''
      ? at(where, '没有 layer', 'it has no layer')
      : at(where, `不认识的 layer“${short(found)}”`, `unknown layer “${short(found)}”`),
    list(known),
    meant(nearest, both('在 properties 里写 "layer"', 'write "layer" in its properties')),
  );
}

export function nameMissing(where: Where, key: string): Message {
  return error(
    at(where, `没有 ${key}`, `it has no ${key}`),
    both(
      'hills 以外的要素都有 name_zh 和 name_en',
      'name_zh and name_en for all features but those of hills',
    ),
    both(`在 properties 里写 "${key}"`, `write "${key}" in its properties`),
  );
}

export function nameDiffers(
  where: Where,
  key: string,
  found: string,
  table: string,
  wanted: string,
): Message {
  return error(
    at(
      where,
      `${key} 是“${short(found)}”，${table} 里是“${short(wanted)}”`,
      `its ${key} is “${short(found)}”, in ${table} it is “${short(wanted)}”`,
    ),
    both('两处一样', 'the same in both'),
    both(`写成“${short(wanted)}”，或改 ${table}`, `write “${short(wanted)}”, or change ${table}`),
  );
}

export function unknownFeature(
  where: Where,
  id: string,
  tables: Localized,
  known: readonly string[],
  nearest: string | null,
): Message {
  return error(
    at(where, `id“${id}”不在 ${tables.zh} 里`, `its id “${id}” is not in ${tables.en}`),
    list(known),
    meant(nearest, both(`改 id，或在 ${tables.zh} 里加一行`, `change the id, or add a row to ${tables.en}`)),
  );
}

export function layerMissing(layer: string): Message {
  return error(
    both(`layer“${layer}”一个要素也没有`, `the layer “${layer}” has not one feature`),
    both(
      'zone.yaml 的 layers 里列出的，在 zone.geojson 里都有要素',
      'features in zone.geojson for each of zone.yaml’s layers',
    ),
    both(`画上要素，或在 zone.yaml 里删掉 ${layer}`, `draw some, or delete ${layer} from zone.yaml`),
  );
}

export function placeNotDrawn(id: string, work: string): Message {
  return error(
    both(
      `地图上没有地点“${id}”，而 works.csv 的“${work}”在那里`,
      `the place “${id}” is not on the map, yet “${work}” of works.csv is there`,
    ),
    both(
      'works.csv 用到的地点在 zone.geojson 里都有 id 相同的要素',
      'a feature of the same id in zone.geojson for each place that works.csv names',
    ),
    both('在 layer places（或 water、roads）里画上它', 'draw it in the layer places (or water, or roads)'),
  );
}

export function placesLeftOut(ids: readonly string[]): Message {
  const named = list(ids);
  return message(
    'warning',
    both(`places.csv 里有、地图上没有：${named.zh}`, `in places.csv, but not on the map: ${named.en}`),
    both('places.csv 的每个地点都在地图上', 'every place of places.csv on the map'),
    both('在 layer places 里画上', 'draw them in the layer places'),
  );
}

export function farFromGround(where: Where): Message {
  return message(
    'warning',
    at(where, '完全在 ground 之外', 'it lies wholly outside the layer ground'),
    both('在 ground 之内，或与它相接', 'within ground, or touching it'),
    both(
      '核对坐标（是不是经纬度颠倒了？），或扩大 ground',
      'check its coordinates (are longitude and latitude swapped?), or enlarge ground',
    ),
  );
}

// Geometry

export function noGeometry(where: Where): Message {
  return error(
    at(where, '没有 geometry', 'it has no geometry'),
    both('一个几何', 'a geometry'),
    both('画上它，或删掉这个要素', 'draw it, or delete the feature'),
  );
}

export function isCollection(where: Where): Message {
  return error(
    at(where, 'geometry 是 GeometryCollection', 'its geometry is a GeometryCollection'),
    both('一种几何：点、线或面', 'one kind of geometry: a point, line or area'),
    both(
      '把其中每一种写成一个要素；同一种的合成 Multi…（QGIS：“拆分部件”）',
      'make each kind in it a feature of its own; those of a kind become one Multi… (QGIS: “Multipart to singleparts”)',
    ),
  );
}

export function wrongGeometry(
  where: Where,
  found: string,
  layer: string,
  known: readonly string[],
  nearest: string | null,
): Message {
  return error(
    at(
      where,
      `geometry 是“${short(found)}”，layer 是 ${layer}`,
      `its geometry is “${short(found)}”, in the layer ${layer}`,
    ),
    list(known),
    meant(nearest, both('改画，或换一个 layer', 'draw it otherwise, or put it into another layer')),
  );
}

export function badPosition(where: Where, found: unknown): Message {
  const text = Array.isArray(found) ? position(found.slice(0, 4)) : shown(found);
  return error(
    at(where, `坐标不能是 ${text}`, `a position cannot be ${text}`),
    both(
      '两个数：[x, y] 或 [经度, 纬度]，括号层数与几何相符',
      'two numbers, [x, y] or [longitude, latitude], in as many brackets as the geometry has',
    ),
    both('改成两个不带引号的数', 'write two numbers without quotes'),
  );
}

export function threeDimensions(where: Where, found: readonly unknown[]): Message {
  return error(
    at(
      where,
      `坐标有 ${found.length} 个数：${position(found)}`,
      `a position has ${found.length} numbers: ${position(found)}`,
    ),
    both('两个数，不含高程', 'two numbers, without height'),
    both(
      '导出时不带 Z 和 M（QGIS：几何类型选不含 Z 的）',
      'export it without Z and M (QGIS: uncheck “Include z-dimension”)',
    ),
  );
}

export function outOfPlane(
  where: Where,
  found: Point,
  plane: { readonly x: Point; readonly y: Point },
): Message {
  return error(
    at(where, `坐标 ${position(found)} 在图面之外`, `the position ${position(found)} is off the sheet`),
    both(
      `示意图的 x 为 ${plane.x.join(' 到 ')}，y 为 ${plane.y.join(' 到 ')}`,
      `on a schematic x from ${plane.x.join(' to ')}, y from ${plane.y.join(' to ')}`,
    ),
    both(
      '移到图面里；是经纬度的，在 zone.yaml 里写 schematic: false',
      'move it onto the sheet; for longitude and latitude write schematic: false in zone.yaml',
    ),
  );
}

export function outOfRange(where: Where, found: Point): Message {
  const [x, y] = found;
  const metres = Math.abs(x) > 360 || Math.abs(y) > 360;
  return error(
    at(where, `坐标 ${position(found)} 超出范围`, `the position ${position(found)} is out of range`),
    both(
      '[经度, 纬度]，经度 -180 到 180，纬度 -90 到 90',
      '[longitude, latitude], from -180 to 180 and from -90 to 90',
    ),
    metres
      ? both(
          '像是以米计的投影坐标：导出时选 EPSG:4326',
          'these look like metres of a projection: choose EPSG:4326 when you export',
        )
      : both('核对这个坐标', 'check the position'),
  );
}

export function swappedPosition(where: Where, found: Point): Message {
  const [x, y] = found;
  return error(
    at(
      where,
      `坐标 ${position(found)} 像是经纬度颠倒了`,
      `longitude and latitude of ${position(found)} seem to be swapped`,
    ),
    both('先经度，后纬度', 'longitude first, then latitude'),
    both(
      `写成 ${position([y, x])}；整个文件都反了的，导出时换过来`,
      `write ${position([y, x])}; if the whole file is so, swap them when you export it`,
    ),
  );
}

export function shortLine(where: Where): Message {
  return error(
    at(where, '线不到两个不同的点', 'the line has fewer than two different points'),
    both('至少两个不同的点', 'at least two different points'),
    both('补上点，或删掉', 'add points, or delete it'),
  );
}

/** @param spare whether the area can do without the ring, which is then left out */
export function shortRing(where: Where, found: number, spare: boolean): Message {
  return message(
    spare ? 'warning' : 'error',
    at(
      where,
      `只有 ${found} 个不同的点${spare ? '，没有画' : ''}`,
      `it has only ${found} different ${found === 1 ? 'point' : 'points'}${spare ? ' and was left out' : ''}`,
    ),
    both('至少三个不同的点，末尾再写一次第一个', 'at least three different points, then the first again'),
    both('补上点，或删掉这个环', 'add points, or delete the ring'),
  );
}

export function noParts(where: Where): Message {
  return error(
    at(where, '没有坐标', 'it has no coordinates'),
    both('至少一个点、一条线或一个环', 'at least one point, line or ring'),
    both('画上它，或删掉', 'draw it, or delete it'),
  );
}

export function openRing(where: Where, first: Point, last: Point): Message {
  return error(
    at(
      where,
      `没有闭合：起于 ${position(first)}，止于 ${position(last)}`,
      `it is not closed: it begins at ${position(first)} and ends at ${position(last)}`,
    ),
    both('最后一个点与第一个相同', 'the last point the same as the first'),
    both(`在末尾加上 ${position(first)}`, `add ${position(first)} at its end`),
  );
}

/** @param spare whether the area can do without the ring, which is then left out */
export function flatRing(where: Where, spare: boolean): Message {
  return message(
    spare ? 'warning' : 'error',
    at(
      where,
      `各点在一条线上，没有面积${spare ? '，没有画' : ''}`,
      `its points lie on one line; it has no area${spare ? ' and was left out' : ''}`,
    ),
    both('围出面积的环', 'a ring around some area'),
    both('移开一些点，或画成线', 'move some of its points, or make it a line'),
  );
}

export function crossedRing(where: Where, edges: readonly [number, number], near: Point): Message {
  const [a, b] = edges;
  return error(
    at(
      where,
      `第 ${a} 点与第 ${b} 点后面的两段在 ${position(near)} 附近相交`,
      `the edges after its points ${a} and ${b} cross near ${position(near)}`,
    ),
    both('不与自己相交的环', 'a ring that does not cross itself'),
    both(
      '移动这几个点，或拆成两块（QGIS：“修复几何图形”）',
      'move these points, or make two parts of it (QGIS: “Fix geometries”)',
    ),
  );
}

export function crossedRings(where: Where, other: number, near: Point): Message {
  const [zh, en] = ringName(other);
  return error(
    at(where, `与${zh}在 ${position(near)} 附近相交`, `it crosses ${en} near ${position(near)}`),
    both('洞在外环之内，互不相交', 'holes within the outer ring that do not cross each other'),
    both('移动这里的点', 'move the points there'),
  );
}

/** A ring that meets itself at a point is drawn as it is, but other programs refuse it. */
export function touchedRing(where: Where, near: Point, more: number): Message {
  return message(
    'warning',
    at(
      where,
      `在 ${position(near)} 碰到自己${more === 0 ? '' : `，另有 ${more} 处`}`,
      `it touches itself at ${position(near)}${more === 0 ? '' : ` and at ${more} more ${more === 1 ? 'place' : 'places'}`}`,
    ),
    both(
      '每个点只经过一次的环；洞可以有一个点在外环上',
      'a ring that passes each point once; a hole may have one point on the outer ring',
    ),
    both(
      '挪开这里的一个点，或拆成两块、改成一个洞（QGIS：“修复几何图形”）；图照现在的样子画',
      'move a point there, or make two parts or a hole of it (QGIS: “Fix geometries”); it is drawn as it is',
    ),
  );
}

export function foldedRing(where: Where, near: Point): Message {
  return message(
    'warning',
    at(where, `在 ${position(near)} 附近沿原线折回`, `it runs back along itself near ${position(near)}`),
    both('每条线只走一次的环', 'a ring that follows no line twice'),
    both(
      '删去折回的点（QGIS：“修复几何图形”）；图照现在的样子画',
      'delete the points of the way back (QGIS: “Fix geometries”); it is drawn as it is',
    ),
  );
}

export function sharedEdge(where: Where, other: number, near: Point): Message {
  const [zh, en] = ringName(other);
  return error(
    at(
      where,
      `与${zh}在 ${position(near)} 附近有一段重合`,
      `it shares a piece of line with ${en} near ${position(near)}`,
    ),
    both('各环至多在单个的点上相碰', 'rings of an area that meet in single points at most'),
    both(
      '把重合的点挪开；相邻的洞并成一个，贴着外环的洞并到外面去（QGIS：“修复几何图形”）',
      'move the points apart; make one hole of two side by side, and of a hole along the outer ring a bay of that ring (QGIS: “Fix geometries”)',
    ),
  );
}

/** An area that its rings cut in pieces is drawn as it is. */
export function cutArea(where: Where, other: number, near: Point): Message {
  const [zh, en] = ringName(other);
  return message(
    'warning',
    at(
      where,
      `又在 ${position(near)} 与${zh}相碰，把这一块切成了几块`,
      `it touches ${en} once more at ${position(near)}, and so they cut the area in pieces`,
    ),
    both(
      '每个洞至多在一个点上与其他的环相连',
      'holes that hang on the other rings by one point at most, so that the area is in one piece',
    ),
    both(
      '挪开其中一个点，或把各块写成 MultiPolygon 的各部分；图照现在的样子画',
      'move one of the points, or make each piece a part of a MultiPolygon; it is drawn as it is',
    ),
  );
}

function ringName(ring: number): readonly [zh: string, en: string] {
  return ring === 1 ? ['外环', 'the outer ring'] : [`第 ${ring - 1} 个洞`, `hole ${ring - 1}`];
}

export function holeOutside(where: Where): Message {
  return error(
    at(where, '在外环之外', 'it lies outside the outer ring'),
    both('洞在外环之内', 'holes within the outer ring'),
    both(
      '另成一块的，写进 MultiPolygon；否则移进去',
      'make it another part of a MultiPolygon, or move it inside',
    ),
  );
}

/** Said once of a file: programs that turn rings the other way turn them all. */
export function wrongWinding(where: Where, more: number): Message {
  const hole = where.ring !== null && where.ring > 1;
  const others = both(
    more === 0 ? '' : `；还有 ${more} 个环也转错了方向，都已掉转`,
    more === 0 ? '' : `; so were ${more} more rings that turn the wrong way`,
  );
  return message(
    'warning',
    hole
      ? at(
          where,
          `洞是逆时针的，已掉转${others.zh}`,
          `it turns anticlockwise and was turned round${others.en}`,
        )
      : at(where, `是顺时针的，已掉转${others.zh}`, `it turns clockwise and was turned round${others.en}`),
    both('外环逆时针，洞顺时针（RFC 7946）', 'outer rings anticlockwise, holes clockwise (RFC 7946)'),
    both(
      '按右手规则重新导出（QGIS：导出选项 RFC7946=YES）',
      'export it by the right-hand rule (QGIS: layer option RFC7946=YES)',
    ),
  );
}
