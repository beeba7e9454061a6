import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type BaseRow = {
  readonly kind: string;
  readonly rank: number;
  readonly name: string | null;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
};

/** The hand-drawn ground of the city, the important last so that it is drawn on top. */
export async function readBase(db: Db): Promise<BaseRow[]> {
  const { rows } = await sql<BaseRow>`
    select kind, rank, name, geometry from places.base_feature order by rank desc, id`.execute(db);
  return rows;
}

/** Changes whenever a row of the table is written: cheaper than reading its geometry again. */
export async function baseStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ':' || coalesce(bit_xor(hashtextextended(id || ':' || xmin, 0)), 0) as stamp
    from places.base_feature`.execute(db);
  return rows[0]!.stamp;
}

export type ParcelRow = {
  readonly id: string;
  readonly number: string;
  /** MultiPolygon coordinates, metres in the city's zone. */
  readonly geometry: unknown;
};

/** Every parcel's outline and number: what a map may show of it. */
export async function readParcelOutlines(db: Db): Promise<ParcelRow[]> {
  const { rows } = await sql<ParcelRow>`select id, number, geometry from places.parcel order by id`.execute(db);
  return rows;
}

export async function parcelStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ':' || coalesce(bit_xor(hashtextextended(id || ':' || xmin, 0)), 0) as stamp
    from places.parcel`.execute(db);
  return rows[0]!.stamp;
}

export type MapLayerRow = {
  readonly code: string;
  readonly name_pl: string;
  readonly name_en: string;
  readonly url: string;
  readonly attribution: string;
};

/** Layers of outside services that the city has switched on. */
export async function readMapLayers(db: Db): Promise<MapLayerRow[]> {
  const { rows } = await sql<MapLayerRow>`
    select code, name_pl, name_en, url, attribution from places.map_layer order by position, code`.execute(db);
  return rows;
}
