import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../../../boot/app.tsx';
import { fixedClock } from '../../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../../platform/db/testing.ts';
import type { App } from '../../../../../platform/web/index.ts';
import { createAccount } from '../../../../accounts/index.server.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
const cookies: Record<string, string> = {};
let number: string;
let person: { name: string; email: string };

const appAt = (now: string): App =>
  createApp({
    database: opened.database,
    clock: fixedClock(now),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = appAt(TEST_NOW.toISOString());
  for (const role of ['clerk', 'administrator']) {
    const email = `${role}@erasure.test`;
    await createAccount(opened.db, { email, name: role, role, password: PASSWORD }, 'system');
    const answer = await send('/biuro/logowanie', { form: { email, password: PASSWORD }, as: '' });
    cookies[role] = answer.headers.get('set-cookie')!.split(';')[0]!;
  }
  const { rows } = await sql<{ number: string; name: string; email: string }>`
    select c.number, p.name, p.email from cases.case_file c join cases.party p on p.case_id = c.id
    where c.code_name = 'Project Heron'`.execute(opened.db);
  ({ number, ...person } = rows[0]!);
});
afterAll(() => opened.close());

type Sent = { form?: Record<string, string>; as?: string; at?: App };

function send(path: string, { form, as = 'administrator', at = app }: Sent = {}): Promise<Response> {
  return Promise.resolve(
    at.request(`http://localhost${path}`, {
      method: form ? 'POST' : 'GET',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(cookies[as] && { cookie: cookies[as] }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    }),
  );
}

const textOf = async (path: string, sent: Sent = {}): Promise<string> =>
  (await (await send(path, sent)).text()).replaceAll('\u00a0', ' ');
const page = (): string => `/biuro/sprawy/${number}/usuniecie`;
const version = async (): Promise<string> =>
  (
    await sql<{ v: number }>`select version as v from cases.case_file where number = ${number}`.execute(opened.db)
  ).rows[0]!.v.toString();
const isErased = async (): Promise<boolean> =>
  (
    await sql<{ erased: boolean }>`
      select erased_at is not null as erased from cases.case_file where number = ${number}`.execute(opened.db)
  ).rows[0]!.erased;

describe('erasing the person of a case', () => {
  test('shows first what goes, what stays, and what the archive law says; a clerk reads it and can’t erase', async () => {
    expect(await textOf(`/biuro/sprawy/${number}`, { as: 'clerk' })).toContain(page());
    const html = await textOf(page(), { as: 'clerk' });
    expect(html).toContain('Co zniknie');
    expect(html).toContain('Co zostanie, bez nazwisk');
    expect(html).toContain('Czas zakończonych kroków pozwoleń: 1.');
    expect(html).toContain('okres przechowywania jeszcze nie biegnie');
    expect(html).toContain('Dane usuwa administrator');
    expect(html).not.toContain('id="why"');
    const form = { version: await version(), ground: 'asked', why: 'Prośba', do: 'erase', number };
    expect((await send(page(), { form, as: 'clerk' })).status).toBe(403);
    expect((await send(page(), { as: '' })).status).not.toBe(200);
    expect((await send('/biuro/sprawy/INW-2026-9999/usuniecie')).status).toBe(404);
    expect(await isErased()).toBe(false);
  });

  test.each([
    [{ ground: '', why: '' }, ['ground-e', 'why-e']],
    [{ ground: 'archive-consent', why: 'OA.1' }, ['ground-e']],
    [{ ground: 'asked', why: 'NAME' }, ['why-e']],
  ])('%j is refused beside its field', async (typed, fields) => {
    const why = typed.why === 'NAME' ? `Prosi ${person.name}` : typed.why;
    const answer = await send(page(), { form: { version: await version(), ...typed, why } });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of fields) expect(html).toContain(`id="${field}"`);
  });

  test('asks twice: a reason, then the number by hand; a page that is old erases nothing', async () => {
    const form = { version: await version(), ground: 'asked', why: 'Prośba z 20.11, opinia 7/2026' };
    const once = await send(page(), { form });
    expect(once.status).toBe(200);
    expect(await once.text()).toContain('Na pewno usunąć');
    expect(await isErased()).toBe(false);
    const wrong = await send(page(), { form: { ...form, do: 'erase', number: 'INW-2026-0001x' } });
    expect([wrong.status, await isErased()]).toEqual([422, false]);
    const old = await send(page(), { form: { ...form, version: '0', do: 'erase', number } });
    expect([old.status, await isErased()]).toEqual([409, false]);
  });

  test('leaves a page of days without names, and ends every other page of the case', async () => {
    const form = {
      version: await version(),
      ground: 'asked',
      why: 'Prośba z 20.11, opinia 7/2026',
      do: 'erase',
      number,
    };
    expect((await send(page(), { form })).status).toBe(303);
    expect(await isErased()).toBe(true);
    const html = await textOf(`/biuro/sprawy/${number}?done=erased`);
    expect(html).toContain('Usunięto dane osoby.');
    for (const path of [
      `/biuro/sprawy/${number}`,
      '/biuro',
      '/biuro?view=closed',
      '/biuro/dziennik',
      `/biuro/sprawy/${number}/pokazane`,
    ]) {
      const seen = await textOf(path);
      expect({
        path,
        held: seen.includes(person.name) || seen.includes(person.email) || seen.includes('Heron'),
      }).toEqual({
        path,
        held: false,
      });
    }
    for (const path of [page(), `/biuro/sprawy/${number}/pozwolenia`, `/biuro/sprawy/${number}/pozwolenia/P4`])
      expect({ path, status: (await send(path)).status }).toEqual({ path, status: 404 });
    const stage = { do: 'stage', to: 'open', version: await version() };
    expect((await send(`/biuro/sprawy/${number}`, { form: stage })).status).toBe(404);
  });
});

describe('cases whose time of keeping is over', () => {
  test('are listed for the archive from the day after its last day, as a file too, and go only by hand', async () => {
    const { rows } = await sql<{ number: string; year: number }>`
      select number, extract(year from closed_at at time zone 'Europe/Warsaw')::int as year from cases.case_file
      where stage = 'closed' and erased_at is null order by closed_at limit 1`.execute(opened.db);
    const closed = rows[0]!;
    expect(await textOf('/biuro/po-okresie')).toContain('Żadnej sprawie nie minął jeszcze');
    const later = appAt(`${closed.year + 6}-01-01T09:00:00Z`);
    await sql`update accounts.session set last_seen_at = ${`${closed.year + 6}-01-01T08:59:00Z`}, expires_at = '2099-01-01'`.execute(
      opened.db,
    );
    const html = await textOf('/biuro/po-okresie', { at: later });
    expect(html).toContain(closed.number);
    expect(html).toContain(`31 grudnia ${closed.year + 5}`);
    const file = await send('/biuro/po-okresie?format=csv', { at: later });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(await file.text()).toMatch(
      new RegExp(`${closed.number},\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\d,B5,${closed.year + 5}-12-31`),
    );
    expect(await textOf(`/biuro/sprawy/${closed.number}/usuniecie`, { at: later })).toContain(
      'Okres przechowywania minął',
    );
  });
});
