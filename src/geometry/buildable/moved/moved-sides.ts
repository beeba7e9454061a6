import { type MultiPolygon, type Point, type Polygon, type Ring, signedRingArea } from '../../polygon.ts';
import { collapse, type Side, vertexOf } from './side-events.ts';

/** Radians to which the turn around a reflex corner is followed: a tangent stands at most 0.03 % farther off than the circle. */
const TURN = Math.PI / 64;

/**
 * A polygon whose sides have all been moved inwards by so many metres, around its reflex corners along tangents of the circle; null where that is
 * not plain. Whoever asks has to verify it: nothing here looks whether sides of different places meet.
 */
export function movedSides(polygon: Polygon, metres: number): MultiPolygon | null {
  const origin = polygon[0]?.[0];
  if (!origin) return null;
  const rings: Ring[] = [];
  for (const [index, ring] of polygon.entries()) {
    const moved = movedRing(ring, { metres, origin, isHole: index > 0 });
    if (moved === null) return null;
    rings.push(moved);
  }
  return [rings];
}

type Moving = { readonly metres: number; readonly origin: Point; readonly isHole: boolean };

function movedRing(ring: Ring, { metres, origin: [ox, oy], isHole }: Moving): Ring | null {
  // The inside lies to the left: of an outer ring that runs counter-clockwise and of a hole that runs clockwise.
  const ordered = signedRingArea(ring) > 0 === isHole ? ring.toReversed() : ring;
  const sides = sidesOf(ordered.map(([x, y]) => [x - ox, y - oy]));
  if (sides === null) return null;
  const left = collapse(sides, metres);
  if (left === null) return null;
  const points: Point[] = [];
  for (const [i, side] of left.entries()) {
    const corner = vertexOf(side, left[(i + 1) % left.length]!, metres);
    if (corner === null) return null;
    points.push([corner[0] + ox, corner[1] + oy]);
  }
  const moved = [...points, points[0]!];
  return signedRingArea(moved) > 0 === isHole ? null : moved;
}

/** One for each side of the ring, and between two that meet in a reflex corner one for each tangent. */
function sidesOf(ring: Ring): Side[] | null {
  const corners = ring.slice(1).filter(([x, y], i) => x !== ring[i]![0] || y !== ring[i]![1]);
  if (corners.length < 3) return null;
  const own = corners.map((from, i) => directionOf(from, corners[(i + 1) % corners.length]!));
  const sides: Side[] = [];
  for (const [i, [ux, uy]] of own.entries()) {
    const [vx, vy] = own[(i + 1) % own.length]!;
    sides.push({ at: corners[i]!, end: corners[(i + 1) % corners.length]!, ux, uy });
    const turn = Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
    const tangents = turn < 0 ? Math.ceil(-turn / TURN) - 1 : 0;
    const corner = corners[(i + 1) % corners.length]!;
    for (let t = 1; t <= tangents; t += 1) {
      const [cos, sin] = [Math.cos((turn * t) / (tangents + 1)), Math.sin((turn * t) / (tangents + 1))];
      const [tx, ty] = [ux * cos - uy * sin, ux * sin + uy * cos];
      sides.push({ at: corner, end: corner, ux: tx, uy: ty });
    }
  }
  return sides;
}

function directionOf([ax, ay]: Point, [bx, by]: Point): readonly [number, number] {
  const length = Math.hypot(bx - ax, by - ay);
  return [(bx - ax) / length, (by - ay) / length];
}
