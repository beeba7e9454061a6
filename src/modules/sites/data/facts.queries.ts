import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Fact, FactValue, SourceKind, Visibility } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type FactKey, isFactKey } from '../core/fact-kinds.ts';

type FactRow = {
  id: number;
  site_id: number;
  key: string;
  value: FactValue;
  source_kind: SourceKind;
  source_name: string;
  source_reference: string | null;
  source_url: string | null;
  confirmed_on: Day;
  valid_until: Day | null;
  visibility: Visibility;
  synthetic: boolean;
};

/** Every fact of a site by key, latest confirmation first. */
export type FactHistory = Readonly<Partial<Record<FactKey, readonly Fact[]>>>;

export type FactReach = {
  /** Null: of all the city's sites. */
  readonly siteId: number | null;
  readonly visibility: readonly Visibility[];
};

/**
 * What was ever confirmed of sites and may be seen, by site. Keys that this version does not know are left out. A statement
 * that somebody has since replaced with one that may not be seen here holds until the day before: it is known to be old.
 */
export async function readFacts(db: Db, { siteId, visibility }: FactReach): Promise<Map<number, FactHistory>> {
  const { rows } = await sql<FactRow>`
    select id, site_id, key, value, source_kind, source_name, source_reference, source_url, confirmed_on,
           least(valid_until, (
             select min(hidden.confirmed_on) - 1 from sites.fact hidden
             where hidden.site_id = fact.site_id and hidden.key = fact.key
               and hidden.visibility <> all (${[...visibility]}::text[])
               and (hidden.confirmed_on, hidden.id) > (fact.confirmed_on, fact.id))) as valid_until,
           visibility, synthetic
    from sites.fact fact
    where city = platform.city() and (${siteId}::bigint is null or site_id = ${siteId})
      and visibility = any (${[...visibility]}::text[])
    order by site_id, key, confirmed_on desc, id desc`.execute(db);
  const bySite = new Map<number, Partial<Record<FactKey, Fact[]>>>();
  for (const row of rows) {
    if (!isFactKey(row.key)) continue;
    const facts = bySite.get(row.site_id) ?? {};
    (facts[row.key] ??= []).push(toFact(row));
    bySite.set(row.site_id, facts);
  }
  return bySite;
}

const toFact = (row: FactRow): Fact => ({
  id: String(row.id),
  key: row.key,
  value: row.value,
  source: { kind: row.source_kind, name: row.source_name, reference: row.source_reference, url: row.source_url },
  confirmedOn: row.confirmed_on,
  validUntil: row.valid_until,
  visibility: row.visibility,
  synthetic: row.synthetic,
});
