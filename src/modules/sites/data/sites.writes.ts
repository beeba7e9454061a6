import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { FactValue, Source, SourceKind, Visibility } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';

export type FactRecord = {
  readonly siteId: number;
  readonly key: string;
  readonly value: FactValue;
  readonly source: Source;
  readonly confirmedOn: Day;
  readonly validUntil: Day | null;
  readonly visibility: Visibility;
  readonly synthetic: boolean;
  readonly recordedBy: string;
  /** For the office only. */
  readonly note: string | null;
};

/** Adds a statement beside the older ones and answers its number. */
export async function insertFact(tx: Db, fact: FactRecord): Promise<number> {
  const { source } = fact;
  const { rows } = await sql<{ id: number }>`
    insert into sites.fact (city, site_id, key, value, source_kind, source_name, source_reference, source_url,
                            confirmed_on, valid_until, visibility, synthetic, recorded_by, source_note)
    values (platform.city(), ${fact.siteId}, ${fact.key}, ${JSON.stringify(fact.value)}::jsonb, ${source.kind},
            ${source.name}, ${source.reference}, ${source.url}, ${fact.confirmedOn}, ${fact.validUntil},
            ${fact.visibility}, ${fact.synthetic}, ${fact.recordedBy}, ${fact.note})
    returning id`.execute(tx);
  return rows[0]!.id;
}

type SourceName = {
  readonly kind: SourceKind;
  readonly name: string;
  readonly siteIds: readonly number[] | null;
  readonly becomes: string;
};

/** Every statement of a source of that name, however it is written; references and addresses of papers go too. Answers their numbers. */
export async function renameSource(tx: Db, { kind, name, siteIds, becomes }: SourceName): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update sites.fact set source_name = ${becomes}, source_reference = null, source_url = null
    where city = platform.city() and source_kind = ${kind} and lower(trim(source_name)) = lower(trim(${name}))
      and (${siteIds === null} or site_id = any (${[...(siteIds ?? [])]}::bigint[]))
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes the words out of statements that are texts; answers the numbers of those that had any. */
export async function eraseWords(tx: Db, ids: readonly number[], at: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update sites.fact set value = '{"kind": "text", "text": {"pl": "", "en": ""}}', words_erased_at = ${at}
    where city = platform.city() and id = any (${[...ids]}::bigint[]) and value ->> 'kind' = 'text' and words_erased_at is null
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Statements of a site that stand on one paper. */
export async function statedOn(tx: Db, siteId: number, reference: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from sites.fact
    where city = platform.city() and site_id = ${siteId} and source_reference = ${reference}`.execute(tx);
  return rows.map(({ id }) => id);
}
