import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { jpegWithPlace, pdfWith, PLACE } from '../../../platform/files/pictures.cases.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';

const PASSWORD = 'długie hasło 12';
const NAME = 'Genowefa Właścicielska';
let opened: TestDatabase;
let app: App;
let cookies: Record<'anna' | 'jan', string>;
let parcel: string;
let contact: string;
let mark = 0;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const one = await sql<{ parcel: string; contact: number }>`
    select (select id from places.parcel order by id limit 1) as parcel, (select min(id) from sites.contact) as contact`.execute(
    opened.db,
  );
  parcel = one.rows[0]!.parcel;
  contact = String(one.rows[0]!.contact);
  cookies = { anna: await signedIn('anna'), jan: await signedIn('jan') };
}, 60_000);
afterAll(() => opened.close());

async function signedIn(name: string): Promise<string> {
  const account = { email: `${name}@${TEST_CITY}.test`, name, role: 'clerk', password: PASSWORD };
  const made = await createAccount(opened.db, account, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  const response = await send('/biuro/logowanie', { email: account.email, password: PASSWORD });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

function send(path: string, form?: Record<string, string> | FormData, cookie = ''): Promise<Response> {
  const request = new Request(`http://localhost${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
    ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
  });
  return Promise.resolve(app.request(request));
}

/** Each test's submission comes from another person, so that the limit of one does not stop the others. */
const words = (change: Record<string, string> = {}): Record<string, string> => {
  mark += 1;
  return {
    key: `submission-mark-${String(mark).padStart(8, '0')}`,
    kind: 'land:greenfield',
    parcels: parcel,
    address: '',
    description: 'Plac po ogrodzie.',
    mandate: 'owner',
    name: NAME,
    email: `wlasciciel${mark}@example.org`,
    phone: '',
    consent: '1',
    'v-power-capacity': '1,5',
    'v-road-access': 'droga gminna, asfalt',
    ...change,
  };
};

/** Tries of an address are forgotten: in a test all come from one. */
async function submitted(change: Record<string, string> = {}): Promise<string> {
  await sql`delete from platform.rate`.execute(opened.database.whole);
  const response = await send('/zglos-teren', words(change));
  if (response.status !== 303) throw new Error(`${response.status}: ${await response.text()}`);
  return new URL(response.headers.get('location')!, 'http://localhost').pathname;
}

const idOf = (room: string): number => Number.parseInt(room.split('/').at(-1)!.split('-')[0]!, 36);

function file(kind: string, bytes: Buffer, name: string): FormData {
  const form = new FormData();
  form.set('fileKind', kind);
  form.set('description', 'Plac od ulicy');
  form.set('file', new File([new Uint8Array(bytes)], name));
  return form;
}

const rows = async (): Promise<Record<string, number>> =>
  (
    await sql<Record<string, number>>`
      select (select count(*) from submissions.submission)::int as submissions, (select count(*) from sites.site)::int as sites,
        (select count(*) from platform.outbox)::int as letters, (select count(*) from audit.event)::int as events,
        (select count(*) from platform.stored_file)::int as files`.execute(opened.database.whole)
  ).rows[0]!;

const version = async (path: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await (await send(path, undefined, cookies.anna)).text())![1]!;

const draft = (change: Record<string, string> = {}): Record<string, string> => ({
  do: 'create',
  kind: 'land:greenfield',
  parcels: parcel,
  address: '',
  at: '',
  namePl: 'Plac od właściciela',
  nameEn: 'Owner’s yard',
  districtPl: 'Rajsków',
  districtEn: 'Rajsków',
  summaryPl: '',
  summaryEn: '',
  contact,
  ...change,
});

describe('an owner without an account', () => {
  it('offers a site, adds a photo, and sees it on offer once two clerks have agreed; the photo tells no place', async () => {
    const room = await submitted();
    const id = idOf(room);
    expect((await send(room, file('photo', jpegWithPlace(6), 'dom.jpg'))).status).toBe(303);
    const mine = await (await send(room)).text();
    expect(mine).toContain('Plac od ulicy');
    expect(mine).not.toContain(NAME);
    const page = `/biuro/zgloszenia/${id}`;
    expect(await (await send(page, undefined, cookies.anna)).text()).toContain(NAME);
    const accepted = await send(page, draft(), cookies.anna);
    expect(accepted.status).toBe(303);
    const site = new URL(accepted.headers.get('location')!, 'http://localhost').pathname;
    const facts = await sql<{ key: string; source_kind: string; visibility: string }>`
      select key, source_kind, visibility from sites.fact f join submissions.submission u on u.site_id = f.site_id
      where u.id = ${id} order by key`.execute(opened.db);
    expect(facts.rows).toEqual([
      { key: 'power-capacity', source_kind: 'owner', visibility: 'public' },
      { key: 'road-access', source_kind: 'owner', visibility: 'office' },
    ]);
    const html = await (await send(site, undefined, cookies.anna)).text();
    const photo = /\/pliki\/[0-9a-f-]{36}/.exec(html)![0];
    const change = {
      do: 'file-change',
      file: photo.split('/').at(-1)!,
      position: '1',
      public: '1',
      descriptionPl: 'Plac',
      descriptionEn: 'Yard',
    };
    expect((await send(site, change, cookies.anna)).status).toBe(303);
    const move = async (to: string, who: 'anna' | 'jan') =>
      send(site, { do: 'status', version: await version(site), to, reason: 'Komplet danych.' }, cookies[who]);
    expect((await move('in-review', 'anna')).status).toBe(303);
    expect((await move('published', 'anna')).status).toBe(422);
    expect((await move('published', 'jan')).status).toBe(303);
    const open = await send(site.replace('/biuro', ''));
    expect(open.status).toBe(200);
    const text = await open.text();
    expect(text).toContain(photo);
    expect(text).not.toContain(NAME);
    const bytes = Buffer.from(await (await send(photo)).arrayBuffer());
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(bytes.includes(PLACE)).toBe(false);
    expect(await (await send(room)).text()).toContain('Miejsce jest w ofercie miasta');
    expect((await send(room, { do: 'facts', 'v-power-capacity': '2,5' })).status).toBe(303);
    const latest = await sql<{ value: object; source_kind: string }>`
      select value, source_kind from sites.fact f join submissions.submission u on u.site_id = f.site_id
      where u.id = ${id} and key = 'power-capacity' order by f.id desc limit 1`.execute(opened.db);
    expect(latest.rows[0]).toEqual({ value: { kind: 'number', value: 2.5, unit: 'MW' }, source_kind: 'owner' });
    const shown = async () => (await (await send(site.replace('/biuro', ''))).text()).match(/2,5\sMW/) !== null;
    expect(await shown()).toBe(false);
    expect(await (await send('/biuro/zgloszenia', undefined, cookies.anna)).text()).toContain(
      'nowe dane do obejrzenia: 1',
    );
    const waits = await (await send(page, undefined, cookies.anna)).text();
    expect(waits).toContain('Nowe dane od właściciela');
    const fact = /name="fact" value="(\d+)"/.exec(waits)![1]!;
    expect((await send(page, { do: 'figure-show', fact })).status).not.toBe(303);
    expect(await shown()).toBe(false);
    expect((await send(page, { do: 'figure-show', fact }, cookies.anna)).status).toBe(303);
    expect(await shown()).toBe(true);
    expect((await send(page, { do: 'figure-keep', fact }, cookies.jan)).status).toBe(409);
    expect(await (await send(page, undefined, cookies.anna)).text()).not.toContain('Nowe dane od właściciela');
    // The same figure again needs no second look; another does, and may stay with the office.
    expect((await send(room, { do: 'facts', 'v-power-capacity': '2,5' })).status).toBe(303);
    expect(await shown()).toBe(true);
    expect((await send(room, { do: 'facts', 'v-power-capacity': '90' })).status).toBe(303);
    const again = /name="fact" value="(\d+)"/.exec(await (await send(page, undefined, cookies.jan)).text())![1]!;
    expect((await send(page, { do: 'figure-keep', fact: again }, cookies.jan)).status).toBe(303);
    expect(await (await send(site.replace('/biuro', ''))).text()).not.toMatch(/90\sMW/);
  });
});

describe('the form of an owner', () => {
  it('shows every fault beside its field, keeps what was typed, and nothing is written', async () => {
    const before = await rows();
    const response = await send('/zglos-teren', {
      ...words({
        parcels: '',
        email: 'nie adres',
        consent: '',
        name: '"><script>x</script>',
        'v-power-capacity': 'dużo',
        mandate: 'król',
      }),
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    for (const field of ['parcels', 'email', 'consent', 'v-power-capacity', 'mandate'])
      expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('droga gminna, asfalt');
    expect(html).not.toContain('<script>x');
    expect(await rows()).toEqual(before);
  });

  it('sent twice is one submission', async () => {
    const form = words();
    await sql`delete from platform.rate`.execute(opened.database.whole);
    const before = await rows();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('/zglos-teren', form)));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    const after = await rows();
    expect(after['submissions']).toBe(before['submissions']! + 1);
    expect(after['letters']).toBe(before['letters']! + 2);
  });

  it('sent many times asks to wait and keeps what was typed', async () => {
    await sql`delete from platform.rate`.execute(opened.database.whole);
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) statuses.push((await send('/zglos-teren', words())).status);
    expect(statuses).toContain(429);
    const last = await send('/zglos-teren', words());
    expect(last.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await last.text()).toContain('Plac po ogrodzie.');
  });

  it.each([
    ['no file', file('photo', Buffer.alloc(0), ''), 'Wybierz plik'],
    ['a page called a photo', file('photo', Buffer.from('<html>'), 'a.jpg'), 'Ten plik jest czymś innym'],
    ['a script in a PDF', file('document', pdfWith('/JS(x)'), 'a.pdf'), 'zawiera skrypt'],
    ['a PDF as a photo', file('photo', pdfWith(), 'a.pdf'), 'Jako zdjęcie przyjmujemy'],
  ])('with %s reads why it is not taken', async (_, form, said) => {
    const room = await submitted();
    const before = await rows();
    const response = await send(room, form);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
    expect((await rows())['files']).toBe(before['files']);
  });

  it.each(['/zgloszenie/x', '/zgloszenie/1-0000000000000000000000000000000000000000', '/en/submission/1-x'])(
    'a link that was not ours opens nothing: %s',
    async (path) => {
      expect((await send(path)).status).toBe(404);
      expect((await send(path, { do: 'reply', text: 'x' })).status).toBe(404);
    },
  );
});

describe('the owner’s page', () => {
  it('asks about an emptied field whether it is no longer so, and tells the office when it is', async () => {
    const room = await submitted();
    const facts = { do: 'facts', 'v-power-capacity': '', 'v-road-access': 'droga gminna, asfalt' };
    const asked = await send(room, facts);
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(html).toContain('Już nieaktualne?');
    expect(html).toContain('name="gone" value="power-capacity"');
    expect(html).not.toContain('value="road-access"');
    const stated = async () =>
      (
        await sql<{ facts: object }>`select facts from submissions.submission where id = ${idOf(room)}`.execute(
          opened.db,
        )
      ).rows[0]!.facts;
    expect(Object.keys(await stated()).sort()).toEqual(['power-capacity', 'road-access']);
    expect((await send(room, { ...facts, gone: 'power-capacity' })).status).toBe(303);
    expect(Object.keys(await stated())).toEqual(['road-access']);
    const office = await (await send(`/biuro/zgloszenia/${idOf(room)}`, undefined, cookies.anna)).text();
    expect(office).toMatch(/Już nieaktualne: [^<]*[Mm]oc/);
  });
});

describe('the office', () => {
  it('lets nobody in without an account', async () => {
    for (const path of ['/biuro/zgloszenia', '/biuro/zgloszenia/1']) {
      expect((await send(path)).status).toBe(303);
    }
    expect((await send('/biuro/zgloszenia/1', { do: 'create' })).status).toBe(401);
    expect((await send('/biuro/zgloszenia/0', undefined, cookies.anna)).status).toBe(404);
    expect((await send("/biuro/zgloszenia/1'or", undefined, cookies.anna)).status).toBe(404);
    expect((await send('/biuro/zgloszenia?state=x', undefined, cookies.anna)).status).toBe(422);
  });

  it('asks back, reads the answer, and declines with a reason; letters tell the owner and name nobody', async () => {
    const room = await submitted();
    const page = `/biuro/zgloszenia/${idOf(room)}`;
    const decide = async (work: string, reason: string) =>
      send(page, { do: work, version: await version(page), reason }, cookies.anna);
    expect((await decide('asked', '')).status).toBe(422);
    expect((await decide('asked', 'Proszę o wypis z rejestru.')).status).toBe(303);
    expect(await (await send(room)).text()).toContain('Proszę o wypis z rejestru.');
    expect((await send(room, { do: 'reply', key: 'reply-mark-00000001', text: 'Wypis dołączam.' })).status).toBe(303);
    expect(await (await send(page, undefined, cookies.anna)).text()).toContain('Wypis dołączam.');
    expect((await decide('declined', 'Działka leży w lesie.')).status).toBe(303);
    expect((await send(room, { do: 'reply', text: 'Ale jak to?' })).status).toBe(409);
    expect((await send(room, file('photo', jpegWithPlace(), 'a.jpg'))).status).toBe(409);
    expect((await send(page, draft(), cookies.anna)).status).toBe(409);
    const letters = await sql<{ subject: string; body: string }>`
      select subject, body from platform.outbox where about = ${`submission:${idOf(room)}`} order by id`.execute(
      opened.database.whole,
    );
    expect(letters.rows.map(({ subject }) => subject.replace(/\d+/, 'n'))).toEqual([
      'Zgłoszenie n: przyjęliśmy zgłoszenie terenu',
      'Zgłoszenie n: nowe',
      'Zgłoszenie n: prosimy o uzupełnienie zgłoszenia',
      'Zgłoszenie n: odpowiedź właściciela',
      'Zgłoszenie n: nie przyjęliśmy zgłoszenia',
    ]);
    expect(JSON.stringify(letters.rows)).not.toContain(NAME);
    const trail = await sql<{ text: string }>`
      select coalesce(string_agg(details::text, ''), '') as text from audit.event`.execute(opened.db);
    expect(trail.rows[0]!.text).not.toContain(NAME);
  });

  it('ends a link that fell into wrong hands and mails a new one', async () => {
    const room = await submitted();
    const page = `/biuro/zgloszenia/${idOf(room)}`;
    const renew = async (given: string) => (await send(page, { do: 'renew', version: given }, cookies.anna)).status;
    const read = await version(page);
    expect(await renew('')).toBe(409);
    expect(await renew(read)).toBe(303);
    expect(await renew(read)).toBe(409);
    expect((await send(room)).status).toBe(404);
    expect((await send(room, { do: 'reply', key: 'reply-mark-00000002', text: 'To nadal ja.' })).status).toBe(404);
    const { rows: letters } = await sql<{ body: string }>`
      select body from platform.outbox where about = ${`submission:${idOf(room)}`} order by id desc limit 1`.execute(
      opened.database.whole,
    );
    const path = /https?:\/\/[^/\s]+(\/zgloszenie\/\S+)/.exec(letters[0]!.body)![1]!;
    expect(path).not.toBe(room);
    expect((await send(path)).status).toBe(200);
  });

  it('does not accept what somebody offers for an owner without a mandate', async () => {
    const room = await submitted({ mandate: 'proxy' });
    const page = `/biuro/zgloszenia/${idOf(room)}`;
    expect((await send(page, draft(), cookies.anna)).status).toBe(422);
    expect((await send(room, file('mandate', pdfWith(), 'pelnomocnictwo.pdf'))).status).toBe(303);
    expect((await send(page, draft({ namePl: '' }), cookies.anna)).status).toBe(422);
    expect((await send(page, draft(), cookies.anna)).status).toBe(303);
    expect((await send(page, draft(), cookies.jan)).status).toBe(409);
  });

  it('two clerks at once make one site', async () => {
    const room = await submitted();
    const page = `/biuro/zgloszenia/${idOf(room)}`;
    const before = await rows();
    const both = await Promise.all([send(page, draft(), cookies.anna), send(page, draft(), cookies.jan)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await rows())['sites']).toBe(before['sites']! + 1);
  });
});
