import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { dbf, geoPackage, shp, zip } from '../../../platform/vector/vector-files.cases.ts';
import { bytesNamed, type FileSource } from '../../places/index.server.ts';
import { actFile, RIGHT, withSecond, zonesFile } from '../usecases/plan-files.cases.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let first: string;
let second: string;
let zone: number;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  [first, second] = [await signedIn('pierwsza'), await signedIn('druga')];
  const { rows } = await sql<{ id: number }>`
    select z.id from plans.zone z join plans.act a on a.id = z.act_id where a.status = 'legalForce' order by z.id limit 1`.execute(
    opened.db,
  );
  zone = rows[0]!.id;
});
afterAll(() => opened.close());

async function signedIn(name: string): Promise<string> {
  const email = `${name}@${TEST_CITY}.test`;
  await createAccount(opened.database.city(TEST_CITY), { email, name, role: 'clerk', password: PASSWORD }, 'system');
  const response = await send('/biuro/logowanie', { form: { email, password: PASSWORD } });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

type Sent = { form?: Record<string, string>; files?: [string, FileSource][]; cookie?: string };

function send(path: string, { form, files, cookie = '' }: Sent = {}): Promise<Response> {
  const body = files ? new FormData() : form ? new URLSearchParams(form) : null;
  if (body instanceof FormData) {
    for (const [name, value] of Object.entries(form ?? {})) body.append(name, value);
    for (const [field, file] of files!)
      body.append(field, new Blob([...(file.open() as Iterable<Uint8Array<ArrayBuffer>>)]), file.name);
  }
  const request = new Request(`http://localhost${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
    ...(body && { body }),
  });
  return Promise.resolve(app.request(request));
}

const provisions = async (kind: string) =>
  (
    await sql<{ id: number; checked_by: string | null; limit_value: number; coded_by: string }>`
      select id, checked_by, limit_value, coded_by from plans.provision where zone_id = ${zone} and kind = ${kind} order by id`.execute(
      opened.db,
    )
  ).rows;

const HEIGHT = {
  do: 'code',
  kind: 'max-height',
  limit: '21,5',
  article: '§ 9 ust. 2',
  page: '4',
  url: 'https://bip.example/u.pdf',
};

describe('the planner’s page', () => {
  const faulty: [string, FileSource][] = [
    ['files', actFile()],
    ['files', zonesFile(withSecond({ cell: [1, 0, 1, 0.5] }))],
  ];

  it('shows each fault with its object, measure and place, drawn and in a table, to anybody', async () => {
    const page = await send('/sprawdz-plan', { files: faulty });
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('1 błąd');
    expect(text).toContain('5000');
    expect(text).toMatch(/class="draft-key"/);
    expect(text).toContain('data:application/json');
  });

  it('gives the faults as a file, and says when there are none', async () => {
    const json = await send('/en/check-plan', { files: faulty, form: { format: 'json' } });
    expect(json.headers.get('content-disposition')).toContain('faults.json');
    expect(await json.json()).toMatchObject({ faults: [{ kind: 'gap', object: '1POG', measure: 5000, unit: 'm2' }] });
    const right = await send('/en/check-plan', {
      files: [
        ['files', actFile()],
        ['files', zonesFile([...RIGHT])],
      ],
    });
    expect(await right.text()).toContain('No faults');
  });

  it('asks for a file beside the field', async () => {
    const empty = await send('/sprawdz-plan', { files: [] });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Wybierz co najmniej jeden plik.');
  });

  it('lets one address check so often in an hour', async () => {
    let last = 200;
    for (let i = 0; i < 40 && last !== 429; i += 1) last = (await send('/sprawdz-plan', { files: [] })).status;
    expect(last).toBe(429);
    expect((await send('/biuro/plany/sprawdz', { files: [], cookie: first })).status).toBe(422);
  });
});

describe('the desk of provisions', () => {
  it('refuses what can’t be read, beside each field, and writes nothing', async () => {
    const before = (await provisions('max-height')).length;
    const response = await send(`/biuro/plany/strefa/${zone}`, {
      form: { ...HEIGHT, limit: 'wysoko', from: '2026-02-30', page: '0' },
      cookie: first,
    });
    expect(response.status).toBe(422);
    const text = await response.text();
    for (const field of ['limit', 'page', 'from']) expect(text).toContain(`id="${field}-e"`);
    expect(await provisions('max-height')).toHaveLength(before);
  });

  it('takes a clause from one clerk, and lets only another one confirm it', async () => {
    const coded = await send(`/biuro/plany/strefa/${zone}`, { form: { ...HEIGHT, from: '2026-11-01' }, cookie: first });
    expect(coded.status).toBe(303);
    const [mine] = (await provisions('max-height')).filter((one) => one.coded_by === 'pierwsza');
    expect(mine).toMatchObject({ limit_value: 21.5, checked_by: null });
    const form = { do: 'check', provision: String(mine!.id) };
    const own = await send(`/biuro/plany/strefa/${zone}`, { form, cookie: first });
    expect(own.status).toBe(409);
    expect((await provisions('max-height')).find(({ id }) => id === mine!.id)!.checked_by).toBeNull();
    expect((await send(`/biuro/plany/strefa/${zone}`, { form, cookie: second })).status).toBe(303);
    expect((await provisions('max-height')).find(({ id }) => id === mine!.id)!.checked_by).toBe('druga');
    expect((await send(`/biuro/plany/strefa/${zone}`, { form, cookie: second })).status).toBe(409);
    const page = await (await send(`/biuro/plany/strefa/${zone}?done=check`, { cookie: second })).text();
    expect(page).toContain('https://bip.example/u.pdf#page=4');
  });

  it('keeps a building line as it was drawn', async () => {
    const east = await sql<{ x: number; y: number }>`
      select (bounds[1])[0] as x, (bounds[1])[1] as y from plans.zone where id = ${zone}`.execute(opened.db);
    const { x, y } = east.rows[0]!;
    const form = {
      ...HEIGHT,
      limit: '',
      kind: 'no-cross-line',
      from: '2026-11-01',
      lines: `${x} ${y}\n${x + 10} ${y}`,
      side: '',
    };
    const bare = await send(`/biuro/plany/strefa/${zone}`, { form, cookie: first });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('id="side-e"');
    form.side = 'left';
    expect((await send(`/biuro/plany/strefa/${zone}`, { form, cookie: first })).status).toBe(303);
    const { rows } = await sql<{ line: unknown; free_side: unknown }>`
      select line, free_side from plans.provision where kind = 'no-cross-line'`.execute(opened.db);
    expect(rows[0]!.free_side).toEqual(['left']);
    expect(rows[0]!.line).toEqual([
      [
        [x, y],
        [x + 10, y],
      ],
    ]);
  });
});

describe('weakening a checked clause', () => {
  it('replaces a checked clause only after a second look, with a reason, and then unchecked', async () => {
    const form = { ...HEIGHT, limit: '99', from: '2026-11-01' };
    const asked = await send(`/biuro/plany/strefa/${zone}`, { form, cookie: first });
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('Zastąpić sprawdzone ustalenie?');
    const bare = await send(`/biuro/plany/strefa/${zone}`, { form: { ...form, why: ' ' }, cookie: first });
    expect(bare.status).toBe(422);
    const limits = async () =>
      (await provisions('max-height'))
        .filter((one) => one.coded_by === 'pierwsza')
        .map((one) => [one.limit_value, one.checked_by]);
    expect(await limits()).toEqual([[21.5, 'druga']]);
    const sure = await send(`/biuro/plany/strefa/${zone}`, { form: { ...form, why: 'pomyłka' }, cookie: first });
    expect(sure.status).toBe(303);
    expect(await limits()).toEqual([[99, null]]);
  });

  it('withdraws a checked clause by two accounts: the first one only puts it in doubt', async () => {
    const at = `/biuro/plany/strefa/${zone}`;
    const mine = async () => (await provisions('max-height')).find((one) => one.coded_by === 'pierwsza');
    const provision = String((await mine())!.id);
    await send(at, { form: { do: 'check', provision }, cookie: second });
    const asked = await send(at, { form: { do: 'withdraw', provision }, cookie: second });
    expect(await asked.text()).toContain('Wycofać ustalenie?');
    expect((await send(at, { form: { do: 'withdraw', provision, why: '' }, cookie: second })).status).toBe(422);
    expect((await mine())!.checked_by).toBe('druga');
    const doubt = { do: 'withdraw', provision, why: 'W § 9 jest 12 m.' };
    expect((await send(at, { form: doubt, cookie: second })).status).toBe(303);
    expect((await mine())!.checked_by).toBeNull();
    expect(await (await send(at, { cookie: first })).text()).toContain('W § 9 jest 12 m.');
    const remove = { do: 'remove', provision };
    expect((await send(at, { form: remove, cookie: second })).status).toBe(409);
    expect(await mine()).toBeDefined();
    expect((await send(at, { form: remove, cookie: first })).status).toBe(303);
    expect(await mine()).toBeUndefined();
    const kept =
      await sql`select content->>'withdrawn_why' as why from plans.earlier where object = 'provision' order by id desc limit 1`.execute(
        opened.db,
      );
    expect(kept.rows).toEqual([{ why: 'W § 9 jest 12 m.' }]);
  });
});

describe('zones of an older plan, uploaded', () => {
  const corners = [
    [0, 0],
    [0, 90],
    [90, 90],
    [90, 0],
    [0, 0],
  ].map(([x, y]) => [6_506_000 + x!, 5_735_000 + y!] as const);
  const zones = [{ properties: { ozn: '1P', wys: '9 m' }, rings: [corners] }];
  const wkt = 'PROJCS["PL-2000",GEOGCS["G"],AUTHORITY["EPSG","2177"]]';
  const packages: [string, FileSource][] = [
    ['GeoPackage', bytesNamed('p.gpkg', geoPackage(zones))],
    ['Shapefile', bytesNamed('p.zip', zip({ 'p.shp': shp(zones), 'p.dbf': dbf(zones), 'p.prj': Buffer.from(wkt) }))],
  ];
  const form = { name: 'Próba', title: 'MPZP próby', from: '2019-04-01', designation: 'ozn', 'max-height': 'wys' };
  const upload = (file: FileSource, change: Record<string, string> = {}) =>
    send('/biuro/plany/wgraj', { form: { ...form, ...change }, files: [['file', file]], cookie: first });

  it.each(packages)('come in from a %s, and again by the saved mapping', async (kind, file) => {
    const stored = await upload(file, { name: kind });
    expect(stored.status).toBe(200);
    expect(await stored.text()).toContain('Tereny: nowe 1');
    const again = await send('/biuro/plany/wgraj', { form: { mapping: kind }, files: [['file', file]], cookie: first });
    expect(await again.text()).toContain('bez zmian 1');
  });

  it('a mapping that fits no column names each of them, and what the file has', async () => {
    const response = await upload(packages[0]![1], { designation: 'oznaczenie', 'max-height': 'wysokosc' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(
      'W pliku nie ma kolumn: „oznaczenie”, „wysokosc”. Są w nim: fid, ozn, wys.',
    );
  });

  it('a file that is no file of zones, or torn in the middle, is refused with a sentence', async () => {
    for (const bytes of [Buffer.from('%PDF-1.7'), geoPackage(zones).subarray(0, 9000), Buffer.from('{"type":')]) {
      const response = await upload(bytesNamed('x.gpkg', bytes));
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('Pliku nie da się odczytać');
    }
  });
});

describe('building lines, uploaded', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } };
  const lines = (rodzaj: string, north = 6): [string, FileSource] => {
    const coordinates = [-10, 110].map((x) => [6_506_000 + x, 5_735_000 + north]);
    const features = [{ type: 'Feature', properties: { rodzaj }, geometry: { type: 'LineString', coordinates } }];
    const text = JSON.stringify({ type: 'FeatureCollection', crs, features });
    return ['file', bytesNamed('linie.geojson', Buffer.from(text))];
  };
  const form = {
    name: 'Linie próby',
    act: 'mpzp:GeoPackage',
    kindColumn: 'rodzaj',
    noCross: 'nieprzekraczalna',
    article: 'rysunek planu',
  };
  const at = '/biuro/plany/wgraj-linie';
  const own = async () => {
    const { rows } = await sql<{ id: number; zone_id: number; checked_by: string | null }>`
      select id, zone_id, checked_by from plans.provision where coded_by = 'LINIE: Linie próby'`.execute(opened.db);
    return rows;
  };

  it('a trial tells what would come; the upload brings it, unchecked, and says so', async () => {
    const trial = await send(at, { form: { ...form, dry: '1' }, files: [lines('nieprzekraczalna')], cookie: first });
    expect(trial.status).toBe(200);
    expect(await trial.text()).toContain('To tylko próba');
    const stored = await send(at, { form, files: [lines('nieprzekraczalna')], cookie: first });
    expect(stored.status).toBe(200);
    expect(await stored.text()).toContain('Czekają na drugą osobę.');
    expect(await own()).toMatchObject([{ checked_by: null }]);
  });

  it('a line that the mapping does not name, a form without a plan, and no file are refused where they stand', async () => {
    const unknown = await send(at, { form, files: [lines('kolej')], cookie: first });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('wskazania nie mówią, co znaczy: kolej');
    const bare = await send(at, { form: { name: 'x' }, files: [lines('x')], cookie: first });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('Wybierz plan albo podaj kolumnę, która go nazywa.');
    expect(await (await send(at, { form, files: [], cookie: first })).text()).toContain('Wybierz plik');
  });

  it('is confirmed only once one clerk has stated its side, and by another one', async () => {
    const [line] = await own();
    const provision = String(line!.id);
    const zoneAt = `/biuro/plany/strefa/${line!.zone_id}`;
    const check = { do: 'check', provision };
    const early = await send(zoneAt, { form: check, cookie: second });
    expect(early.status).toBe(409);
    expect(await early.text()).toContain('Najpierw trzeba wskazać');
    const page = await (await send(zoneAt, { cookie: second })).text();
    expect(page).toContain('kształt terenu podpowiada wolny pas od południa');
    expect(page).toContain('draft-side--maybe');
    const none = await send(zoneAt, { form: { do: 'side', provision, side: '' }, cookie: second });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Wskaż stronę każdej z tych linii.');
    const stated = await send(zoneAt, { form: { do: 'side', provision, side: 'left' }, cookie: second });
    expect(stated.status).toBe(303);
    expect(await (await send(zoneAt, { cookie: first })).text()).toContain('Kształt terenu podpowiada drugą stronę');
    await send(zoneAt, { form: { do: 'side', provision, side: 'right' }, cookie: second });
    for (const cookie of [first, second]) expect((await send(zoneAt, { form: check, cookie })).status).toBe(409);
    const third = await signedIn('trzecia');
    expect((await send(zoneAt, { form: check, cookie: third })).status).toBe(303);
    expect(await own()).toMatchObject([{ checked_by: 'trzecia' }]);
    expect((await send(zoneAt, { form: { do: 'side', provision, side: 'left' }, cookie: first })).status).toBe(409);
  });

  it('a checked line that the file moves is asked about first, with a reason', async () => {
    const saved = { mapping: 'Linie próby' };
    const asked = await send(at, { form: saved, files: [lines('nieprzekraczalna', 9)], cookie: first });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('podaj powód');
    const why = { ...saved, why: 'Rysunek poprawiono.' };
    const sure = await send(at, { form: why, files: [lines('nieprzekraczalna', 9)], cookie: first });
    expect(sure.status).toBe(200);
  });
});

describe('plans as of a day', () => {
  it('shows acts, their zones and how much of them the program reads', async () => {
    const list = await (await send('/biuro/plany', { cookie: first })).text();
    expect(list).toContain('Czyta program');
    const act = /\/biuro\/plany\/akt\/\d+/.exec(list)![0];
    expect((await send(`${act}?day=2026-11-20`, { cookie: first })).status).toBe(200);
    expect(await (await send(`${act}?day=1990-01-01`, { cookie: first })).text()).toContain('nie miał terenów');
    expect((await send('/biuro/plany?day=2026-02-30', { cookie: first })).status).toBe(422);
    expect((await send('/biuro/plany/akt/999999', { cookie: first })).status).toBe(404);
  });
});
