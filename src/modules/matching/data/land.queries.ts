import { sql } from 'kysely';
import type { Provision } from '../../../kernel/provision.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { DossierAct, DossierParcel, DossierZone } from '../core/dossier.ts';

type ParcelRow = DossierParcel & { readonly siteId: number };

export type SiteParcel = { readonly siteId: number; readonly parcel: DossierParcel };

/** The city that the connection serves, and how often its land, plans, sites and facts have changed. */
export async function cityRevision(db: Db): Promise<{ teryt: string; revision: number } | null> {
  const { rows } = await sql<{ teryt: string; revision: number }>`
    select teryt, revision from places.municipality where teryt = platform.city()`.execute(db);
  return rows[0] ?? null;
}

export async function siteNumbers(db: Db, slugs: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from sites.site where city = platform.city() and slug = any (${[...slugs]}::text[])`.execute(db);
  return rows.map(({ id }) => id);
}

/** The sites, on offer or not, of which a parcel is a part. */
export async function siteNumbersOn(db: Db, parcelId: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select site_id as id from sites.site_parcel where city = platform.city() and parcel_id = ${parcelId}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Parcels of the sites on offer, or of those among them that are named, in the order of their numbers. */
export async function readParcels(db: Db, siteIds: readonly number[] | null = null): Promise<SiteParcel[]> {
  const among = siteIds === null ? sql`` : sql`and s.id = any (${[...siteIds]}::bigint[])`;
  const { rows } = await sql<ParcelRow>`
    select sp.site_id as "siteId", p.id, p.number, p.precinct_name as "precinctName", p.area_m2 as "areaM2",
           p.register_area_m2 as "registerAreaM2", p.geometry, p.source, p.source_date as "sourceDate", p.synthetic
    from sites.site_parcel sp
    join sites.site s on s.id = sp.site_id
    join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
    where s.city = platform.city() and s.status in ('published', 'reserved') ${among}
    order by sp.site_id, p.precinct, p.number, p.id`.execute(db);
  return rows.map(({ siteId, ...parcel }) => ({ siteId, parcel }));
}

export type ShareRow = { readonly parcelId: string; readonly zoneId: number; readonly areaM2: number };

/** How much of each of those parcels lies in which zone. */
export async function readShares(db: Db, parcelIds: readonly string[] | null = null): Promise<ShareRow[]> {
  if (parcelIds !== null) return sharesOf(db, parcelIds);
  const { rows } = await sql<ShareRow>`
    select pz.parcel_id as "parcelId", pz.zone_id as "zoneId", pz.area_m2 as "areaM2"
    from plans.parcel_zone pz
    where pz.city = platform.city() and pz.area_m2 > 0 and exists (
      select 1 from sites.site_parcel sp join sites.site s on s.id = sp.site_id
      where sp.city = pz.city and sp.parcel_id = pz.parcel_id and s.status in ('published', 'reserved'))
    order by pz.parcel_id, pz.zone_id`.execute(db);
  return rows;
}

async function sharesOf(db: Db, parcelIds: readonly string[]): Promise<ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    select parcel_id as "parcelId", zone_id as "zoneId", area_m2 as "areaM2" from plans.parcel_zone
    where city = platform.city() and parcel_id = any (${[...parcelIds]}::text[]) and area_m2 > 0
    order by parcel_id, zone_id`.execute(db);
  return rows;
}

type ZoneRow = Omit<DossierZone, 'shares' | 'name' | 'provisions'> & {
  readonly namePl: string;
  readonly nameEn: string;
};

/** Zones by number, each with its provisions. */
export async function readZones(db: Db, ids: readonly number[]): Promise<Omit<DossierZone, 'shares'>[]> {
  if (ids.length === 0) return [];
  const [zones, provisions] = [await zoneRows(db, ids), await provisionRows(db, ids)];
  return zones.map(({ namePl, nameEn, ...zone }) => ({
    ...zone,
    name: { pl: namePl, en: nameEn },
    provisions: provisions.filter(({ zoneId }) => zoneId === zone.id).map(({ provision }) => provision),
  }));
}

async function zoneRows(db: Db, ids: readonly number[]): Promise<ZoneRow[]> {
  const { rows } = await sql<ZoneRow>`
    select id, act_id as "actId", designation, name_pl as "namePl", name_en as "nameEn", geometry,
           in_force_from as "inForceFrom", in_force_to as "inForceTo", synthetic
    from plans.zone where city = platform.city() and id = any (${[...ids]}::bigint[]) order by id`.execute(db);
  return rows;
}

type ProvisionRow = Provision & { readonly zoneId: number };

async function provisionRows(db: Db, zoneIds: readonly number[]) {
  const { rows } = await sql<ProvisionRow>`
    select zone_id as "zoneId", id::text, kind, limit_value as "limit", classes, additional_classes as "additionalClasses", words, line,
           free_side as "freeSide", jsonb_build_object('act', act, 'article', article, 'page', page, 'url', url) as clause,
           valid_from as "validFrom", valid_to as "validTo", checked_on as "checkedOn", checked_by as "checkedBy", synthetic
    from plans.provision where city = platform.city() and zone_id = any (${[...zoneIds]}::bigint[])
    order by zone_id, kind, valid_from desc nulls last, plans.provision.id desc`.execute(db);
  return rows.map(({ zoneId, ...provision }) => ({ zoneId, provision }));
}

export async function readActs(db: Db, ids: readonly number[]): Promise<DossierAct[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DossierAct>`
    select id, kind, title, resolution, journal, url, status, in_force_from as "inForceFrom", in_force_to as "inForceTo",
           synthetic
    from plans.act where city = platform.city() and id = any (${[...ids]}::bigint[]) order by id`.execute(db);
  return rows;
}
