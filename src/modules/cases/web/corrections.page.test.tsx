import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { setFactAside } from '../../sites/index.server.ts';
import { frozenAnswer } from '../data/case.queries.ts';

const NEED = 'kind=land&area=1&height=10&power=1';
const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let clerk: number;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  const rooms = { baseUrl: 'http://localhost', demo: true, developmentMail: true } as const;
  app = createApp({ database: opened.database, clock: fixedClock(TEST_NOW.toISOString()), config: rooms });
  const words = { email: 'anna@corrected.test', name: 'Anna Wzór', role: 'clerk', password: PASSWORD };
  const made = await createAccount(opened.db, words, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  clerk = made.value;
}, 60_000);
afterAll(() => opened.close());

const post = (path: string, form: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(form),
    }),
  );
const get = async (path: string, cookie = ''): Promise<string> => {
  const answer = await app.request(path, { headers: { cookie } });
  expect(answer.status, path).toBe(200);
  return answer.text();
};

test('a stored answer stays as it was given, and its pages say what a later correction of facts or plan changed in it', async () => {
  const words = { name: 'Lena', email: 'lena@x.test', phone: '', company: '', codeName: 'Klon', message: 'Pytanie.' };
  const sent = await post('/zapytanie', { ...words, key: 'corrected-key-0001', need: NEED, site: '' });
  const room = sent.headers.get('location')!.split('?')[0]!;
  const english = room.replace('/sprawa/', '/en/case/');
  const signedIn = await post('/biuro/logowanie', { email: 'anna@corrected.test', password: PASSWORD });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const { rows } = await sql<{ id: number; number: string }>`
    select id, number from cases.case_file order by id desc limit 1`.execute(opened.db);
  const { id, number } = rows[0]!;
  const office = `/biuro/sprawy/${number}`;
  for (const page of [await get(room), await get(office, cookie)]) expect(page).not.toContain('poprawiono dane');

  const before = (await frozenAnswer(opened.db, id))!;
  const first = before.answers[0]!;
  const power = first.findings.find(({ requirement }) => requirement === 'power')!;
  expect(power.verdict).toBe('pass');
  const facts = power.grounds.flatMap((ground) => (ground.kind === 'fact' ? [Number(ground.factId)] : []));
  for (const factId of facts) {
    const doubt = {
      slug: first.site.slug,
      factId,
      clerk: { accountId: clerk },
      now: TEST_NOW,
      reason: 'Pomyłka w piśmie.',
    };
    expect((await setFactAside(opened.db, doubt)).ok).toBe(true);
  }
  const second = before.answers[1]!;
  const height = second.findings.find(({ requirement }) => requirement === 'height')!;
  const clauses = height.grounds.flatMap((ground) => (ground.kind === 'provision' ? [Number(ground.provisionId)] : []));
  await opened.db.transaction().execute(async (tx) => {
    await sql`select audit.append('system', 'test', 'plan', 'x', '{}')`.execute(tx);
    const { rows: corrected } = await sql`
      update plans.provision set limit_value = 4 where id = any (${clauses}::bigint[]) and kind = 'max-height'
      returning id`.execute(tx);
    expect(corrected.length).toBeGreaterThan(0);
  });

  expect(await frozenAnswer(opened.db, id)).toEqual(before);
  for (const page of [await get(room), await get(office, cookie)]) {
    expect(page).toContain('Po tej odpowiedzi poprawiono dane.');
    expect(page).toContain('Wyżej zostaje to, co odpowiedzieliśmy wtedy.');
    const [, said = ''] = page.split('Po tej odpowiedzi poprawiono dane.');
    expect(said).toContain(first.site.name.pl);
    expect(said.replace(/<[^>]+>/g, '')).toMatch(/Prąd:\s+było\s+spełnia.*po poprawce jest\s+nie wiadomo/);
    expect(said).toContain(second.site.name.pl);
    expect(said.replace(/<[^>]+>/g, '')).toMatch(/Wysokość:?.*po poprawce jest/);
  }
  expect(await get(english)).toContain('Data were corrected after this answer.');
});
