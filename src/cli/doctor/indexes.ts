import type { ClientBase } from 'pg';
import { limited, works, type Look } from './finding.ts';

const WHAT = 'Map windows';

/**
 * Whether PostgreSQL uses the indexes on boxes of land for the application: under row-level security only when it is told that the
 * function which compares two boxes betrays nothing (ADR 15). Migration 0024 says so where it may.
 */
export async function lookAtIndexes(client: ClientBase): Promise<Look> {
  const { rows } = await client.query<{ told: boolean }>(
    `select proleakproof as told from pg_proc where oid = 'pg_catalog.box_overlap(box, box)'::regprocedure`,
  );
  return rows[0]?.told
    ? works(WHAT, 'found by index')
    : limited(
        WHAT,
        'read every parcel of the city: PostgreSQL keeps their index from the application',
        'Whoever administers PostgreSQL runs once in this database: alter function box_overlap(box, box) leakproof;',
      );
}
