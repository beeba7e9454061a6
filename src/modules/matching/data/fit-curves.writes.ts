import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { KeptCurves } from './fit-curves.queries.ts';

/** Curves with the days on which no other case can hold (null: from or to ever). */
export type DatedCurves = KeptCurves & { readonly holdsFrom: Day | null; readonly holdsTo: Day | null };

/** Marks all land on offer, unless the city's curves were made by this edition of the reckoning. */
export async function markOtherCurves(tx: Db, edition: string): Promise<void> {
  const { rows } = await sql`
    insert into sites.fit_curve_edition (city, edition) values (platform.city(), ${edition})
    on conflict (city) do update set edition = excluded.edition where fit_curve_edition.edition <> excluded.edition
    returning 1`.execute(tx);
  if (rows.length === 0) return;
  await sql`delete from sites.fit_curve where city = platform.city()`.execute(tx);
  await sql`
    insert into sites.fit_curve_due (city, site_id)
    select city, id from sites.site where city = platform.city() and kind = 'land' and status in ('published', 'reserved')`.execute(
    tx,
  );
}

type Reckoned = { readonly ids: readonly number[]; readonly marks: readonly number[] };

/** Keeps the curves of these sites, and none of those among `ids` that have none; takes away the marks that were answered by them. */
// oxlint-disable-next-line max-params
export async function keepCurves(tx: Db, { ids, marks }: Reckoned, kept: readonly DatedCurves[]): Promise<void> {
  const having = new Set(kept.map(({ siteId }) => siteId));
  await sql`
    delete from sites.fit_curve
    where city = platform.city() and site_id = any (${ids.filter((id) => !having.has(id))}::bigint[])`.execute(tx);
  for (const { siteId, land, holdsFrom, holdsTo, curves } of kept)
    await sql`
      insert into sites.fit_curve (city, site_id, land, holds_from, holds_to, curves)
      values (platform.city(), ${siteId}, ${land}, ${holdsFrom ?? '-infinity'}, ${holdsTo ?? 'infinity'},
              ${JSON.stringify(curves)}::jsonb)
      on conflict (city, site_id) do update
      set (land, holds_from, holds_to, curves) = (excluded.land, excluded.holds_from, excluded.holds_to, excluded.curves)`.execute(
      tx,
    );
  await sql`delete from sites.fit_curve_due where city = platform.city() and id = any (${[...marks]}::bigint[])`.execute(
    tx,
  );
}
