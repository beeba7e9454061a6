import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../../../boot/app.tsx';
import { fixedClock } from '../../../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../../platform/db/testing.ts';
import { useScanner } from '../../../../../platform/files/index.ts';
import { jpegWithPlace, pdfWith, PLACE } from '../../../../../platform/files/pictures.cases.ts';
import { takeTry } from '../../../../../platform/rate/rate.ts';
import type { App } from '../../../../../platform/web/index.ts';
import { createAccount } from '../../../../accounts/index.server.ts';
import { privateLink } from '../../../usecases/private-link.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let clerk: string;
let number: string;
let caseId: number;
let room: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const email = 'clerk@papers.test';
  await createAccount(opened.db, { email, name: 'Alicja', role: 'clerk', password: PASSWORD }, 'system');
  const answer = await send('/biuro/logowanie', { form: { email, password: PASSWORD } });
  clerk = answer.headers.get('set-cookie')!.split(';')[0]!;
  const { rows } = await sql<{ id: number; number: string; version: number }>`
    select c.id, c.number, c.link_version as version from cases.case_file c
    join cases.permit_path p on p.case_id = c.id where p.plan_id is not null order by c.id limit 1`.execute(opened.db);
  ({ number, id: caseId } = rows[0]!);
  const city = { teryt: TEST_CITY } as Parameters<typeof privateLink>[0]['city'];
  const of = { id: rows[0]!.id, version: rows[0]!.version };
  room = `/sprawa/${await privateLink({ whole: opened.database.whole, city }, of)}`;
});
afterAll(() => opened.close());
afterEach(async () => {
  useScanner(null);
  await sql`delete from platform.rate`.execute(opened.database.whole);
});

type Sent = { form?: Record<string, string> | FormData; cookie?: string };

function send(path: string, { form, cookie }: Sent = {}): Promise<Response> {
  const plain = form && !(form instanceof FormData);
  return Promise.resolve(
    app.request(`http://localhost${path}`, {
      method: form ? 'POST' : 'GET',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(plain && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(cookie && { cookie }),
      },
      ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form).toString() }),
    }),
  );
}

const textOf = async (path: string, sent: Sent = {}): Promise<string> =>
  (await (await send(path, sent)).text()).replaceAll('\u00a0', ' ');
const papers = (step = 'P4'): string => `${room}/dokumenty/${step}`;

function work(wish: string, more: Record<string, string | File> = {}, step = 'P4'): Promise<Response> {
  const form = new FormData();
  form.set('paper', 'map');
  form.set('do', wish);
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return send(papers(step), { form });
}
const pdf = (name = 'zjazd.pdf'): File => new File([new Uint8Array(pdfWith())], name);
const events = async (): Promise<string[]> =>
  (
    await sql<{ action: string }>`
      select action from audit.event where action like 'case.permit-paper%' order by seq`.execute(opened.db)
  ).rows.map(({ action }) => action);
