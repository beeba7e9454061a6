import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../testing.ts';
import { CopiedRow } from './copied-row.ts';
import { copyOut } from './copy-out.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

const SELECT = `select n::bigint * 5000000000 as big, case when n % 3 > 0 then n / 7.0::float8 end as number,
  date '1969-12-30' + n as day, repeat('zażółć 🙂 ', n % 9) as text,
  case when n % 2 = 0 then array['hala', 'Łódzka ' || n, ''] else '{}'::text[] end as texts,
  array[n, null, n * 3]::int[] as ints, '{}'::int[] as none from generate_series(-20, 3000) n`;

const read = async (cut: (chunk: Buffer) => Buffer[]): Promise<unknown[]> => {
  const row = new CopiedRow(7);
  const all: unknown[] = [];
  for await (const chunk of copyOut(opened.db, SELECT))
    for (const piece of cut(chunk)) {
      row.add(piece);
      while (row.next())
        all.push({
          big: row.int8(0),
          number: row.isNull(1) ? null : row.float(1),
          day: row.days(2),
          text: row.text(3),
          texts: row.texts(4),
          ints: row.ints(5),
          none: row.ints(6),
        });
    }
  expect(row.isWhole).toBe(true);
  return all;
};

test('rows in COPY’s binary format are those of the query, however their bytes are cut', async () => {
  const { rows } = await sql<object>`select big, number, day - date '1970-01-01' as day, text, texts, ints, none
    from (${sql.raw(SELECT)}) as made`.execute(opened.db);
  expect(await read((chunk) => [chunk])).toEqual(rows);
  const cut = (chunk: Buffer): Buffer[] =>
    Array.from({ length: Math.ceil(chunk.length / 37) }, (_, n) => chunk.subarray(n * 37, n * 37 + 37));
  expect(await read(cut)).toEqual(rows);
});

test('a copy sees one city, tells what is wrong, and leaves the connection to others', async () => {
  const cities = async (teryt: string): Promise<number> => {
    let bytes = 0;
    for await (const chunk of copyOut(opened.database.city(teryt), 'select teryt from places.municipality'))
      bytes += chunk.length;
    return bytes;
  };
  expect(await cities('3061011')).toBeGreaterThan(0);
  await expect(
    (async () => {
      for await (const _ of copyOut(opened.db, 'select 1 / 0')) expect(_).toBeNull();
    })(),
  ).rejects.toThrow(/division by zero/);
  for (let n = 0; n < 10; n += 1) for await (const _ of copyOut(opened.db, SELECT)) break;
  expect((await sql`select 1 as one`.execute(opened.db)).rows).toEqual([{ one: 1 }]);
});
