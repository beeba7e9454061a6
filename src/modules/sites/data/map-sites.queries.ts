import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type MapSiteRow = {
  readonly slug: string;
  readonly name_pl: string;
  readonly name_en: string;
  readonly easting: number;
  readonly northing: number;
  /** MultiPolygon coordinates of each parcel, or of the border that the office drew; metres in the city's zone. */
  readonly parcels: readonly unknown[];
};

/** Sites on offer only, with the outlines of their parcels. */
export async function readMapSites(db: Db): Promise<MapSiteRow[]> {
  const { rows } = await sql<MapSiteRow>`
    select site.slug, site.name_pl, site.name_en, site.easting, site.northing,
           coalesce(jsonb_agg(parcel.geometry order by parcel.id) filter (where parcel.id is not null), '[]')
             || coalesce((select jsonb_build_array(d.geometry) from sites.drawn_land d where d.site_id = site.id), '[]') as parcels
    from sites.site
    left join sites.site_parcel on site_parcel.site_id = site.id
    left join places.parcel on parcel.city = site_parcel.city and parcel.id = site_parcel.parcel_id
    where site.status in ('published', 'reserved') group by site.id order by site.id`.execute(db);
  return rows;
}

export async function mapSiteStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ':' || coalesce(bit_xor(hashtextextended(
             site.id || ':' || site.xmin || ':' || coalesce(site_parcel.parcel_id, '') || ':' || coalesce(parcel.xmin, '0') || ':' || coalesce(drawn.xmin, '0'), 0)), 0) as stamp
    from sites.site
    left join sites.site_parcel on site_parcel.site_id = site.id
    left join places.parcel on parcel.city = site_parcel.city and parcel.id = site_parcel.parcel_id
    left join sites.drawn_land drawn on drawn.site_id = site.id
    where site.status in ('published', 'reserved')`.execute(db);
  return rows[0]!.stamp;
}
