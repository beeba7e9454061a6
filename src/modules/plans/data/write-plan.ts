import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LostProvision, PlanAct, PlanZone } from '../core/plan.ts';

/** `amended`: the older text ended the day before the new one begins, and both stand. */
export type Written = 'inserted' | 'changed' | 'unchanged';
export type WrittenZone = { readonly id: number; readonly written: Written; readonly amended: boolean };

/** The day of the import, and the version of the act that is imported. */
export type Stamp = { readonly today: Day; readonly version: string | null };

const box = (b: PlanAct['bounds']) =>
  b ? sql`box(point(${b.maxX}, ${b.maxY}), point(${b.minX}, ${b.minY}))` : sql`null`;
const json = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

/** Writes an act; one that stands with the same content is left alone, one that says something else is kept as an earlier state. */
export async function writeAct(tx: Db, act: PlanAct, { today }: Stamp): Promise<{ id: number; written: Written }> {
  const { rows } = await sql<{ id: number; same: boolean }>`
    select id, (version, kind, title, resolution, journal, url, drawing_url, status, in_force_from, in_force_to, geometry, source_date)
      is not distinct from (${act.version}::text, ${act.kind}::text, ${act.title}::text, ${act.resolution}::text, ${act.journal}::text,
        ${act.url}::text, ${act.drawingUrl}::text, ${act.status}::text, ${act.from}::date, ${act.to}::date, ${json(act.geometry)}, ${act.sourceDate}::date) as same
    from plans.act where identifier = ${act.identifier}`.execute(tx);
  const [known] = rows;
  if (known?.same) return { id: known.id, written: 'unchanged' };
  if (known) {
    await sql`insert into plans.earlier (city, object, identifier, act_id, content, replaced_on)
      select city, 'act', identifier, id, to_jsonb(a) - 'bounds', ${today}::date from plans.act a where id = ${known.id}`.execute(
      tx,
    );
    await sql`update plans.act set version = ${act.version}, kind = ${act.kind}, title = ${act.title}, resolution = ${act.resolution},
      journal = ${act.journal}, url = ${act.url}, drawing_url = ${act.drawingUrl}, status = ${act.status}, in_force_from = ${act.from},
      in_force_to = ${act.to}, geometry = ${json(act.geometry)}, bounds = ${box(act.bounds)}, source = ${act.source},
      source_date = ${act.sourceDate} where id = ${known.id}`.execute(tx);
    return { id: known.id, written: 'changed' };
  }
  const fresh = await sql<{ id: number }>`
    insert into plans.act (city, identifier, version, kind, title, resolution, journal, url, drawing_url, status, in_force_from, in_force_to, geometry, bounds, source, source_date)
    values (platform.city(), ${act.identifier}, ${act.version}, ${act.kind}, ${act.title}, ${act.resolution}, ${act.journal}, ${act.url},
      ${act.drawingUrl}, ${act.status}, ${act.from}, ${act.to}, ${json(act.geometry)}, ${box(act.bounds)}, ${act.source}, ${act.sourceDate})
    returning id`.execute(tx);
  return { id: fresh.rows[0]!.id, written: 'inserted' };
}

type Standing = { id: number; same: boolean; from: Day | null };

/**
 * Writes a zone without its provisions. One that holds from a later day than the one that stands ends it; a correction of the same text
 * takes its place, and the older state is kept aside.
 */
export async function writeZone(
  tx: Db,
  { actId, zone, stamp }: { actId: number; zone: PlanZone; stamp: Stamp },
): Promise<WrittenZone> {
  const { rows } = await sql<Standing>`
    select id, in_force_from as "from", (designation, symbol_raw, name_pl, name_en, geometry, in_force_from, in_force_to)
      is not distinct from (${zone.designation}::text, ${zone.symbol}::text, ${zone.name.pl}::text, ${zone.name.en}::text,
        ${json(zone.geometry)}, ${zone.from}::date, ${zone.to}::date) as same
    from plans.zone where act_id = ${actId} and identifier = ${zone.identifier} and ended_by is null`.execute(tx);
  const [standing] = rows;
  if (standing?.same) return { id: standing.id, written: 'unchanged', amended: false };
  if (!standing) return { id: await insertZone(tx, actId, zone), written: 'inserted', amended: false };
  if (zone.from !== null && standing.from !== null && zone.from > standing.from) {
    await endZones(tx, [standing.id], { from: zone.from, version: stamp.version });
    return { id: await insertZone(tx, actId, zone), written: 'changed', amended: true };
  }
  await keepZones(tx, [standing.id], stamp.today);
  await sql`update plans.zone set designation = ${zone.designation}, symbol_raw = ${zone.symbol}, name_pl = ${zone.name.pl},
    name_en = ${zone.name.en}, geometry = ${json(zone.geometry)}, bounds = ${box(zone.bounds)}, area_m2 = ${zone.areaM2},
    in_force_from = ${zone.from}, in_force_to = ${zone.to} where id = ${standing.id}`.execute(tx);
  return { id: standing.id, written: 'changed', amended: false };
}

