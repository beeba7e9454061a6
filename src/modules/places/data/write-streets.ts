import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Street } from '../core/search/read-streets.ts';

/** Streets by name: new ones are added, those known come to where they are now; none goes away. Answers how many changed. */
// oxlint-disable-next-line max-params
export async function writeStreets(tx: Db, streets: readonly Street[], source: string): Promise<number> {
  const { rows } = await sql`
    insert into places.street (city, name, geometry, source)
    select platform.city(), name, geometry, ${source}
    from jsonb_to_recordset(${JSON.stringify(streets)}::jsonb) as given (name text, geometry jsonb)
    on conflict (city, name) do update set geometry = coalesce(excluded.geometry, street.geometry), source = excluded.source
    where excluded.geometry is not null and excluded.geometry is distinct from street.geometry
    returning 1`.execute(tx);
  return rows.length;
}
