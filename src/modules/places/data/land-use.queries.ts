import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../core/parcel.ts';
import type { UseOrigin } from './write-land-use.ts';

export type LandUseRow = {
  readonly parcelId: string;
  readonly origin: UseOrigin;
  readonly use: string;
  readonly soilClass: string | null;
  /** Square metres; null when the source names the use without its area. */
  readonly areaM2: number | null;
};

/** Uses and soil classes of parcels: as the register's entry states them, and as measured against its contours. */
export async function landUseOf(db: Db, parcelIds: readonly string[]): Promise<LandUseRow[]> {
  const { rows } = await sql<LandUseRow>`
    select parcel_id as "parcelId", origin, use_symbol as use, nullif(soil_class, '') as "soilClass", area_m2 as "areaM2"
    from places.land_use where parcel_id = any(${[...parcelIds]}::text[])
    order by parcel_id, origin, use_symbol, soil_class`.execute(db);
  return rows;
}

export type Precinct = { readonly code: string; readonly name: string | null };

/** The city's precincts in the order of their numbers. */
export async function precincts(db: Db): Promise<Precinct[]> {
  const { rows } = await sql<Precinct>`select code, name from places.precinct order by code`.execute(db);
  return rows;
}

type Overlap = {
  readonly parcelId: string;
  readonly parcel: Parcel['geometry'];
  readonly contourId: string;
  readonly use: string;
  readonly soilClass: string;
  readonly contour: Parcel['geometry'];
};

/** Contours of a kind whose box meets that of one of these parcels. */
export async function contoursOfParcels(
  tx: Db,
  kind: 'use' | 'class',
  parcelIds: readonly string[],
): Promise<Overlap[]> {
  const { rows } = await sql<Overlap>`
    select p.id as "parcelId", p.geometry as parcel, c.id as "contourId", c.use_symbol as use, c.soil_class as "soilClass", c.geometry as contour
    from places.parcel p join places.contour c on c.bounds && p.bounds
    where c.kind = ${kind} and p.id = any(${[...parcelIds]}::text[])
    order by p.id, c.id`.execute(tx);
  return rows;
}

/** Parcels whose box meets that of one of these contours, in the order of their ids. */
export async function parcelsOfContours(
  tx: Db,
  kind: 'use' | 'class',
  contourIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from places.contour c join places.parcel p on p.bounds && c.bounds
    where c.kind = ${kind} and c.id = any(${[...contourIds]}::text[]) order by p.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export const hasContours = async (tx: Db): Promise<boolean> =>
  (await sql<{ there: boolean }>`select exists (select 1 from places.contour) as there`.execute(tx)).rows[0]!.there;

/** Ids of contours after `after`, in the order of ids, at most `limit`: to walk through a whole city. */
export async function contourIdsAfter(
  tx: Db,
  kind: 'use' | 'class',
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from places.contour where city = platform.city() and kind = ${kind} and id > ${after} order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
