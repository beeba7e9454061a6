import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import type { App } from '../../../../platform/web/index.ts';
import { createAccount } from '../../../accounts/index.server.ts';
import { shownSites } from '../../data/shown.queries.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let cookie = '';

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const account = { email: `anna@${TEST_CITY}.test`, name: 'Anna', role: 'clerk', password: PASSWORD };
  await createAccount(opened.db, account, 'system');
  const signed = await post('/biuro/logowanie', { email: account.email, password: PASSWORD });
  cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
}, 60_000);
afterAll(() => opened.close());

const headers = () => ({ 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) });
const post = (path: string, form: Record<string, string>) =>
  Promise.resolve(
    app.request(`http://localhost${path}`, { method: 'POST', headers: headers(), body: new URLSearchParams(form) }),
  );
const get = (path: string, signed = true) =>
  Promise.resolve(app.request(`http://localhost${path}`, { headers: signed ? headers() : {} }));

it('each site of an answer is in the log with its case, day and place, and nobody is named', async () => {
  const sent = await post('/zapytanie', {
    key: 'shown-log-mark-0001',
    need: 'kind=land&length=120&width=60',
    site: '',
    name: 'Ktoś Poufny',
    email: 'poufny@example.org',
    phone: '',
    company: 'Tajna Spółka',
    codeName: 'Projekt Bursztyn',
    message: '',
  });
  expect(sent.status).toBe(303);
  const number = (
    await sql<{ number: string }>`select number from cases.case_file where code_name = 'Projekt Bursztyn'`.execute(
      opened.db,
    )
  ).rows[0]!.number;
  const shown = await shownSites(opened.db, { caseNumber: number });
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.map(({ position }) => position)).toEqual(shown.map((_, index) => index + 1));
  expect(shown[0]).toMatchObject({ codeName: 'Projekt Bursztyn', day: '2026-11-23' });
  const ofSite = await shownSites(opened.db, { siteSlug: shown[0]!.slug });
  expect(ofSite.some((row) => row.number === number && row.position === 1)).toBe(true);
  for (const path of [`/biuro/miejsca/${shown[0]!.slug}/pokazane`, `/en/office/cases/${number}/shown`]) {
    const response = await get(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toMatch(/Projekt Bursztyn|place 1 of/);
    expect(html).not.toMatch(/Poufny|Tajna/);
    expect((await get(path, false)).status).toBe(303);
  }
  expect(await shownSites(opened.database.city('3062011'), { caseNumber: number })).toEqual([]);
});

it('a site or a case that is not there has no log', async () => {
  expect((await get('/biuro/miejsca/nie-ma/pokazane')).status).toBe(404);
  expect((await get('/biuro/sprawy/INW-0000-0000/pokazane')).status).toBe(404);
});
