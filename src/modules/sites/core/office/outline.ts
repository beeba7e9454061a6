import { type Epsg, isPlausible, transformation } from '../../../../geometry/crs.ts';
import {
  area,
  bounds,
  contains,
  type Bounds,
  type MultiPolygon,
  type Point,
  type Ring,
  toSegment,
} from '../../../../geometry/polygon.ts';
import { validityOf } from '../../../../geometry/validity.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';

/** In which corners may be typed: the national systems and degrees. */
export const OUTLINE_SYSTEMS = ['2176', '2177', '2178', '2179', '2180', '4326'] as const;
export type OutlineSystem = (typeof OUTLINE_SYSTEMS)[number];

/** The corners of a border as a clerk typed them. */
export type TypedOutline = { readonly text: string; readonly system: OutlineSystem };

export type OutlineFault = {
  readonly code:
    | 'bad-corner'
    | 'few-corners'
    | 'many-corners'
    | 'outline-outside'
    | 'outline-crosses'
    | 'outline-parts'
    | 'outline-small';
  /** The line, or the place in the system that was typed. */
  readonly about?: string;
  readonly limit?: number;
};

/** Land within a drawn border, metres of the city's zone. */
export type DrawnLand = { readonly outline: MultiPolygon; readonly areaM2: number; readonly bounds: Bounds };

/** The city's PL-2000 zone, and its border in it; null where the base map has none. */
export type Ground = { readonly epsg: Epsg; readonly border: MultiPolygon | null };

export const MOST_CORNERS = 1000;
/** m² */
const LEAST_AREA = 1;
/** How far outside the border a corner may lie: border drawings are simplified. Metres. */
const BORDER_SLACK = 100;

type Refused = { readonly kind: 'bad-outline'; readonly fault: OutlineFault };
const bad = (code: OutlineFault['code'], rest: Omit<OutlineFault, 'code'> = {}): Result<never, Refused> =>
  refuse({ kind: 'bad-outline', fault: { code, ...rest } });

/**
 * A border as land of the city, metres of its zone to the millimetre, or the first thing that keeps it from being land and
 * where. Which number of a corner is the northing is told by where the corners then lie.
 */
export function readOutline({ text, system }: TypedOutline, ground: Ground): Result<DrawnLand, Refused> {
  const typed = readCorners(text);
  if (!typed.ok) return typed;
  const epsg = Number(system) as Epsg;
  const corners = typed.value.flat(2);
  const turned = ORDERS.find((order) => corners.every((corner) => liesInCity(order(corner), epsg, ground)));
  if (!turned) {
    const stray = corners.find((corner) => !ORDERS.some((order) => liesInCity(order(corner), epsg, ground)));
    return bad('outline-outside', { about: (stray ?? corners[0]!).join(' ') });
  }
  const carry = transformation(epsg, ground.epsg);
  const shape = typed.value.map((part) =>
    part.map((ring) => closed(ring.map((point) => snapped(carry(turned(point)))))),
  );
  const validity = validityOf(shape);
  if (!validity.valid) {
    const crosses = validity.reason === 'self-intersection' || validity.reason === 'ring-self-intersection';
    const about = validity.at ? written(transformation(ground.epsg, epsg)(validity.at), system) : '';
    return bad(crosses ? 'outline-crosses' : 'outline-parts', { about });
  }
  const areaM2 = area(shape);
  return areaM2 < LEAST_AREA ? bad('outline-small') : ok({ outline: shape, areaM2, bounds: bounds(shape) });
}

const same = (point: Point): Point => point;
const swapped = ([a, b]: Point): Point => [b, a];
/** Surveyors write the northing first, maps of the world the latitude; files often the other way round. */
const ORDERS = [swapped, same] as const;

function liesInCity(point: Point, epsg: Epsg, { epsg: zone, border }: Ground): boolean {
  if (!isPlausible(epsg, point)) return false;
  if (!border) return true;
  const at = transformation(epsg, zone)(point);
  if (contains(border, at)) return true;
  return border.some((polygon) =>
    polygon.some((ring) => ring.some((b, i) => i > 0 && toSegment(at, ring[i - 1]!, b) <= BORDER_SLACK)),
  );
}

const MILLIMETRES = 1000;
const snapped = ([x, y]: Point): Point => [
  Math.round(x * MILLIMETRES) / MILLIMETRES,
  Math.round(y * MILLIMETRES) / MILLIMETRES,
];

const closed = (ring: readonly Point[]): Ring => {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
};

/** Parts, their rings and corners, as typed: an empty line begins another part, a line with a minus alone a hole in it. */
function readCorners(text: string): Result<Point[][][], Refused> {
  const parts: Point[][][] = [];
  let ring: Point[] | null = null;
  let count = 0;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') ring = null;
    else if (/^[-–]$/.test(line)) {
      ring = [];
      if (parts.length === 0) return bad('bad-corner', { about: line });
      parts.at(-1)!.push(ring);
    } else {
      const corner = readCorner(line);
      if (!corner) return bad('bad-corner', { about: line.slice(0, 60) });
      if (!ring) {
        ring = [];
        parts.push([ring]);
      }
      ring.push(corner);
      count += 1;
      if (count > MOST_CORNERS) return bad('many-corners', { limit: MOST_CORNERS });
    }
  }
  const few =
    parts.length === 0 || parts.some((part) => part.some((one) => closed(one.length ? one : [[0, 0]]).length < 4));
  return few ? bad('few-corners') : ok(parts);
}

/** `5738012,35 6508433,12`, `51.7611, 18.0910`, or with the corner's number before: `101 5738012.35 6508433.12`. */
function readCorner(line: string): Point | null {
  const pair = /^(-?\d+\.\d+),(-?\d+\.\d+)$/.exec(line);
  const parted = pair
    ? [pair[1]!, pair[2]!]
    : line
        .replace(/[;\t]/g, ' ')
        .replace(/,(?=\s)/g, ' ')
        .split(/\s+/);
  const numbers = parted.length === 3 && /^[\w/.-]{1,12}$/.test(parted[0]!) ? parted.slice(1) : parted;
  if (numbers.length !== 2 || !numbers.every((one) => /^\d{1,8}(?:[.,]\d{1,12})?$/.test(one))) return null;
  const [a, b] = numbers.map((one) => Number(one.replace(',', '.'))) as [number, number];
  return [a, b];
}

/** Digits after the point: a centimetre of metres or of degrees. */
const written = (point: Point, system: OutlineSystem): string =>
  swapped(point)
    .map((one) => one.toFixed(system === '4326' ? 7 : 2))
    .join(' ');

/** A border as the form takes it, in the city's zone to the millimetre, northing first. */
export const outlineText = (shape: MultiPolygon): string =>
  shape
    .map((part) =>
      part
        .map((ring) =>
          ring
            .slice(0, -1)
            .map(([x, y]) => `${y.toFixed(3)} ${x.toFixed(3)}`)
            .join('\n'),
        )
        .join('\n-\n'),
    )
    .join('\n\n');
