import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { FactValue, Source, Visibility } from '../../../kernel/fact.ts';
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
};

/** Adds a statement beside the older ones and answers its number. */
export async function insertFact(tx: Db, fact: FactRecord): Promise<number> {
  const { source } = fact;
  const { rows } = await sql<{ id: number }>`
    insert into sites.fact (city, site_id, key, value, source_kind, source_name, source_reference, source_url,
                            confirmed_on, valid_until, visibility, synthetic, recorded_by)
    values (platform.city(), ${fact.siteId}, ${fact.key}, ${JSON.stringify(fact.value)}::jsonb, ${source.kind},
            ${source.name}, ${source.reference}, ${source.url}, ${fact.confirmedOn}, ${fact.validUntil},
            ${fact.visibility}, ${fact.synthetic}, ${fact.recordedBy})
    returning id`.execute(tx);
  return rows[0]!.id;
}
