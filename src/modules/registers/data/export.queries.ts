import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** Addresses of all sites on offer, by name. */
export async function slugsOnOffer(db: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from sites.site where city = platform.city() and status in ('published', 'reserved')
    order by name_pl, id`.execute(db);
  return rows.map(({ slug }) => slug);
}

export type OnOffer = { readonly id: number; readonly drawn: boolean };

/** Those of the addresses that are on offer, and whether the office drew the border of their land. */
export async function sitesOnOffer(db: Db, slugs: readonly string[]): Promise<OnOffer[]> {
  const { rows } = await sql<OnOffer>`
    select s.id, d.site_id is not null as drawn from sites.site s left join sites.drawn_land d on d.site_id = s.id
    where s.city = platform.city() and s.slug = any (${[...slugs]}::text[]) and s.status in ('published', 'reserved')`.execute(
    db,
  );
  return rows;
}
