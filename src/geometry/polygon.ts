/** Easting and northing in metres, or longitude and latitude in degrees; the owner of the value says which. */
export type Point = readonly [number, number];
/** Closed: the last point repeats the first. */
export type Ring = readonly Point[];
/** The outer ring, then the holes. Either orientation. */
export type Polygon = readonly Ring[];
/** Parts whose interiors do not overlap. The shape of GeoJSON MultiPolygon coordinates. */
export type MultiPolygon = readonly Polygon[];

export type Bounds = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };

export type ShapeFault = {
  readonly kind: 'not-a-polygon' | 'non-finite' | 'ring-not-closed' | 'ring-too-short' | 'empty' | 'too-many-points';
  /** Part, ring and point, counted from 0, as far as known: "0/1/17". */
  readonly place: string;
};

type Read = { ok: true; value: MultiPolygon } | { ok: false; error: ShapeFault };

const fault = (kind: ShapeFault['kind'], place: string): { ok: false; error: ShapeFault } => ({
  ok: false,
  error: { kind, place },
});

/** Most points of one shape that are read; a cadastre's largest parcels stay far below. */
export const MAX_POINTS = 200_000;

/**
 * Coordinates of unknown origin as a MultiPolygon of finite, closed rings of at least four points.
 * A third ordinate is dropped. `close` closes open rings instead of refusing them.
 */
export function readMultiPolygon(coordinates: unknown, options: { close?: boolean } = {}): Read {
  if (!Array.isArray(coordinates)) return fault('not-a-polygon', '');
  if (coordinates.length === 0) return fault('empty', '');
  const parts: Ring[][] = [];
  let points = 0;
  for (const [p, part] of coordinates.entries()) {
    if (!Array.isArray(part) || part.length === 0)
      return fault(Array.isArray(part) ? 'empty' : 'not-a-polygon', `${p}`);
    const rings: Ring[] = [];
    for (const [r, ring] of part.entries()) {
      const read = readRing(ring, `${p}/${r}`, options.close ?? false);
      if (!read.ok) return read;
      points += read.value.length;
      if (points > MAX_POINTS) return fault('too-many-points', `${p}/${r}`);
      rings.push(read.value);
    }
    parts.push(rings);
  }
  return { ok: true, value: parts };
}

function readRing(
  ring: unknown,
  place: string,
  close: boolean,
): { ok: true; value: Ring } | { ok: false; error: ShapeFault } {
  if (!Array.isArray(ring)) return fault('not-a-polygon', place);
  if (ring.length > MAX_POINTS) return fault('too-many-points', place);
  const points: Point[] = [];
  for (let i = 0; i < ring.length; i += 1) {
    const point: unknown = ring[i];
    if (!Array.isArray(point) || point.length < 2) return fault('not-a-polygon', `${place}/${i}`);
    const x: unknown = point[0];
    const y: unknown = point[1];
    if (typeof x !== 'number' || typeof y !== 'number') return fault('not-a-polygon', `${place}/${i}`);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return fault('non-finite', `${place}/${i}`);
    points.push([x, y]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    if (!close) return fault('ring-not-closed', place);
    points.push(first);
  }
  return points.length < 4 ? fault('ring-too-short', place) : { ok: true, value: points };
}

/** Area of a ring in the square of its unit, positive when counter-clockwise. Summed around the ring's first point, so that metres of a national grid lose no digits. */
export function signedRingArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  const [ox, oy] = origin;
  let twice = 0;
  let previousX = 0;
  let previousY = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const point = ring[i]!;
    const x = point[0] - ox;
    const y = point[1] - oy;
    twice += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return twice / 2;
}

/** Outer rings less holes; never negative for a valid shape. */
export function area(shape: MultiPolygon): number {
  let total = 0;
  for (const polygon of shape) {
    polygon.forEach((ring, index) => {
      const size = Math.abs(signedRingArea(ring));
      total += index === 0 ? size : -size;
    });
  }
  return total;
}

/** The box around a shape. An empty shape has no box: throws RangeError. */
export function bounds(shape: MultiPolygon): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape) {
    for (const [x, y] of polygon[0] ?? []) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  if (minX > maxX) throw new RangeError('an empty shape has no bounds');
  return { minX, minY, maxX, maxY };
}

/** The same rings with each point changed. */
export const mapPoints = (shape: MultiPolygon, move: (point: Point) => Point): MultiPolygon =>
  shape.map((polygon) => polygon.map((ring) => ring.map(move)));

/** True for points strictly inside; a point on a border may be answered either way. */
export function contains(shape: MultiPolygon, [x, y]: Point): boolean {
  return shape.some((polygon) => polygon.reduce((inside, ring) => inside !== crossesOddly(ring, x, y), false));
}

function crossesOddly(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y && x - ax < ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
  }
  return odd;
}

/** The square of the distance from (x, y) to the segment between (ax, ay) and (bx, by), in their unit. Numbers, for loops over flat rings. */
// oxlint-disable-next-line max-params
export function squareToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return (ax + share * dx - x) ** 2 + (ay + share * dy - y) ** 2;
}

/** Distance from a point to the segment between two others, in their unit. */
export const toSegment = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number =>
  Math.sqrt(squareToSegment(x, y, ax, ay, bx, by));
