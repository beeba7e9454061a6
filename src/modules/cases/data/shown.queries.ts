import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

/** One showing of a site: in an answer to a need, at a place among all, or because the investor asked about it. */
export type Shown = {
  readonly number: string;
  readonly codeName: string;
  readonly slug: string;
  readonly namePl: string;
  readonly nameEn: string;
  readonly day: Day;
  /** Place in the ranking, from 1, of `total` sites; null where the investor asked about the site himself, alone or on a list. */
  readonly position: number | null;
  readonly total: number | null;
};

const MOST = 1000;

/**
 * The fair-treatment log: which site was shown in which case, when and at which place, the latest first, at most 1000. It
 * holds the case's number and code name and never who stands behind it.
 */
export async function shownSites(db: Db, of: { siteSlug: string } | { caseNumber: string }): Promise<Shown[]> {
  const slug = 'siteSlug' in of ? of.siteSlug : null;
  const number = 'caseNumber' in of ? of.caseNumber : null;
  const { rows } = await sql<Shown>`
    select * from (
      select c.number, c.code_name as "codeName", s.slug, s.name_pl as "namePl", s.name_en as "nameEn", r.as_of as "day",
             a.place::int as "position", (r.results ->> 'total')::int as "total", r.recorded_at as moment
      from cases.answer_record r
      join cases.case_file c on c.id = r.case_id and c.city = r.city
      cross join lateral jsonb_array_elements(r.results -> 'answers') with ordinality as a (answer, place)
      join sites.site s on s.city = r.city and s.id = (a.answer -> 'site' ->> 'id')::bigint
      where r.city = platform.city()
      union all
      select c.number, c.code_name, s.slug, s.name_pl, s.name_en, (c.received_at at time zone 'Europe/Warsaw')::date,
             null, null, c.received_at
      from cases.case_file c join sites.site s on s.city = c.city and s.id = c.site_id
      where c.city = platform.city()
      union all
      select c.number, c.code_name, s.slug, s.name_pl, s.name_en, (c.received_at at time zone 'Europe/Warsaw')::date,
             null, null, c.received_at
      from cases.case_site l
      join cases.case_file c on c.id = l.case_id and c.city = l.city
      join sites.site s on s.city = l.city and s.id = l.site_id
      where l.city = platform.city()) shown
    where (${slug}::text is null or slug = ${slug}) and (${number}::text is null or number = ${number})
    order by moment desc, "position" nulls first, number limit ${MOST}`.execute(db);
  return rows;
}
