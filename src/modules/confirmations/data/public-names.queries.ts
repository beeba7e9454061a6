import { sql } from 'kysely';
import type { SourceKind } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';

/** A name that everybody reads beside facts, and where: of a source that can be asked, or of statements. */
export type PublicName = {
  readonly kind: SourceKind;
  readonly name: string;
  /** The source of that name, where it is one that can be asked. */
  readonly respondentId: number | null;
  /** One of the sites with such a statement; null where none stands. */
  readonly slug: string | null;
  readonly statements: number;
};

/** Every public name of a source that a city holds, by name. Reads all statements: for a look at the whole, not for a page. */
export async function publicNames(db: Db): Promise<PublicName[]> {
  const { rows } = await sql<PublicName>`
    select coalesce(r.kind, f.kind) as kind, coalesce(r.name, f.name) as name, r.id as "respondentId", f.slug,
           coalesce(f.statements, 0)::int as statements
    from (select kind, source_name as name, id from confirmations.respondent where city = platform.city() and erased_at is null) r
    full join (
      select f.source_kind as kind, f.source_name as name, min(s.slug) as slug, count(*) as statements
      from sites.fact f join sites.site s on s.id = f.site_id
      where f.city = platform.city() group by f.source_kind, f.source_name) f on f.kind = r.kind and f.name = r.name
    order by name, kind, r.id`.execute(db);
  return rows;
}
