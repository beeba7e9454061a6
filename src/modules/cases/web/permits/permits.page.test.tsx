import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import type { App } from '../../../../platform/web/index.ts';
import { createAccount } from '../../../accounts/index.server.ts';
import { privateLink } from '../../usecases/private-link.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let clerk: string;
/** A case on which nobody has a plan yet. */
let number: string;
let link: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
  });
  const email = 'clerk@permits.test';
  await createAccount(opened.db, { email, name: 'Alicja', role: 'clerk', password: PASSWORD }, 'system');
  const answer = await send('/biuro/logowanie', { form: { email, password: PASSWORD }, cookie: '' });
  clerk = answer.headers.get('set-cookie')!.split(';')[0]!;
  const { rows } = await sql<{ id: number; number: string; version: number }>`
    select c.id, c.number, c.link_version as version from cases.case_file c
    left join cases.permit_path p on p.case_id = c.id
    where c.code_name = 'Projekt Zawilec' and p.plan_id is null`.execute(opened.db);
  number = rows[0]!.number;
  const city = { teryt: TEST_CITY } as Parameters<typeof privateLink>[0]['city'];
  link = await privateLink({ whole: opened.database.whole, city }, { id: rows[0]!.id, version: rows[0]!.version });
});
afterAll(() => opened.close());

type Sent = { form?: Record<string, string> | FormData; cookie?: string };

