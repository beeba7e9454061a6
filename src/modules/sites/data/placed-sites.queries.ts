import { sql } from 'kysely';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';

export type PlacedSite = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly district: Bilingual;
  /** Metres, the city's zone. */
  readonly easting: number;
  readonly northing: number;
  /** EGiB ids. */
  readonly parcels: readonly string[];
};

/** Where each site on offer stands, and on which parcels. */
export async function readPlacedSites(db: Db): Promise<PlacedSite[]> {
  const { rows } = await sql<PlacedSite>`
    select slug, jsonb_build_object('pl', name_pl, 'en', name_en) as name,
           jsonb_build_object('pl', district_pl, 'en', district_en) as district, easting, northing,
           array(select parcel_id from sites.site_parcel where city = site.city and site_id = site.id order by parcel_id) as parcels
    from sites.site where city = platform.city() and status in ('published', 'reserved') order by slug`.execute(db);
  return rows;
}
