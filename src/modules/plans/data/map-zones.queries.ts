import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type MapZoneRow = {
  readonly designation: string;
  readonly name_pl: string;
  readonly name_en: string;
  /** MultiPolygon coordinates, metres in the city's zone. */
  readonly geometry: unknown;
};

const TODAY = sql.raw(`(now() at time zone 'Europe/Warsaw')::date`);

/** Zones of acts that are law today: what a map may show of plans. */
export async function readMapZones(db: Db): Promise<MapZoneRow[]> {
  const { rows } = await sql<MapZoneRow>`
    select zone.designation, zone.name_pl, zone.name_en, zone.geometry
    from plans.zone join plans.act on act.id = zone.act_id
    where act.status = 'legalForce' and coalesce(zone.in_force_to, 'infinity') >= ${TODAY}
      and coalesce(zone.in_force_from, '-infinity') <= ${TODAY} order by zone.area_m2 desc, zone.id`.execute(db);
  return rows;
}

export async function mapZoneStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select ${TODAY} || ':' || count(*) || ':' || coalesce(bit_xor(hashtextextended(zone.id || ':' || zone.xmin || ':' || act.xmin, 0)), 0) as stamp
    from plans.zone join plans.act on act.id = zone.act_id`.execute(db);
  return rows[0]!.stamp;
}
