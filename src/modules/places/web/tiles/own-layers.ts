import type { TileFeature } from '../../../../geometry/tile/tile-index.ts';
import { baseStamp, type BaseRow, parcelStamp, readBase, readParcelOutlines } from '../../data/map.queries.ts';
import type { LonLat } from '../map/map-data.ts';
import { landOnMap, type TileLayer } from './tile-layer.ts';

/** The sketch of the city. */
export const baseTiles: TileLayer = {
  name: 'base',
  fromZoom: 8,
  thinned: true,
  stamp: baseStamp,
  read: async (db) => (await readBase(db)).flatMap(baseFeature),
};

/** Parcels from zoom 14, with their id and number and nothing of their owners. */
export const parcelTiles: TileLayer = {
  name: 'parcels',
  fromZoom: 14,
  thinned: false,
  stamp: parcelStamp,
  read: async (db, epsg) =>
    (await readParcelOutlines(db)).flatMap(({ id, number, geometry }) => {
      const land = landOnMap(geometry, epsg);
      return land ? [{ type: 'polygon' as const, ...land, properties: { id, number } }] : [];
    }),
};

const LESSER_FROM: Readonly<Record<string, readonly number[]>> = {
  road: [8, 8, 9, 10],
  river: [8, 8, 9, 10],
  label: [8, 11, 13, 14],
  'zone-label': [11, 11, 11, 12],
  station: [11, 11, 11, 12],
  shield: [10, 10, 11, 12],
};

function baseFeature({ kind, rank, name, geometry }: BaseRow): TileFeature[] {
  const fromZoom = LESSER_FROM[kind]?.[Math.min(rank, 3)] ?? 8;
  const rest = { properties: { kind, rank, ...(name === null ? {} : { name }) }, fromZoom };
  if (geometry.type === 'Point') return [{ type: 'point', parts: [[geometry.coordinates as LonLat]], ...rest }];
  if (geometry.type === 'LineString') return [{ type: 'line', parts: [geometry.coordinates as LonLat[]], ...rest }];
  if (geometry.type !== 'Polygon') return [];
  const parts = geometry.coordinates as LonLat[][];
  return [{ type: 'polygon', parts, holes: parts.map((_, i) => i > 0), ...rest }];
}
