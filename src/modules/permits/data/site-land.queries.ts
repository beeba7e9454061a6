import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** The registered parcels of a site and their whole area, m²; no parcels where its land was drawn by hand. */
export async function landOfSite(db: Db, siteId: number): Promise<{ parcelIds: string[]; totalM2: number }> {
  const { rows } = await sql<{ id: string; areaM2: number }>`
    select p.id, p.area_m2 as "areaM2"
    from sites.site_parcel sp join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
    where sp.city = platform.city() and sp.site_id = ${siteId} order by p.id`.execute(db);
  return { parcelIds: rows.map(({ id }) => id), totalM2: rows.reduce((sum, { areaM2 }) => sum + areaM2, 0) };
}
