import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/**
 * Takes the next free moment to ask ULDK, for all processes and cities of this database: milliseconds until it comes.
 * Two moments are at least `spacing` milliseconds apart, by the clock of the database.
 */
export async function takeUldkTurn(db: Db, spacing: number): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    update places.uldk_turn set free_at = greatest(free_at, clock_timestamp()) + ${spacing}::float8 * interval '1 millisecond'
    returning (extract(epoch from free_at - clock_timestamp()) * 1000 - ${spacing}::float8)::float8 as wait`.execute(
    db,
  );
  return Math.max(0, Math.ceil(rows[0]!.wait));
}
