import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../db/testing.ts';
import { forgetTries, takeTry } from './rate.ts';
import { secretNamed } from '../keys/secrets.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const limit = { what: 'sign-in', who: '203.0.113.7', limit: 2, windowSeconds: 600 };
const at = (time: string): Date => new Date(`2026-11-23T${time}Z`);
const tryAt = (time: string, who = limit.who) => takeTry(opened.database.whole, { ...limit, who, now: at(time) });

test('the try beyond the limit is refused until the window ends, for that visitor alone', async () => {
  expect((await tryAt('08:00:00')).allowed).toBe(true);
  expect((await tryAt('08:01:00')).allowed).toBe(true);
  expect(await tryAt('08:09:30')).toEqual({ allowed: false, retryAfterSeconds: 30 });
  expect((await tryAt('08:09:30', '203.0.113.8')).allowed).toBe(true);
  expect((await tryAt('08:10:00')).allowed).toBe(true);
});

test('forgotten tries are not counted again', async () => {
  await tryAt('09:00:00');
  await tryAt('09:00:01');
  await forgetTries(opened.database.whole, limit);
  expect((await tryAt('09:00:02')).allowed).toBe(true);
});

test('the address of a visitor is not kept, and old windows go', async () => {
  await tryAt('08:00:00');
  await takeTry(opened.database.whole, { ...limit, now: new Date('2026-11-25T08:00:00Z') });
  const kept = await sql<{ row: string }>`select r::text as row from platform.rate r`.execute(opened.database.whole);
  expect(kept.rows).toHaveLength(1);
  expect(kept.rows[0]?.row).not.toContain('203.0.113');
});

test('a secret is made once, also when two ask at the same time, and is the same for the next process', async () => {
  const { openDatabase } = await import('../db/index.ts');
  const { whole } = opened.database;
  const [one, two] = await Promise.all([secretNamed(whole, 'link'), secretNamed(whole, 'link')]);
  const next = openDatabase({ url: opened.urls.ownerUrl });
  expect(one).toHaveLength(32);
  expect(two.equals(one)).toBe(true);
  expect((await secretNamed(next.whole, 'link')).equals(one)).toBe(true);
  expect((await secretNamed(whole, 'other')).equals(one)).toBe(false);
  await next.close();
});
