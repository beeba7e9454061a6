import proj4 from 'proj4';
import type { Bounds, MultiPolygon, Point } from './polygon.ts';
import { mapPoints } from './polygon.ts';

export type Epsg = 2176 | 2177 | 2178 | 2179 | 2180 | 4326 | 3857 | 25833;
/** `xy`: easting, northing (longitude, latitude). `yx`: the other way round. */
export type AxisOrder = 'xy' | 'yx';
export type CrsName = { readonly epsg: Epsg; readonly axes: AxisOrder };

const pl2000 = (zone: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=0.999923 +x_0=${zone}500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;

/** EPSG register, PL-1992 and PL-2000 per Dz.U. 2024 poz. 342 (state system of spatial references). */
const DEFINITIONS: Record<Epsg, string> = {
  2176: pl2000(5),
  2177: pl2000(6),
  2178: pl2000(7),
  2179: pl2000(8),
  2180: '+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 +ellps=GRS80 +units=m +no_defs',
  4326: '+proj=longlat +datum=WGS84 +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  25833: '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs',
};

/** ETRS89 in degrees: the national realisations of WGS 84 and ETRS89 are taken as one here, as in the register's own exchange files. */
const SAME_AS: Readonly<Record<number, Epsg>> = { 4258: 4326 };

const isEpsg = (code: number): code is Epsg => Object.hasOwn(DEFINITIONS, code);

/** The register's own order is northing easting (latitude longitude) for these; 3857 and 25833 are easting first. */
const NORTHING_FIRST: ReadonlySet<Epsg> = new Set<Epsg>([2176, 2177, 2178, 2179, 2180, 4326]);

const BY_REGISTER = [
  /^urn:(?:x-)?ogc:def:crs:EPSG:[\d.]*:(\d{4,5})$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/(\d{4,5})$/i,
];
const EASTING_FIRST = [/^https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#(\d{4,5})$/i, /^EPSG:(\d{4,5})$/i];

/** The system and the axis order that a CRS name promises; the order follows from the form of the name. Null for names and systems unknown here. */
export function parseCrsName(name: string): CrsName | null {
  const text = name.trim();
  if (/^urn:ogc:def:crs:OGC:[\d.]*:CRS84$/i.test(text)) return { epsg: 4326, axes: 'xy' };
  for (const [patterns, byRegister] of [[BY_REGISTER, true] as const, [EASTING_FIRST, false] as const]) {
    for (const pattern of patterns) {
      const written = Number(pattern.exec(text)?.[1]);
      const code = SAME_AS[written] ?? written;
      if (isEpsg(code)) return { epsg: code, axes: byRegister && NORTHING_FIRST.has(code) ? 'yx' : 'xy' };
    }
  }
  return null;
}

const converters = new Map<string, (point: Point) => Point>();

/** A function that carries points (easting northing order on both sides) from one system to another. Throws RangeError on a non-finite number. */
export function transformation(from: Epsg, to: Epsg): (point: Point) => Point {
  const key = `${from}>${to}`;
  const known = converters.get(key);
  if (known) return known;
  const converter = from === to ? null : proj4(DEFINITIONS[from], DEFINITIONS[to]);
  const carry = (point: Point): Point => {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1]))
      throw new RangeError('a coordinate is not a finite number');
    if (!converter) return point;
    const [x, y] = converter.forward([point[0], point[1]]);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`a point has no place in EPSG:${to}`);
    return [x!, y!];
  };
  converters.set(key, carry);
  return carry;
}

/** A shape carried from one reference system into another, point by point; longitude latitude in degrees, easting northing in metres. */
export const transform = (shape: MultiPolygon, from: Epsg, to: Epsg): MultiPolygon =>
  from === to ? shape : mapPoints(shape, transformation(from, to));

/** Poland's land and a margin of about 10 km, degrees. */
const POLAND: Bounds = { minX: 14.0, minY: 48.9, maxX: 24.3, maxY: 54.95 };
/** A PL-2000 zone is 3° wide; counties keep to one zone, so a little over the edge is usual. */
const ZONE_HALF_WIDTH_DEGREES = 2.3;

