import { containsRectangle, type Placement } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { layAt } from './at-angle.ts';
import { certificate, type Certificate } from './certificate.ts';
import { prepared } from './prepared.ts';
import { cutAt } from './slabs.ts';

type Hall = { readonly length: number; readonly width: number };

/** A small change that turns a no into a yes, with a place that the engine found and checked again. */
export type NearestMiss = {
  readonly change: 'shorter' | 'narrower' | 'smaller' | 'turned';
  readonly length: number;
  readonly width: number;
  /** Metres that the hall loses together on both sides; 0 for a turn. */
  readonly metresLost: number;
  /** Degrees between the asked angle and the placement's; 0 when any angle was allowed. */
  readonly degreesTurned: number;
  readonly placement: Placement;
  /**
   * Of a turn: angles of the long side (degrees; the first may be below 0 or the last above 180) at both of which the hall was placed, as at
   * every half degree between; a thousandth of a degree beyond it was not.
   */
  readonly angles?: { readonly from: number; readonly to: number };
};

/** Metres to which halls are proposed. */
const STEP = 0.1;
/** Degrees between the turns that are tried, and to which the least one is told. */
const [TURN, FINE] = [0.5, 0.001];

/**
 * What is nearest to a hall that does not fit (metres): shorter, narrower, smaller both ways, and where its long side had a fixed angle
 * (degrees) turned. Fewest metres lost first. Each is asked of the same engine again; one that fails there is left out.
 */
export function nearestMisses(
  shape: MultiPolygon,
  hall: Hall,
  { angle = null, limits = null }: { angle?: number | null; limits?: Certificate | null } = {},
): NearestMiss[] {
  const { maxLengthAtWidth, maxWidthAtLength, maxScale } = limits ?? certificate(shape, hall);
  const scale = Math.min(1, maxScale.fits);
  const proposals = [
    { change: 'shorter', length: down(maxLengthAtWidth.fits, hall.length), width: hall.width },
    { change: 'narrower', length: hall.length, width: down(maxWidthAtLength.fits, hall.width) },
    { change: 'smaller', length: down(hall.length * scale, hall.length), width: down(hall.width * scale, hall.width) },
  ] as const;
  const found: NearestMiss[] = angle === null ? [] : turned(shape, hall, angle);
  for (const { change, length, width } of proposals) {
    if (length <= 0 || width <= 0 || (length === hall.length && width === hall.width)) continue;
    const again = rectangleFit(shape, { length, width });
    if (again.answer !== 'yes') continue;
    const metresLost = hall.length - length + hall.width - width;
    found.push({ change, length, width, metresLost, degreesTurned: 0, placement: again.placement });
  }
  return found.sort((a, b) => a.metresLost - b.metresLost);
}

const down = (metres: number, most: number): number => Math.min(most, Math.floor(metres / STEP + 1e-6) * STEP);

/** The whole hall at the nearest angle that takes it, to a thousandth of a degree; else wherever the search through all angles finds it. */
function turned(shape: MultiPolygon, hall: Hall, angle: number): NearestMiss[] {
  const any = rectangleFit(shape, hall);
  if (any.answer !== 'yes') return [];
  const most = between(any.placement.angle, angle);
  const at = (degrees: number) => fitAtFixedAngle(shape, hall, degrees);
  const side = Math.sign(((((any.placement.angle - angle) % 180) + 270) % 180) - 90) || 1;
  let first = angle + side * most;
  search: for (let degrees = TURN; degrees < most; degrees += TURN)
    for (const one of [angle + degrees, angle - degrees]) {
      if (!at(one)) continue;
      first = one;
      break search;
    }
  const away = Math.sign(first - angle) || 1;
  const near = lastThatFits(at, first, angle);
  const far = furthest(at, first, away);
  const placement = at(near) ?? any.placement;
  const angles = { from: Math.min(near, far), to: Math.max(near, far) };
  return [
    { change: 'turned', ...hall, metresLost: 0, degreesTurned: between(placement.angle, angle), placement, angles },
  ];
}

type Try = (degrees: number) => Placement | null;

/** Between an angle that fits and one that does not: the one nearest to the latter that fits. */
// oxlint-disable-next-line max-params
function lastThatFits(at: Try, fits: number, fails: number): number {
  // The last half degree before it that was tried failed: the search starts there.
  let [inside, outside] = [fits, Math.abs(fits - fails) > TURN ? fits - Math.sign(fits - fails) * TURN : fails];
  while (Math.abs(inside - outside) > FINE) {
    const middle = (inside + outside) / 2;
    if (at(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

// oxlint-disable-next-line max-params
function furthest(at: Try, from: number, away: number): number {
  let last = from;
  while (Math.abs(last - from) < 90 && at(last + away * TURN)) last += away * TURN;
  return lastThatFits(at, last, last + away * TURN);
}

/** Degrees between two directions of a side, 0 to 90. */
function between(a: number, b: number): number {
  const apart = (((a - b) % 180) + 180) % 180;
  return Math.min(apart, 180 - apart);
}

/** A verified place of a hall whose long side has a fixed angle (degrees counter-clockwise from the first axis); null when there is none. */
export function fitAtFixedAngle(shape: MultiPolygon, hall: Hall, angle: number): Placement | null {
  const [long, short] = [Math.max(hall.length, hall.width), Math.min(hall.length, hall.width)];
  for (const part of prepared(shape)) {
    const placement = layAt(part, cutAt(part, (angle * Math.PI) / 180), [long, short]);
    if (placement && containsRectangle(part.polygon, placement)) return placement;
  }
  return null;
}
