import { containsRectangle, type Placement, placed } from '../placement.ts';
import type { Polygon } from '../polygon.ts';
import { levelFit } from './level-fit.ts';
import type { Cuttable, Slabs } from './slabs.ts';

/** Metres. Sizes asked for are met to this; a lot of exactly 60 × 40 takes a hall of 60 × 40. */
export const EXACT = 1e-7;

/** Angles of the edges in [0, π/2), longest edge first, near-equal ones once; at most 24, since the search covers the rest. */
export function edgeDirections({ xs, ys, edgeFrom, edgeTo }: Cuttable): number[] {
  const lengths = new Map<number, { angle: number; length: number }>();
  for (let e = 0; e < edgeFrom.length; e += 1) {
    const dx = xs[edgeTo[e]!]! - xs[edgeFrom[e]!]!;
    const dy = ys[edgeTo[e]!]! - ys[edgeFrom[e]!]!;
    const angle = ((Math.atan2(dy, dx) % QUARTER) + QUARTER) % QUARTER;
    const length = Math.hypot(dx, dy);
    const key = Math.round(angle * 1e4);
    const known = lengths.get(key);
    if (!known || length > known.length) lengths.set(key, { angle, length });
  }
  const sorted = [...lengths.values()].sort((a, b) => b.length - a.length);
  return sorted.slice(0, 24).map(({ angle }) => angle);
}

export const QUARTER = Math.PI / 2;

/** Both ways of laying the rectangle at the slabs' angle, verified. */
export function fitAtAngle(
  part: Polygon,
  cut: Cuttable,
  at: { slabs: Slabs; long: number; short: number },
): Placement | null {
  const { slabs, long, short } = at;
  const level = levelFit(slabs, long - EXACT, short - EXACT);
  if (level) {
    const placement = placed(cut, { spot: level, width: long, height: short, angle: slabs.angle });
    if (containsRectangle(part, placement)) return placement;
  }
  const upright = levelFit(slabs, short - EXACT, long - EXACT);
  if (!upright) return null;
  const placement = placed(cut, { spot: upright, width: short, height: long, angle: slabs.angle });
  return containsRectangle(part, placement) ? placement : null;
}

export const fitsAtAngle = (slabs: Slabs, long: number, short: number): boolean =>
  levelFit(slabs, long, short) !== null || (long !== short && levelFit(slabs, short, long) !== null);
