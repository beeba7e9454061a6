import type { Epsg } from '../../../../geometry/crs.ts';
import { transformation } from '../../../../geometry/crs.ts';
import { readMultiPolygon } from '../../../../geometry/polygon.ts';
import type { IndexedLayer, TileFeature } from '../../../../geometry/tile/tile-index.ts';
import type { Db } from '../../../../platform/db/index.ts';

/** A layer of the city's tiles. Modules that come after this one bring their own. */
export type TileLayer = Omit<IndexedLayer, 'features'> & {
  /** Changes when what it shows changes; asked once for each revision of the city. */
  readonly stamp: (db: Db) => Promise<string>;
  /** @param epsg the city's PL-2000 zone, in which its land is stored. */
  readonly read: (db: Db, epsg: number) => Promise<readonly TileFeature[]>;
};

/** Stored land (MultiPolygon coordinates, metres in zone `epsg`) as rings in longitude and latitude; null when it is no polygon. */
export function landOnMap(geometry: unknown, epsg: number): Pick<TileFeature, 'parts' | 'holes'> | null {
  const read = readMultiPolygon(geometry);
  if (!read.ok) return null;
  const toLonLat = transformation(epsg as Epsg, 4326);
  return {
    parts: read.value.flat().map((ring) => ring.map(toLonLat)),
    holes: read.value.flatMap((polygon) => polygon.map((_, i) => i > 0)),
  };
}

/** Easting and northing in zone `epsg` as longitude and latitude. */
export const pointOnMap = (point: readonly [number, number], epsg: number): readonly [number, number] =>
  transformation(epsg as Epsg, 4326)(point);
