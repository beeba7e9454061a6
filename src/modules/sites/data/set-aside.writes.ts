import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

type Mark = { readonly siteId: number; readonly factId: number; readonly by: number; readonly now: Date };

export async function insertSetAside(tx: Db, { siteId, factId, by, now }: Mark, reason: string): Promise<void> {
  await sql`
    insert into sites.set_aside (city, site_id, fact_id, reason, set_by, set_at)
    values (platform.city(), ${siteId}, ${factId}, ${reason}, ${by}, ${now})`.execute(tx);
}

export async function liftSetAside(tx: Db, { siteId, factId, by, now }: Mark): Promise<void> {
  await sql`
    update sites.set_aside set lifted_by = ${by}, lifted_at = ${now}
    where city = platform.city() and site_id = ${siteId} and fact_id = ${factId} and lifted_at is null`.execute(tx);
}
