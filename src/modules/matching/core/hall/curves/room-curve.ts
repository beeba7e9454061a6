import { fewerCorners } from '../../../../../geometry/buildable/fewer-corners.ts';
import { curveSays, type FitCurve, fitCurve } from '../../../../../geometry/fit/fit-curve.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import { type HallSize, TOLERANCE } from '../fit-hall.ts';

/** Widths of halls for which the longest one is kept, metres. */
export const CURVE_WIDTHS: readonly number[] = [9, 12, 15, 18, 21, 24, 27, 30, 36, 42, 48, 54, 60, 72, 80, 100, 120];

/**
 * For each of the widths the length that was placed and verified, and the one that no hall of that width in the drawn-in room exceeds: in the room
 * itself none is longer that is as wide, both by `SPARE`. Metres to the centimetre.
 */
export type RoomCurve = { readonly inner: readonly number[]; readonly outer: readonly number[] };

/** Metres to which the longest hall of each width is looked for. */
const STEP = 0.5;

/** Metres within its border by which the room is drawn with fewer corners: arcs cost most of the search. */
const NEAR = 0.1;
/** A hall that lies in the room lies in that drawing when each side is shorter by so much. */
const SPARE = 2 * NEAR;

/** More corners take too long for work that nobody asked for. */
const MOST_CORNERS = 1500;

/** Null where the border has too many corners. */
export function curveOfRoom(room: MultiPolygon): RoomCurve | null {
  const corners = room.reduce((sum, part) => sum + part.reduce((all, ring) => all + ring.length, 0), 0);
  if (corners > MOST_CORNERS) return null;
  const { maxLengths, upperBounds } = fitCurve(fewerCorners(room, NEAR), CURVE_WIDTHS, STEP);
  return {
    inner: maxLengths.map((metres) => Math.floor(metres * 100) / 100),
    outer: upperBounds.map((metres) => Math.ceil(metres * 100) / 100),
  };
}

/**
 * Metres on each side that keep the kept curve from deciding where the search might not: within its tolerance it says neither yes nor no, so
 * that a hall larger by more than this which fits is a yes of the search, and one smaller by more than this which can't is a no.
 */
const MARGIN = TOLERANCE * 1.1;

/** What the search would say of a hall in the room: true yes, false no, null has to be asked of the land itself. */
export function roomSays({ inner, outer }: RoomCurve, { length, width }: HallSize): boolean | null {
  const curve: FitCurve = { widths: CURVE_WIDTHS, maxLengths: inner, upperBounds: outer };
  if (curveSays(curve, { length: length + MARGIN, width: width + MARGIN }) === true) return true;
  const less = MARGIN + SPARE;
  if (Math.min(length, width) <= less) return null;
  return curveSays(curve, { length: length - less, width: width - less }) === false ? false : null;
}
