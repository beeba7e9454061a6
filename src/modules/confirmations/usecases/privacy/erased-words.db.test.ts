import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../../../../platform/db/testing.ts';
import { keepFile } from '../../../../platform/files/index.ts';
import { pdfWith } from '../../../../platform/files/pictures.cases.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
}, 60_000);
afterAll(() => opened.close());

/** The part of the migration that mends what stood there before; run as the owner runs it. */
async function mend(): Promise<void> {
  const text = readFileSync(path.join(PROJECT_ROOT, 'migrations/0028_erased_words.sql'), 'utf8');
  const owner = new Client({ connectionString: opened.urls.ownerUrl });
  await owner.connect();
  await owner.query(`begin; ${/do \$\$[\s\S]+?\$\$;/.exec(text)![0]} commit;`);
  await owner.end();
}

/** A page of answers as the release before left it; answers its files: one named, one of a question that was opened again. */
const answered = (erased: boolean): Promise<string[]> =>
  opened.db.transaction().execute(async (tx) => {
    await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
    const files: string[] = [];
    for (const mark of ['a', 'b']) {
      const bytes = pdfWith(`/Title(${mark}${erased})`);
      const kept = await keepFile(tx, { city: TEST_CITY, bytes, name: `${mark}.pdf`, purpose: 'document' });
      if (!kept.ok) throw new Error(kept.error.kind);
      files.push(kept.value.id);
    }
    const name = erased ? 'Operator dawny' : 'Operator obecny';
    await sql`
      with r as (
        insert into confirmations.respondent (city, kind, source_name, person, email, everywhere, active, erased_at)
        values (platform.city(), 'operator', ${name}, ${erased ? '' : 'Ewa'}, ${erased ? '' : 'e@o.test'}, true, ${!erased},
                ${erased ? new Date('2026-01-01') : null}) returning id),
      s as (
        insert into confirmations.sheet (city, respondent_id, site_id, asked_at, expires_on, last_letter_at)
        select platform.city(), r.id, (select min(id) from sites.site), now(), current_date, now() from r returning id, site_id),
      f as (
        insert into sites.fact (city, site_id, key, value, source_kind, source_name, confirmed_on, recorded_by)
        select platform.city(), s.site_id, 'ground', jsonb_build_object('kind', 'text', 'text',
               jsonb_build_object('pl', words, 'en', words)), 'operator', ${name}, '2025-01-02', 'visitor'
        from s, unnest(array['pierwsze słowa', 'drugie słowa']) words returning id, value)
      insert into confirmations.question (city, sheet_id, key, asked_at, answer, answered_at, fact_id, file_id, reopened)
      select platform.city(), s.id, 'ground', now(), 'different', now(),
             (select id from f where value::text like '%drugie%'), ${files[1]}::uuid, 1 from s`.execute(tx);
    return files;
  });

const said = async (name: string): Promise<string[]> =>
  (
    await sql<{ text: string }>`
      select value -> 'text' ->> 'pl' as text from sites.fact where source_name = ${name} order by id`.execute(
      opened.db,
    )
  ).rows.map(({ text }) => text);
const held = async (): Promise<string[]> =>
  (await sql<{ id: string }>`select id from platform.stored_file`.execute(opened.db)).rows.map(({ id }) => id);

test('words and files of sources that were erased before go once, and of sources that are still known nothing but lost files', async () => {
  const [gone, kept] = [await answered(true), await answered(false)];
  await mend();
  expect(await said('Operator dawny')).toEqual(['', '']);
  expect(await said('Operator obecny')).toEqual(['pierwsze słowa', 'drugie słowa']);
  const files = await held();
  expect(gone.map((id) => files.includes(id))).toEqual([false, false]);
  expect(kept.map((id) => files.includes(id))).toEqual([false, true]);
  const events = async () =>
    (
      await sql<{ details: object }>`
        select details from audit.event where action = 'respondents.words-erased' order by seq`.execute(opened.db)
    ).rows.map(({ details }) => details);
  expect(await events()).toEqual([{ answers: 2, words: 2, files: 3 }]);
  await mend();
  expect(await events()).toEqual([{ answers: 2, words: 2, files: 3 }]);
});
