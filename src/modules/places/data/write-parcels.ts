import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../core/parcel.ts';
import { arrayOf, boxesOf } from './array-literal.ts';

/** Parcels of one statement. */
export const BATCH = 2000;

export type ParcelsWritten = { readonly inserted: readonly string[]; readonly changed: readonly string[] };

type Row = { readonly parcel: Parcel; readonly geometry: string };

/**
 * Writes parcels, at most `BATCH`, each id once; those that stand already with the same content are left alone. What a parcel came from
 * does not make it different. One array for each column: as fast as COPY and a merge (ADR 15), on the transaction's own connection.
 */
export async function writeParcels(tx: Db, importId: number, rows: readonly Row[]): Promise<ParcelsWritten> {
  if (rows.length === 0) return { inserted: [], changed: [] };
  const column = (pick: (parcel: Parcel) => string | number | null): string =>
    arrayOf(rows.map(({ parcel }) => pick(parcel)));
  const result = await sql<{ id: string; fresh: boolean }>`
    insert into places.parcel as p
      (city, id, precinct, precinct_name, number, geometry, bounds, area_m2, register_area_m2, land_use, repaired, source, source_date, synthetic, import_id)
    select platform.city(), r.id, r.precinct, r.precinct_name, r.number, r.geometry, r.bounds, r.area_m2, r.register_area_m2,
           r.land_use, r.repaired, ${rows[0]!.parcel.source}, r.source_date, ${rows[0]!.parcel.synthetic}, ${importId}
    from unnest(${column(({ id }) => id)}::text[], ${column(({ precinct }) => precinct)}::text[],
      ${column(({ precinctName }) => precinctName)}::text[], ${column(({ number }) => number)}::text[],
      ${arrayOf(rows.map(({ geometry }) => geometry))}::jsonb[], ${boxesOf(rows.map(({ parcel }) => parcel.bounds))}::box[],
      ${column(({ areaM2 }) => areaM2)}::float8[], ${column(({ registerAreaM2 }) => registerAreaM2)}::float8[],
      ${column(({ landUse }) => landUse)}::text[], ${column(({ repaired }) => repaired)}::text[],
      ${column(({ sourceDate }) => sourceDate)}::date[])
      as r(id, precinct, precinct_name, number, geometry, bounds, area_m2, register_area_m2, land_use, repaired, source_date)
    on conflict (city, id) do update set
      precinct = excluded.precinct, precinct_name = excluded.precinct_name, number = excluded.number,
      geometry = excluded.geometry, bounds = excluded.bounds, area_m2 = excluded.area_m2,
      register_area_m2 = excluded.register_area_m2, land_use = excluded.land_use, repaired = excluded.repaired,
      source = excluded.source, source_date = excluded.source_date, synthetic = excluded.synthetic, import_id = excluded.import_id
    where (p.precinct, p.precinct_name, p.number, p.geometry, p.register_area_m2, p.land_use, p.repaired, p.source_date, p.synthetic)
      is distinct from (excluded.precinct, excluded.precinct_name, excluded.number, excluded.geometry, excluded.register_area_m2,
        excluded.land_use, excluded.repaired, excluded.source_date, excluded.synthetic)
    returning p.id, (p.xmax = 0) as fresh`.execute(tx);
  return {
    inserted: result.rows.flatMap(({ id, fresh }) => (fresh ? [id] : [])),
    changed: result.rows.flatMap(({ id, fresh }) => (fresh ? [] : [id])),
  };
}

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

/** Counts the transaction as one change of the city when it ends, and not statement by statement. */
export const holdRevision = async (tx: Db): Promise<void> => {
  await sql`select set_config('calisia.bulk', 'on', true)`.execute(tx);
};

export const bumpRevision = async (tx: Db): Promise<void> => {
  await sql`select set_config('calisia.bulk', '', true)`.execute(tx);
  await sql`update places.municipality set revision = revision + 1 where teryt = platform.city()`.execute(tx);
};
