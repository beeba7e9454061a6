import type { Point } from '../../polygon.ts';

/** A side of land, or a tangent at its reflex corner, that moves to its left. Metres, around a near origin. */
export type Side = {
  /** Its ends; of a tangent both are the corner. */
  readonly at: Point;
  readonly end: Point;
  /** Its direction, of length 1. */
  readonly ux: number;
  readonly uy: number;
};

/** Sine of the angle below which two sides that share no corner count as parallel. */
const PARALLEL = 1e-6;

/**
 * The sides that are left when all have moved by so many metres: those that shrink to nothing go in the order in which they do. Null where the
 * outcome is not plain.
 */
export function collapse(sides: readonly Side[], metres: number): readonly Side[] | null {
  let left = sides;
  for (;;) {
    const first = firstToGo(left, metres);
    if (first === null) return null;
    if (first === -1) return left;
    if (left.length <= 3) return null;
    left = left.toSpliced(first, 1);
  }
}

/** The side that is the first to shrink to nothing; -1: none is. */
function firstToGo(sides: readonly Side[], metres: number): number | null {
  let [earliest, found] = [Infinity, -1];
  for (let i = 0; i < sides.length; i += 1) {
    const [before, side, next] = [sides.at(i - 1)!, sides[i]!, sides[(i + 1) % sides.length]!];
    const now = lengthAt([before, side, next], 0);
    const then = lengthAt([before, side, next], metres);
    if (now === null || then === null) return null;
    if (then > 0) continue;
    const when = now <= 0 ? 0 : now / (now - then);
    if (when >= earliest) continue;
    [earliest, found] = [when, i];
  }
  return found;
}

function lengthAt([before, side, next]: readonly [Side, Side, Side], metres: number): number | null {
  const [from, to] = [vertexOf(before, side, metres), vertexOf(side, next, metres)];
  return from && to && (to[0] - from[0]) * side.ux + (to[1] - from[1]) * side.uy;
}

/** Where two sides that follow one another meet when both have moved by so many metres; null where that is not plain. */
// oxlint-disable-next-line max-params
export function vertexOf(one: Side, next: Side, metres: number): Point | null {
  const cross = one.ux * next.uy - one.uy * next.ux;
  const dot = one.ux * next.ux + one.uy * next.uy;
  const shared = one.end[0] === next.at[0] && one.end[1] === next.at[1];
  if (shared) {
    // Both have moved by as much: the corner lies on the line that halves their angle, also where they hardly turn.
    if (1 + dot < PARALLEL) return null;
    const by = metres / (1 + dot);
    return [one.end[0] - (one.uy + next.uy) * by, one.end[1] + (one.ux + next.ux) * by];
  }
  if (Math.abs(cross) < PARALLEL) return null;
  const [ax, ay] = [one.at[0] - one.uy * metres, one.at[1] + one.ux * metres];
  const [bx, by] = [next.at[0] - next.uy * metres, next.at[1] + next.ux * metres];
  const along = ((bx - ax) * next.uy - (by - ay) * next.ux) / cross;
  return [ax + one.ux * along, ay + one.uy * along];
}
