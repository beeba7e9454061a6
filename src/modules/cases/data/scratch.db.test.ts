import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../../../platform/db/testing.ts';
import { answerNeed } from '../../matching/index.server.ts';
import { parseNeed } from '../../matching/index.ts';
import { day } from '../../../kernel/day.ts';
import { answersOnFacts } from './answer-records.ts';

test('scratch', { timeout: 300_000 }, async () => {
  const opened = await openTestDatabase('demo');
  const { db } = opened;
  const p = parseNeed(new URLSearchParams('kind=land&area=2&height=12&power=2&length=120&width=60'), day('2026-11-23'));
  if (!p.ok) throw new Error('need');
  const { answers } = await answerNeed(db, p.value, day('2026-11-23'));
  const kept = { answers: answers.slice(0, 10), total: answers.length };
  const text = JSON.stringify(kept);
  const facts = [...text.matchAll(/"factId":"(\d+)"/g)].map(([, id]) => Number(id));
  console.log(
    'answers',
    answers.length,
    'kept',
    kept.answers.length,
    'bytes',
    text.length,
    'factIds',
    facts.length,
    'distinct',
    new Set(facts).size,
  );
  await opened.database.whole.connection().execute(async (one) => {
    await sql`select set_config('session_replication_role', 'replica', false), set_config('calisia.city', '3061011', false)`.execute(
      one,
    );
    await sql`insert into cases.case_file (city, number, code_name, locale, need, received_at, answer_due, idempotency_key)
      select '3061011', 'X' || n, 'x', 'pl', '', now(), now(), 'x' || n from generate_series(1, 20000) n`.execute(one);
    // each answer names its own facts: moved by a number so that few share them
    const t = performance.now();
    await sql`insert into cases.answer_record (city, case_id, as_of, revision, results)
      select '3061011', c.id, '2026-11-23', 1, replace(${text}, '"factId":"', '"factId":"' || (c.id % 1000)::text)::jsonb
      from cases.case_file c where number like 'X%'`.execute(one);
    console.log('planted', performance.now() - t);
    await sql`select set_config('session_replication_role', 'origin', false)`.execute(one);
  });
  await sql`analyze`.execute(opened.database.whole);
  const size = await sql<any>`select pg_size_pretty(pg_total_relation_size('cases.answer_record')) as size`.execute(
    opened.database.whole,
  );
  console.log(size.rows);
  for (let n = 0; n < 3; n += 1) {
    const t = performance.now();
    const found = await db.transaction().execute((tx) => answersOnFacts(tx, [facts[0]!]));
    console.log('answersOnFacts', found.length, performance.now() - t);
  }
  await opened.close();
  expect(1).toBe(1);
});
