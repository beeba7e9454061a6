import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** Addresses of all sites on offer, by name. */
export async function slugsOnOffer(db: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from sites.site where city = platform.city() and status in ('published', 'reserved')
    order by name_pl, id`.execute(db);
  return rows.map(({ slug }) => slug);
}

/** Numbers of those of the addresses that are on offer. */
export async function idsOnOffer(db: Db, slugs: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from sites.site
    where city = platform.city() and slug = any (${[...slugs]}::text[]) and status in ('published', 'reserved')`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