/** Whether a point of that system (easting northing order) lies in Poland, and near enough to its zone. */
export function isPlausible(epsg: Epsg, point: Point): boolean {
  let place: Point;
  try {
    place = transformation(epsg, 4326)(point);
  } catch {
    return false;
  }
  const [lon, lat] = place;
  if (lon < POLAND.minX || lon > POLAND.maxX || lat < POLAND.minY || lat > POLAND.maxY) return false;
  const zone = epsg >= 2176 && epsg <= 2179 ? epsg - 2171 : null;
  return zone === null || Math.abs(lon - zone * 3) <= ZONE_HALF_WIDTH_DEGREES;
}

/** Side of a square, degrees or metres, whose four plausible corners vouch for all that lies within. */
const [SQUARE_DEGREES, SQUARE_METRES] = [0.01, 1000];
const MANY_SQUARES = 100_000;

/** `isPlausible` for many points of one system: most of them lie in squares that are known already. */
export function plausibilityIn(epsg: Epsg): (point: Point) => boolean {
  const known = squares.get(epsg) ?? new Map<number, boolean>();
  squares.set(epsg, known);
  const side = epsg === 4326 ? SQUARE_DEGREES : SQUARE_METRES;
  return (point) => {
    const [column, row] = [Math.floor(point[0] / side), Math.floor(point[1] / side)];
    if (!(Math.abs(column) < 1e6 && Math.abs(row) < 1e6)) return isPlausible(epsg, point);
    const key = column * 2e6 + row;
    let sure = known.get(key);
    if (sure === undefined) {
      const corners = [column, column + 1].flatMap((x) => [row, row + 1].map((y): Point => [x * side, y * side]));
      sure = corners.every((corner) => isPlausible(epsg, corner));
      if (known.size >= MANY_SQUARES) known.clear();
      known.set(key, sure);
    }
    return sure || isPlausible(epsg, point);
  };
}

const squares = new Map<Epsg, Map<number, boolean>>();

export type CrsFinding =
  | { readonly kind: 'as-labelled'; readonly crs: CrsName }
  /** The coordinates fit only when read in another order or system than the label promises. */
  | { readonly kind: 'contradicts-label'; readonly crs: CrsName; readonly labelled: CrsName | null }
  | { readonly kind: 'implausible'; readonly labelled: CrsName | null };

const ordered = (crs: CrsName, [a, b]: Point): Point => (crs.axes === 'xy' ? [a, b] : [b, a]);

/** PL-2000 eastings name their zone (5–8 million), so a metric file without a label can be told; PL-1992 and UTM can't be told apart by numbers alone. */
const GUESSES: readonly CrsName[] = ([4326, 2176, 2177, 2178, 2179, 2180] as const).flatMap((epsg) => [
  { epsg, axes: 'xy' as const },
  { epsg, axes: 'yx' as const },
]);

/** A single stray point does not make a file's label false. */
const SHARE_THAT_CONVINCES = 0.8;

/**
 * What the sample's coordinates say of the label. The label holds while four in five sample points are plausible under it;
 * then the other order of the same system; then a single other system under which they are.
 */
export function detectCrs(labelled: CrsName | null, sample: readonly Point[]): CrsFinding {
  const fits = (crs: CrsName): boolean =>
    sample.length > 0 &&
    sample.filter((point) => isPlausible(crs.epsg, ordered(crs, point))).length >= sample.length * SHARE_THAT_CONVINCES;
  if (labelled && fits(labelled)) return { kind: 'as-labelled', crs: labelled };
  if (labelled) {
    const swapped: CrsName = { epsg: labelled.epsg, axes: labelled.axes === 'xy' ? 'yx' : 'xy' };
    if (fits(swapped)) return { kind: 'contradicts-label', crs: swapped, labelled };
  }
  const others = GUESSES.filter((crs) => crs.epsg !== labelled?.epsg && fits(crs));
  const [only] = others;
  return only && others.length === 1
    ? { kind: 'contradicts-label', crs: only, labelled }
    : { kind: 'implausible', labelled };
}

/** The shape with each point as easting northing, whatever the order of its axes. */
export const toEastingNorthing = (shape: MultiPolygon, axes: AxisOrder): MultiPolygon =>
  axes === 'xy' ? shape : mapPoints(shape, ([a, b]) => [b, a]);
