import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../platform/db/index.ts';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../../../../platform/db/testing.ts';
import { liveUldk } from '../../clients/uldk-client.ts';
import { takeUldkTurn } from '../../data/take-uldk-turn.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const SPACING = 120;

test('the national locator is asked at most so many times a second by all processes together', async () => {
  const times: number[] = [];
  const server = createServer((_, response) => {
    times.push(performance.now());
    response.end('0\nrow');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // Each process has its own client, its own queue and its own connections.
  const offices = [1, 2, 3].map(() => ({
    client: liveUldk({ url, spacing: SPACING }),
    database: openDatabase({ url: opened.urls.appUrl }),
  }));
  const asked = offices.flatMap(({ client, database }) =>
    ['a', 'b'].map((q) => client.ask(q, (spacing) => takeUldkTurn(database.city(TEST_CITY), spacing))),
  );
  expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
  expect(times).toHaveLength(6);
  // Side by side, three queues of two questions would take one space; the first may be late on a busy machine, so not five are asked for.
  expect(times.at(-1)! - times[0]!).toBeGreaterThan(2.5 * SPACING);
  await Promise.all(offices.map(({ database }) => database.close()));
  server.close();
});

test('turns that many take at once lie a space apart each', async () => {
  const freeAt = async (): Promise<number> =>
    (
      await sql<{
        at: number;
      }>`select (extract(epoch from free_at) * 1000)::float8 as at from places.uldk_turn`.execute(opened.db)
    ).rows[0]!.at;
  await takeUldkTurn(opened.db, 1000);
  const first = await freeAt();
  const waits = await Promise.all([1, 2, 3, 4].map(() => takeUldkTurn(opened.db, 1000)));
  expect((await freeAt()) - first).toBeCloseTo(4000, 0);
  expect(Math.max(...waits)).toBeGreaterThan(3000);
  await sql`update places.uldk_turn set free_at = '-infinity'`.execute(opened.db);
});

test('a turn that was not used holds nobody up for longer than the space between two', async () => {
  await new Promise((done) => void setTimeout(done, 200));
  await takeUldkTurn(opened.db, 100);
  await new Promise((done) => void setTimeout(done, 150));
  expect(await takeUldkTurn(opened.db, 100)).toBe(0);
});
