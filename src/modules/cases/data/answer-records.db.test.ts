import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../../../platform/db/testing.ts';
import { answersOnFacts, writeAnswers } from './answer-records.ts';

const COUNT = 8000;
let opened: TestDatabase;

/** Small answers, each of which rests on three statements of its own and one that many share, at any depth. */
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  await opened.database.whole.connection().execute(async (one) => {
    await sql`select set_config('calisia.city', ${TEST_CITY}, false), set_config('session_replication_role', 'replica', false)`.execute(
      one,
    );
    await sql`
      insert into cases.case_file (city, number, code_name, locale, need, received_at, answer_due, idempotency_key)
      select ${TEST_CITY}, 'MANY/' || n, 'x', 'pl', '', now(), now(), 'many-' || n from generate_series(1, ${COUNT}::int) n`.execute(
      one,
    );
    await sql`select set_config('session_replication_role', 'origin', false)`.execute(one);
    await sql`
      insert into cases.answer_record (city, case_id, as_of, revision, results)
      select ${TEST_CITY}, id, '2026-11-23', 1, jsonb_build_object('answers', jsonb_build_array(
        jsonb_build_object('findings', jsonb_build_array(
          jsonb_build_object('grounds', jsonb_build_array(jsonb_build_object('factId', (1000000 + id * 3)::text, 'value', null),
                                                          jsonb_build_object('factId', (1000001 + id * 3)::text))))),
        jsonb_build_object('open', jsonb_build_object('factId', (1000002 + id * 3)::text, 'factIds', 'none')),
        jsonb_build_object('factId', case when id % 50 = 0 then '77000000' else 'of no number' end)))
      from cases.case_file where number like 'MANY/%'`.execute(one);
    await sql`analyze cases.answer_record, cases.answer_facts`.execute(one);
  });
}, 120_000);
afterAll(() => opened.close());

/** Every answer read. */
async function byReadingAll(ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from cases.answer_record where exists (
      select 1 from jsonb_path_query(results, '$.**.factId') as fact where fact #>> '{}' = any (${ids.map(String)}::text[]))
    order by id`.execute(opened.db);
  return rows.map(({ id }) => id);
}

const found = async (ids: readonly number[]): Promise<number[]> =>
  (await opened.db.transaction().execute((tx) => answersOnFacts(tx, ids))).map(({ id }) => id);

test('answers that rest on a statement are those that reading every answer finds', async () => {
  const [{ id: first }] = (
    await sql<{ id: number }>`select min(id) as id from cases.case_file where number like 'MANY/%'`.execute(opened.db)
  ).rows as [{ id: number }];
  const some = 1_000_000 + first * 3;
  for (const ids of [[some], [some + 2, some + 300], [77_000_000], [1], [some + 1, 77_000_000]])
    expect(await found(ids)).toEqual(await byReadingAll(ids));
  expect((await found([77_000_000])).length).toBe(COUNT / 50);
});

test('an answer that was written again rests on what it says now', async () => {
  const [id] = (await found([77_000_000])) as [number];
  await writeAnswers(opened.db, id, { answers: [{ factId: '88000000' }] });
  expect(await found([88_000_000])).toEqual([id]);
  expect(await found([77_000_000])).not.toContain(id);
});

test('one statement is looked up by an index among eight thousand answers', async () => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain
    select r.id, r.results from cases.answer_record r where r.city = platform.city() and r.id in (
      select f.answer_id from cases.answer_facts f where f.facts && '{1000300}'::bigint[]) order by r.id for update of r`.execute(
    opened.db,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('answer_facts_of');
  expect(plan).not.toContain('Seq Scan');
});
