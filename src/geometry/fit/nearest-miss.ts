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
};

/** Metres to which halls are proposed. */
const STEP = 0.1;
/** Degrees to which turns are proposed. */
const TURN = 0.5;

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

/** The whole hall at the nearest angle that takes it, in half degrees; else wherever the search through all angles finds it. */
function turned(shape: MultiPolygon, hall: Hall, angle: number): NearestMiss[] {
  const any = rectangleFit(shape, hall);
  if (any.answer !== 'yes') return [];
  const most = between(any.placement.angle, angle);
  let placement: Placement = any.placement;
  search: for (let degrees = TURN; degrees < most; degrees += TURN)
    for (const one of [angle + degrees, angle - degrees]) {
      const here = fitAtFixedAngle(shape, hall, one);
      if (!here) continue;
      placement = here;
      break search;
    }
  return [{ change: 'turned', ...hall, metresLost: 0, degreesTurned: between(placement.angle, angle), placement }];
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