function send(path: string, { form, cookie = clerk }: Sent = {}): Promise<Response> {
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
const plan = (step = ''): string => `/biuro/sprawy/${number}/pozwolenia${step}`;
const versionOn = (html: string): string => /name="version" value="(\d+)"/.exec(html)![1]!;
const stepForm = async (step: string, form: Record<string, string>) =>
  send(plan(`/${step}`), { form: { do: 'dates', version: versionOn(await textOf(plan(`/${step}`))), ...form } });
const events = async (): Promise<string[]> =>
  (
    await sql<{ action: string }>`
      select action from audit.event where action like 'case.permit-%' order by seq`.execute(opened.db)
  ).rows.map(({ action }) => action);

const ANSWERS = {
  do: 'answers',
  version: '0',
  start: '2026-10-05',
  plan: 'no',
  developedHa: '2',
  report: 'no',
  works: 'permit',
  use: 'industrial',
  zpi: 'no',
};

describe('the permit plan of a case', () => {
  test('begins with the need, the enquiry and the site, each with its source, and is made by a clerk', async () => {
    expect(await textOf(`/biuro/sprawy/${number}`)).toContain('Ułóż plan pozwoleń');
    const html = await textOf(plan());
    expect(html).toContain('Co wiemy o miejscu');
    expect(html).toMatch(/<select id="works"[\s\S]*?<option value="permit" selected/);
    expect((await send(plan('/P2'))).status).toBe(404);
    const made = await send(plan(), { form: ANSWERS });
    expect(made.status).toBe(303);
    const told = await textOf(plan());
    expect(told).toContain('Decyzja o środowiskowych uwarunkowaniach');
    expect(told).toContain('Co złożyć w tym tygodniu');
    expect(await events()).toEqual(['case.permit-plan-made']);
  });

  test('a faulty answer is refused beside its field and nothing is written', async () => {
    const version = versionOn(await textOf(plan()));
    const answer = await send(plan(), { form: { ...ANSWERS, version, developedHa: '-1' } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="developedHa-e"');
    expect((await send(plan(), { form: { ...ANSWERS, version: '77' } })).status).toBe(409);
    expect(await events()).toHaveLength(1);
  });

  test('real dates move the plan; the desk and the room say who acts', async () => {
    expect((await stepForm('P2', { filed: '2026-10-06' })).status).toBe(303);
    expect(await textOf(`/biuro/sprawy/${number}`)).toContain('Złożono 6 października 2026.');
    const room = await textOf(`/sprawa/${link}`, { cookie: '' });
    expect(room).toContain('Co trwa');
    expect(room).toContain('Teraz działa: Prezydent Miasta Kalisza');
    const before = /class="big">([^<]*)/.exec(await textOf(plan()))![1];
    expect((await stepForm('P2', { filed: '2026-10-06', called: '2026-10-20' })).status).toBe(303);
    expect(await textOf(`/sprawa/${link}`, { cookie: '' })).toContain('Teraz działasz Ty.');
    const after = /class="big">([^<]*)/.exec(await textOf(plan()))![1];
    expect(after).not.toBe(before);
    expect(await events()).toHaveLength(3);
  });

  test.each([
    [{ filed: '2026-12-01' }, 'filed', 'Ten dzień jeszcze nie nadszedł'],
    [{ decided: '2026-11-02' }, 'decided', 'Najpierw podaj dzień: złożono'],
    [{ filed: '2026-10-06', decided: '2026-10-05' }, 'decided', 'Ten dzień nie może być wcześniejszy niż: złożono'],
    [{ filed: '2026-10-06', 'from-1': '2026-10-08' }, 'ground-1', 'Wybierz powód przerwy'],
    [{ filed: '2026-02-30' }, 'filed', 'Podaj dzień, który istnieje'],
    [
      { filed: '2026-10-06', 'from-1': '2026-10-01', 'ground-1': 'mediation' },
      'from-1',
      'Ten dzień nie może być wcześniejszy niż: złożono',
    ],
  ])('%j is refused at %s with a sentence, and nothing is written', async (form, field, says) => {
    const before = await events();
    const answer = await stepForm('P2', form as Record<string, string>);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`id="${field}-e"`);
    expect(html).toContain(says);
    expect(await events()).toEqual(before);
  });

  test('a suspension with its ground is told, and a result starts what follows', async () => {
    const suspended = { filed: '2026-10-06', 'from-1': '2026-10-26', 'ground-1': 'other-authority' };
    expect((await stepForm('P2', suspended)).status).toBe(303);
    expect(await textOf(plan('/P2'))).toContain('Termin nie biegnie: czeka na stanowisko innego organu');
    const decided = { filed: '2026-10-06', decided: '2026-11-03', final: '2026-11-18' };
    expect((await stepForm('P2', decided)).status).toBe(303);
    const room = await textOf(`/sprawa/${link}`, { cookie: '' });
    expect(room).toContain('Wynik z 3 listopada 2026. Ostateczny od 18 listopada 2026.');
    expect(await textOf('/biuro')).toContain('Do złożenia w tym tygodniu');
  });

  test('a step may be left out or counted in against the answers', async () => {
    expect((await stepForm('P3', { wanted: 'skipped' })).status).toBe(303);
    const html = await textOf(plan());
    expect(html).toMatch(/<strong><a[^>]*\/P11">Pozwolenie na budowę/);
    expect((await stepForm('P3', { wanted: '' })).status).toBe(303);
  });
});

describe('before an application is filed', () => {
  test('papers are ticked, what is missing is said, and the letter takes what is ready', async () => {
    const html = await textOf(plan('/P3'));
    expect(html).toContain('Brakuje: wniosek; mapa zasadnicza z zaznaczonym terenem');
    const ticked = { do: 'papers', version: versionOn(html), 'paper-application': '1', 'paper-map': '1' };
    expect((await send(plan('/P3'), { form: ticked })).status).toBe(303);
    expect(await textOf(plan('/P3'))).toContain('Brakuje: opis zabudowy i zapotrzebowania na media.');
    const form = await textOf(plan('/P3/pismo'));
    expect(form).toContain('Wydział Budownictwa, Urbanistyki i Architektury\nGłówny Rynek 20, 62-800 Kalisz');
    expect(form).toMatch(/id="paper-map"[^>]*checked/);
  });

  test('the letter is printed or downloaded, in Polish, and kept nowhere', async () => {
    const sent = {
      place: 'Kalisz',
      day: '23 listopada 2026',
      addressee: 'Prezydent Miasta Kalisza\nWydział',
      applicant: 'Firma <b>X</b>\nul. Y 1',
      land: 'dz. 12/3',
      sign: number,
      'paper-map': '1',
    };
    const printed = await textOf(plan('/P3/pismo'), { form: { ...sent, do: 'print' } });
    expect(printed).toContain('Dotyczy: wniosek o ustalenie warunków zabudowy');
    expect(printed).toContain('Mapa zasadnicza z zaznaczonym terenem');
    expect(printed).toContain('Firma &lt;b>X&lt;/b>');
    expect(printed).not.toMatch(/<h1>Decyzja/);
    const file = await send(plan('/P3/pismo'), { form: { ...sent, do: 'odt' } });
    expect(file.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
    expect(file.headers.get('content-disposition')).toContain(`pismo-P3-${number}.odt`);
    expect(Buffer.from(await file.arrayBuffer()).toString('utf8')).toMatch(
      /<text:list-item><text:p[^>]*>Mapa zasadnicza/,
    );
    const kept = await sql`select 1 from cases.message where body like '%ul. Y 1%'`.execute(opened.db);
    expect(kept.rows).toHaveLength(0);
  });
});

describe('files of an application', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  async function upload(circle: string, file: File): Promise<Response> {
    const form = new FormData();
    form.set('version', versionOn(await textOf(plan('/P3'))));
    form.set('paper', 'map');
    form.set('circle', circle);
    form.set('file', file);
    return send(plan('/P3'), { form });
  }
  const idOf = async (name: string): Promise<string> =>
    (await sql<{ id: string }>`select id from platform.stored_file where name = ${name}`.execute(opened.db)).rows[0]!
      .id;

  test('reach the investor only where the office shows them', async () => {
    expect((await upload('office', new File([pdf], 'wewnetrzna.pdf'))).status).toBe(303);
    expect((await upload('investor', new File([Buffer.concat([pdf, Buffer.from('\n')])], 'mapa.pdf'))).status).toBe(
      303,
    );
    const room = await textOf(`/sprawa/${link}`, { cookie: '' });
    expect(room).toContain('mapa.pdf');
    expect(room).not.toContain('wewnetrzna.pdf');
    const inside = await idOf('wewnetrzna.pdf');
    const shown = await idOf('mapa.pdf');
    expect((await send(`/sprawa/${link}/plik/${shown}`, { cookie: '' })).status).toBe(200);
    expect((await send(`/sprawa/${link}/plik/${inside}`, { cookie: '' })).status).toBe(404);
    expect((await send(`/pliki/${shown}`, { cookie: '' })).status).toBe(404);
    const hide = { do: 'office', file: shown, version: '1' };
    expect((await send(plan('/P3'), { form: hide })).status).toBe(303);
    expect((await send(`/sprawa/${link}/plik/${shown}`, { cookie: '' })).status).toBe(404);
    expect((await send(plan('/P3'), { form: { ...hide, do: 'remove' } })).status).toBe(303);
    expect(await textOf(plan('/P3'))).not.toContain('mapa.pdf');
  });

  test('of another kind are refused beside the field', async () => {
    const answer = await upload('office', new File(['<html>'], 'a.pdf'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="file-e"');
    expect((await send(plan('/P3'), { form: { do: 'remove', file: 'x', version: '1' } })).status).toBe(404);
  });
});

describe('behind the private link', () => {
  test('the calendar holds days only, and the code name in place of the firm', async () => {
    const answer = await send(`/sprawa/${link}/kalendarz`, { cookie: '' });
    const text = (await answer.text()).replaceAll('\r\n ', '');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('NAME:Ścieżka pozwoleń: Projekt Zawilec');
    expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}/);
    expect(text).toContain(`UID:P11-file-${number}@localhost`);
    expect(text).not.toMatch(/Zmyślon|DTSTART[^;]|P2-file/);
  });

  test('a case without a plan shows none', async () => {
    const { rows } = await sql<{ id: number; version: number }>`
      select c.id, c.link_version as version from cases.case_file c left join cases.permit_path p on p.case_id = c.id
      where p.plan_id is null order by c.id limit 1`.execute(opened.db);
    const city = { teryt: TEST_CITY } as Parameters<typeof privateLink>[0]['city'];
    const other = await privateLink(
      { whole: opened.database.whole, city },
      { id: rows[0]!.id, version: rows[0]!.version },
    );
    expect(await textOf(`/sprawa/${other}`, { cookie: '' })).not.toContain('Co trwa');
    expect((await send(`/sprawa/${other}/kalendarz`, { cookie: '' })).status).toBe(404);
  });
});

test('answers of the permit path come with an enquiry and begin the plan', async () => {
  const sent = {
    name: 'Jan',
    email: 'jan@path.example',
    phone: '',
    company: '',
    codeName: 'Projekt Ścieżka',
    message: '',
    key: 'a1b2c3d4e5f6a7b8',
    path: 'works=permit&power=III&plan=maybe',
  };
  expect((await send('/zapytanie', { form: sent, cookie: '' })).status).toBe(303);
  const { rows } = await sql<{ number: string; asked: string }>`
    select c.number, p.asked from cases.case_file c join cases.permit_path p on p.case_id = c.id
    where c.code_name = 'Projekt Ścieżka'`.execute(opened.db);
  expect(rows).toEqual([{ number: expect.any(String), asked: 'power=III&works=permit' }]);
  expect(await textOf(`/biuro/sprawy/${rows[0]!.number}`)).toContain('Inwestor przysłał odpowiedzi');
  expect(await textOf(`/biuro/sprawy/${rows[0]!.number}/pozwolenia`)).toMatch(
    /<select id="power"[\s\S]*?<option value="III" selected/,
  );
});
