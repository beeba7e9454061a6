import { baseFeatures } from '../base-map/base-features.ts';
import type { Point } from '../generator/mesh.ts';
import { toMetres } from '../generator/place.ts';

/** A road is longer than the straight line: usual ratio in a town, and between towns. */
const TOWN_DETOUR = 1.3;
const COUNTRY_DETOUR = 1.2;

/** Junctions of motorways and expressways around Kalisz, roughly: S11 east of Ostrów, A2 by DK 25, S8 by Sieradz. */
const JUNCTIONS: readonly Point[] = [
  [17.868, 51.645],
  [18.2, 52.17],
  [18.72, 51.57],
];

/** Kilometres by road to DK 12 or DK 25 as drawn on the base map, to 0.1 km. */
export function nationalRoadKm(at: Point): number {
  const lines = baseFeatures.filter(({ kind, rank }) => kind === 'road' && rank === 1);
  const metres = lines.flatMap(({ geometry }) => {
    const points = (geometry.coordinates as Point[]).map(toMetres);
    return points.slice(1).map((to, index) => toSegment(at, points[index]!, to));
  });
  return tenths((Math.min(...metres) * TOWN_DETOUR) / 1000);
}

/** Kilometres by road to the nearest motorway or expressway junction, to 1 km. */
export const motorwayKm = (at: Point): number =>
  Math.round((Math.min(...JUNCTIONS.map((junction) => apart(at, toMetres(junction)))) * COUNTRY_DETOUR) / 1000);

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const tenths = (km: number): number => Math.max(0.1, Math.round(km * 10) / 10);

function toSegment(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return apart(at, [from[0] + share * dx, from[1] + share * dy]);
}
