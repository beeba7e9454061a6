import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { supplies } from '../data/supply.queries.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let cookie: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const email = `warstwy@${TEST_CITY}.test`;
  await createAccount(
    opened.database.city(TEST_CITY),
    { email, name: 'Ewa', role: 'clerk', password: PASSWORD },
    'system',
  );
  const response = await send('/biuro/logowanie', new URLSearchParams({ email, password: PASSWORD }));
  cookie = response.headers.get('set-cookie')!.split(';')[0]!;
});
afterAll(() => opened.close());

const send = (path: string, body?: FormData | URLSearchParams): Promise<Response> =>
  Promise.resolve(
    app.request(
      new Request(`http://localhost${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
        ...(body && { body }),
      }),
    ),
  );
const textOf = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

const LINE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { NAZWA: 'linia 110 kV', U: 110 },
      geometry: { type: 'LineString', coordinates: [[18.02, 51.75], [18.05, 51.75]] }, // prettier-ignore
    },
  ],
});

const WORDS = {
  source: 'Operator sieci',
  asOf: '2026-11-01',
  until: '',
  areaName: '',
  mapping: '',
  name: 'operator',
  'column-name': 'NAZWA',
  'column-voltage': 'U',
};
function form(more: Record<string, string> = {}, file: string | null = LINE): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...WORDS, ...more })) body.append(name, value);
  if (file !== null) body.append('file', new Blob([file]), 'linie.geojson');
  return body;
}
const UPLOAD = '/biuro/warstwy/wgraj?kind=power-line';

describe('the office’s layers', () => {
  test('the list tells of each layer whether it is there, for which land, until when and who has the data', async () => {
    const response = await send('/biuro/warstwy');
    expect(response.status).toBe(200);
    const text = await textOf(response);
    expect(text).toMatch(/Drogi publiczne aktualna Dane ma: zarządca drogi/);
    expect(text).toMatch(/Gazociągi nie dla całego miasta/);
    expect(text).toContain('Winiary (dane przykładowe)');
    expect(text).toContain('nieaktualna');
  });

  test('a dry run tells what would come; the upload stores it, the same again changes nothing', async () => {
    const before = (await supplies(opened.db, 'standing')).length;
    const dry = await send(UPLOAD, form({ dry: '1' }));
    expect([dry.status, await textOf(dry)]).toEqual([
      200,
      expect.stringContaining('Próba: niczego nie zapisano. Obiekty: 1.'),
    ]);
    expect(await supplies(opened.db, 'standing')).toHaveLength(before);
    expect(await textOf(await send(UPLOAD, form()))).toContain('Wgrano. Obiekty: 1.');
    const [stored] = await supplies(opened.db, 'standing');
    expect(stored).toMatchObject({
      kind: 'power-line',
      source: 'Operator sieci',
      validUntil: '2027-11-01',
      importedBy: 'Ewa',
    });
    expect(await textOf(await send(UPLOAD, form({ mapping: 'operator' })))).toContain('nic się nie zmieniło');
  });

  test('a layer in which there is nothing needs no file', async () => {
    const told = await send(
      '/biuro/warstwy/wgraj?kind=nature',
      form({ nothing: '1', 'column-voltage': '', 'column-name': '', name: '' }, null),
    );
    expect([told.status, await textOf(told)]).toEqual([200, expect.stringContaining('Wgrano. Obiekty: 0.')]);
  });

  test.each<[string, FormData, string]>([
    ['no file', form({}, null), 'Wybierz plik'],
    ['no source', form({ source: '' }), 'Napisz, kto przekazał'],
    ['a day to come', form({ asOf: '2027-01-01' }), 'Podaj dzień, który był'],
    ['days that run backwards', form({ until: '2026-10-01' }), 'nie wcześniejszy'],
    ['a name of an area without the area', form({ areaName: 'Dobrzec' }), 'razem z plikiem'],
    ['a column that the file does not have', form({ 'column-voltage': 'kV' }), 'nie ma kolumny: „kV”'],
    ['a constant that says nothing', form({ 'always-underground': 'może' }), 'nie rozumiemy'],
    ['a file that is none', form({}, 'Dzień dobry'), 'nie da się odczytać'],
    ['a word that nobody explained', form({ 'column-voltage': 'NAZWA' }), 'nie rozumiemy wartości w kolumnie: NAZWA'],
  ])('an upload with %s is refused beside its field, and nothing is stored', async (_, body, sentence) => {
    const before = (await supplies(opened.db, 'standing')).length;
    const told = await send(UPLOAD, body);
    expect([told.status, await textOf(told)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await supplies(opened.db, 'standing')).toHaveLength(before);
  });

  test('withdrawing asks for a reason, ends it and keeps it on record; the page of a layer that is none is a 404', async () => {
    const [supply] = await supplies(opened.db, 'standing');
    const at = `/biuro/warstwy/dostawa/${supply!.id}`;
    expect(await textOf(await send(at))).toContain('Wycofaj tę warstwę');
    const empty = await send(at, new URLSearchParams({ reason: '' }));
    expect([empty.status, await textOf(empty)]).toEqual([422, expect.stringContaining('Napisz, dlaczego')]);
    expect((await send(at, new URLSearchParams({ reason: 'Zły układ.' }))).status).toBe(303);
    expect((await send(at, new URLSearchParams({ reason: 'Drugi raz.' }))).status).toBe(409);
    expect(await textOf(await send(at))).toMatch(/Zakończona: wycofana, .* Powód: Zły układ\./);
    expect((await send('/biuro/warstwy/dostawa/999999')).status).toBe(404);
    expect((await send('/biuro/warstwy/wgraj?kind=garden')).status).toBe(404);
    expect((await send('/en/office/layers')).status).toBe(200);
    expect((await send('/en/office/layers/import?kind=gas-pipe')).status).toBe(200);
  });
});
