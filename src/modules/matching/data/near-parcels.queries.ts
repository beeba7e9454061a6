import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** Sites on offer that stand on those parcels. */
export async function offeredOn(db: Db, parcelIds: readonly string[]): Promise<{ parcelId: string; siteId: number }[]> {
  if (parcelIds.length === 0) return [];
  const { rows } = await sql<{ parcelId: string; siteId: number }>`
    select sp.parcel_id as "parcelId", sp.site_id as "siteId"
    from sites.site_parcel sp join sites.site s on s.id = sp.site_id
    where sp.city = platform.city() and sp.parcel_id = any (${[...parcelIds]}::text[]) and s.status in ('published', 'reserved')`.execute(
    db,
  );
  return rows;
}
