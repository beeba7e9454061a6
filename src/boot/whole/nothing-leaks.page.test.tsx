import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInPoland } from '../../kernel/day.ts';
import type { Visibility } from '../../kernel/fact.ts';
import { createAccount } from '../../modules/accounts/index.server.ts';
import { importLayer } from '../../modules/layers/index.server.ts';
import { bytesNamed } from '../../modules/places/index.server.ts';
import type { NewFact } from '../../modules/sites/index.ts';
import { addFact, createSiteIn, siteBySlug } from '../../modules/sites/index.server.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../platform/db/testing.ts';
import type { App } from '../../platform/web/index.ts';
import { PLAIN_ROUTES, ROUTES } from '../../routes.ts';
import { createApp } from '../app.tsx';

const OFFERED = 'tylna-teren-uzbrojony';
/** What stands nowhere else in the base: of the office, of partners, of a draft, of a person who is asked, of a file kept inside. */
const KEPT = [
  'Sekretnica',
  'Partnerowo',
  '7\u00a0171',
  'Ukryty Zakątek',
  'ukryty-zakatek',
  'Kogotowska',
  'notatka-wewnetrzna',
  'Sluzebnikowa',
];
const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let clerk: string;
let inside: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp(
    {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
    },
    { clientFolder: '/nonexistent' },
  );
  await stateInside();
  await makeDraft();
  inside = await keepInside();
  await handOverInside();
  const email = 'anna@leaks.test';
  await createAccount(opened.db, { email, name: 'Anna', role: 'administrator', password: PASSWORD }, 'system');
  const answer = await app.request('http://localhost/biuro/logowanie', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: PASSWORD }).toString(),
  });
  clerk = answer.headers.get('set-cookie')!.split(';')[0]!;
}, 120_000);
afterAll(() => opened.close());

/** Facts for the office and for partners, of a site that everybody sees. */
async function stateInside(): Promise<void> {
  const today = dayInPoland(TEST_NOW);
  const text = (word: string) => ({ kind: 'text', text: { pl: word, en: word } }) as const;
  const source = (name: string) => ({ kind: 'clerk', name, reference: null, url: null }) as const;
  const stated: readonly (readonly [NewFact['key'], NewFact['value'], Visibility, string])[] = [
    ['present-use', text('Sekretnica'), 'office', 'Sekretnica'],
    ['site-shape', text('Partnerowo'), 'partners', 'Partnerowo'],
    ['price-sale', { kind: 'number', value: 7171, unit: 'PLN/m2' }, 'partners', 'Partnerowo'],
  ];
  for (const [key, value, visibility, name] of stated) {
    const fact = { key, value, source: source(name), confirmedOn: today, visibility };
    const added = await addFact(opened.db, { slug: OFFERED, fact, actor: 'system', today });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
  }
}

async function makeDraft(): Promise<void> {
  const { rows } = await sql<{ id: string; contact: number }>`
    select p.id, (select min(id) from sites.contact) as contact from places.parcel p order by p.area_m2 desc limit 1`.execute(
    opened.db,
  );
  const name = 'Ukryty Zakątek';
  const words = {
    kind: 'land',
    character: '',
    parcels: rows[0]!.id,
    address: '',
    at: '',
    namePl: name,
    nameEn: name,
    districtPl: name,
    districtEn: name,
    summaryPl: name,
    summaryEn: name,
    contact: String(rows[0]!.contact),
  };
  const made = await opened.db.transaction().execute((tx) => createSiteIn(tx, { words, epsg: 2177, actor: 'command' }));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
}

/** A document of the offered site for the office alone, and a person to ask. */
async function keepInside(): Promise<string> {
  const { id } = (await siteBySlug(opened.db, OFFERED))!;
  return opened.db.transaction().execute(async (tx) => {
    const bytes = Buffer.from('%PDF-1.7 notatka-wewnetrzna %%EOF');
    await sql`insert into platform.file_content (city, sha256, type, content)
      values (platform.city(), sha256(${bytes}), 'application/pdf', ${bytes})`.execute(tx);
    const { rows } = await sql<{ id: string }>`insert into platform.stored_file (city, sha256, name, purpose)
      values (platform.city(), sha256(${bytes}), 'notatka-wewnetrzna.pdf', 'document') returning id`.execute(tx);
    await sql`insert into sites.site_file (city, file_id, site_id, kind, description_pl, description_en, position, public)
      values (platform.city(), ${rows[0]!.id}, ${id}, 'document', 'Sekretnica', 'Sekretnica', 1, false)`.execute(tx);
    await sql`insert into confirmations.respondent (city, kind, source_name, person, email, everywhere)
      values (platform.city(), 'operator', 'Energa-Operator', 'Kogotowska', 'kogotowska@example.org', true)`.execute(
      tx,
    );
    await sql`select audit.append('system', 'site.file-added', 'site', ${String(id)}, '{}')`.execute(tx);
    return rows[0]!.id;
  });
}

/** Layers for the office alone: an easement, as every one is unless somebody says otherwise, and a pipe that its operator keeps to itself. */
async function handOverInside(): Promise<void> {
  const { rows } = await sql<{ at: string }>`
    select center(p.bounds)::text as at from sites.site s join sites.site_parcel sp on sp.site_id = s.id
    join places.parcel p on p.id = sp.parcel_id and p.city = sp.city where s.slug = ${OFFERED} limit 1`.execute(
    opened.db,
  );
  const [x, y] = rows[0]!.at.slice(1, -1).split(',').map(Number);
  const line = { type: 'LineString', coordinates: [[x! - 60, y], [x! + 60, y]] }; // prettier-ignore
  const crs = { type: 'name', properties: { name: 'EPSG:2177' } };
  const features = [{ type: 'Feature', properties: { kto: 'Sluzebnikowa' }, geometry: line }];
  const bytes = Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features }));
  const today = dayInPoland(TEST_NOW);
  for (const kind of ['easement', 'gas-pipe'] as const) {
    const done = await importLayer(opened.db, {
      kind,
      file: bytesNamed('w.geojson', bytes),
      area: null,
      areaName: '',
      source: 'Wypis',
      asOf: today,
      validUntil: today,
      mapping: { columns: { name: 'kto' }, words: {}, always: {} },
      actor: 'command',
      ...(kind === 'gas-pipe' && { public: false }),
    });
    if (!done.ok || !done.value.stored) throw new Error(JSON.stringify(done));
  }
}

