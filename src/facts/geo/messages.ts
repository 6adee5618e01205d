import type { Localized } from '../../lib/locale.ts';
import { both, type Message, short, teller, type Values } from '../../lib/messages.ts';

/* Everything an author is told of zone.geojson. */

const errors = {
  // The file

  emptyZone: `文件是空的 | the file is empty
    一个 GeoJSON FeatureCollection | a GeoJSON FeatureCollection
    重新导出；没有地图就删掉 zone.geojson 和 zone.yaml
    export it anew; a story without a map needs neither zone.geojson nor zone.yaml`,
  zoneTooLarge: `文件有 {megabytes} MB，没有读 | the file has {megabytes} MB and was not read
    不超过 {most} MB | up to {most} MB
    删去园区以外的要素和用不到的属性；坐标留 6 位小数；在 mapshaper.org 或 QGIS 里简化图形（保留公共边）后再导出
    leave out features beyond the zone and properties that are not needed; keep 6 decimals; simplify the shapes in mapshaper.org or QGIS (keeping shared borders) and export again`,
  jsonUnfinished: `文件没有写完：这里还缺引号或括号 | the file ends too early: a quote or bracket is missing here
    JSON：引号用 "，各项之间一个逗号，末项之后没有逗号，没有注释
    JSON: quotes are ", one comma between items and none after the last, no comments
    改正这里，或从 GeoJSON 编辑器重新导出 | mend it here, or export it anew from a GeoJSON editor`,
  notJson: `从“{found…}”起不是 JSON | from “{found…}” on this is not JSON
    JSON：引号用 "，各项之间一个逗号，末项之后没有逗号，没有注释
    JSON: quotes are ", one comma between items and none after the last, no comments
    改正这里，或从 GeoJSON 编辑器重新导出 | mend it here, or export it anew from a GeoJSON editor`,
  notFeatureCollection: `最外层是 {found…} | the whole is {found…}
    type 为 FeatureCollection 的对象，features 是列表 | an object of type FeatureCollection whose features are a list
    {advice} | {advice}`,
  featureWithoutId: `没有 id | it has no id
    小写英文字母、数字和短横，字母开头，如 huang-river
    lower-case letters, digits and hyphens, a letter first, such as huang-river
    在 properties 里写 "id" | write "id" in its properties`,
  badFeatureId: `id 不能是“{id…}” | its id cannot be “{id…}”
    小写英文字母、数字和短横，字母开头，如 huang-river
    lower-case letters, digits and hyphens, a letter first, such as huang-river
    在 properties 里写 "id" | write "id" in its properties`,
  featureWithoutLayer: `没有 layer | it has no layer
    {known} | {known}
    在 properties 里写 "layer" | write "layer" in its properties`,
  noFeatures: `一个要素也没有 | there is not one feature
    至少一个 hills 以外的要素 | at least one feature in a layer other than hills
    画上要素；没有地图就删掉 zone.geojson 和 zone.yaml | draw one; a story without a map needs neither zone.geojson nor zone.yaml`,
  otherCoordinateSystem: `坐标系是“{found…}” | the coordinate system is “{found…}”
    WGS84 经纬度（EPSG:4326、CRS84）；不写 crs 就是它 | WGS84 longitude and latitude (EPSG:4326, CRS84), which it is without crs
    在 QGIS 里导出时选 EPSG:4326 | choose EPSG:4326 when you export it from QGIS`,

  // Layers, ids and names

  notAFeature: `不是 Feature，是 {found…} | it is no Feature but {found…}
    { "type": "Feature", "properties": { … }, "geometry": { … } } | { "type": "Feature", "properties": { … }, "geometry": { … } }
    改成 Feature，或删掉 | make it a Feature or delete it`,
  duplicateFeature: `id“{id}”重复，要素 {first} 已经用了 | the id “{id}” is used already by feature {first}
    每个 id 只用一次；几块同名的合成一个 MultiPolygon | each id once; pieces of one thing make one MultiPolygon
    换个 id，或合成一个要素 | give it another id, or make one feature of both`,
  unknownLayer: `不认识的 layer“{found…}” | unknown layer “{found…}”
    {known} | {known}
    在 properties 里写 "layer" | write "layer" in its properties`,
  nameMissing: `没有 {key} | it has no {key}
    hills 以外的要素都有 name_zh 和 name_en | name_zh and name_en for all features but those of hills
    在 properties 里写 "{key}" | write "{key}" in its properties`,
  nameDiffers: `{key} 是“{found…}”，{table} 里是“{wanted…}” | its {key} is “{found…}”, in {table} it is “{wanted…}”
    两处一样 | the same in both
    写成“{wanted…}”，或改 {table} | write “{wanted…}”, or change {table}`,
  unknownFeature: `id“{id}”不在 {tables} 里 | its id “{id}” is not in {tables}
    {known} | {known}
    改 id，或在 {tables} 里加一行 | change the id, or add a row to {tables}`,
  layerMissing: `layer“{layer}”一个要素也没有 | the layer “{layer}” has not one feature
    zone.yaml 的 layers 里列出的，在 zone.geojson 里都有要素 | features in zone.geojson for each of zone.yaml’s layers
    画上要素，或在 zone.yaml 里删掉 {layer} | draw some, or delete {layer} from zone.yaml`,
  placeNotDrawn: `地图上没有地点“{id}”，而 works.csv 的“{work}”在那里 | the place “{id}” is not on the map, yet “{work}” of works.csv is there
    works.csv 用到的地点在 zone.geojson 里都有 id 相同的要素
    a feature of the same id in zone.geojson for each place that works.csv names
    在 layer places（或 water、roads）里画上它 | draw it in the layer places (or water, or roads)`,

  // Geometry

  noGeometry: `没有 geometry | it has no geometry
    一个几何 | a geometry
    画上它，或删掉这个要素 | draw it, or delete the feature`,
  isCollection: `geometry 是 GeometryCollection | its geometry is a GeometryCollection
    一种几何：点、线或面 | one kind of geometry: a point, line or area
    把其中每一种写成一个要素；同一种的合成 Multi…（QGIS：“拆分部件”）
    make each kind in it a feature of its own; those of a kind become one Multi… (QGIS: “Multipart to singleparts”)`,
  wrongGeometry: `geometry 是“{found…}”，layer 是 {layer} | its geometry is “{found…}”, in the layer {layer}
    {known} | {known}
    改画，或换一个 layer | draw it otherwise, or put it into another layer`,
  badPosition: `坐标不能是 {found} | a position cannot be {found}
    两个数：[x, y] 或 [经度, 纬度]，括号层数与几何相符
    two numbers, [x, y] or [longitude, latitude], in as many brackets as the geometry has
    改成两个不带引号的数 | write two numbers without quotes`,
  threeDimensions: `坐标有 {count} 个数：{found} | a position has {count} numbers: {found}
    两个数，不含高程 | two numbers, without height
    导出时不带 Z 和 M（QGIS：几何类型选不含 Z 的） | export it without Z and M (QGIS: uncheck “Include z-dimension”)`,
  outOfPlane: `坐标 {found} 在图面之外 | the position {found} is off the sheet
    示意图的 x 为 {left} 到 {right}，y 为 {bottom} 到 {top} | on a schematic x from {left} to {right}, y from {bottom} to {top}
    移到图面里；是经纬度的，在 zone.yaml 里写 schematic: false
    move it onto the sheet; for longitude and latitude write schematic: false in zone.yaml`,
  outOfRange: `坐标 {found} 超出范围 | the position {found} is out of range
    [经度, 纬度]，经度 -180 到 180，纬度 -90 到 90 | [longitude, latitude], from -180 to 180 and from -90 to 90
    核对这个坐标 | check the position`,
  inMetres: `坐标 {found} 超出范围 | the position {found} is out of range
    [经度, 纬度]，经度 -180 到 180，纬度 -90 到 90 | [longitude, latitude], from -180 to 180 and from -90 to 90
    像是以米计的投影坐标：导出时选 EPSG:4326 | these look like metres of a projection: choose EPSG:4326 when you export`,
  swappedPosition: `坐标 {found} 像是经纬度颠倒了 | longitude and latitude of {found} seem to be swapped
    先经度，后纬度 | longitude first, then latitude
    写成 {swapped}；整个文件都反了的，导出时换过来 | write {swapped}; if the whole file is so, swap them when you export it`,
  shortLine: `线不到两个不同的点 | the line has fewer than two different points
    至少两个不同的点 | at least two different points
    补上点，或删掉 | add points, or delete it`,
  noParts: `没有坐标 | it has no coordinates
    至少一个点、一条线或一个环 | at least one point, line or ring
    画上它，或删掉 | draw it, or delete it`,
  openRing: `没有闭合：起于 {first}，止于 {last} | it is not closed: it begins at {first} and ends at {last}
    最后一个点与第一个相同 | the last point the same as the first
    在末尾加上 {first} | add {first} at its end`,
  flatRing: `没有围出面积 | it encloses no area
    至少三个不在一条线上的点，末尾再写一次第一个 | at least three points that are not on one line, then the first again
    补上点、移开一些点，或画成线 | add points, move some of them, or make it a line`,
  crossedRing: `在 {spot} 附近与自己相交或重合 | it crosses itself, or runs along itself, near {spot}
    不与自己相交的环 | a ring that does not cross itself
    移动这里的点，或拆成两块（QGIS：“修复几何图形”） | move the points there, or make two parts of it (QGIS: “Fix geometries”)`,
  crossedRings: `与{other}在 {spot} 附近相交，或有一段重合 | it crosses {other}, or runs along it, near {spot}
    洞在外环之内，各环至多在单个的点上相碰 | holes within the outer ring; rings that meet in single points at most
    把这里的点挪开；相邻的洞并成一个，贴着外环的洞并到外面去（QGIS：“修复几何图形”）
    move the points apart; make one hole of two side by side, and of a hole along the outer ring a bay of that ring (QGIS: “Fix geometries”)`,
  holeOutside: `在外环之外，或在另一个洞里 | it lies outside the outer ring, or within another hole
    洞在外环之内，互不相套 | holes within the outer ring, none within another
    另成一块的，写进 MultiPolygon；否则移进去 | make it another part of a MultiPolygon, or move it inside`,
} as const;

