import { type Epsg, transformation } from '../../../geometry/crs.ts';
import { pointInside } from '../../../geometry/inside-point.ts';
import { contains, type MultiPolygon, type Point } from '../../../geometry/polygon.ts';
import type { PlaceFault } from './place-entry.ts';

/** Where a row says that its site lies, in the city's zone. */
export type Place = { readonly at: Point; readonly parcels: readonly string[] };

export type City = { readonly epsg: Epsg; readonly border: MultiPolygon | null };

/** Poland with a little room, in degrees: nothing of a Polish city lies outside. */
const POLAND = { west: 14, east: 24.3, south: 48.9, north: 55 };

/** The place of a row: on its parcels when it names any, else at its point. Null when it names neither. */
export function placeOf(
  row: {
    readonly parcels: readonly { id: string; geometry: MultiPolygon }[];
    readonly point: Point | null;
    readonly epsg: Epsg | null;
  },
  city: City,
): Place | PlaceFault | null {
  if (row.parcels.length > 0) {
    const shape = row.parcels.flatMap(({ geometry }) => geometry);
    return { at: pointInside(shape), parcels: row.parcels.map(({ id }) => id) };
  }
  if (row.point === null || row.epsg === null) return null;
  const found = row.point.join(' ');
  if (!isInPoland(row.point, row.epsg)) return { code: 'outside-poland', found };
  const at = transformation(row.epsg, city.epsg)(row.point);
  if (city.border !== null && !contains(city.border, at)) return { code: 'outside-city', found };
  return { at, parcels: [] };
}

/** Numbers far outside their system do not turn into degrees at all. */
function isInPoland(point: Point, epsg: Epsg): boolean {
  const [lon, lat] = transformation(epsg, 4326)(point);
  return lon >= POLAND.west && lon <= POLAND.east && lat >= POLAND.south && lat <= POLAND.north;
}

export const isFault = (place: Place | PlaceFault | null): place is PlaceFault => place !== null && 'code' in place;
