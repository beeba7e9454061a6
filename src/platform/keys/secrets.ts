import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

const BYTES = 32;
const kept = new WeakMap<Db, Map<string, Promise<Buffer>>>();

/** 32 random bytes known by this name, made at first use and the same for every process on the database. */
export function secretNamed(whole: Db, name: string): Promise<Buffer> {
  const known = kept.get(whole) ?? new Map<string, Promise<Buffer>>();
  kept.set(whole, known);
  const before = known.get(name);
  if (before) return before;
  const read = readOrMake(whole, name);
  known.set(name, read);
  read.catch(() => known.delete(name));
  return read;
}

async function readOrMake(whole: Db, name: string): Promise<Buffer> {
  await sql`insert into platform.secret (name, value) values (${name}, ${randomBytes(BYTES)})
    on conflict (name) do nothing`.execute(whole);
  const { rows } = await sql<{ value: Buffer }>`select value from platform.secret where name = ${name}`.execute(whole);
  const row = rows[0];
  if (!row) throw new Error(`the secret ${name} vanished`);
  return row.value;
}