const warnings = {
  placesLeftOut: `places.csv 里有、地图上没有：{ids} | in places.csv, but not on the map: {ids}
    places.csv 的每个地点都在地图上 | every place of places.csv on the map
    在 layer places 里画上 | draw them in the layer places`,
  farFromGround: `完全在 ground 之外 | it lies wholly outside the layer ground
    在 ground 之内，或与它相接 | within ground, or touching it
    核对坐标（是不是经纬度颠倒了？），或扩大 ground
    check its coordinates (are longitude and latitude swapped?), or enlarge ground`,
  flatRingLeftOut: `没有围出面积，没有画 | it encloses no area and was left out
    至少三个不在一条线上的点，末尾再写一次第一个 | at least three points that are not on one line, then the first again
    补上点、移开一些点，或画成线 | add points, move some of them, or make it a line`,
  touchedRing: `在 {spot} 碰到自己 | it touches itself at {spot}
    每个点只经过一次的环；洞可以有一个点在外环上
    a ring that passes each point once; a hole may have one point on the outer ring
    挪开这里的一个点，或拆成两块、改成一个洞（QGIS：“修复几何图形”）；图照现在的样子画
    move a point there, or make two parts or a hole of it (QGIS: “Fix geometries”); it is drawn as it is`,
  foldedRing: `在 {spot} 附近沿原线折回 | it runs back along itself near {spot}
    每条线只走一次的环 | a ring that follows no line twice
    删去折回的点（QGIS：“修复几何图形”）；图照现在的样子画
    delete the points of the way back (QGIS: “Fix geometries”); it is drawn as it is`,
  cutArea: `在 {spot} 附近与别的环不止一处相连，把这一块切成了几块 | it touches other rings more than once near {spot}, and so they cut the area in pieces
    每个洞至多在一个点上与其他的环相连
    holes that hang on the other rings by one point at most, so that the area is in one piece
    挪开其中一个点，或把各块写成 MultiPolygon 的各部分；图照现在的样子画
    move one of the points, or make each piece a part of a MultiPolygon; it is drawn as it is`,
  wrongWinding: `转错了方向，已掉转{more} | it turns the wrong way and was turned round{more}
    外环逆时针，洞顺时针（RFC 7946） | outer rings anticlockwise, holes clockwise (RFC 7946)
    按右手规则重新导出（QGIS：导出选项 RFC7946=YES） | export it by the right-hand rule (QGIS: layer option RFC7946=YES)`,
} as const;

