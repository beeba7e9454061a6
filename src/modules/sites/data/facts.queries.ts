import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { FactValue, Source, SourceKind, Visibility } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type FactKey, isFactKey } from '../core/fact-kinds.ts';
import { isPersonalSource, publicSources } from '../core/public-source.ts';
import { type KeptFact, shownTo } from '../core/standing.ts';

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
  set_aside: boolean;
  erased: boolean;
};

/** Every fact of a site by key, latest confirmation first. */
export type FactHistory = Readonly<Partial<Record<FactKey, readonly KeptFact[]>>>;

export type FactReach = {
  /** Null: of all the city's sites, or of `siteIds` where they are named. */
  readonly siteId: number | null;
  readonly siteIds?: readonly number[] | null;
  readonly visibility: readonly Visibility[];
  /** Every statement as it was made, those set aside too: for its history. Else only what counts. */
  readonly history?: true;
};

/**
 * What was ever confirmed of sites and may be seen, by site. Keys that this version does not know are left out. A statement
 * that one not to be seen here has replaced or contradicts can be relied on no longer, and one set aside, or whose words were erased
 * with its source's person, is absent (`shownTo`).
 * Outside the office no owner is named (`publicSources`).
 */
export async function readFacts(
  db: Db,
  { siteId, siteIds = null, visibility, history }: FactReach,
): Promise<Map<number, FactHistory>> {
  const ids = siteId === null ? siteIds : [siteId];
  const among = ids === null ? sql`` : sql`and f.site_id = any (${[...ids]}::bigint[])`;
  const { rows } = await sql<FactRow>`
    select f.id, f.site_id, f.key, f.value, f.source_kind, f.source_name, f.source_reference, f.source_url,
           f.confirmed_on, f.valid_until, f.visibility, f.synthetic, f.words_erased_at is not null as erased,
           a.id is not null or f.words_erased_at is not null as set_aside
    from sites.fact f left join sites.set_aside a on a.fact_id = f.id and a.lifted_at is null
    where f.city = platform.city() ${among}
    order by f.site_id, f.key, f.confirmed_on desc, f.id desc`.execute(db);
  const bySite = new Map<number, Partial<Record<FactKey, readonly KeptFact[]>>>();
  for (const [siteIdOfRow, ofSite] of Map.groupBy(rows, ({ site_id }) => site_id)) {
    const facts: Partial<Record<FactKey, readonly KeptFact[]>> = {};
    const named = visibility.includes('office') ? null : publicSources(personalOf(ofSite));
    for (const [key, ofKey] of Map.groupBy(ofSite, (row) => row.key)) {
      if (!isFactKey(key)) continue;
      const all = ofKey.map(toFact);
      const shown = history
        ? all.filter((fact) => visibility.includes(fact.visibility))
        : shownTo(key, all, visibility);
      if (shown.length > 0) facts[key] = named ? shown.map((one) => ({ ...one, source: named(one.source) })) : shown;
    }
    bySite.set(siteIdOfRow, facts);
  }
  return bySite;
}

/** Of a site's statements those that need another name outside the office, in the order in which they were recorded. */
const personalOf = (rows: readonly FactRow[]): Source[] =>
  rows
    .filter((row) => isPersonalSource({ kind: row.source_kind, name: row.source_name }))
    .toSorted((a, b) => a.id - b.id)
    .map(sourceOf);

/** Who entered each statement of a site and when, and where it stands in the office's papers, by the statement's number. */
export async function factEntries(db: Db, siteId: number): Promise<Map<string, FactEntry>> {
  const { rows } = await sql<FactEntry & { id: number }>`
    select id, recorded_by as "recordedBy", recorded_at as "recordedAt", source_note as note from sites.fact
    where city = platform.city() and site_id = ${siteId}`.execute(db);
  return new Map(rows.map(({ id, ...entry }) => [String(id), entry]));
}

export type FactEntry = {
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  /** The file that came and its row; for the office only. */
  readonly note: string | null;
};

const sourceOf = (row: FactRow): Source => ({
  kind: row.source_kind,
  name: row.source_name,
  reference: row.source_reference,
  url: row.source_url,
});

const toFact = (row: FactRow): KeptFact => ({
  id: String(row.id),
  key: row.key,
  value: row.value,
  source: sourceOf(row),
  confirmedOn: row.confirmed_on,
  validUntil: row.valid_until,
  visibility: row.visibility,
  synthetic: row.synthetic,
  ...(row.set_aside && { setAside: true }),
  ...(row.erased && { wordless: true }),
});
