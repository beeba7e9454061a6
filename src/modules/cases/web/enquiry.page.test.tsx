import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';

let opened: TestDatabase;
let app: App;
let site: string;
const configured = (developmentMail: boolean, baseUrl = 'http://localhost'): App =>
  createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl, demo: true, developmentMail },
  });

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = configured(true);
  const found = await sql<{ slug: string }>`
    select slug from sites.site where status = 'published' order by id limit 1`.execute(opened.db);
  site = found.rows[0]!.slug;
});
afterAll(() => opened.close());

type Sent = { form?: Record<string, string>; headers?: Record<string, string>; address?: string };
let addresses = 0;

function send(path: string, { form, headers, address }: Sent = {}): Promise<Response> {
  const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request(`http://localhost${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { ...(form && own), ...headers },
    ...(form && { body: new URLSearchParams(form).toString() }),
  });
  addresses += 1;
  const remoteAddress = address ?? `203.0.113.${addresses % 250}`;
  return Promise.resolve(app.request(request, undefined, { incoming: { socket: { remoteAddress } } } as never));
}

let keys = 0;
const words = (part: Record<string, string> = {}): Record<string, string> => ({
  key: `page-key-${String((keys += 1)).padStart(12, '0')}`,
  need: '',
  site: '',
  name: 'Lena Brandt',
  email: `lena${keys}@firma.test`,
  phone: '',
  company: '',
  codeName: '',
  message: 'Szukamy terenu.',
  ...part,
});

const rows = async (): Promise<Record<string, number>> =>
  (
    await sql<Record<string, number>>`
      select (select count(*) from cases.case_file) as cases, (select count(*) from cases.message) as messages,
             (select count(*) from cases.party) as parties, (select count(*) from platform.outbox) as letters,
             (select sum(last) from cases.counter) as numbers, (select count(*) from audit.event) as events`.execute(
      opened.database.whole,
    )
  ).rows[0]!;

const roomOf = async (part: Record<string, string> = {}): Promise<string> => {
  const response = await send('/zapytanie', { form: words(part) });
  expect(response.status).toBe(303);
  return response.headers.get('location')!;
};

describe('the enquiry', () => {
  it('from a shortlist keeps its sites with the case, in its order, when the list is gone', async () => {
    const kept = await send('/lista', { form: { s: site, kind: 'land' } });
    const list = /\/lista\/([0-9a-z-]+)/.exec(kept.headers.get('location') ?? '')![1]!;
    await send(`/lista/${list}`, { form: { do: 'note', site, note: 'Blisko torów' } });
    const room = await roomOf({ list, need: 'kind=land&power=1', message: '' });
    await send(`/lista/${list}`, { form: { do: 'delete' } });
    const html = await (await send(room)).text();
    expect(html).toContain('Miejsca z krótkiej listy');
    expect(html).toContain(`/miejsca/${site}?kind=land`);
    expect(html).toContain('Notatka: Blisko torów');
    const written = await sql<{ place: number; slug: string; bodies: number }>`
      select l.place, s.slug, (select count(*)::int from cases.message m where m.case_id = l.case_id) as bodies
      from cases.case_site l join sites.site s on s.id = l.site_id`.execute(opened.database.whole);
    expect(written.rows).toEqual([{ place: 1, slug: site, bodies: 0 }]);
  });

  it.each([
    '/zapytanie',
    '/en/enquiry',
    '/zapytanie?kind=land&power=2',
    '/zapytanie?site=nie-ma',
    '/zapytanie?kind=castle',
  ])('has a form at %s, without a script, kept by nobody', async (path) => {
    const response = await send(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toMatch(/name="key" value="[\w-]{36}"/);
    expect(text).not.toContain('<script');
  });

  it('carries the need and the site of its address', async () => {
    const text = await (await send(`/zapytanie?site=${site}&kind=land&power=2&height=12`)).text();
    expect(text).toContain('name="need" value="kind=land&amp;height=12&amp;power=2"');
    expect(text).toContain(`name="site" value="${site}"`);
  });

  it('opens a case and leads to its room, with number, link and promise at once', async () => {
    const room = await roomOf({ site, need: 'kind=land&power=2' });
    expect(room).toMatch(/^\/sprawa\/[0-9a-z]+-[0-9a-f]{40}\?received=1$/);
    const response = await send(room);
    const text = await response.text();
    expect(text).toContain('Przyjęliśmy zapytanie');
    expect(text).toMatch(/INW-2026-\d{4}/);
    expect(text).toContain('wtorek, 24 listopada 2026, godz. 15:30');
    expect(text).toContain(`value="http://localhost${room.split('?')[0]}"`);
  });

  it.each([
    ['missing', { name: '' }, 'name', 'Napisz, jak się do Ciebie zwracać'],
    ['missing', { email: '' }, 'email', 'Podaj adres, na który mamy odpowiedzieć'],
    ['missing', { message: '' }, 'message', 'Napisz, o co pytasz'],
    ['wrong', { email: 'lena@' }, 'email', 'Wpisz jeden adres e-mail'],
    ['wrong', { phone: 'zadzwoń' }, 'phone', 'Wpisz numer telefonu z cyfr'],
    ['huge', { name: 'x'.repeat(500) }, 'name', 'Skróć do 120 znaków'],
    ['huge', { email: `${'x'.repeat(300)}@a.pl` }, 'email', 'Skróć do 254 znaków'],
    ['huge', { phone: '1'.repeat(99) }, 'phone', 'Skróć do 40 znaków'],
    ['huge', { company: 'x'.repeat(500) }, 'company', 'Skróć do 200 znaków'],
    ['huge', { codeName: 'x'.repeat(500) }, 'codeName', 'Skróć do 80 znaków'],
    ['huge', { message: 'x'.repeat(9000) }, 'message', 'Skróć do 5000 znaków'],
    ['a header', { name: 'a\nBcc: b@c.pl' }, 'name', 'Usuń niewidoczne znaki'],
    ['a header', { email: 'a@b.pl\nBcc: b@c.pl' }, 'email', 'Usuń niewidoczne znaki'],
    ['hostile', { message: 'a\u001b[2J' }, 'message', 'Usuń niewidoczne znaki'],
    ['a name given away', { company: 'Nordmetall', codeName: 'Nordmetall' }, 'codeName', 'Nazwa robocza zdradza'],
  ] as [string, Record<string, string>, string, string][])(
    'says what is %s (%o) beside the field and in the summary, keeps the rest, writes nothing',
    async (_, part, field, sentence) => {
      const before = await rows();
      const response = await send('/zapytanie', { form: words({ phone: '62 765 43 38', ...part }) });
      const text = await response.text();
      expect(response.status).toBe(422);
      expect(text).toMatch(new RegExp(`id="${field}-e"[^>]*>.*?${sentence}`, 's'));
      expect(text).toContain(`href="#${field}"`);
      expect(text).toMatch(/<title>Błąd/);
      if (!('phone' in part)) expect(text).toContain('62 765 43 38');
      expect(await rows()).toEqual(before);
    },
  );

  it('says it in English on the English page', async () => {
    const response = await send('/en/enquiry', { form: words({ email: 'x' }) });
    expect(await response.text()).toContain('Enter one e-mail address');
  });
});

describe('an enquiry that comes wrong', () => {
  it('shows markup as the text it is', async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const text = await (await send('/zapytanie', { form: words({ name: evil, message: evil, email: 'x' }) })).text();
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
  });

  it.each([
    ['a foreign origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['JSON', { 'content-type': 'application/json' }, 415],
    ['a file', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('is refused from %s, and nothing is written', async (_, headers, status) => {
    const before = await rows();
    expect((await send('/zapytanie', { form: words(), headers })).status).toBe(status);
    expect(await rows()).toEqual(before);
  });

  it('is refused when it is larger than 64 kB or holds a NUL', async () => {
    const before = await rows();
    expect((await send('/zapytanie', { form: words({ message: 'x'.repeat(70_000) }) })).status).toBe(413);
    expect((await send('/zapytanie', { form: words({ name: 'a\0b' }) })).status).toBe(400);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['no key', { key: '' }],
    ['a damaged need', { need: 'kind=castle' }],
    ['a site that is gone', { site: 'nie-ma' }],
  ])('keeps the words when the form comes with %s', async (_, part) => {
    const response = await send('/zapytanie', { form: words(part) });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain('Szukamy terenu.');
    expect(text).toContain('Formularz był uszkodzony');
  });

  it('sent again leads to the same room', async () => {
    const form = words();
    const rooms = await Promise.all([send('/zapytanie', { form }), send('/zapytanie', { form })]);
    const [a, b] = rooms.map((response) => response.headers.get('location'));
    expect(a).toBe(b);
  });

  it('is put off with words kept after five from one place in an hour, and a forged proxy header changes nothing', async () => {
    const address = '198.51.100.5';
    for (let round = 0; round < 5; round += 1)
      expect((await send('/zapytanie', { form: words(), address })).status).toBe(303);
    const forged = { 'x-forwarded-for': '192.0.2.200' };
    const response = await send('/zapytanie', { form: words(), address, headers: forged });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await response.text()).toContain('Szukamy terenu.');
  });
});

describe('the investor’s room', () => {
  it('is not found by search engines, not kept, and passes its address to nobody', async () => {
    const response = await send(await roomOf());
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).toContain('content="noindex, nofollow"');
  });

  it.each([
    '/sprawa/x',
    `/sprawa/1-${'0'.repeat(40)}`,
    '/sprawa/%27%20or%201=1',
    '/en/case/1-abc',
    `/sprawa/${'9'.repeat(2000)}`,
  ])('is not at %s, which is said kindly', async (path) => {
    const response = await send(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).toMatch(/Ten odnośnik nie otwiera|This link opens no case/);
  });

  it('takes a reply, shows it, and takes it once', async () => {
    const room = (await roomOf()).split('?')[0]!;
    const form = { key: 'room-reply-key-01', text: 'Jedziemy w czwartek.' };
    const before = await rows();
    for (let round = 0; round < 2; round += 1) expect((await send(room, { form })).status).toBe(303);
    const after = await rows();
    expect(after['messages']! - before['messages']!).toBe(1);
    expect(await (await send(room)).text()).toContain('Jedziemy w czwartek.');
  });

  it.each([
    ['nothing', '', 'Napisz wiadomość'],
    ['too much', 'x'.repeat(6000), 'Skróć do 5000 znaków'],
    ['control characters', 'a\u0007', 'Usuń niewidoczne znaki'],
  ])('refuses a reply with %s, and writes nothing', async (_, text, sentence) => {
    const room = (await roomOf()).split('?')[0]!;
    const before = await rows();
    const response = await send(room, { form: { key: 'room-reply-key-02', text } });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(sentence);
    expect(await rows()).toEqual(before);
  });

  it('takes nothing through a wrong link', async () => {
    const room = (await roomOf()).split('?')[0]!.replace(/.{4}$/, '0000');
    const before = await rows();
    expect((await send(room, { form: { key: 'room-reply-key-03', text: 'x' } })).status).toBe(404);
    expect(await rows()).toEqual(before);
  });

  it('shows nothing internal', async () => {
    const room = (await roomOf({ codeName: 'Projekt Tajny' })).split('?')[0]!;
    const id = Number.parseInt(room.split('/')[2]!.split('-')[0]!, 36);
    await opened.db.transaction().execute(async (tx) => {
      await sql`insert into cases.message (city, case_id, direction, body) values (platform.city(), ${id}, 'note', 'NOTATKA')`.execute(
        tx,
      );
      await sql`select audit.append('system', 'case.note-added', 'case', ${String(id)}, '{}')`.execute(tx);
    });
    const text = await (await send(room)).text();
    expect(text).not.toContain('NOTATKA');
    expect(text).not.toContain('Projekt Tajny');
  });
});

describe('the test inbox', () => {
  it('shows letters with links that can be followed, and markup as text', async () => {
    await sql`insert into platform.caught_mail (sender, recipients, subject, body, raw)
      values ('a@b.pl', '{c@d.pl}', 'Temat <b>', 'Zobacz: http://localhost/sprawa/1-a i <script>x</script> javascript:alert(1)', '')`.execute(
      opened.database.whole,
    );
    const list = await (await send('/poczta-testowa')).text();
    expect(list).toContain('Temat &lt;b>');
    const id = /poczta-testowa\/(\d+)/.exec(list)![1];
    const mail = await (await send(`/poczta-testowa/${id}`)).text();
    expect(mail).toContain('<a href="http://localhost/sprawa/1-a"');
    expect(mail).not.toContain('<script>x');
    expect(mail).not.toContain('href="javascript');
  });

  it.each(['/poczta-testowa/0', '/poczta-testowa/x', '/poczta-testowa/99999999999999999999'])(
    'has no letter at %s',
    async (path) => {
      expect((await send(path)).status).toBe(404);
    },
  );

  it('does not exist where letters really go out', async () => {
    const real = configured(false);
    expect((await real.request('/poczta-testowa')).status).toBe(404);
    expect((await real.request('/poczta-testowa/1')).status).toBe(404);
  });
});
