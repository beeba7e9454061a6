import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Parcel } from '../core/parcel.ts';

const BATCH = 1000;

export type ParcelsWritten = {
  readonly inserted: number;
  readonly changed: number;
  readonly touched: readonly string[];
};

/** Writes parcels; those that stand already with the same content are left alone. What a parcel came from does not make it different. */
export async function writeParcels(tx: Db, importId: number, parcels: readonly Parcel[]): Promise<ParcelsWritten> {
  const touched: string[] = [];
  let inserted = 0;
  for (let i = 0; i < parcels.length; i += BATCH) {
    const batch = JSON.stringify(parcels.slice(i, i + BATCH).map(toRecord));
    const { rows } = await sql<{ id: string; fresh: boolean }>`
      insert into places.parcel as p
        (city, id, precinct, precinct_name, number, geometry, bounds, area_m2, register_area_m2, land_use, repaired, source, source_date, synthetic, import_id)
      select platform.city(), r.id, r.precinct, r.precinct_name, r.number, r.geometry,
             box(point(r.max_x, r.max_y), point(r.min_x, r.min_y)),
             r.area_m2, r.register_area_m2, r.land_use, r.repaired, r.source, r.source_date, r.synthetic, ${importId}
      from jsonb_to_recordset(${batch}::jsonb) as r(id text, precinct text, precinct_name text, number text, geometry jsonb,
        min_x float8, min_y float8, max_x float8, max_y float8, area_m2 float8, register_area_m2 float8,
        land_use text, repaired text, source text, source_date date, synthetic boolean)
      on conflict (city, id) do update set
        precinct = excluded.precinct, precinct_name = excluded.precinct_name, number = excluded.number,
        geometry = excluded.geometry, bounds = excluded.bounds, area_m2 = excluded.area_m2,
        register_area_m2 = excluded.register_area_m2, land_use = excluded.land_use, repaired = excluded.repaired,
        source = excluded.source, source_date = excluded.source_date, synthetic = excluded.synthetic, import_id = excluded.import_id
      where (p.precinct, p.precinct_name, p.number, p.geometry, p.register_area_m2, p.land_use, p.repaired, p.source_date, p.synthetic)
        is distinct from (excluded.precinct, excluded.precinct_name, excluded.number, excluded.geometry, excluded.register_area_m2,
          excluded.land_use, excluded.repaired, excluded.source_date, excluded.synthetic)
      returning p.id, (p.xmax = 0) as fresh`.execute(tx);
    touched.push(...rows.map(({ id }) => id));
    inserted += rows.filter(({ fresh }) => fresh).length;
  }
  return { inserted, changed: touched.length - inserted, touched };
}

const toRecord = (parcel: Parcel): object => ({
  id: parcel.id,
  precinct: parcel.precinct,
  precinct_name: parcel.precinctName,
  number: parcel.number,
  geometry: parcel.geometry,
  min_x: parcel.bounds.minX,
  min_y: parcel.bounds.minY,
  max_x: parcel.bounds.maxX,
  max_y: parcel.bounds.maxY,
  area_m2: parcel.areaM2,
  register_area_m2: parcel.registerAreaM2,
  land_use: parcel.landUse,
  repaired: parcel.repaired,
  source: parcel.source,
  source_date: parcel.sourceDate,
  synthetic: parcel.synthetic,
});

/** One import of land at a time in a city, parcels or plans: shares are computed from both. Held until the transaction ends. */
export const lockLand = async (tx: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('land'), hashtext(platform.city()))`.execute(tx);
};

type ImportRow = { fileName: string; sha256: string; format: string; source: string };

/** Opens the record of an import; its report is written when it is known. */
export async function openImport(tx: Db, row: ImportRow): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into places.parcel_import (city, file_name, file_sha256, format, source, report)
    values (platform.city(), ${row.fileName}, ${row.sha256}, ${row.format}, ${row.source}, '{}') returning id`.execute(
    tx,
  );
  return rows[0]!.id;
}

export const closeImport = async (tx: Db, id: number, report: object): Promise<void> => {
  await sql`update places.parcel_import set report = ${JSON.stringify(report)}::jsonb where id = ${id}`.execute(tx);
};
