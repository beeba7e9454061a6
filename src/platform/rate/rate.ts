import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { secretNamed } from '../keys/secrets.ts';

/** `who` (an address, an e-mail) is kept only as a keyed hash. */
type Counted = { what: string; who: string };
type Tried = { allowed: boolean; retryAfterSeconds: number };

/** Windows older than this are of no use to any limit. Seconds. */
const KEEP_SECONDS = 86_400;

/**
 * Counts one try of `who` at `what` in the present window and says whether it is within the limit.
 * @returns `retryAfterSeconds` to the window's end when it is not allowed, else 0.
 */
export async function takeTry(
  whole: Db,
  input: Counted & { limit: number; windowSeconds: number; now: Date },
): Promise<Tried> {
  const length = input.windowSeconds * 1000;
  const start = new Date(Math.floor(input.now.getTime() / length) * length);
  const bucket = await bucketOf(whole, input);
  const { rows } = await sql<{ tries: number }>`
    insert into platform.rate as r (bucket, window_start, tries) values (${bucket}, ${start}, 1)
    on conflict (bucket, window_start) do update set tries = r.tries + 1 returning tries`.execute(whole);
  const tries = rows[0]?.tries ?? 1;
  if (tries === 1) await forgetOld(whole, input.now);
  if (tries <= input.limit) return { allowed: true, retryAfterSeconds: 0 };
  const left = start.getTime() + length - input.now.getTime();
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(left / 1000)) };
}

/** Forgets the tries of `who` at `what`: after a sign-in that succeeded. */
export async function forgetTries(whole: Db, counted: Counted): Promise<void> {
  await sql`delete from platform.rate where bucket = ${await bucketOf(whole, counted)}`.execute(whole);
}

/** Takes one counted try of the present window back: it was right, and only wrong ones are to be limited. */
export async function returnTry(whole: Db, input: Counted & { windowSeconds: number; now: Date }): Promise<void> {
  const length = input.windowSeconds * 1000;
  const start = new Date(Math.floor(input.now.getTime() / length) * length);
  await sql`update platform.rate set tries = greatest(tries - 1, 0)
            where bucket = ${await bucketOf(whole, input)} and window_start = ${start}`.execute(whole);
}

async function forgetOld(whole: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_SECONDS * 1000);
  await sql`delete from platform.rate where window_start < ${before}`.execute(whole);
}

async function bucketOf(whole: Db, { what, who }: Counted): Promise<string> {
  const key = await secretNamed(whole, 'rate');
  return createHmac('sha256', key).update(`${what}\n${who}`).digest('base64url');
}