export const tell = teller(errors, warnings);

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

export type Texts = typeof errors & typeof warnings;

/** A message of a feature, which it names. */
export function tellOf<K extends keyof Texts>(where: Where, key: K, ...values: Values<Texts[K]>): Message {
  const { feature, name, part, ring } = where;
  const message = tell(key, ...values);
  const zh = [
    `要素 ${feature}${name.zh === '' ? '' : `“${short(name.zh)}”`}`,
    ...(part === null ? [] : [`第 ${part} 块`]),
    ...(ring === null ? [] : [ringName(ring).zh]),
  ];
  const en = [
    `feature ${feature}${name.en === '' ? '' : ` “${short(name.en)}”`}`,
    ...(part === null ? [] : [`part ${part}`]),
    ...(ring === null ? [] : [ringName(ring).en.replace('the ', '')]),
  ];
  const found = both(`${zh.join('，')}：${message.found.zh}`, `${en.join(', ')}: ${message.found.en}`);
  return { ...message, found };
}

export function ringName(ring: number): Localized {
  return ring === 1 ? both('外环', 'the outer ring') : both(`第 ${ring - 1} 个洞`, `hole ${ring - 1}`);
}

export function position(numbers: readonly unknown[]): string {
  return `[${numbers.slice(0, 4).map(shown).join(', ')}]`;
}

/** A value in short; lists in lists may be deeper than any stack. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(9)));
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'string' ? `"${short(value)}"` : String(value);
}

/** Said once of a file: programs that turn rings the other way turn them all. */
export function wrongWinding(where: Where, more: number): Message {
  const others = both(`；还有 ${more} 个环也是`, `; so were ${more} more rings`);
  return tellOf(where, 'wrongWinding', { more: more === 0 ? '' : others });
}

const roots: Readonly<Record<string, Localized>> = {
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

export function notFeatureCollection(found: string): Message {
  const otherwise = both('从 GeoJSON 编辑器重新导出', 'export it anew from a GeoJSON editor');
  const advice = (Object.hasOwn(roots, found) ? roots[found] : undefined) ?? otherwise;
  return tell('notFeatureCollection', { found, advice });
}
