import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { CodedProvision, PlanAct, PlanZone } from '../core/plan.ts';

export type Written = 'inserted' | 'changed' | 'unchanged';
const box = (b: PlanAct['bounds']) =>
  b ? sql`box(point(${b.maxX}, ${b.maxY}), point(${b.minX}, ${b.minY}))` : sql`null`;
const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

/** Writes an act; one that stands with the same content is left alone. */
export async function writeAct(tx: Db, act: PlanAct): Promise<{ id: number; written: Written }> {
  const { rows } = await sql<{ id: number; fresh: boolean }>`
    insert into plans.act as a (city, identifier, version, kind, title, resolution, journal, url, status, in_force_from, in_force_to, geometry, bounds, source, source_date)
    values (platform.city(), ${act.identifier}, ${act.version}, ${act.kind}, ${act.title}, ${act.resolution}, ${act.journal}, ${act.url},
      ${act.status}, ${act.from}, ${act.to}, ${json(act.geometry)}, ${box(act.bounds)}, ${act.source}, ${act.sourceDate})
    on conflict (city, identifier) do update set version = excluded.version, kind = excluded.kind, title = excluded.title,
      resolution = excluded.resolution, journal = excluded.journal, url = excluded.url, status = excluded.status,
      in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to, geometry = excluded.geometry, bounds = excluded.bounds,
      source = excluded.source, source_date = excluded.source_date
    where (a.version, a.kind, a.title, a.resolution, a.journal, a.url, a.status, a.in_force_from, a.in_force_to, a.geometry, a.source_date)
      is distinct from (excluded.version, excluded.kind, excluded.title, excluded.resolution, excluded.journal, excluded.url, excluded.status,
        excluded.in_force_from, excluded.in_force_to, excluded.geometry, excluded.source_date)
    returning id, (xmax = 0) as fresh`.execute(tx);
  const row = rows[0];
  if (row) return { id: row.id, written: row.fresh ? 'inserted' : 'changed' };
  const known = await sql<{ id: number }>`select id from plans.act where identifier = ${act.identifier}`.execute(tx);
  return { id: known.rows[0]!.id, written: 'unchanged' };
}

/** Writes a zone without its provisions. */
export async function writeZone(tx: Db, actId: number, zone: PlanZone): Promise<{ id: number; written: Written }> {
  const { rows } = await sql<{ id: number; fresh: boolean }>`
    insert into plans.zone as z (city, act_id, identifier, designation, symbol_raw, name_pl, name_en, geometry, bounds, area_m2, in_force_from, in_force_to)
    values (platform.city(), ${actId}, ${zone.identifier}, ${zone.designation}, ${zone.symbol}, ${zone.name.pl}, ${zone.name.en},
      ${json(zone.geometry)}, ${box(zone.bounds)}, ${zone.areaM2}, ${zone.from}, ${zone.to})
    on conflict (city, act_id, identifier) where ended_by is null do update set designation = excluded.designation, symbol_raw = excluded.symbol_raw,
      name_pl = excluded.name_pl, name_en = excluded.name_en, geometry = excluded.geometry, bounds = excluded.bounds,
      area_m2 = excluded.area_m2, in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to
    where (z.designation, z.symbol_raw, z.name_pl, z.name_en, z.geometry, z.in_force_from, z.in_force_to)
      is distinct from (excluded.designation, excluded.symbol_raw, excluded.name_pl, excluded.name_en, excluded.geometry,
        excluded.in_force_from, excluded.in_force_to)
    returning id, (xmax = 0) as fresh`.execute(tx);
  const row = rows[0];
  if (row) return { id: row.id, written: row.fresh ? 'inserted' : 'changed' };
  const known = await sql<{
    id: number;
  }>`select id from plans.zone where act_id = ${actId} and identifier = ${zone.identifier}`.execute(tx);
  return { id: known.rows[0]!.id, written: 'unchanged' };
}

/**
 * Brings a zone's provisions of one data set up to date. A provision that says the same keeps its row, and so the name of the person
 * who checked it; one that says something else is replaced, unchecked. Provisions that people coded are not touched.
 */
export async function writeProvisions(tx: Db, zoneId: number, provisions: readonly CodedProvision[]): Promise<number> {
  const codedBy = provisions[0]?.codedBy ?? 'APP: ';
  const wanted = JSON.stringify(
    provisions.map((one) => ({
      kind: one.kind,
      limit_value: one.limit,
      classes: one.classes,
      additional_classes: one.additionalClasses,
      act: one.act,
      url: one.url,
      valid_from: one.from,
      valid_to: one.to,
      coded_by: one.codedBy,
      coded_on: one.codedOn,
    })),
  );
  const { rows } = await sql<{ changes: number }>`
    with wanted as (
      select * from jsonb_to_recordset(${wanted}::jsonb) as w(kind text, limit_value float8, classes text[], additional_classes text[],
        act text, url text, valid_from date, valid_to date, coded_by text, coded_on date)
    ), gone as (
      delete from plans.provision p where p.zone_id = ${zoneId} and p.coded_by = ${codedBy} and not exists (
        select 1 from wanted w where (w.kind, w.limit_value, w.classes, w.additional_classes, w.act, w.url, w.valid_from, w.valid_to)
          is not distinct from (p.kind, p.limit_value, p.classes, p.additional_classes, p.act, p.url, p.valid_from, p.valid_to))
      returning 1
    ), come as (
      insert into plans.provision (city, zone_id, kind, limit_value, classes, additional_classes, act, url, valid_from, valid_to, coded_by, coded_on)
      select platform.city(), ${zoneId}, w.kind, w.limit_value, w.classes, w.additional_classes, w.act, w.url, w.valid_from, w.valid_to, w.coded_by, w.coded_on
      from wanted w where not exists (
        select 1 from plans.provision p where p.zone_id = ${zoneId} and p.coded_by = ${codedBy}
          and (w.kind, w.limit_value, w.classes, w.additional_classes, w.act, w.url, w.valid_from, w.valid_to)
          is not distinct from (p.kind, p.limit_value, p.classes, p.additional_classes, p.act, p.url, p.valid_from, p.valid_to))
      returning 1
    )
    select ((select count(*) from gone) + (select count(*) from come))::int as changes`.execute(tx);
  return rows[0]!.changes;
}

/** Zones of an act that its new version no longer has. Answers how many went. */
export async function removeOtherZones(tx: Db, actId: number, kept: readonly string[]): Promise<number> {
  const { rows } =
    await sql`delete from plans.zone where act_id = ${actId} and identifier <> all(${[...kept]}::text[]) returning id`.execute(
      tx,
    );
  return rows.length;
}

export type Share = { readonly parcelId: string; readonly zoneId: number; readonly areaM2: number };

/** Replaces all shares of the parcels and of the zones named. */
export async function writeShares(
  tx: Db,
  of: { parcelIds: readonly string[]; zoneIds: readonly number[] },
  shares: readonly Share[],
): Promise<void> {
  await sql`delete from plans.parcel_zone where parcel_id = any(${[...of.parcelIds]}::text[]) or zone_id = any(${[...of.zoneIds]}::bigint[])`.execute(
    tx,
  );
  const rows = JSON.stringify(
    shares.map((share) => ({ parcel_id: share.parcelId, zone_id: share.zoneId, area_m2: share.areaM2 })),
  );
  await sql`
    insert into plans.parcel_zone (city, parcel_id, zone_id, area_m2)
    select platform.city(), parcel_id, zone_id, area_m2 from jsonb_to_recordset(${rows}::jsonb) as r(parcel_id text, zone_id bigint, area_m2 float8)`.execute(
    tx,
  );
}
