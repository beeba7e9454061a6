import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { BaseFeature, Municipality } from '../core/municipality.ts';

type CityRow = { teryt: string; name_pl: string; epsg: Municipality['epsg'] };

/** The city that the connection serves, without its border. Throws when the connection names none. */
export async function cityRow(db: Db): Promise<CityRow> {
  const { rows } =
    await sql<CityRow>`select teryt, name_pl, epsg from places.municipality where teryt = platform.city()`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the connection serves no known municipality');
  return row;
}

/** What the base map draws under everything else, lowest first. */
export async function baseFeatures(db: Db, kinds?: readonly string[]): Promise<BaseFeature[]> {
  const { rows } = await sql<BaseFeature>`
    select kind, rank, name, geometry from places.base_feature
    where ${kinds === undefined} or kind = any(${[...(kinds ?? [])]}::text[])
    order by rank, id`.execute(db);
  return rows;
}
