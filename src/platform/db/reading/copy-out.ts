import type { Pool } from 'pg';
import type { Db } from '../open-database.ts';

/** Known by name: what starts the product and what was built to run hold this file twice, and share their databases. */
const POOL = Symbol.for('calisia.pool');

/** Lets `copyOut` read through the connections of this database. */
// oxlint-disable-next-line max-params
export function copiesFrom(db: Db, pool: Pool): void {
  Object.defineProperty(db, POOL, { value: pool });
}

/**
 * The answer of a query in COPY's binary format as it comes, on a connection of its own, as the role of `db`. However long the
 * reader takes; PostgreSQL waits for him.
 * @param db as `openDatabase` gave it, not a transaction. @param select without parameters.
 */
// oxlint-disable-next-line max-params
export async function* copyOut(db: Db, select: string): AsyncGenerator<Buffer, void> {
  const pool = (db as Db & { readonly [POOL]?: Pool })[POOL];
  if (!pool) throw new TypeError('no database of openDatabase');
  const { to } = await import('pg-copy-streams');
  const client = await pool.connect();
  let broken = true;
  // What breaks is told by the query; without a listener it would end the process.
  const silent = (): void => {};
  client.on('error', silent);
  try {
    await client.query('begin read only');
    await client.query('set local statement_timeout = 0');
    for await (const chunk of client.query(to(`copy (${select}) to stdout (format binary)`))) yield chunk as Buffer;
    await client.query('commit');
    broken = false;
  } finally {
    client.off('error', silent);
    client.release(broken);
  }
}
