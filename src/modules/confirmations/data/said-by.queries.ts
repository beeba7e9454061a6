import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { SourceKind } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';

type Said = { readonly kind: SourceKind; readonly name: string };

/** Names under which statements of the city stand, each once. */
export async function sourcesNamed(db: Db): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select distinct source_kind as kind, source_name as name from sites.fact where city = platform.city()`.execute(db);
  return rows;
}

/**
 * Sites on offer, by name, of which one of these sources stated what goes out of date, until a day or (null) ever. Where a statement was
 * set aside others may end earlier than they say: those sites are always among them.
 */
// oxlint-disable-next-line max-params
export async function sitesSaidBy(db: Db, sources: readonly Said[], until: Day | null): Promise<number[]> {
  if (sources.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select s.id from sites.site s
    where s.city = platform.city() and s.status in ('published', 'reserved') and exists (
      select 1 from sites.fact f
      join unnest(${sources.map(({ kind }) => kind)}::text[], ${sources.map(({ name }) => name)}::text[]) as said (kind, name)
        on said.kind = f.source_kind and said.name = f.source_name
      where f.site_id = s.id and (f.valid_until <= coalesce(${until}::date, 'infinity'::date) or exists (
        select 1 from sites.set_aside a where a.site_id = s.id and a.lifted_at is null)))
    order by s.name_pl, s.id`.execute(db);
  return rows.map(({ id }) => id);
}

export type SiteNamed = { readonly id: number; readonly name: { readonly pl: string; readonly en: string } };

/** Sites of the city to choose from, whatever their status: those chosen, then the first by name, at most so many. */
// oxlint-disable-next-line max-params
export async function sitesToChoose(db: Db, chosen: readonly number[], most: number): Promise<SiteNamed[]> {
  const { rows } = await sql<{ id: number; pl: string; en: string }>`
    select id, name_pl as pl, name_en as en from sites.site where city = platform.city()
    order by id = any (${[...chosen]}::bigint[]) desc, name_pl, id limit ${Math.max(most, chosen.length)}`.execute(db);
  return rows.map(({ id, pl, en }) => ({ id, name: { pl, en } }));
}

/** Those of the numbers that are sites of the city. */
// oxlint-disable-next-line max-params
export async function sitesAmong(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from sites.site where city = platform.city() and id = any (${[...ids]}::bigint[]) order by name_pl, id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
