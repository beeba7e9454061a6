import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { LandUsePart } from '../core/land-use/land-use-part.ts';
import { arrayOf, boxesOf } from './array-literal.ts';

export type UseOrigin = 'register' | 'use-contour' | 'class-contour';
export type ParcelUses = { readonly parcelId: string; readonly uses: readonly LandUsePart[] };

type Stated = { readonly parcels: readonly ParcelUses[]; readonly fresh?: ReadonlySet<string> };

/**
 * Makes the uses of these parcels, of one origin, what is given; answers the parcels for which that changed something.
 * `fresh`: parcels that had none before.
 */
export async function writeLandUse(tx: Db, origin: UseOrigin, { parcels, fresh }: Stated): Promise<string[]> {
  if (parcels.length === 0) return [];
  const flat = parcels.flatMap(({ parcelId, uses }) => uses.map((use) => ({ parcelId, ...use })));
  const given = sql`unnest(${arrayOf(flat.map(({ parcelId }) => parcelId))}::text[], ${arrayOf(flat.map(({ use }) => use))}::text[],
    ${arrayOf(flat.map(({ soilClass }) => soilClass ?? ''))}::text[], ${arrayOf(flat.map(({ areaM2 }) => areaM2))}::float8[])
    as g(parcel_id, use_symbol, soil_class, area_m2)`;
  const older = parcels.flatMap(({ parcelId }) => (fresh?.has(parcelId) ? [] : [parcelId]));
  const removed =
    older.length === 0
      ? { rows: [] }
      : await sql<{ parcel_id: string }>`
    delete from places.land_use u
    where u.origin = ${origin} and u.parcel_id = any(${arrayOf(older)}::text[])
      and not exists (select 1 from ${given} where (g.parcel_id, g.use_symbol, g.soil_class) = (u.parcel_id, u.use_symbol, u.soil_class))
    returning u.parcel_id`.execute(tx);
  if (flat.length === 0) return [...new Set(removed.rows.map((row) => row.parcel_id))];
  const written = await sql<{ parcel_id: string }>`
    insert into places.land_use as u (city, parcel_id, origin, use_symbol, soil_class, area_m2)
    select platform.city(), g.parcel_id, ${origin}, g.use_symbol, g.soil_class, g.area_m2 from ${given}
    on conflict (city, parcel_id, origin, use_symbol, soil_class) do update set area_m2 = excluded.area_m2
    where u.area_m2 is distinct from excluded.area_m2
    returning u.parcel_id`.execute(tx);
  return [...new Set([...removed.rows, ...written.rows].map((row) => row.parcel_id))];
}

export type AreaRow = {
  readonly id: string;
  readonly name: string | null;
  readonly use: string;
  readonly soilClass: string;
  readonly geometry: unknown;
  readonly bounds: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly areaM2: number;
};
type Asked = { readonly kind: 'use' | 'class'; readonly source: string };

/** Writes contours; answers the ids of those that are new or differ. */
export async function writeContours(tx: Db, rows: readonly AreaRow[], { kind, source }: Asked): Promise<string[]> {
  if (rows.length === 0) return [];
  const result = await sql<{ id: string }>`
    insert into places.contour as c (city, kind, id, use_symbol, soil_class, geometry, bounds, area_m2, source)
    select platform.city(), ${kind}, r.id, r.use_symbol, r.soil_class, r.geometry, r.bounds, r.area_m2, ${source}
    from unnest(${arrayOf(rows.map(({ id }) => id))}::text[], ${arrayOf(rows.map(({ use }) => use))}::text[],
      ${arrayOf(rows.map(({ soilClass }) => soilClass))}::text[], ${arrayOf(rows.map(({ geometry }) => JSON.stringify(geometry)))}::jsonb[],
      ${boxesOf(rows.map(({ bounds }) => bounds))}::box[], ${arrayOf(rows.map(({ areaM2 }) => areaM2))}::float8[])
      as r(id, use_symbol, soil_class, geometry, bounds, area_m2)
    on conflict (city, kind, id) do update set use_symbol = excluded.use_symbol, soil_class = excluded.soil_class,
      geometry = excluded.geometry, bounds = excluded.bounds, area_m2 = excluded.area_m2, source = excluded.source
    where (c.use_symbol, c.soil_class, c.geometry) is distinct from (excluded.use_symbol, excluded.soil_class, excluded.geometry)
    returning c.id`.execute(tx);
  return result.rows.map(({ id }) => id);
}

export const deleteContours = async (tx: Db, kind: 'use' | 'class', ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`delete from places.contour where kind = ${kind} and id = any(${arrayOf(ids)}::text[])`.execute(tx);
};

export type PrecinctRow = {
  readonly code: string;
  readonly name: string | null;
  readonly shape: { readonly geometry: unknown; readonly bounds: AreaRow['bounds'] } | null;
};

/** Writes precincts; what a file does not tell of one (its name, its border) stays as it was. Answers how many changed. */
export async function writePrecincts(tx: Db, rows: readonly PrecinctRow[], source: string): Promise<number> {
  let changed = 0;
  for (const { code, name, shape } of rows) {
    const box = shape === null ? null : boxesOf([shape.bounds]).slice(1, -1);
    const result = await sql`
      insert into places.precinct as p (city, code, name, geometry, bounds, source)
      values (platform.city(), ${code}, ${name}, ${shape === null ? null : JSON.stringify(shape.geometry)}::jsonb, ${box}::box, ${source})
      on conflict (city, code) do update set name = coalesce(excluded.name, p.name), geometry = coalesce(excluded.geometry, p.geometry),
        bounds = coalesce(excluded.bounds, p.bounds), source = excluded.source
      where (coalesce(excluded.name, p.name), coalesce(excluded.geometry, p.geometry)) is distinct from (p.name, p.geometry)
      returning 1`.execute(tx);
    changed += result.rows.length;
  }
  return changed;
}
