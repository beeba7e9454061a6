import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { SavedLineMapping, SavedMapping } from './mapping.queries.ts';

/** Keeps the mapping under its name, of zones and of lines apart; the same content changes nothing. */
export async function saveMapping(tx: Db, { name, mapping }: SavedMapping | SavedLineMapping): Promise<boolean> {
  const kind = 'values' in mapping ? 'lines' : 'zones';
  const content = JSON.stringify(mapping);
  const { rows } = await sql`
    insert into plans.source_mapping as m (city, kind, name, content) values (platform.city(), ${kind}, ${name}, ${content}::jsonb)
    on conflict (city, kind, name) do update set content = excluded.content where m.content is distinct from excluded.content
    returning id`.execute(tx);
  return rows.length > 0;
}
