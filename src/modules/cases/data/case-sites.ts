import { sql } from 'kysely';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';

/** A site that came with an enquiry from a shortlist. */
export type CaseSite = {
  readonly slug: string;
  readonly name: Bilingual;
  /** What the investor noted beside it; '' for nothing. */
  readonly note: string;
  readonly onOffer: boolean;
};

/** In the order of the list. */
export async function sitesOfCase(db: Db, caseId: number): Promise<CaseSite[]> {
  const { rows } = await sql<{ slug: string; pl: string; en: string; note: string; onOffer: boolean }>`
    select s.slug, s.name_pl as pl, s.name_en as en, l.note, s.status in ('published', 'reserved') as "onOffer"
    from cases.case_site l join sites.site s on s.id = l.site_id and s.city = l.city
    where l.city = platform.city() and l.case_id = ${caseId} order by l.place`.execute(db);
  return rows.map(({ pl, en, ...site }) => ({ ...site, name: { pl, en } }));
}

/** Writes the sites that are on offer, in this order; others are left out. */
export async function insertCaseSites(
  tx: Db,
  caseId: number,
  sites: readonly { readonly slug: string; readonly note: string }[],
): Promise<void> {
  if (sites.length === 0) return;
  await sql`
    insert into cases.case_site (case_id, city, place, site_id, note)
    select ${caseId}, platform.city(), listed.place, s.id, listed.note
    from unnest(${sites.map(({ slug }) => slug)}::text[], ${sites.map(({ note }) => note)}::text[])
         with ordinality as listed (slug, note, place)
    join sites.site s on s.city = platform.city() and s.slug = listed.slug and s.status in ('published', 'reserved')`.execute(
    tx,
  );
}
