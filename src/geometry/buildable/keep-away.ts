import { dilate, erode } from '../buffer.ts';
import { difference, union } from '../overlay.ts';
import { area, type MultiPolygon, type Point, type Polygon, type Ring, signedRingArea, toSegment } from '../polygon.ts';
import { validityOf } from '../validity.ts';
import { bufferLines, type Line } from './lines.ts';
import { movedSides } from './moved/moved-sides.ts';
import { staysAway } from './moved/stays-away.ts';

/** Sides of the polygon that stands around a circle; at 50 m it goes 15 mm beyond it at its corners. */
const SIDES = 128;

/** Metres by which a distance is rounded, and the last digits of coordinates of a national grid, as a share of them. */
const [ROUNDING, DIGITS] = [5e-10, 2 ** -50];

/**
 * Metres. Where an arc meets a straight side at almost its own angle, an engine's crossing was seen to lie 4 µm nearer to the border than asked.
 * Then so much more is kept away.
 */
const MORE = [0, 1e-5, 1e-4] as const;

/** m² for each m² of the distance's square and reflex corner: what tangents around its circle may take beyond an engine's chords inside it. */
const TANGENTS = 2e-3;

/**
 * What is left of a valid shape at least `metres` away from its border, and never a place nearer; along straight borders exact, and around a
 * reflex corner at most 0.03 % farther off. Where the sides moved inwards are not proven to be that, an engine's buffer is, whose arcs cut
 * reflex corners (1.8 mm at 6 m): a polygon around the whole circle is taken off there. Throws RangeError on a negative or non-finite distance.
 */
export function erodeSafely(shape: MultiPolygon, metres: number): MultiPolygon {
  if (metres === 0) return shape;
  return shape.flatMap((polygon) => {
    const left = erode([polygon], metres);
    if (left.length === 0) return left;
    const moved = left.length > 1 ? null : movedSides(polygon, metres);
    return moved && isWhatIsLeft(moved, { polygon, left, metres }) ? moved : withoutCircles([polygon], left, metres);
  });
}

type Left = { readonly polygon: Polygon; readonly left: MultiPolygon; readonly metres: number };

/** Nothing of it is too near, and nothing that the engine found is missing. */
function isWhatIsLeft(moved: MultiPolygon, { polygon, left, metres }: Left): boolean {
  const spare = TANGENTS * metres * metres * reflexCorners(polygon).length + 1e-6;
  return (
    area(moved) >= area(left) - spare &&
    validityOf(moved).valid &&
    staysAway(moved, [polygon], metres - roundingAt(polygon))
  );
}

// oxlint-disable-next-line max-params
function withoutCircles(shape: MultiPolygon, left: MultiPolygon, metres: number): MultiPolygon {
  const corners = shape.flatMap(reflexCorners);
  const circles = corners.length === 0 ? [] : union(corners.map((corner) => around(corner, metres)));
  const round = new Set(circles.flat(2).map(([x, y]) => `${x} ${y}`));
  let kept = left;
  for (const more of MORE) {
    kept = difference(more === 0 ? left : erode(shape, metres + more), circles);
    const straight = kept.flat(2).filter(([x, y]) => !round.has(`${x} ${y}`));
    if (keepsDistance(shape, metres, straight)) return kept;
  }
  return kept;
}

/** Metres by which coordinates may be off for their digits. */
const roundingAt = ([ring]: Polygon): number =>
  ROUNDING + DIGITS * Math.max(Math.abs(ring?.[0]?.[0] ?? 0), Math.abs(ring?.[0]?.[1] ?? 0));

// oxlint-disable-next-line max-params
function keepsDistance(shape: MultiPolygon, metres: number, points: readonly Point[]): boolean {
  const least = metres - roundingAt(shape[0] ?? []);
  return points.every((point) =>
    shape.every((polygon) =>
      polygon.every((ring) => ring.every((to, i) => i === 0 || toSegment(point, ring[i - 1]!, to) >= least)),
    ),
  );
}

/**
 * The engine lays 32 chords to a quadrant, and where a turn is no multiple of that, chords of up to one and a half times the angle: drawn so
 * much farther out, no chord cuts the circle. 8 mm at 12 m.
 */
const OUTWARD = 1 / Math.cos(0.75 * (Math.PI / 64));

/** All places nearer than `metres` to a valid shape, and at most 0.07 % more, never less. */
export const dilateSafely = (shape: MultiPolygon, metres: number): MultiPolygon => dilate(shape, metres * OUTWARD);

/** All places nearer than `metres` to the lines, and at most 0.07 % more, never less. */
export const bufferLinesSafely = (lines: readonly Line[], metres: number): MultiPolygon =>
  bufferLines(lines, metres * OUTWARD);

/** A polygon that holds the whole circle. */
function around([x, y]: Point, metres: number): MultiPolygon {
  const radius = metres / Math.cos(Math.PI / SIDES);
  const ring = Array.from({ length: SIDES }, (_, i): Point => {
    const turn = (2 * Math.PI * i) / SIDES;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  return [[[...ring, ring[0]!]]];
}

/** Corners at which the inside takes more than half a turn. */
function reflexCorners(polygon: Polygon): Point[] {
  return polygon.flatMap((ring, index) => {
    // The inside lies to the left of an outer ring that runs counter-clockwise and of a hole that runs clockwise.
    const isLeft = signedRingArea(ring) > 0 === (index === 0);
    return openRing(ring).filter((at, i, all) => {
      const [before, after] = [all[(i + all.length - 1) % all.length]!, all[(i + 1) % all.length]!];
      const turn = (at[0] - before[0]) * (after[1] - at[1]) - (at[1] - before[1]) * (after[0] - at[0]);
      return isLeft ? turn < 0 : turn > 0;
    });
  });
}

/** Without the point that closes it and without points that repeat. */
const openRing = (ring: Ring): Ring => ring.slice(1).filter(([x, y], i) => x !== ring[i]![0] || y !== ring[i]![1]);
