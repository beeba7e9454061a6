import { type Epsg, transformation } from '../../../../geometry/crs.ts';
import type { Point } from '../../../../geometry/polygon.ts';
import type { NamedPlace } from '../../data/place-search.queries.ts';

/** A place (longitude, latitude) as people write it in that system: latitude before longitude, northing (X) before easting (Y). */
export function pointText(at: Point, epsg: Epsg): string {
  const [x, y] = transformation(4326, epsg)(at);
  return epsg === 4326 ? `${y.toFixed(6)}, ${x.toFixed(6)}` : `${y.toFixed(2)}, ${x.toFixed(2)}`;
}

/** A point that stands for a place of the base map: the middle one of a line, the mean of a surface. */
export function middleOfGeometry(geometry: NamedPlace['geometry']): Point | null {
  if (!geometry) return null;
  const { type, coordinates } = geometry;
  if (type === 'Point') return coordinates as Point;
  if (type === 'LineString') return (coordinates as Point[])[Math.floor((coordinates as Point[]).length / 2)] ?? null;
  const ring = (type === 'Polygon' ? (coordinates as Point[][])[0] : undefined) ?? [];
  if (ring.length === 0) return null;
  const mean = (axis: 0 | 1): number => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}
