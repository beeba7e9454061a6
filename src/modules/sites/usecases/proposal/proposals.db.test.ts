import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { drawn } from '../../../../platform/files/pictures.cases.ts';
import { createAccount } from '../../../accounts/index.server.ts';
import type { DraftWords } from '../../core/office/site-draft.ts';
import type { SiteStatus } from '../../core/status.ts';
import { officeSite, statusHistory } from '../../data/office-sites.queries.ts';
import { openProposal } from '../../data/proposals.ts';
import { isPublicFile, siteFiles } from '../../data/site-files.queries.ts';
import { changeStatus } from '../change-status.ts';
import { addSiteFile, changeSiteFile, hideSiteFile } from '../keep-site-files.ts';
import { createSite, editSite } from '../save-site.ts';
import { acceptProposal, refuseProposal } from './decide-proposal.ts';

let one: TestDatabase;
let words: DraftWords;
let parcels: string[];
let [anna, jan, ewa] = [0, 0, 0];
const EPSG = 2177;

beforeAll(async () => {
  one = await openTestDatabase('demo');
  const land = await sql<{ id: string }>`select id from places.parcel order by id limit 2`.execute(one.db);
  const contact = await sql<{ id: number }>`select id from sites.contact order by id limit 1`.execute(one.db);
  parcels = land.rows.map(({ id }) => id);
  words = {
    kind: 'land',
    character: '',
    parcels: parcels[0]!,
    address: '',
    at: '',
    namePl: 'Plac',
    nameEn: 'Yard',
    districtPl: 'Dobrzec',
    districtEn: 'Dobrzec',
    summaryPl: '',
    summaryEn: '',
    contact: String(contact.rows[0]!.id),
  };
  const account = async (name: string): Promise<number> => {
    const email = `${name}@proposal.test`;
    const made = await createAccount(one.db, { email, name, role: 'clerk', password: 'długie hasło 12' }, 'system');
    if (!made.ok) throw new Error(made.error.kind);
    const { rows } = await sql<{ id: number }>`select id from accounts.account where email = ${email}`.execute(one.db);
    return rows[0]!.id;
  };
  [anna, jan, ewa] = [await account('anna'), await account('jan'), await account('ewa')];
}, 60_000);
afterAll(() => one.close());

const site = async (slug: string) => (await officeSite(one.db, slug))!;
const move = async (slug: string, to: SiteStatus, accountId: number) => {
  const { version } = await site(slug);
  return changeStatus(one.db, { slug, version, to, reason: 'Powód zmiany.', accountId, now: TEST_NOW });
};
async function published(): Promise<string> {
  const made = await createSite(one.db, { words, epsg: EPSG, actor: `user:${anna}`, now: TEST_NOW });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  await move(made.value, 'in-review', anna);
  await move(made.value, 'published', jan);
  return made.value;
}
const propose = async (slug: string, accountId: number, change: Partial<DraftWords>) =>
  editSite(one.db, {
    slug,
    version: (await site(slug)).version,
    words: { ...words, ...change },
    epsg: EPSG,
    accountId,
    now: TEST_NOW,
  });
const waiting = async (slug: string) => openProposal(one.db, (await site(slug)).id);
const decision = async (slug: string, accountId: number) => {
  const { id, version } = (await waiting(slug))!;
  return { slug, proposal: id, version, accountId, epsg: EPSG, now: TEST_NOW };
};

