import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { DossierParcel } from '../core/dossier.ts';
import type { SiteParcel } from './land.queries.ts';

type LandRow = {
  readonly siteId: number;
  readonly geometry: DossierParcel['geometry'];
  readonly areaM2: number;
  readonly drawnOn: Day;
  readonly source: string;
  readonly synthetic: boolean;
};

/** Land that the office drew, of the sites on offer or of those among them that are named: it stands in for their parcels. */
export async function readDrawnLand(db: Db, siteIds: readonly number[] | null = null): Promise<SiteParcel[]> {
  const among = siteIds === null ? sql`` : sql`and s.id = any (${[...siteIds]}::bigint[])`;
  const { rows } = await sql<LandRow>`
    select d.site_id as "siteId", d.geometry, d.area_m2 as "areaM2", d.drawn_on as "drawnOn", d.source, s.synthetic
    from sites.drawn_land d join sites.site s on s.id = d.site_id
    where d.city = platform.city() and s.status in ('published', 'reserved') ${among} order by d.site_id`.execute(db);
  return rows.map(({ siteId, drawnOn, ...land }) => ({
    siteId,
    parcel: {
      ...land,
      id: `drawn-${siteId}`,
      number: '',
      precinctName: null,
      registerAreaM2: null,
      sourceDate: drawnOn,
      drawnOn,
    },
  }));
}

export type ZoneNear = {
  readonly siteId: number;
  readonly zoneId: number;
  readonly geometry: DossierParcel['geometry'];
};

/** Zones whose box meets that of drawn land, for each of those sites. */
export async function zonesNearDrawn(db: Db, siteIds: readonly number[]): Promise<ZoneNear[]> {
  if (siteIds.length === 0) return [];
  const { rows } = await sql<ZoneNear>`
    select d.site_id as "siteId", z.id as "zoneId", z.geometry
    from sites.drawn_land d join plans.zone z on z.city = d.city and z.bounds && d.bounds
    where d.city = platform.city() and d.site_id = any (${[...siteIds]}::bigint[]) order by d.site_id, z.id`.execute(
    db,
  );
  return rows;
}
