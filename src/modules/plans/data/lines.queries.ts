import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ActForLines } from '../core/lines/assign-lines.ts';

/** Acts by identifier or title, with the zones that no later text has ended. */
export async function actsForLines(db: Db, names: readonly string[]): Promise<ActForLines[]> {
  const { rows } = await sql<ActForLines>`
    select a.id, a.identifier, a.title, a.url, a.in_force_from as "from",
      (select coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'designation', z.designation, 'from', z.in_force_from, 'to', z.in_force_to,
        'geometry', z.geometry) order by z.id), '[]') from plans.zone z where z.act_id = a.id and z.ended_by is null) as zones
    from plans.act a where a.identifier = any(${[...names]}::text[]) or a.title = any(${[...names]}::text[]) order by a.id`.execute(
    db,
  );
  return rows;
}
