import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import { PARCEL_COLUMNS, type ParcelRows } from './parcel-rows.ts';

export type ParcelsWritten = { readonly inserted: readonly string[]; readonly changed: readonly string[] };
export type ParcelWrite = (tx: Db) => Promise<ParcelsWritten>;

/**
 * Makes ready to write parcels on the transaction's own connection: one array for each column is as fast as COPY and a merge (ADR 15).
 * Parcels that stand already with the same content are left alone; what a parcel came from does not make it different.
 * `fresh`: the city has none but what this transaction wrote, so that nothing need be compared.
 */
export function parcelWrite(rows: ParcelRows, given: { importId: number; fresh: boolean }): ParcelWrite {
  const { ids, origin } = rows;
  if (origin === null) return () => Promise.resolve({ inserted: [], changed: [] });
  const names = sql.raw(PARCEL_COLUMNS.join(', '));
  const insert = sql`
    insert into places.parcel as p (city, bounds, ${names}, source, synthetic, import_id)
    select city, bounds, ${names}, ${origin.source}, ${origin.synthetic}, ${given.importId} from ${rows.table()}`;
  return given.fresh
    ? async (tx) => {
        await insert.execute(tx);
        return { inserted: ids, changed: [] };
      }
    : (tx) => merge(tx, insert, ids);
}

type Merged = {
  readonly inserted: number;
  readonly fresh: readonly string[] | null;
  readonly changed: readonly string[];
};

/** Answers with names only where not all of the batch was new. */
async function merge(tx: Db, insert: RawBuilder<unknown>, ids: readonly string[]): Promise<ParcelsWritten> {
  const { rows } = await sql<Merged>`
    with written as (${insert}
      on conflict (city, id) do update set
        precinct = excluded.precinct, precinct_name = excluded.precinct_name, number = excluded.number,
        geometry = excluded.geometry, bounds = excluded.bounds, area_m2 = excluded.area_m2,
        register_area_m2 = excluded.register_area_m2, land_use = excluded.land_use, repaired = excluded.repaired,
        source = excluded.source, source_date = excluded.source_date, synthetic = excluded.synthetic, import_id = excluded.import_id
      where (p.precinct, p.precinct_name, p.number, p.geometry, p.register_area_m2, p.land_use, p.repaired, p.source_date, p.synthetic)
        is distinct from (excluded.precinct, excluded.precinct_name, excluded.number, excluded.geometry, excluded.register_area_m2,
          excluded.land_use, excluded.repaired, excluded.source_date, excluded.synthetic)
      returning p.id, (p.xmax = 0) as fresh)
    select count(*) filter (where fresh) as inserted, array_agg(id) filter (where fresh) as fresh,
           coalesce(array_agg(id) filter (where not fresh), '{}') as changed from written`.execute(tx);
  const { inserted, fresh, changed } = rows[0]!;
  return { inserted: inserted === ids.length ? ids : (fresh ?? []), changed };
}

/** Whether the city has no parcel yet. */
export const isWithoutParcels = async (tx: Db): Promise<boolean> =>
  (await sql<{ none: boolean }>`select not exists (select 1 from places.parcel) as none`.execute(tx)).rows[0]!.none;

/** One import of land at a time in a city, parcels or plans: shares are computed from both. Held until the transaction ends. */
export const lockLand = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('land'), hashtext(platform.city()))`.execute(tx);
};

type ImportRow = { fileName: string; format: string; source: string };

/** Opens the record of an import; its report is written when it is known. */
export async function openImport(tx: Db, row: ImportRow): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into places.parcel_import (city, file_name, file_sha256, format, source, report)
    values (platform.city(), ${row.fileName}, '', ${row.format}, ${row.source}, '{}') returning id`.execute(tx);
  return rows[0]!.id;
}

export const closeImport = async (tx: Db, id: number, done: { sha256: string; report: object }): Promise<void> => {
  await sql`update places.parcel_import set file_sha256 = ${done.sha256}, report = ${JSON.stringify(done.report)}::jsonb
    where id = ${id}`.execute(tx);
};

/** Has PostgreSQL count what it plans by: after a mass of new rows. */
export const countLand = async (tx: Db): Promise<void> => {
  await sql`select places.count_land()`.execute(tx);
};

/** Counts the transaction as one change of the city when it ends, and not statement by statement. */
export const holdRevision = async (tx: Db): Promise<void> => {
  await sql`select set_config('calisia.bulk', 'on', true)`.execute(tx);
};

export const bumpRevision = async (tx: Db): Promise<void> => {
  await sql`select set_config('calisia.bulk', '', true)`.execute(tx);
  await sql`update places.municipality set revision = revision + 1 where teryt = platform.city()`.execute(tx);
};
