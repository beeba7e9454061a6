import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ParcelName, ParcelShape } from '../core/office/parcel-list.ts';

export type FoundParcel = {
  readonly id: string;
  readonly precinct: string;
  readonly precinctName: string | null;
  readonly number: string;
  readonly areaM2: number;
};

const MOST_FOUND = 50;

/** Parcels that a name may mean, by id; at most fifty. A number alone may mean one in each precinct. */
export async function parcelsNamed(db: Db, name: ParcelName): Promise<FoundParcel[]> {
  const precinct = 'precinct' in name ? name.precinct : null;
  const onSheet = 'sheet' in name ? sql`and id like ${`%.AR\\_${name.sheet}.%`}` : sql``;
  const [id, number] = 'id' in name ? [name.id, null] : [null, name.number];
  const { rows } = await sql<FoundParcel>`
    select id, precinct, precinct_name as "precinctName", number, area_m2 as "areaM2" from places.parcel
    where city = platform.city() and ${id === null ? sql`number = ${number} and (${precinct}::text is null or precinct = ${precinct}) ${onSheet}` : sql`id = ${id}`}
    order by precinct, id limit ${MOST_FOUND}`.execute(db);
  return rows;
}

/** Outlines of parcels, metres in the city's zone. */
export async function parcelShapes(db: Db, ids: readonly string[]): Promise<ParcelShape[]> {
  const { rows } = await sql<ParcelShape>`
    select id, area_m2 as "areaM2", geometry from places.parcel
    where city = platform.city() and id = any (${[...ids]}::text[]) order by id`.execute(db);
  return rows;
}

/** Parcels whose number begins so, those that are exactly so first; at most fifty. */
export async function parcelsBeginning(db: Db, typed: string): Promise<FoundParcel[]> {
  const match = /^\s*(?:(\d{1,4})(?:\s+|\.))?(\d{1,6}(?:\/\d{0,6})?)\s*$/.exec(typed);
  if (!match) return [];
  const precinct = match[1]?.padStart(4, '0') ?? null;
  const number = match[2]!;
  const { rows } = await sql<FoundParcel>`
    select id, precinct, precinct_name as "precinctName", number, area_m2 as "areaM2" from places.parcel
    where city = platform.city() and number like ${`${number}%`} and (${precinct}::text is null or precinct = ${precinct})
    order by number <> ${number}, precinct, number, id limit ${MOST_FOUND}`.execute(db);
  return rows;
}
