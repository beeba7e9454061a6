import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** That the office let a statement count no longer, and perhaps again. */
export type SetAside = {
  readonly factId: number;
  readonly reason: string;
  readonly setBy: number;
  readonly setAt: Date;
  readonly liftedBy: number | null;
  readonly liftedAt: Date | null;
};

/** What was set aside of a site's statements, the first first; what was lifted again too. */
export async function readSetAside(db: Db, siteId: number): Promise<SetAside[]> {
  const { rows } = await sql<SetAside>`
    select fact_id as "factId", reason, set_by as "setBy", set_at as "setAt", lifted_by as "liftedBy", lifted_at as "liftedAt"
    from sites.set_aside where city = platform.city() and site_id = ${siteId} order by id`.execute(db);
  return rows;
}

/** Whether the site has that statement with its words, and whether it counts; null when it has none of that number. */
export async function statementOfSite(
  tx: Db,
  siteId: number,
  factId: number,
): Promise<{ key: string; aside: boolean } | null> {
  const { rows } = await sql<{ key: string; aside: boolean }>`
    select f.key, exists (select 1 from sites.set_aside a where a.fact_id = f.id and a.lifted_at is null) as aside
    from sites.fact f where f.city = platform.city() and f.site_id = ${siteId} and f.id = ${factId} and f.words_erased_at is null`.execute(
    tx,
  );
  return rows[0] ?? null;
}
