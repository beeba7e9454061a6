import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { href, ROUTES, type RouteName } from '../../../routes.ts';
import { createAccount } from '../../accounts/index.server.ts';

const OTHER_CITY = '3062011';
const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let cookies: Record<'visitor' | 'clerk' | 'administrator' | 'stranger', string>;
let number: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, host, case_prefix)
    values (${OTHER_CITY}, 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'x', 'x', 'a@konin.test', '1', 2177, 'konin.test', 'KON')`.execute(
    opened.database.whole,
  );
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const first = await sql<{ number: string }>`
    select number from cases.case_file where stage = 'open' order by id limit 1`.execute(opened.db);
  number = first.rows[0]!.number;
  cookies = {
    visitor: '',
    clerk: await signedIn('clerk', TEST_CITY),
    administrator: await signedIn('administrator', TEST_CITY),
    stranger: await signedIn('clerk', OTHER_CITY),
  };
});
afterAll(() => opened.close());

async function signedIn(role: string, city: string): Promise<string> {
  const email = `${role}@${city}.test`;
  const account = { email, name: `Osoba ${role} ${city}`, role, password: PASSWORD };
  const made = await createAccount(opened.database.city(city), account, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  const host = city === TEST_CITY ? 'localhost' : 'konin.test';
  const response = await send('/biuro/logowanie', { form: { email, password: PASSWORD }, host });
  expect(response.status).toBe(303);
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

type Sent = { form?: Record<string, string>; cookie?: string; host?: string; headers?: Record<string, string> };

function send(path: string, { form, cookie = '', host = 'localhost', headers }: Sent = {}): Promise<Response> {
  const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const sent = form ? { ...own, ...headers } : headers;
  const request = new Request(`http://${host}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...sent, ...(cookie && { cookie }) },
    ...(form && { body: new URLSearchParams(form).toString() }),
  });
  return Promise.resolve(app.request(request));
}

const rows = async (): Promise<Record<string, number>> =>
  (
    await sql<Record<string, number>>`
      select (select count(*) from cases.message) as messages, (select sum(version) from cases.case_file) as versions,
             (select count(*) from platform.outbox) as letters, (select count(*) from audit.event) as events`.execute(
      opened.database.whole,
    )
  ).rows[0]!;

/** What the addresses name, besides a case. */
const AT = {
  act: '1',
  zone: '1',
  supply: '999999',
  id: '1',
  slug: 'tylna-teren-uzbrojony',
  step: 'P99',
  key: 'aid.none',
  upload: 'a0a0a0a0-0000-4000-8000-a0a0a0a0a0a0',
};

