import { layAt } from '../fit/at-angle.ts';
import { prepared } from '../fit/prepared.ts';
import { cutAt } from '../fit/slabs.ts';
import { pointInside } from '../inside-point.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { fewerCorners } from './fewer-corners.ts';
import { difference, intersection, union } from '../overlay.ts';
import { containsRectangle, type Placement } from '../placement.ts';
import type { MultiPolygon, Point } from '../polygon.ts';

/** A hall and the yard before one of its long sides, both verified. */
export type Beside = { readonly hall: Placement; readonly yard: Placement };

type Ground = {
  /** Where the hall may stand, and where the yard may lie. */
  readonly room: MultiPolygon;
  readonly paved: MultiPolygon;
};

/** Metres. */
type Sides = { readonly length: number; readonly width: number; readonly depth: number };

/** Directions of borders that are tried, of each shape; the longest borders first. */
const DIRECTIONS = 2;
/** Metres within their borders by which both shapes are drawn with fewer corners for the search: arcs cost most of it. */
const NEAR = 0.02;
const QUARTER = Math.PI / 2;

const drawn = new WeakMap<MultiPolygon, MultiPolygon>();

/** Kept for each shape: many halls are asked of the same land. */
function simply(shape: MultiPolygon): MultiPolygon {
  const known = drawn.get(shape);
  if (known) return known;
  const simple = fewerCorners(shape, NEAR);
  drawn.set(shape, simple);
  return simple;
}

/**
 * A place where a hall lies in the room and a yard of the given depth along one of its long sides lies where it may be paved; null when none was
 * found. Tried are the direction in which both together lie where it may be paved, and those of the borders of both shapes, at each of them every
 * place; at other angles there may be one.
 */
export function standBeside({ room, paved }: Ground, { depth, ...hall }: Sides): Beside | null {
  const [length, width] = [Math.max(hall.length, hall.width), Math.min(hall.length, hall.width)];
  const ground = { room: simply(room), paved: simply(paved) };
  if (ground.room.length === 0 || ground.paved.length === 0) return null;
  const both = rectangleFit(ground.paved, { length, width: width + depth });
  if (both.answer === 'no') return null;
  const first = both.answer === 'yes' ? [directionIn(both.placement, length, width + depth)] : [];
  for (const angle of [...first, ...directionsOf(ground)]) {
    const found = atAngle(ground, { length, width, depth }, angle);
    if (found && lies(room, found.hall) && lies(paved, found.yard)) return found;
  }
  return null;
}

/** Radians: of the hall's longer side, where hall and yard lie as one rectangle. */
// oxlint-disable-next-line max-params
const directionIn = ({ angle }: Placement, length: number, across: number): number =>
  (angle * Math.PI) / 180 + (length >= across ? 0 : QUARTER);

/** The yard of a hall that stands already, before one of its long sides; null where neither may be paved. */
export function yardOf({ corners }: Placement, paved: MultiPolygon, depth: number): Placement | null {
  const [a, b, c, d] = corners as readonly [Point, Point, Point, Point];
  const isLong = Math.hypot(b[0] - a[0], b[1] - a[1]) >= Math.hypot(c[0] - b[0], c[1] - b[1]);
  const walls = isLong
    ? ([
        [a, b],
        [c, d],
      ] as const)
    : ([
        [b, c],
        [d, a],
      ] as const);
  for (const [from, to] of walls) {
    const yard = before(from, to, depth);
    if (lies(paved, yard)) return yard;
  }
  return null;
}

/** To the right of a wall that runs counter-clockwise around its hall: outside of it. */
// oxlint-disable-next-line max-params
function before(from: Point, to: Point, depth: number): Placement {
  const wall = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const out: Point = [((to[1] - from[1]) / wall) * depth, ((from[0] - to[0]) / wall) * depth];
  const far = ([x, y]: Point): Point => [x + out[0], y + out[1]];
  return rectangle([from, far(from), far(to), to]);
}

function rectangle([a, b, c, d]: readonly [Point, Point, Point, Point]): Placement {
  const [along, across] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - b[0], c[1] - b[1])];
  const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI + (along >= across ? 0 : 90);
  return {
    corners: [a, b, c, d, a],
    angle: ((degrees % 180) + 180) % 180,
    length: Math.max(along, across),
    width: Math.min(along, across),
  };
}

const lies = (shape: MultiPolygon, placement: Placement): boolean =>
  shape.some((part) => containsRectangle(part, placement));

/** Radians in [0, π): of the long side. */
function directionsOf({ room, paved }: Ground): number[] {
  const own = (shape: MultiPolygon) =>
    prepared(shape)
      .toSorted((a, b) => b.area - a.area)
      .flatMap(({ directions }) => directions)
      .slice(0, DIRECTIONS);
  const all = [...new Set([...own(room), ...own(paved)].map((angle) => Math.round(angle * 1e9) / 1e9))];
  return all.flatMap((angle) => [angle, angle + QUARTER]);
}

