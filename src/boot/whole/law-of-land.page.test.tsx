import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../kernel/law/parameter.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../platform/db/testing.ts';
import type { App } from '../../platform/web/index.ts';
import { createAccount } from '../../modules/accounts/index.server.ts';
import { officeBook } from '../../modules/law/index.server.ts';
import { landLawOf } from '../../modules/matching/core/law/land-law.ts';
import { reckonDueCurves } from '../../modules/matching/usecases/curves/reckon-curves.ts';
import { createApp } from '../app.tsx';

const OTHER_CITY = '3062011';
const PASSWORD = 'długie hasło 12';
const PAGE = '/biuro/prawo/matching.setback';
const TODAY = day('2026-11-23');
const LAND = '306101_1.0903.305';
const ACT = 'Rozporządzenie zmieniające warunki techniczne';

let opened: TestDatabase;
let app: App;
let admin: string;
let clerk: string;
let slug: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    select ${OTHER_CITY}, 'konin', 'Konin', 'Konin', office_pl, office_en, address, opening_hours, email, phone, epsg, 'KON'
    from places.municipality where teryt = ${TEST_CITY}`.execute(opened.database.whole);
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  admin = await signedIn('pierwsza', 'administrator');
  clerk = await signedIn('druga', 'clerk');
  const { rows } = await sql<{ slug: string }>`
    select s.slug from sites.site s join sites.fit_curve_due d on d.site_id = s.id
    where s.kind = 'land' and s.status = 'published' order by s.id limit 1`.execute(opened.db);
  slug = rows[0]!.slug;
});
afterAll(() => opened.close());

async function signedIn(name: string, role: string): Promise<string> {
  const email = `${name}@${TEST_CITY}.test`;
  await createAccount(opened.db, { email, name, role, password: PASSWORD }, 'system');
  const response = await app.request('http://localhost/biuro/logowanie', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

async function post(form: Record<string, string>, cookie: string) {
  const answer = await app.request(`http://localhost${PAGE}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, html: await answer.text() };
}