const closed: [RouteName, 'GET' | 'POST', Record<string, number>][] = [
  ['office', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeCase', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeCase', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeCasePermits', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeCasePermits', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeCasePermit', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeCasePermit', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officeCaseLetter', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeCaseLetter', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officeCaseErasure', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeCaseErasure', 'POST', { visitor: 401, clerk: 403, administrator: 409, stranger: 401 }],
  ['officeCasesOver', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeWork', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeRespondents', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeRespondent', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeRespondent', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeWork', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeSiteFacts', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeSiteFacts', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officePlans', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeLayers', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeLayerImport', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeLayerImport', 'POST', { visitor: 401, clerk: 415, administrator: 415, stranger: 401 }],
  ['officeLayer', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeLayer', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officePlan', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeZone', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeZone', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officePlanCheck', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officePlanCheck', 'POST', { visitor: 401, clerk: 415, administrator: 415, stranger: 401 }],
  ['officePlanImport', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officePlanImport', 'POST', { visitor: 401, clerk: 415, administrator: 415, stranger: 401 }],
  ['officeLineImport', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeLineImport', 'POST', { visitor: 401, clerk: 415, administrator: 415, stranger: 401 }],
  ['officeCaseShown', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeSites', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeNewSite', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeNewSite', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeSite', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeSite', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeSiteShown', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeSubmissions', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeSubmission', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeSubmission', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officeRegisters', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeRegisters', 'POST', { visitor: 401, clerk: 415, administrator: 415, stranger: 401 }],
  ['officeRegisterPlace', 'POST', { visitor: 401, clerk: 422, administrator: 422, stranger: 401 }],
  ['officeRegister', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeRegister', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officeRegisterRefused', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeLaw', 'GET', { visitor: 303, clerk: 200, administrator: 200, stranger: 303 }],
  ['officeLawParameter', 'GET', { visitor: 303, clerk: 404, administrator: 404, stranger: 303 }],
  ['officeLawParameter', 'POST', { visitor: 401, clerk: 404, administrator: 404, stranger: 401 }],
  ['officeAudit', 'GET', { visitor: 303, clerk: 403, administrator: 200, stranger: 303 }],
];

describe('every door of the office', () => {
  it('is in this table', () => {
    const office = Object.entries(ROUTES).filter(([, { pl }]) => pl.startsWith('/biuro'));
    const open = ['signIn', 'signOut'];
    const known = new Set([...closed.map(([route]) => route as string), ...open]);
    expect(office.map(([route]) => route).filter((route) => !known.has(route))).toEqual([]);
  });

  for (const locale of ['pl', 'en'] as const) {
    it.each(closed)(`%s, %s, answers each kind of person rightly (${locale})`, async (route, method, expected) => {
      const path = href(route, locale, { ...AT, number });
      for (const [who, status] of Object.entries(expected)) {
        const cookie = cookies[who as keyof typeof cookies];
        const response = await send(path, { cookie, ...(method === 'POST' && { form: { do: 'nothing' } }) });
        expect([who, response.status]).toEqual([who, status]);
        expect(response.headers.get('cache-control')).toBe('no-store');
        if (status === 303) expect(response.headers.get('location')).toContain(encodeURIComponent(path));
      }
    });
  }

  it('leads back after signing in, and nowhere else', async () => {
    const form = { email: `clerk@${TEST_CITY}.test`, password: PASSWORD };
    const at = async (back: string) =>
      (await send('/biuro/logowanie', { form: { ...form, back } })).headers.get('location');
    expect(await at(`/biuro/sprawy/${number}`)).toBe(`/biuro/sprawy/${number}`);
    for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', '/biuro//evil.example']) {
      expect(await at(evil)).toBe('/biuro');
    }
  });

  it('shows a case to nobody of another city, at its own address either', async () => {
    const response = await send(`/biuro/sprawy/${number}`, { cookie: cookies.stranger, host: 'konin.test' });
    expect(response.status).toBe(404);
    const inbox = await (await send('/biuro', { cookie: cookies.stranger, host: 'konin.test' })).text();
    expect(inbox).not.toContain('INW-');
  });

  it.each(["INW-2026-0001' or 1=1", '../../etc', 'INW-2026-9999', 'a'.repeat(300)])(
    'finds no case at %j',
    async (wrong) => {
      const response = await send(`/biuro/sprawy/${encodeURIComponent(wrong)}`, { cookie: cookies.clerk });
      expect(response.status).toBe(404);
    },
  );
});

describe('the office’s pages', () => {
  it('name the company on the case’s page only', async () => {
    const party = await sql<{ company: string; email: string; number: string }>`
      select p.company, p.email, c.number from cases.party p join cases.case_file c on c.id = p.case_id
      where p.company is not null and c.stage in ('new', 'open') limit 1`.execute(opened.db);
    const { company, email, number: one } = party.rows[0]!;
    const page = await (await send(`/biuro/sprawy/${one}`, { cookie: cookies.clerk })).text();
    expect(page).toContain(company);
    expect(/<title>[^<]*<\/title>/.exec(page)![0]).not.toContain(company);
    for (const path of ['/biuro', '/biuro?view=unassigned', '/biuro/dziennik']) {
      const other = await (await send(path, { cookie: cookies.administrator })).text();
      expect(other).not.toContain(company);
      expect(other).not.toContain(email);
    }
  });

  it.each(['ours', 'unassigned', 'mine', 'overdue', 'waiting', 'closed'])('show the view %s', async (view) => {
    expect((await send(`/biuro?view=${view}`, { cookie: cookies.clerk })).status).toBe(200);
  });

  it('say that there is no such view', async () => {
    const response = await send('/biuro?view=%3Cscript%3E', { cookie: cookies.clerk });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Nie ma takiego widoku');
  });

  it.each(['object=x', 'object=case:1;drop', 'actor=king', 'day=2026-02-30', 'before=abc', 'day=99999999'])(
    'refuse the trail’s condition %s in words',
    async (query) => {
      const response = await send(`/biuro/dziennik?${query}`, { cookie: cookies.administrator });
      expect(response.status).toBe(422);
    },
  );

  it('say that the chain is whole', async () => {
    const trail = await (await send('/biuro/dziennik?object=KAL-0000-1', { cookie: cookies.administrator })).text();
    expect(trail).toContain('id="object-e"');
    const text = await (await send('/biuro/dziennik?check=1', { cookie: cookies.administrator })).text();
    expect(text).not.toMatch(/>case:\d+</);
    expect(text).toMatch(/>sprawa [A-Z]+-2026-\d{4}</);
    expect(text).toContain('Łańcuch jest cały');
  });
});

describe('work on a case', () => {
  const work = (form: Record<string, string>, part: Sent = {}) =>
    send(`/biuro/sprawy/${number}`, { form, cookie: cookies.clerk, ...part });
  const version = async (): Promise<string> => {
    const text = await (await send(`/biuro/sprawy/${number}`, { cookie: cookies.clerk })).text();
    return /name="version" value="(\d+)"/.exec(text)![1]!;
  };

  it('takes it, notes, answers and closes, each step shown afterwards', async () => {
    const key = 'office-page-key-1';
    expect((await work({ do: 'note', text: 'Zadzwoniono.', key, version: await version() })).status).toBe(303);
    const answer = await work({ do: 'answer', text: 'Mamy miejsce.', key: `${key}-a`, version: await version() });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('done=answer');
    const page = await (await send(`/biuro/sprawy/${number}`, { cookie: cookies.clerk })).text();
    expect(page).toContain('Mamy miejsce.');
    expect(page).toContain('Zadzwoniono.');
    expect((await work({ do: 'stage', to: 'closed', version: await version() })).status).toBe(303);
    expect((await work({ do: 'stage', to: 'open', version: await version() })).status).toBe(303);
  });

  it('keeps the clerk’s text when someone was faster, and says so with 409', async () => {
    const response = await work({ do: 'answer', text: 'Mój długi tekst', key: 'office-page-key-2', version: '1' });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).toContain('Mój długi tekst');
    expect(text).toContain('Ktoś był szybszy');
    expect(text).toContain(`name="version" value="${await version()}"`);
  });

  it.each([
    ['no work', {}],
    ['unknown work', { do: 'delete' }],
    ['an empty answer', { do: 'answer', text: '' }],
    ['a huge answer', { do: 'answer', text: 'x'.repeat(6000) }],
    ['an answer with control characters', { do: 'answer', text: 'a\u0007' }],
    ['a colleague who does not exist', { do: 'assign', to: '999999' }],
    ['a hostile colleague', { do: 'assign', to: '1 or 1=1' }],
    ['a stage that no hand may set', { do: 'stage', to: 'answered' }],
    ['an invented stage', { do: 'stage', to: 'deleted' }],
  ] as [string, Record<string, string>][])('is refused with %s, and nothing is written', async (_, form) => {
    const sent = { ...form, key: 'office-page-key-3', version: await version() };
    const before = await rows();
    expect((await work(sent)).status).toBe(422);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ])('is refused when it comes from %s', async (_, headers) => {
    const before = await rows();
    const response = await work({ do: 'note', text: 'x', key: 'office-page-key-4' }, { headers });
    expect(response.status).toBe(403);
    expect(await rows()).toEqual(before);
  });

  it('ignores fields that nobody asked for', async () => {
    const form = { do: 'note', text: 'Uwaga.', key: 'office-page-key-5', version: await version() };
    const evil = { synthetic: 'false', city: OTHER_CITY, author_account: '1', direction: 'out', stage: 'closed' };
    expect((await work({ ...form, ...evil })).status).toBe(303);
    const { rows: found } = await sql<{ direction: string }>`
      select direction from cases.message where idempotency_key = 'office-page-key-5'`.execute(opened.db);
    expect(found).toEqual([{ direction: 'note' }]);
  });
});

describe('signing in and out', () => {
  it('sets a cookie that no script reads and no other site sends', async () => {
    const form = { email: `clerk@${TEST_CITY}.test`, password: PASSWORD };
    const cookie = (await send('/biuro/logowanie', { form })).headers.get('set-cookie')!;
    expect(cookie).toMatch(/^calisia=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('binds the cookie to the host where the site is served over https', async () => {
    const config = { baseUrl: 'https://inwestor.example', demo: true, developmentMail: true };
    const secure = createApp({ database: opened.database, clock: fixedClock(TEST_NOW.toISOString()), config });
    const response = await secure.request('/biuro/logowanie', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: `clerk@${TEST_CITY}.test`, password: PASSWORD }).toString(),
    });
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-calisia=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('answers a wrong e-mail and a wrong password with the same page', async () => {
    const page = async (form: Record<string, string>) => {
      const response = await send('/biuro/logowanie', { form });
      return { status: response.status, text: (await response.text()).replaceAll(form['email']!, 'E') };
    };
    const wrong = await page({ email: `clerk@${TEST_CITY}.test`, password: 'no' });
    const unknown = await page({ email: 'nobody@nowhere.test', password: 'no' });
    expect(wrong.status).toBe(422);
    expect(unknown).toEqual(wrong);
  });

  it('says when there were too many tries', async () => {
    const form = { email: 'tired@nowhere.test', password: 'no' };
    let response = await send('/biuro/logowanie', { form });
    for (let round = 0; round < 10; round += 1) response = await send('/biuro/logowanie', { form });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.text()).toContain('Za dużo prób');
  });

  it('ends at the sign-out, which a link from elsewhere can’t do', async () => {
    const cookie = await signedInAgain();
    expect((await send('/biuro/wyloguj', { cookie })).status).toBe(405);
    expect((await send('/biuro', { cookie })).status).toBe(200);
    const out = await send('/biuro/wyloguj', { cookie, form: {} });
    expect(out.status).toBe(303);
    expect(out.headers.get('set-cookie')).toMatch(/calisia=;.*Max-Age=0/);
    expect((await send('/biuro', { cookie })).status).toBe(303);
  });

  async function signedInAgain(): Promise<string> {
    const account = { email: 'leaver@kalisz.test', name: 'Ktoś', role: 'clerk', password: PASSWORD };
    await createAccount(opened.db, account, 'system');
    const response = await send('/biuro/logowanie', { form: { email: account.email, password: PASSWORD } });
    return response.headers.get('set-cookie')!.split(';')[0]!;
  }
});