const letters = async (to: 'office' | 'investor'): Promise<number> =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from platform.outbox
      where subject like ${to === 'office' ? '%dokumenty od inwestora' : '%paper to improve'}`.execute(
      opened.database.whole,
    )
  ).rows[0]!.n;
const held = async (): Promise<number> =>
  (
    await sql<{ n: number }>`
      select (select count(*) from platform.stored_file)::int + (select count(*) from platform.file_content)::int +
        (select count(*) from permits.paper_file)::int + (select count(*) from permits.paper_word)::int as n`.execute(
      opened.db,
    )
  ).rows[0]!.n;

const officeStep = (step = 'P4'): string => `/biuro/sprawy/${number}/pozwolenia/${step}`;
async function onDesk(form: Record<string, string>): Promise<Response> {
  const html = await textOf(officeStep(), { cookie: clerk });
  const version = /name="version" value="(\d+)"/.exec(html)![1]!;
  return send(officeStep(), { form: { version, ...form }, cookie: clerk });
}

describe('papers in the investor’s room', () => {
  test('stand under each application that is still to be decided, with the authority and what nobody has read in the act', async () => {
    const html = await textOf(room);
    expect(html).toContain('Dokumenty do wniosków');
    expect(html).toContain(`${papers()}"`);
    expect(html).not.toContain(`${papers('P1')}"`);
    const page = await textOf(papers());
    expect(page).toContain('Dokumenty: ');
    expect(page).toContain('Miejski Zarząd Dróg i Komunikacji');
    expect(page).toContain('nikt jej jeszcze nie porównał z ustawą');
    expect(page).toContain('Sprawdzone i gotowe: 2 z 3.');
    expect((await send(papers('P1'))).status).toBe(404);
    expect((await send(papers('P99'))).status).toBe(404);
  });

  test('are handed in: the office learns who and when, by one letter an hour, and sees what waits', async () => {
    const before = await events();
    expect((await work('file', { 'file-map': pdf() })).status).toBe(303);
    expect((await work('ready')).status).toBe(303);
    expect((await events()).slice(before.length)).toEqual([
      'case.permit-paper-handed-in',
      'case.permit-paper-told-ready',
    ]);
    expect(await letters('office')).toBe(1);
    const page = await textOf(papers());
    expect(page).toContain('Przekazany. Biuro go sprawdzi.');
    expect(page).toMatch(/zjazd\.pdf<\/a><span class="small sub">Ty, 23 listopada 2026/);
    const desk = await textOf(officeStep(), { cookie: clerk });
    expect(desk).toMatch(/przekazał inwestor 23 listopada 2026/);
    expect(desk).toContain('inwestor mówi, że gotowy');
    expect(desk).not.toContain('Ukryj przed inwestorem<span class="vh">: zjazd.pdf');
    const file = await textOf(`/biuro/sprawy/${number}`, { cookie: clerk });
    expect(file).toContain('Dokumenty od inwestora do sprawdzenia');
    expect(file).toContain('Inwestor: przekazał plik do kroku');
    expect(await textOf(room)).toContain('czeka na sprawdzenie: 1');
  });

  test('lose the place from a picture, and are kept once by what they hold', async () => {
    expect((await work('file', { 'file-map': new File([new Uint8Array(jpegWithPlace(6))], 'plac.jpg') })).status).toBe(
      303,
    );
    const { rows } = await sql<{ content: Buffer }>`
      select c.content from platform.stored_file f join platform.file_content c on c.sha256 = f.sha256
      where f.name = 'plac.jpg'`.execute(opened.db);
    expect(rows[0]!.content.includes(PLACE)).toBe(false);
    const id = /caseFile|plik\/([0-9a-f-]{36})"[^>]*>plac\.jpg/.exec(await textOf(papers()))![1]!;
    expect((await work('withdraw', { id })).status).toBe(303);
    expect(await textOf(papers())).not.toContain('plac.jpg');
  });
});

