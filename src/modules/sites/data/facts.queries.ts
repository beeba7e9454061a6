import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Fact, FactValue, SourceKind, Visibility } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type FactKey, isFactKey } from '../core/fact-kinds.ts';
import { shownTo } from '../core/standing.ts';

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
 * that one not to be seen here has replaced or contradicts can be relied on no longer (`shownTo`).
 */
export async function readFacts(db: Db, { siteId, visibility }: FactReach): Promise<Map<number, FactHistory>> {
  const { rows } = await sql<FactRow>`
    select id, site_id, key, value, source_kind, source_name, source_reference, source_url, confirmed_on, valid_until,
           visibility, synthetic
    from sites.fact
    where city = platform.city() and (${siteId}::bigint is null or site_id = ${siteId})
    order by site_id, key, confirmed_on desc, id desc`.execute(db);
  const bySite = new Map<number, Partial<Record<FactKey, readonly Fact[]>>>();
  for (const [siteIdOfRow, ofSite] of Map.groupBy(rows, ({ site_id }) => site_id)) {
    const facts: Partial<Record<FactKey, readonly Fact[]>> = {};
    for (const [key, ofKey] of Map.groupBy(ofSite, (row) => row.key)) {
      if (!isFactKey(key)) continue;
      const shown = shownTo(key, ofKey.map(toFact), visibility);
      if (shown.length > 0) facts[key] = shown;
    }
    bySite.set(siteIdOfRow, facts);
  }
  return bySite;
}

/** Who entered each statement of a site and when, by the statement's number. */
export async function factEntries(db: Db, siteId: number): Promise<Map<string, FactEntry>> {
  const { rows } = await sql<FactEntry & { id: number }>`
    select id, recorded_by as "recordedBy", recorded_at as "recordedAt" from sites.fact
    where city = platform.city() and site_id = ${siteId}`.execute(db);
  return new Map(rows.map(({ id, ...entry }) => [String(id), entry]));
}

export type FactEntry = { readonly recordedBy: string | null; readonly recordedAt: Date };

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
