import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { officeSite } from '../../sites/data/office-sites.queries.ts';
import { openProposal } from '../../sites/data/proposals.ts';
import { acceptProposal } from '../../sites/usecases/proposal/decide-proposal.ts';
import { editSite } from '../../sites/usecases/save-site.ts';
import { wordsOfSite } from '../../sites/web/office/site-words.ts';
import { insertCaseSites, sitesOfCase } from '../data/case-sites.ts';
import { caseById, frozenAnswer, messagesOf } from '../data/case.queries.ts';
import { openCase, type EnquiryForm } from './open-case.ts';

const EPSG = 2177;
const NEED = 'kind=land&area=2&height=12&power=2';
const CITY: CityProfile = {
  teryt: TEST_CITY,
  slug: 'kalisz',
  name: { pl: 'Kalisz', en: 'Kalisz' },
  office: { pl: 'Biuro Obsługi Inwestora', en: 'Investor Service Office' },
  address: 'Główny Rynek 20',
  openingHours: '7:30–15:30',
  email: 'biuro@kept.test',
  phone: '62 000 00 00',
  epsg: EPSG,
  casePrefix: 'TST',
  synthetic: true,
  revision: 1,
};
let opened: TestDatabase;
let [anna, jan] = [0, 0];

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  [anna, jan] = [await account('anna'), await account('jan')];
}, 60_000);
afterAll(() => opened.close());

async function account(name: string): Promise<number> {
  const words = { email: `${name}@kept.test`, name, role: 'clerk', password: 'długie hasło 12' };
  const made = await createAccount(opened.db, words, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

/** Another name and other land, wanted by one person and accepted by another. */
async function change(slug: string): Promise<void> {
  const site = (await officeSite(opened.db, slug))!;
  const { rows } = await sql<{ id: string }>`
    select id from places.parcel where id <> all (${[...site.parcels]}::text[]) order by id limit 1`.execute(opened.db);
  const words = { ...wordsOfSite(site, EPSG), namePl: 'Zupełnie inna nazwa', parcels: rows[0]!.id };
  const by = { slug, epsg: EPSG, now: TEST_NOW };
  expect(await editSite(opened.db, { ...by, version: site.version, words, accountId: anna })).toMatchObject({
    value: 'proposed',
  });
  const { id, version } = (await openProposal(opened.db, site.id))!;
  const decided = await acceptProposal(opened.db, { ...by, proposal: id, version, accountId: jan });
  expect(decided).toEqual({ ok: true, value: null });
}

it('a case keeps the answer of its day, the sites of its list and its words when a site of it is changed by two people', async () => {
  const whole = opened.database.whole;
  const desk: Desk = { db: opened.db, whole, city: CITY, baseUrl: 'http://localhost', now: TEST_NOW };
  const { rows } = await sql<{ slug: string }>`
    select slug from sites.site where status = 'published' and kind = 'land' order by id limit 1`.execute(opened.db);
  const [{ slug }] = rows as [{ slug: string }];
  const words = {
    name: 'Lena',
    email: 'lena@kept.test',
    phone: '',
    company: '',
    codeName: 'Klon',
    message: 'Pytanie.',
  };
  const form: EnquiryForm = {
    need: NEED,
    site: slug,
    locale: 'pl',
    key: 'key-0000000000000001',
    address: '192.0.2.9',
    words,
  };
  const made = await openCase(desk, form);
  if (!made.ok) throw new Error(made.error.kind);
  const { id } = made.value;
  await opened.db.transaction().execute(async (tx) => {
    await insertCaseSites(tx, id, [{ slug, note: 'Blisko obwodnicy.' }]);
    await recordEvent(tx, { actor: 'system', action: 'test.listed', object: { kind: 'case', id } });
  });
  const kept = async () => ({
    file: await caseById(opened.db, id),
    answer: await frozenAnswer(opened.db, id),
    messages: await messagesOf(opened.db, id, { withNotes: true }),
  });
  const before = await kept();
  expect(JSON.stringify(before.answer)).toContain(slug);
  await change(slug);
  const after = await kept();
  expect(after.answer).toEqual(before.answer);
  expect(JSON.stringify(after.answer)).not.toContain('Zupełnie inna nazwa');
  expect(after.messages).toEqual(before.messages);
  expect(after.file).toMatchObject({ need: before.file!.need, version: before.file!.version });
  // The list of the case leads to the site under the name that it has today; note and place are the investor's.
  expect(await sitesOfCase(opened.db, id)).toEqual([
    expect.objectContaining({
      slug,
      note: 'Blisko obwodnicy.',
      name: expect.objectContaining({ pl: 'Zupełnie inna nazwa' }),
      onOffer: true,
    }),
  ]);
});
