import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { publicNamesOf } from '../../../../cli/doctor/names.ts';
import { TEST_CITY } from '../../../../platform/db/testing.ts';
import { doubtfulNames } from '../../usecases/privacy/doubtful-names.ts';
import { type Office, openOffice, SLUG } from '../../usecases/trying.cases.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(createApp);
}, 60_000);
afterAll(() => office.close());

const FACTS = `/biuro/miejsca/${SLUG}/fakty`;
const sent = (path: string, form: Record<string, string>) => office.send(path, { form, cookie: office.cookies.anna });
const page = async (path: string): Promise<string> => (await office.send(path, { cookie: office.cookies.anna })).text();
const publicly = async (path = `/miejsca/${SLUG}`): Promise<string> => (await office.send(path)).text();
const say = (words: string, kind: string, name: string) =>
  sent(FACTS, {
    key: 'expansion-terms',
    'v-expansion-terms': words,
    'source-kind': kind,
    'source-name': name,
    'confirmed-on': '2026-11-20',
    visibility: 'public',
  });

describe('two texts of two sources', () => {
  it('that say the same in other letters stand as one', async () => {
    expect((await say('Służebność przejazdu.', 'department', 'Wydział Geodezji')).status).toBe(303);
    expect((await say('  sluzebnosc PRZEJAZDU', 'broker', 'Biuro Nieruchomości')).status).toBe(303);
    expect(await page(FACTS)).toMatch(/Jak można powiększyć teren <span class="small sub">\(aktualna\)/);
  });

  it('that contradict stand side by side in the office and for everybody, until one is set aside', async () => {
    expect((await say('hipoteka banku', 'owner', 'Jan Kowalski')).status).toBe(303);
    const html = await page(FACTS);
    expect(html).toMatch(/Jak można powiększyć teren <span class="small stale">\(źródła sprzeczne\)/);
    expect(html).toContain('Jan Kowalski');
    const shown = await publicly();
    const [, row = ''] = /<dt>Jak można powiększyć teren<\/dt>([\s\S]*?)<dt>/.exec(shown)!;
    expect(row).toContain('źródła podają różne wartości');
    expect(row).toContain('hipoteka banku');
    expect(row).toContain('PRZEJAZDU');
    const number = /aside=(\d+)#aside">Pomiń…<span class="vh">: Jak można powiększyć teren, Jan Kowalski/.exec(
      html,
    )![1]!;
    expect((await sent(FACTS, { do: 'aside', fact: number, reason: 'wykreślona' })).status).toBe(303);
    expect(await page(FACTS)).toMatch(/Jak można powiększyć teren <span class="small sub">\(aktualna\)/);
    expect(await publicly()).not.toContain('hipoteka banku');
    expect((await sent(FACTS, { do: 'restore', fact: number })).status).toBe(303);
  });
});

it('nobody outside the office reads the name of an owner, in no language and no file', async () => {
  for (const path of [`/miejsca/${SLUG}`, `/en/sites/${SLUG}`, '/miejsca/pobierz/csv', '/miejsca/pobierz/geojson'])
    expect(await publicly(path)).not.toContain('Kowalski');
  expect(await publicly()).toMatch(/właściciel, 20\s+lis\s+2026/);
  expect(await publicly(`/en/sites/${SLUG}`)).toMatch(/owner, 20\s+Nov\s+2026/);
  const link = await office.ask('expansion-terms');
  expect(await publicly(link)).not.toContain('Kowalski');
});

describe('names that were stored before they were checked', () => {
  it('are named by the doctor, and beside the source in the office, until they are changed', async () => {
    const { db } = office;
    await db.transaction().execute(async (tx) => {
      await sql`select audit.append('system', 'test', 'city', 'x', '{}')`.execute(tx);
      await sql`
        insert into confirmations.respondent (city, kind, source_name, person, email, everywhere)
        values (platform.city(), 'broker', 'Grzegorz Pośrednicki', '', 'g@b.test', true)`.execute(tx);
      await sql`
        insert into sites.fact (city, site_id, key, value, source_kind, source_name, confirmed_on)
        select platform.city(), id, 'rent', '{"kind":"none"}', 'register', name, '2026-03-09'
        from (select min(id) as id from sites.site) s, unnest(array['wykaz Nowak.xlsx', 'wykaz Nowak.xlsx', 'GUS']) name`.execute(
        tx,
      );
    });
    const own = (await doubtfulNames(db)).filter(({ name }) => /Pośrednicki|Nowak|GUS/.test(name));
    expect(own).toEqual([
      expect.objectContaining({ name: 'Grzegorz Pośrednicki', kind: 'broker', doubt: 'first-name', statements: 0 }),
      expect.objectContaining({ name: 'wykaz Nowak.xlsx', doubt: 'file', statements: 2, respondentId: null }),
    ]);
    const look = await publicNamesOf(office.database, { teryt: TEST_CITY, name: 'Kalisz' });
    expect(look).toMatchObject({ state: 'limited', found: expect.stringContaining('“wykaz Nowak.xlsx” (register') });
    expect(await page('/biuro/zrodla')).toContain('Sprawdź, czy to nie imię i nazwisko');
    expect(await page('/en/office/sources')).toContain('Check that this is not a person’s name');
  });
});

describe('for how long the city keeps people', () => {
  it('says the usual term, takes another, and refuses what is none beside the field', async () => {
    expect(await page('/biuro/zrodla')).toMatch(/id="months"[^>]*value="24"/);
    const refused = await sent('/biuro/zrodla', { months: '3' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('href="#months"');
    expect(html).toContain('Wpisz liczbę miesięcy od 6 do 120');
    expect(html).toMatch(/id="months"[^>]*value="3"/);
    expect(await publicly('/dane-osobowe')).toContain('przez 24');
    expect((await sent('/biuro/zrodla', { months: '36' })).status).toBe(303);
    expect(await page('/biuro/zrodla')).toMatch(/id="months"[^>]*value="36"/);
    expect(await publicly('/dane-osobowe')).toContain('przez 36');
    expect(await publicly('/en/privacy')).toContain('36');
  });
});
