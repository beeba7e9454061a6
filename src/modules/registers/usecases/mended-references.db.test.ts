import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { PROJECT_ROOT } from '../../../platform/project-root.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
}, 60_000);
afterAll(() => opened.close());

/** The part of the migration that mends what stood there before; run as the owner runs it. */
async function mend(): Promise<void> {
  const text = readFileSync(path.join(PROJECT_ROOT, 'migrations/0025_public_sources.sql'), 'utf8');
  const owner = new Client({ connectionString: opened.urls.ownerUrl });
  await owner.connect();
  await owner.query(`begin; ${/do \$\$[\s\S]+?\$\$;/.exec(text)![0]} commit;`);
  await owner.end();
}

test('names of files leave the public references of lists that came before, once, and nothing else changes', async () => {
  const all = async () =>
    (
      await sql<{ id: number; reference: string | null; note: string | null; kind: string }>`
        select id, source_reference as reference, source_note as note, source_kind as kind from sites.fact order by id`.execute(
        opened.db,
      )
    ).rows;
  const [listed, other] = await opened.db.transaction().execute(async (tx) => {
    await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
    const { rows } = await sql<{ id: number }>`
      insert into sites.fact (city, site_id, key, value, source_kind, source_name, source_reference, confirmed_on)
      select platform.city(), min(id), 'rent', '{"kind":"none"}', 'register', 'Agencja', r, '2026-03-09'
      from sites.site, unnest(array['Jan Kowalski.xlsx, 50%_a', 'rejestr, str. 4']) with ordinality as t (r, n)
      group by r, n order by n returning id`.execute(tx);
    await sql`
      insert into registers.entry (city, sender, reference, site_id, content, file_name)
      select platform.city(), 'Agencja', '50%_a', min(id), '{}', 'Jan Kowalski.xlsx' from sites.site`.execute(tx);
    return rows.map(({ id }) => id);
  });
  const before = await all();
  await mend();
  const after = await all();
  expect(after.find(({ id }) => id === listed)).toMatchObject({
    reference: 'wykaz, stan na 9.03.2026',
    note: 'Jan Kowalski.xlsx, 50%_a',
  });
  expect(after.find(({ id }) => id === other)).toMatchObject({ reference: 'rejestr, str. 4', note: null });
  expect(after.filter(({ id }) => id !== listed)).toEqual(before.filter(({ id }) => id !== listed));
  await mend();
  expect(await all()).toEqual(after);
});
