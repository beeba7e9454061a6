import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../db/testing.ts';
import { readCity } from './city.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

test('the row of the city is planned once for each connection, and read anew each time', async () => {
  const { whole } = opened.database;
  const before = await readCity(whole, 'kalisz.example');
  expect(await readCity(whole, 'kalisz.example')).toBe(before);
  await sql`update places.municipality set phone = '62 000 00 00'`.execute(whole);
  expect((await readCity(whole, 'kalisz.example')).phone).toBe('62 000 00 00');
  const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(whole);
  expect(rows).toEqual([{ name: 'city_of_host' }]);
});

test('a host that means something to SQL is a value', async () => {
  const city = await readCity(opened.database.whole, `'; drop table places.municipality; --`);
  expect(city.teryt).toBe('3061011');
});
