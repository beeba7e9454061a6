import { containsRectangle, type Placement, placed } from '../placement.ts';
import { EXACT, type Prepared } from './prepared.ts';
import type { Slabs } from './slabs.ts';
import { widestWindow } from './windows.ts';

/** Sides of a hall in metres, long ≥ short. */
export type Sides = { readonly long: number; readonly short: number };

/** Both ways of laying the rectangle at the slabs' angle, verified. */
export function fitAtAngle(part: Prepared, slabs: Slabs, { long, short }: Sides): Placement | null {
  return layAt(part, slabs, [long, short]) ?? (long === short ? null : layAt(part, slabs, [short, long]));
}

/** A verified place for a level rectangle width × height (metres) at the slabs’ angle. */
export function layAt(part: Prepared, slabs: Slabs, [width, height]: readonly [number, number]): Placement | null {
  const window = widestWindow(slabs, height - EXACT, { floor: width - EXACT, stop: width });
  if (!window) return null;
  const spot = { x: window.x + (window.width - width) / 2, y: window.y - EXACT / 2 };
  const placement = placed(part, { spot, width, height, angle: slabs.angle });
  return containsRectangle(part.polygon, placement) ? placement : null;
}

/**
 * True proves that no hall of that size fits at any angle within `turn` (radians) of the slabs' own. A hall turned by up to `turn` holds
 * a level one whose sides, carried along by that turn, add up to its own; where that does not fit, the hall does not.
 */
export function ruledOut(slabs: Slabs, hall: Sides, turn: number): boolean {
  const inner = innerSides(hall, turn);
  // Loosened, so that rounding can't turn a "perhaps" into a "no".
  const long = inner.long - 2 * EXACT;
  const short = inner.short - 2 * EXACT;
  if (long <= 0 || short <= 0) return false;
  if (widestWindow(slabs, short, { floor: long, stop: long })) return false;
  return hall.long === hall.short || widestWindow(slabs, long, { floor: short, stop: short }) === null;
}

/** Sides of a level rectangle that lies in every hall turned by at most `turn` radians around its middle. */
export function innerSides({ long, short }: Sides, turn: number): Sides {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const double = cos * cos - sin * sin;
  const [a, b] = [(long * cos - short * sin) / double, (short * cos - long * sin) / double];
  // a·cos φ + b·sin φ grows with φ as long as tan φ ≤ b / a: then the end of the turn decides.
  if (double > 0 && b > 0 && sin * Math.max(a, b) <= cos * Math.min(a, b)) return { long: a, short: b };
  return { long: long - (short * sin) / cos, short: short - (long * sin) / cos };
}