/** Around the shapes' own origin, turned so that the long side is level. */
type Turned = { readonly origin: Point; readonly cos: number; readonly sin: number };

// oxlint-disable-next-line max-params
function atAngle({ room, paved }: Ground, { length, width, depth }: Sides, angle: number): Beside | null {
  const turn: Turned = { origin: room[0]![0]![0]!, cos: Math.cos(angle), sin: Math.sin(angle) };
  const at = (x: number, bottom: number, top: number): Placement =>
    rectangle([back([x, bottom], turn), back([x + length, bottom], turn), back([x + length, top], turn), back([x, top], turn)]); // prettier-ignore
  // Neither alone fits: then not both. Else their own places are tried before all places are drawn, which takes a hundred times as long.
  const [alone, both] = [laidAt(room, [length, width], angle), laidAt(paved, [length, width + depth], angle)];
  if (!alone || !both) return null;
  const [[x, y], [u, v]] = [lowest(alone, turn), lowest(both, turn)];
  const tries = [[x, y, width], [x, y, -depth], [u, v, width], [u, v + depth, -depth]] as const; // prettier-ignore
  for (const [from, bottom, low] of tries) {
    const found = { hall: at(from, bottom, bottom + width), yard: at(from, bottom + low, bottom + low + depth) };
    if (lies(room, found.hall) && lies(paved, found.yard)) return found;
  }
  const halls = placesOf(level(room, turn), { low: [0, 0], high: [length, width] });
  if (halls.length === 0) return null;
  const land = level(paved, turn);
  for (const low of [width, -depth]) {
    const places = intersection(halls, placesOf(land, { low: [0, low], high: [length, low + depth] }));
    if (places.length === 0) continue;
    const [from, bottom] = pointInside(places);
    const found = { hall: at(from, bottom, bottom + width), yard: at(from, bottom + low, bottom + low + depth) };
    if (lies(room, found.hall) && lies(paved, found.yard)) return found;
  }
  return null;
}

/** A place for a box whose first side has that angle; null where there is none. */
// oxlint-disable-next-line max-params
function laidAt(shape: MultiPolygon, sides: readonly [number, number], angle: number): Placement | null {
  for (const part of prepared(shape)) {
    const placement = layAt(part, cutAt(part, angle), sides);
    if (placement) return placement;
  }
  return null;
}

function lowest({ corners }: Placement, turn: Turned): Point {
  const [ring] = level([[corners]], turn)[0]!;
  return [Math.min(...ring!.map(([x]) => x)), Math.min(...ring!.map(([, y]) => y))];
}

type Box = { readonly low: Point; readonly high: Point };

/** Every point p for which the box, carried by p, lies in the shape: no border may run through it, and one corner has to be inside. */
function placesOf(shape: MultiPolygon, { low, high }: Box): MultiPolygon {
  const swept = shape.flatMap((polygon) =>
    polygon.flatMap((ring) => ring.slice(1).map((to, i): MultiPolygon => sweptBy(ring[i]!, to, { low, high }))),
  );
  const inside = shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]): Point => [x - low[0], y - low[1]])));
  return difference(inside, union(swept));
}

/** All points from which the box meets a straight piece of border: the hull of the box's mirror image at both ends. */
// oxlint-disable-next-line max-params
function sweptBy(from: Point, to: Point, { low, high }: Box): MultiPolygon {
  const [a, b] = from[0] < to[0] || (from[0] === to[0] && from[1] <= to[1]) ? [from, to] : [to, from];
  const at = ([x, y]: Point, [u, v]: Point): Point => [x - u, y - v];
  const [west, east] = [high[0], low[0]];
  const [south, north] = [high[1], low[1]];
  const ring: Point[] =
    b[1] >= a[1]
      ? [at(a, [west, south]), at(a, [east, south]), at(b, [east, south]), at(b, [east, north]), at(b, [west, north]), at(a, [west, north])] // prettier-ignore
      : [at(a, [west, south]), at(b, [west, south]), at(b, [east, south]), at(b, [east, north]), at(a, [east, north]), at(a, [west, north])]; // prettier-ignore
  return [[[...ring, ring[0]!]]];
}

const level = (shape: MultiPolygon, { origin, cos, sin }: Turned): MultiPolygon =>
  shape.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([x, y]): Point => {
        const [dx, dy] = [x - origin[0], y - origin[1]];
        return [dx * cos + dy * sin, dy * cos - dx * sin];
      }),
    ),
  );

const back = ([x, y]: Point, { origin, cos, sin }: Turned): Point => [
  origin[0] + x * cos - y * sin,
  origin[1] + x * sin + y * cos,
];