describe('papers that the office looks at', () => {
  test('come back with a sentence of the office, which stands nowhere else, and are checked again', async () => {
    const says = 'Skala ma być 1:500, a jest 1:1000.';
    expect((await onDesk({ do: 'improve', 'improve-paper': 'map', sentence: '  ' })).status).toBe(422);
    expect((await onDesk({ do: 'improve', 'improve-paper': 'map', sentence: 'x'.repeat(501) })).status).toBe(422);
    expect((await onDesk({ do: 'improve', 'improve-paper': 'map', sentence: says })).status).toBe(303);
    expect(await letters('investor')).toBe(1);
    const kept = await sql`
      select 1 from audit.event where details::text like '%1:500%'
      union all select 1 from platform.outbox where body like '%1:500%'`.execute(opened.database.whole);
    expect(kept.rows).toHaveLength(0);
    const page = await textOf(papers());
    expect(page).toContain('Do poprawienia.');
    expect(page).toContain(says);
    expect(await textOf(room)).toContain('do poprawienia: 1');
    // The clock of the test stands still: a file of the same moment improves nothing, so the request is moved back.
    await opened.db.transaction().execute(async (tx) => {
      await sql`update permits.paper_word set improve_at = improve_at - interval '1 hour' where improve is not null`.execute(
        tx,
      );
      await sql`select audit.append('system', 'test', 'case', '1', '{}')`.execute(tx);
    });
    expect((await work('file', { 'file-map': pdf('lepszy.pdf') })).status).toBe(303);
    expect(await textOf(papers())).toContain('Biuro prosiło o poprawienie');
  });

  test('that the office has seen are ready, stay, and stand in the cover letter by name', async () => {
    expect((await onDesk({ do: 'papers', 'paper-map': '1' })).status).toBe(303);
    const page = await textOf(papers());
    expect(page).toContain('Biuro go widziało: gotowy.');
    expect(page).not.toContain('Skala ma być');
    const id = /plik\/([0-9a-f-]{36})"[^>]*>lepszy\.pdf/.exec(page)![1]!;
    const refused = await work('withdraw', { id });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Biuro widziało już ten plik');
    const letter = await textOf(`${papers()}/pismo`);
    expect(letter).toMatch(/id="paper-map"[^>]*checked/);
    expect(letter).toMatch(/id="applicant"[^>]*><\/textarea>/);
    const form = { place: 'Kalisz', day: '23 listopada 2026', 'paper-map': '1', do: 'odt' };
    const odt = await send(`${papers()}/pismo`, { form });
    expect(odt.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
    expect(Buffer.from(await odt.arrayBuffer()).toString('utf8')).toContain('(pliki: lepszy.pdf, zjazd.pdf)');
  });
});

describe('what can’t be taken', () => {
  test.each([
    ['another type under the name of a PDF', { 'file-map': new File(['<html>'], 'a.pdf') }, 422, 'file-map-e'],
    ['no file at all', {}, 422, 'file-map-e'],
    ['a file that is empty', { 'file-map': new File([], 'a.pdf') }, 422, 'file-map-e'],
    ['a file that is too large', { 'file-map': new File([Buffer.alloc(22 * 1024 * 1024)], 'a.pdf') }, 413, 'file-'],
    ['a paper that nobody asks for', { paper: 'none', 'file-none': pdf() }, 404, ''],
  ])('%s is refused with a sentence, and nothing is written', async (_, more, status, says) => {
    const before = [await held(), await events()];
    const answer = await work('file', more as Record<string, string | File>);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(says);
    expect([await held(), await events()]).toEqual(before);
  });

  test('what a scanner objects to is refused beside its field, and nothing of it is kept', async () => {
    useScanner(() => Promise.resolve('infected'));
    const before = [await held(), await events()];
    const answer = await work('file', { 'file-map': pdf('zly.pdf') });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/id="file-map-e"/);
    expect([await held(), await events()]).toEqual(before);
  });

  test('who hands in too much at once is told when to come again', async () => {
    const counted = {
      what: 'case-papers',
      who: `${TEST_CITY}|${caseId}`,
      limit: 120,
      windowSeconds: 3600,
      now: TEST_NOW,
    };
    for (let tries = 0; tries < 120; tries += 1) await takeTry(opened.database.whole, counted);
    const answer = await work('ready', { paper: 'title' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await answer.text()).toContain('Niczego nie zapisano');
  });

  test('a file of the office is not the investor’s to remove, nor one of another paper', async () => {
    const form = new FormData();
    const html = await textOf(officeStep(), { cookie: clerk });
    form.set('version', /name="version" value="(\d+)"/.exec(html)![1]!);
    form.set('paper', 'title');
    form.set('circle', 'investor');
    form.set('file', pdf('biurowy.pdf'));
    expect((await send(officeStep(), { form, cookie: clerk })).status).toBe(303);
    const id = /plik\/([0-9a-f-]{36})"[^>]*>biurowy\.pdf/.exec(await textOf(papers()))![1]!;
    expect((await work('withdraw', { id, paper: 'title' })).status).toBe(404);
    expect((await work('withdraw', { id })).status).toBe(404);
    expect(await textOf(papers())).toContain('biurowy.pdf');
  });

  test('a closed case takes nothing, and a link that has ended opens nothing and reads no file', async () => {
    const stage = (to: string) =>
      opened.db.transaction().execute(async (tx) => {
        await sql`update cases.case_file set stage = ${to} where number = ${number}`.execute(tx);
        await sql`select audit.append('system', 'test', 'case', '1', '{}')`.execute(tx);
      });
    await stage('closed');
    const before = [await held(), await events()];
    const closed = await work('file', { 'file-map': pdf() });
    expect(closed.status).toBe(409);
    expect(await closed.text()).toContain('Sprawa jest zamknięta');
    await stage('open');
    const old = room;
    await opened.db.transaction().execute(async (tx) => {
      await sql`update cases.case_file set link_version = link_version + 1 where number = ${number}`.execute(tx);
      await sql`select audit.append('system', 'test', 'case', '1', '{}')`.execute(tx);
    });
    room = old;
    const answer = await work('file', { 'file-map': pdf() });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Ten odnośnik nie otwiera żadnej sprawy');
    expect((await send(`${papers()}/pismo`)).status).toBe(404);
    expect([await held(), await events()]).toEqual(before);
  });
});