async function insertZone(tx: Db, actId: number, zone: PlanZone): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into plans.zone (city, act_id, identifier, designation, symbol_raw, name_pl, name_en, geometry, bounds, area_m2, in_force_from, in_force_to)
    values (platform.city(), ${actId}, ${zone.identifier}, ${zone.designation}, ${zone.symbol}, ${zone.name.pl}, ${zone.name.en},
      ${json(zone.geometry)}, ${box(zone.bounds)}, ${zone.areaM2}, ${zone.from}, ${zone.to}) returning id`.execute(tx);
  return rows[0]!.id;
}

/** Their last day is the one before the new text begins. They and their provisions stay. */
async function endZones(tx: Db, ids: readonly number[], by: { from: Day; version: string | null }): Promise<void> {
  await sql`update plans.zone set ended_by = ${by.version ?? ''}, in_force_to = least(in_force_to, ${by.from}::date - 1)
    where id = any(${[...ids]}::bigint[])`.execute(tx);
  await sql`update plans.provision set valid_to = least(valid_to, ${by.from}::date - 1)
    where zone_id = any(${[...ids]}::bigint[]) and valid_from is not null`.execute(tx);
}

/** Keeps zones with their provisions as they are, before a correction. */
async function keepZones(tx: Db, ids: readonly number[], today: Day): Promise<void> {
  await sql`insert into plans.earlier (city, object, identifier, act_id, content, replaced_on)
    select z.city, 'zone', z.identifier, z.act_id, to_jsonb(z) - 'bounds' || jsonb_build_object('provisions',
      (select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]') from plans.provision p where p.zone_id = z.id)), ${today}::date
    from plans.zone z where z.id = any(${[...ids]}::bigint[])`.execute(tx);
}

type Gone = {
  readonly actId: number;
  readonly kept: readonly string[];
  readonly stamp: Stamp;
  /** The day from which the new text of the act holds, where it has one. */ readonly amendedFrom: Day | null;
};

/**
 * Zones of an act that its new version no longer has: ended where the act was amended, else set aside. Answers how many, and what people
 * coded or checked that goes with those that are set aside.
 */
export async function removeOtherZones(
  tx: Db,
  { actId, kept, stamp, amendedFrom }: Gone,
): Promise<{ removed: number; lost: LostProvision[] }> {
  const { rows } = await sql<{ id: number; from: Day | null }>`
    select id, in_force_from as "from" from plans.zone
    where act_id = ${actId} and ended_by is null and identifier <> all(${[...kept]}::text[])`.execute(tx);
  const isEnded = ({ from }: { from: Day | null }) => amendedFrom !== null && from !== null && from < amendedFrom;
  const ended = rows.filter(isEnded).map(({ id }) => id);
  const dropped = rows.filter((row) => !isEnded(row)).map(({ id }) => id);
  if (amendedFrom !== null && ended.length > 0)
    await endZones(tx, ended, { from: amendedFrom, version: stamp.version });
  const lost = await workOnZones(tx, dropped);
  await keepZones(tx, dropped, stamp.today);
  await sql`delete from plans.zone where id = any(${dropped}::bigint[])`.execute(tx);
  return { removed: rows.length, lost };
}

/** What people coded, checked or doubted in zones. */
async function workOnZones(tx: Db, ids: readonly number[]): Promise<LostProvision[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LostProvision>`
    select z.designation as zone, p.kind, p.limit_value as "limit", p.coded_by as "codedBy", p.checked_by as "checkedBy", 'zone-gone' as fate
    from plans.provision p join plans.zone z on z.id = p.zone_id
    where z.id = any(${[...ids]}::bigint[]) and (p.coded_account is not null or p.checked_by is not null or p.withdrawn_why is not null)
    order by length(z.designation), z.designation, p.id`.execute(tx);
  return rows;
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
