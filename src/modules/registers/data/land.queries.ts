import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ExportRow } from '../core/export/export-row.ts';

/** The land that a site stands on, metres in the city's zone: its parcels, or the border that the office drew. */
export type SiteLand = {
  readonly slug: string;
  readonly drawn: boolean;
  readonly shapes: readonly NonNullable<ExportRow['shape']>[];
};

/** Of those of the addresses that have land; a site without land is left out. Which of them may be seen is the caller's to know. */
export async function landOfSites(db: Db, slugs: readonly string[]): Promise<SiteLand[]> {
  const { rows } = await sql<SiteLand>`
    select s.slug, d.site_id is not null as drawn,
           case when d.site_id is null then jsonb_agg(p.geometry order by p.id)
             else jsonb_build_array(d.geometry) end as shapes
    from sites.site s
    left join sites.drawn_land d on d.site_id = s.id
    left join sites.site_parcel sp on sp.site_id = s.id and d.site_id is null
    left join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
    where s.city = platform.city() and s.slug = any (${[...slugs]}::text[]) and (d.site_id is not null or p.id is not null)
    group by s.id, d.site_id, d.geometry`.execute(db);
  return rows;
}