describe('a change of a site on offer', () => {
  test('waits: the site, its land and its version stay as they were', async () => {
    const slug = await published();
    const before = await site(slug);
    expect(await propose(slug, anna, { namePl: 'Inny', parcels: parcels[1]! })).toEqual({
      ok: true,
      value: 'proposed',
    });
    expect(await site(slug)).toEqual(before);
    expect(await waiting(slug)).toMatchObject({ authors: [anna], authorNames: ['anna'], version: 1 });
    expect(await propose(slug, anna, {})).toEqual({ ok: true, value: 'nothing' });
  });

  test('is accepted by nobody who put something into it, and by another at once', async () => {
    const slug = await published();
    await propose(slug, anna, { namePl: 'Inny', parcels: parcels[1]! });
    await propose(slug, ewa, { namePl: 'Jeszcze inny', parcels: parcels[1]! });
    for (const author of [anna, ewa]) {
      expect(await acceptProposal(one.db, await decision(slug, author))).toEqual({
        ok: false,
        error: { kind: 'same-person' },
      });
    }
    expect(await acceptProposal(one.db, await decision(slug, jan))).toEqual({ ok: true, value: null });
    expect(await site(slug)).toMatchObject({
      name: { pl: 'Jeszcze inny' },
      parcels: [parcels[1]],
      status: 'published',
      slug,
    });
    const [latest] = await statusHistory(one.db, (await site(slug)).id);
    expect(latest).toMatchObject({
      changed: ['land', 'name'],
      by: 'jan',
      proposal: { state: 'accepted', authors: ['anna', 'ewa'] },
    });
    expect(await waiting(slug)).toBeNull();
  });

  test('that grew since it was read has to be read again; two who accept at once make one change', async () => {
    const slug = await published();
    await propose(slug, anna, { namePl: 'Inny' });
    const old = await decision(slug, jan);
    await propose(slug, anna, { namePl: 'Zupełnie inny' });
    expect(await acceptProposal(one.db, old)).toEqual({ ok: false, error: { kind: 'stale' } });
    const asked = await decision(slug, jan);
    const both = await Promise.all([jan, ewa].map((accountId) => acceptProposal(one.db, { ...asked, accountId })));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('is refused with a reason that stays in the history, or taken back by its author', async () => {
    const slug = await published();
    for (const [by, state] of [
      [jan, 'refused'],
      [anna, 'withdrawn'],
    ] as const) {
      await propose(slug, anna, { namePl: 'Inny' });
      expect(await refuseProposal(one.db, { ...(await decision(slug, by)), reason: 'nie' })).toMatchObject({
        error: { kind: 'reason-missing' },
      });
      expect(await refuseProposal(one.db, { ...(await decision(slug, by)), reason: 'Zła nazwa.' })).toMatchObject({
        ok: true,
      });
      const [latest] = await statusHistory(one.db, (await site(slug)).id);
      expect(latest).toMatchObject({ reason: 'Zła nazwa.', proposal: { state, authors: ['anna'] } });
    }
    expect(await site(slug)).toMatchObject({ name: { pl: 'Plac' } });
  });

  test('goes with the offer when the site is withdrawn', async () => {
    const slug = await published();
    await propose(slug, anna, { namePl: 'Inny' });
    await move(slug, 'reserved', ewa);
    expect(await waiting(slug)).not.toBeNull();
    await move(slug, 'withdrawn', ewa);
    expect(await waiting(slug)).toBeNull();
    expect(await site(slug)).toMatchObject({ name: { pl: 'Plac' } });
  });

  test('may draw its land instead of its parcels, which then say so', async () => {
    const slug = await published();
    const outline = '5738000 6508000\n5738000 6508200\n5738100 6508200';
    await propose(slug, anna, { parcels: '', outline, outlineSystem: '2177' });
    await acceptProposal(one.db, await decision(slug, jan));
    expect(await site(slug)).toMatchObject({ parcels: [], drawn: { areaM2: 10_000, on: '2026-11-23' } });
  });

  test('of a file is seen by everybody only once it is accepted', async () => {
    const slug = await published();
    const file = { bytes: drawn('png'), name: 'a.png' };
    const said = { descriptionPl: 'Widok', descriptionEn: 'View', public: true };
    const by = { slug, accountId: anna, now: TEST_NOW };
    const added = await addSiteFile(one.db, { ...by, city: TEST_CITY, kind: 'photo', words: said, file });
    if (!added.ok) throw new Error(added.error.kind);
    const { fileId } = added.value;
    expect(added.value.proposed).toBe(true);
    expect(await isPublicFile(one.db, fileId)).toBe(false);
    await acceptProposal(one.db, await decision(slug, jan));
    expect(await isPublicFile(one.db, fileId)).toBe(true);
    await changeSiteFile(one.db, { ...by, fileId, position: 1, words: { ...said, descriptionPl: 'Inny widok' } });
    const described = async () =>
      (await siteFiles(one.db, (await site(slug)).id, { publicOnly: true }))[0]!.description.pl;
    expect(await described()).toBe('Widok');
    await acceptProposal(one.db, await decision(slug, ewa));
    expect(await described()).toBe('Inny widok');
  });

  test('is not needed to hide a file: it is hidden at once, by one person, and what waited no longer shows it', async () => {
    const slug = await published();
    const by = { slug, accountId: anna, now: TEST_NOW };
    const said = { descriptionPl: 'Widok', descriptionEn: 'View', public: true };
    const file = { bytes: drawn('png'), name: 'a.png' };
    const added = await addSiteFile(one.db, { ...by, city: TEST_CITY, kind: 'photo', words: said, file });
    if (!added.ok) throw new Error(added.error.kind);
    const { fileId } = added.value;
    await acceptProposal(one.db, await decision(slug, jan));
    await changeSiteFile(one.db, { ...by, fileId, position: 1, words: { ...said, descriptionPl: 'Inny widok' } });
    const read = await decision(slug, ewa);
    expect(await hideSiteFile(one.db, { slug, fileId, accountId: jan, now: TEST_NOW })).toMatchObject({ ok: true });
    expect(await isPublicFile(one.db, fileId)).toBe(false);
    expect((await statusHistory(one.db, (await site(slug)).id))[0]).toMatchObject({
      changed: ['files'],
      by: 'jan',
      proposal: null,
    });
    const events = await sql<{ action: string }>`select action from audit.event order by seq desc limit 1`.execute(
      one.db,
    );
    expect(events.rows[0]!.action).toBe('site.file-hidden');
    expect(await acceptProposal(one.db, read)).toEqual({ ok: false, error: { kind: 'stale' } });
    expect((await waiting(slug))!.authors).toEqual([anna]);
    expect(await acceptProposal(one.db, await decision(slug, jan))).toEqual({ ok: true, value: null });
    expect(await isPublicFile(one.db, fileId)).toBe(false);
    const again = await changeSiteFile(one.db, { ...by, fileId, position: 1, words: said });
    expect(again).toMatchObject({ value: { proposed: true } });
    expect(await isPublicFile(one.db, fileId)).toBe(false);
    await acceptProposal(one.db, await decision(slug, ewa));
    expect(await isPublicFile(one.db, fileId)).toBe(true);
    await changeSiteFile(one.db, { ...by, fileId, position: 1, words: { ...said, public: false } });
    expect(await isPublicFile(one.db, fileId)).toBe(false);
    expect(await waiting(slug)).toBeNull();
  });

  test('of another city is out of reach', async () => {
    const slug = await published();
    await propose(slug, anna, { namePl: 'Inny' });
    const elsewhere = one.database.city('3062011');
    expect(await acceptProposal(elsewhere, await decision(slug, jan))).toEqual({
      ok: false,
      error: { kind: 'no-such-site' },
    });
  });
});