async function read(path: string, cookie = ''): Promise<string> {
  const asked = (at: string) => app.request(new URL(at, 'http://localhost'), { headers: { cookie } });
  const first = await asked(path);
  const to = first.headers.get('location');
  const answer = to ? await asked(to) : first;
  return (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
}

type Told = {
  strips: { code: string; metres: number | null; m2: number; grounds: { clause: { act: string }; row?: object }[] }[];
  hall: { verdict: string };
};
async function buildable(hall = { length: 60, width: 30 }): Promise<Told> {
  const answer = await app.request(`http://localhost/api/v1/sites/${slug}/buildable`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ use: 'building', hall }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Told;
}
/** Of halls from one that stands to one longer than any that does. */
async function verdicts(): Promise<string[]> {
  const told: string[] = [];
  for (const length of [200, 208, 216, 224, 232, 240]) told.push((await buildable({ length, width: 60 })).hall.verdict);
  return told;
}
let delivered: string[];
const border = async () => (await buildable()).strips.find(({ code }) => code === 'border-open')!;

type Curves = { readonly curves: Record<string, Record<string, { inner: number[] }>> };
/** Cases of the kept curves by the setback that they were made with. */
async function curvesOf(): Promise<string[]> {
  const { rows } = await sql<Curves>`
    select c.curves from sites.fit_curve c join sites.site s on s.id = c.site_id where s.slug = ${slug}`.execute(
    opened.db,
  );
  return [...new Set(rows.flatMap(({ curves }) => Object.keys(curves).map((one) => one.split(';')[0]!)))];
}
const marked = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from sites.fit_curve_due`.execute(opened.db)).rows[0]!.n;
const entryId = async (): Promise<string> =>
  String((await sql<{ id: number }>`select max(id) as id from law.entry`.execute(opened.db)).rows[0]!.id);

const VALUE = {
  do: 'value',
  'v:open': '12',
  'v:blank': '9',
  from: '2026-07-01',
  to: '',
  status: 'verified',
  act: ACT,
  article: '§ 12 ust. 1',
  url: 'https://isap.example/wt',
  checkedOn: '2026-11-20',
};
const FIT = `/czy-zmieszcze?parcels=${LAND}&length=60&width=30`;

describe('a distance of WT § 12 that the office adds', () => {
  test('changes nothing by one person alone', async () => {
    await reckonDueCurves(opened.db, TODAY);
    expect(await curvesOf()).toEqual(['4 3']);
    expect((await border()).metres).toBe(4);
    delivered = await verdicts();
    expect((await post(VALUE, clerk)).status).toBe(403);
    expect((await post(VALUE, admin)).status).toBe(303);
    expect((await post({ do: 'accept', entry: await entryId() }, admin)).status).toBe(409);
    expect((await border()).metres).toBe(4);
    expect(await marked()).toBe(0);
    const waiting = await read(PAGE, clerk);
    expect(waiting).toContain('Ściana z oknami lub drzwiami 4 m 12 m');
    expect(waiting).toContain('Ściana bez okien i drzwi 3 m 9 m');
  });

  test('is what the strip, the page, the drawing and the interface answer with once a second person accepts it', async () => {
    const before = {
      fit: await read(FIT),
      site: await read(`/miejsca/${slug}?kind=land&pkd=52.10.B&length=60&width=30`),
    };
    expect(before.fit).not.toContain(ACT);
    expect((await post({ do: 'accept', entry: await entryId() }, clerk)).status).toBe(303);
    const strip = await border();
    expect(strip.metres).toBe(12);
    expect(strip.grounds[0]).toMatchObject({
      clause: { act: ACT, article: '§ 12 ust. 1' },
      state: 'verified',
      row: {
        parameter: 'matching.setback',
        from: '2026-07-01',
        to: null,
        checkedOn: '2026-11-20',
        checkedByPart: { pl: 'administrator' },
        added: { by: { pl: 'administrator' }, acceptedBy: { pl: 'pracownik biura' }, on: '2026-11-23' },
      },
    });
    for (const path of [FIT, `/miejsca/${slug}?kind=land&pkd=52.10.B&length=60&width=30`]) {
      const after = await read(path);
      expect(after, path).toContain(ACT);
      expect(after, path).toContain('potwierdziła druga osoba (pracownik biura) 23 listopada 2026');
      expect(after, path).not.toContain('pierwsza@');
    }
    const day = await app.request(`http://localhost/api/v1/sites/${slug}/buildable`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ use: 'building', asOf: '2026-06-30' }),
    });
    expect(((await day.json()) as Told).strips.find(({ code }) => code === 'border-open')!.metres).toBe(4);
  });

  test('makes another verdict, and marks all kept curves, which are then made with it', async () => {
    expect(await marked()).toBeGreaterThan(10);
    expect(await curvesOf()).toEqual(['4 3']);
    expect(await reckonDueCurves(opened.db, TODAY)).toBeGreaterThan(10);
    expect(await curvesOf()).toEqual(['12 9']);
    expect(await marked()).toBe(0);
    // A no that rests on a distance which nobody has read is unknown; on one that two people read it is a no.
    expect(delivered).toEqual(['pass', 'pass', 'unknown', 'fail', 'fail', 'fail']);
    expect(await verdicts()).toEqual(['pass', 'conditional', 'fail', 'fail', 'fail', 'fail']);
  });

  test('holds for its city alone, and stands in the trail', async () => {
    const own = landLawOf(await officeBook(opened.db));
    expect(own.setback.at(-1)!.value).toEqual({ open: 12, blank: 9 });
    expect(landLawOf(await officeBook(opened.database.city(OTHER_CITY)))).toBe(landLawOf(DELIVERED_BOOK));
    const trail = await read(`/biuro/dziennik?object=law:${await entryId()}`, admin);
    for (const said of ['wpisano do prawa', 'przyjęto wpis do prawa', 'matching.setback'])
      expect(trail).toContain(said);
  });

  test('goes when it is withdrawn: the land is judged as before, and the curves are made again', async () => {
    expect((await post({ do: 'withdraw', entry: await entryId(), reason: 'Zły akt' }, admin)).status).toBe(303);
    expect((await border()).metres).toBe(4);
    expect(await marked()).toBeGreaterThan(10);
    await reckonDueCurves(opened.db, TODAY);
    expect(await verdicts()).toEqual(delivered);
    expect(await curvesOf()).toEqual(['4 3']);
    expect(await read(FIT)).not.toContain(ACT);
  });
});