const QUESTIONS = [
  '',
  'layer=limits',
  'kind=land',
  'q=Ukryty',
  'q=Partnerowo',
  'kind=land&area=5000&power=1',
  'unit=m2&sort=price',
];
const FORMATS = ['csv', 'geojson', 'gpkg'];

/** Every address that anybody may open without a private link, in both languages. */
function publicAddresses(): string[] {
  return Object.entries(ROUTES)
    .filter(([name]) => !name.startsWith('office') && !['signIn', 'signOut', 'testInbox', 'testMail'].includes(name))
    .flatMap(([, { pl, en }]) => [pl, en])
    .flatMap((path) => {
      if (path.includes(':slug')) return [OFFERED, 'ukryty-zakatek'].map((slug) => path.replace(':slug', slug));
      if (path.includes(':format')) return FORMATS.map((format) => path.replace(':format', format));
      return path.includes(':') ? [] : [path];
    });
}

async function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const answer = await app.request(`http://localhost${path}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const packed = answer.headers.get('content-encoding') === 'gzip';
  return { status: answer.status, body: (packed ? gunzipSync(bytes) : bytes).toString('utf8') };
}

describe('what the office and its partners know', () => {
  test('stands on no page, list, count, file or map that the public may open', async () => {
    const found: string[] = [];
    for (const address of publicAddresses()) {
      const told = /list|miejsca$|sites$|compare|porownanie|search|szukaj|count|ile$/.test(address)
        ? QUESTIONS
        : QUESTIONS.slice(0, 4);
      for (const question of told) {
        const more = `s=${OFFERED}&s=ukryty-zakatek`;
        const { status, body } = await read(`${address}?${question}&${more}`);
        expect(status, address).toBeLessThan(500);
        // What was asked comes back: the address in links to the other language, words in their field and in the answer.
        const answer = body
          .replaceAll(/value="[^"]*"|q=[^"&\s]*|s=[a-z-]+/g, '')
          .replaceAll(/[„“](?:Ukryty|Partnerowo)”/g, '')
          .replaceAll(/\/(?:miejsca|sites)\/ukryty-zakatek/g, '');
        found.push(...KEPT.filter((word) => answer.includes(word)).map((word) => `${address}?${question}: ${word}`));
      }
    }
    expect(found).toEqual([]);
  }, 240_000);

  test('is found by no search of places and drawn on no tile', async () => {
    const { rows } = await sql<{ revision: number }>`select revision from places.municipality`.execute(opened.db);
    for (const word of ['Ukryty', 'ukryty zakatek', 'Sekretnica', 'Kogotowska']) {
      const { body } = await read(`/szukaj?q=${encodeURIComponent(word)}`, { accept: 'application/json' });
      for (const kept of KEPT) expect(body.includes(kept), `${word}: ${kept}`).toBe(false);
    }
    for (const tile of ['10/563/339', '12/2253/1357', '14/9015/5429']) {
      for (const route of [PLAIN_ROUTES.tile, PLAIN_ROUTES.limitTile]) {
        const path = route.replace(':revision/:z/:x/:y', `${rows[0]!.revision}/${tile}`);
        const { status, body } = await read(path, { 'accept-encoding': 'gzip' });
        expect([200, 204]).toContain(status);
        for (const word of KEPT) expect(body.includes(word), `${path} ${word}`).toBe(false);
      }
    }
  });

  test('a file kept inside is there for the office and for nobody else', async () => {
    const address = PLAIN_ROUTES.storedFile.replace(':id', inside);
    expect((await read(address)).status).toBe(404);
    expect((await read(address, { cookie: clerk })).status).toBe(200);
  });
});

/** Counted tries, and what is made again of other rows when it is asked for. */
const RECKONED = /^platform\.rate$|^sites\.listing/;

/** How many rows each other table of ours holds. */
async function counts(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss') order by 1`.execute(
    opened.database.whole,
  );
  const counted: Record<string, number> = {};
  for (const { name } of tables.rows.filter((table) => !RECKONED.test(table.name))) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(name)}`.execute(
      opened.database.whole,
    );
    counted[name] = Number(rows[0]!.n);
  }
  const { rows } = await sql<{
    revision: number;
  }>`select revision from places.municipality where teryt = ${TEST_CITY}`.execute(opened.database.whole);
  return { ...counted, revision: rows[0]!.revision };
}

test('opening any page changes nothing, in public and in the office', async () => {
  const [number] = (await sql<{ number: string }>`select number from cases.case_file limit 1`.execute(opened.db)).rows;
  const params: Record<string, string> = {
    slug: OFFERED,
    number: number!.number,
    id: '1',
    act: '1',
    zone: '1',
    format: 'csv',
  };
  const before = await counts();
  for (const { pl } of Object.values(ROUTES)) {
    const path = pl.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));
    for (const headers of [{}, { cookie: clerk }]) {
      expect((await read(`${path}?s=${OFFERED}`, headers)).status, path).toBeLessThan(500);
    }
  }
  expect(await counts()).toEqual(before);
}, 120_000);
