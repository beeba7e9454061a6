import type { Corners } from '../../../../geometry/buildable/wall-distances.ts';
import type { Placement } from '../../../../geometry/placement.ts';
import type { Bounds, Point } from '../../../../geometry/polygon.ts';

/** A hall where it stands: its middle, metres, and the angle of its length, degrees from the east towards the north. */
export type HallAt = {
  readonly middle: Point;
  readonly angle: number;
  readonly length: number;
  readonly width: number;
};

/** Counter-clockwise; the first wall runs along the length. */
export function cornersOf({ middle: [east, north], angle, length, width }: HallAt): Corners {
  const turned = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const at = (along: number, across: number): Point => [
    east + (along * length * cos - across * width * sin) / 2,
    north + (along * length * sin + across * width * cos) / 2,
  ];
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}

export function placementOf(hall: HallAt): Placement {
  const [a, b, c, d] = cornersOf(hall);
  return { corners: [a, b, c, d, a], angle: hall.angle, length: hall.length, width: hall.width };
}

/** A hall from the corners that were drawn; the first wall is its length. */
export function hallFrom([a, b, c]: readonly Point[] & Corners): HallAt {
  const away = (from: Point, to: Point): number => Math.hypot(to[0] - from[0], to[1] - from[1]);
  return {
    middle: [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2],
    angle: half((Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI),
    length: away(a, b),
    width: away(b, c),
  };
}

/** Of a hall of the size where a search placed it. */
export function hallOn(placement: Placement, { length, width }: Pick<HallAt, 'length' | 'width'>): HallAt {
  const [a, , c] = placement.corners as readonly [Point, Point, Point];
  const angle = length >= width ? placement.angle : placement.angle + 90;
  return { middle: [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2], angle: half(angle), length, width };
}

export const moved = (hall: HallAt, [east, north]: Point): HallAt => ({
  ...hall,
  middle: [hall.middle[0] + east, hall.middle[1] + north],
});

export const turned = (hall: HallAt, degrees: number): HallAt => ({ ...hall, angle: half(hall.angle + degrees) });

/** A hall is the same after half a turn: [0, 180). */
const half = (degrees: number): number => ((degrees % 180) + 180) % 180;

/** Its middle stays on the sheet. */
export function kept(hall: HallAt, { minX, minY, maxX, maxY }: Bounds): HallAt {
  const [east, north] = hall.middle;
  const middle: Point = [Math.min(maxX, Math.max(minX, east)), Math.min(maxY, Math.max(minY, north))];
  return { ...hall, middle };
}
