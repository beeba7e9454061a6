import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { SiteCurves } from '../core/hall/curves/known-curves.ts';

export type KeptCurves = { readonly siteId: number; readonly land: string; readonly curves: SiteCurves };

/** The kept curves of those sites, whether or not they are still theirs: `land` tells. */
export async function readCurves(db: Db, siteIds: readonly number[]): Promise<KeptCurves[]> {
  const { rows } = await sql<KeptCurves>`
    select site_id as "siteId", land, curves from sites.fit_curve
    where city = platform.city() and site_id = any (${[...siteIds]}::bigint[])`.execute(db);
  return rows;
}

/** Sites whose curves have to be looked at for a day, at most `most`. */
// oxlint-disable-next-line max-params
export async function dueCurves(tx: Db, asOf: Day, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    (select distinct site_id as id from sites.fit_curve_due where city = platform.city() order by site_id limit ${most})
    union (select site_id from sites.fit_curve where city = platform.city() and holds_to < ${asOf} limit ${most})
    union (select site_id from sites.fit_curve where city = platform.city() and holds_from > ${asOf} limit ${most})
    limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The marks of those sites, as they stand before their land is read. */
export async function marksOf(db: Db, siteIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from sites.fit_curve_due where city = platform.city() and site_id = any (${[...siteIds]}::bigint[])`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
