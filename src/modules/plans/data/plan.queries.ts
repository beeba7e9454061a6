import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Provision, ProvisionKind } from '../../../kernel/provision.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActKind, ActOverParcels, ActStatus, PlanZone, ZoneOverParcels } from '../core/plan.ts';

export type KnownAct = {
  id: number;
  identifier: string;
  version: string | null;
  title: string;
  url: string | null;
  status: ActStatus;
  to: Day | null;
};

export async function knownActs(db: Db): Promise<KnownAct[]> {
  const { rows } =
    await sql<KnownAct>`select id, identifier, version, title, url, status, in_force_to as "to" from plans.act order by identifier`.execute(
      db,
    );
  return rows;
}

type Shape = PlanZone['geometry'];
export type ZoneShape = { id: number; geometry: Shape };

export async function zoneShapes(db: Db, ids: readonly number[]): Promise<ZoneShape[]> {
  const { rows } =
    await sql<ZoneShape>`select id, geometry from plans.zone where id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}

/** Whether the city has any zone. */
export const hasZones = async (db: Db): Promise<boolean> =>
  (await sql<{ any: boolean }>`select exists (select 1 from plans.zone) as any`.execute(db)).rows[0]!.any;

/** Zones whose box meets the window, metres in the municipality's zone. */
export async function zonesInBox(db: Db, b: PlanZone['bounds']): Promise<ZoneShape[]> {
  const { rows } = await sql<ZoneShape>`
    select id, geometry from plans.zone where bounds && box(point(${b.minX}, ${b.minY}), point(${b.maxX}, ${b.maxY}))`.execute(
    db,
  );
  return rows;
}

type ZoneRow = {
  id: number;
  act_id: number;
  designation: string;
  symbol_raw: string;
  name_pl: string;
  name_en: string;
  geometry: Shape;
  in_force_from: Day | null;
  in_force_to: Day | null;
  synthetic: boolean;
  shares: { parcelId: string; areaM2: number }[];
};
type ProvisionRow = {
  id: number;
  zone_id: number;
  kind: ProvisionKind;
  limit_value: number | null;
  classes: string[];
  additional_classes: string[];
  act: string;
  article: string | null;
  page: number | null;
  url: string | null;
  words: string | null;
  valid_from: Day | null;
  valid_to: Day | null;
  checked_by: string | null;
  checked_on: Day | null;
  synthetic: boolean;
};
type ActRow = {
  id: number;
  kind: ActKind;
  title: string;
  resolution: string | null;
  journal: string | null;
  url: string | null;
  status: ActStatus;
  in_force_from: Day | null;
  in_force_to: Day | null;
  synthetic: boolean;
};

type Over = { acts: ActOverParcels[]; zones: ZoneOverParcels[] };

/**
 * What plans say of parcels: zones with the share (m²) of each parcel, their provisions, and the acts they stand in.
 * `asOf` leaves out zones that were not yet, or no longer, in force on that day; null keeps all, with their dates and status.
 */
export async function plansOverParcels(db: Db, parcelIds: readonly string[], asOf: Day | null): Promise<Over> {
  const zones = await sql<ZoneRow>`
    select z.id, z.act_id, z.designation, z.symbol_raw, z.name_pl, z.name_en, z.geometry, z.in_force_from, z.in_force_to, z.synthetic,
      jsonb_agg(jsonb_build_object('parcelId', s.parcel_id, 'areaM2', s.area_m2) order by s.parcel_id) as shares
    from plans.parcel_zone s join plans.zone z on z.id = s.zone_id join plans.act a on a.id = z.act_id
    where s.parcel_id = any(${[...parcelIds]}::text[])
      and (${asOf}::date is null or ((a.status = 'legalForce' or a.status = 'obsolete' and a.in_force_to is not null)
        and coalesce(a.in_force_to, 'infinity') >= ${asOf}::date and z.in_force_from <= ${asOf}::date and coalesce(z.in_force_to, 'infinity') >= ${asOf}::date))
    group by z.id order by z.id`.execute(db);
  return withTheirWords(db, zones.rows);
}

/** Every zone of the city with its provisions, without shares. */
export async function allZones(db: Db): Promise<Over> {
  const zones = await sql<ZoneRow>`
    select id, act_id, designation, symbol_raw, name_pl, name_en, geometry, in_force_from, in_force_to, synthetic, '[]'::jsonb as shares
    from plans.zone order by act_id, id`.execute(db);
  return withTheirWords(db, zones.rows);
}

async function withTheirWords(db: Db, zones: readonly ZoneRow[]): Promise<Over> {
  const ids = zones.map(({ id }) => id);
  const actIds = [...new Set(zones.map(({ act_id }) => act_id))];
  const provisions =
    await sql<ProvisionRow>`select * from plans.provision where zone_id = any(${ids}::bigint[]) order by zone_id, kind, id`.execute(
      db,
    );
  const acts = await sql<ActRow>`select * from plans.act where id = any(${actIds}::bigint[]) order by id`.execute(db);
  const byZone = Map.groupBy(provisions.rows, ({ zone_id }) => zone_id);
  return {
    acts: acts.rows.map(toAct),
    zones: zones.map((row) => toZone(row, (byZone.get(row.id) ?? []).map(toProvision))),
  };
}

const toAct = (row: ActRow): ActOverParcels => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  resolution: row.resolution,
  journal: row.journal,
  url: row.url,
  status: row.status,
  inForceFrom: row.in_force_from,
  inForceTo: row.in_force_to,
  synthetic: row.synthetic,
});

const toZone = (row: ZoneRow, provisions: readonly Provision[]): ZoneOverParcels => ({
  id: row.id,
  actId: row.act_id,
  designation: row.designation,
  symbol: row.symbol_raw,
  name: { pl: row.name_pl, en: row.name_en },
  geometry: row.geometry,
  inForceFrom: row.in_force_from,
  inForceTo: row.in_force_to,
  shares: row.shares,
  provisions,
  synthetic: row.synthetic,
});

const toProvision = (row: ProvisionRow): Provision => ({
  id: String(row.id),
  kind: row.kind,
  limit: row.limit_value,
  classes: row.classes,
  additionalClasses: row.additional_classes,
  words: row.words,
  clause: { act: row.act, article: row.article, page: row.page, url: row.url },
  validFrom: row.valid_from,
  validTo: row.valid_to,
  checkedOn: row.checked_on,
  checkedBy: row.checked_by,
  synthetic: row.synthetic,
});
