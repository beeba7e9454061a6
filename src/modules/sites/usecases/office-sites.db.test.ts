import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { fileContent } from '../../../platform/files/index.ts';
import { drawn, jpegWithPlace, pdfWith, PLACE } from '../../../platform/files/pictures.cases.ts';
import { createAccount } from '../../accounts/index.server.ts';
import type { DraftWords } from '../core/office/site-draft.ts';
import type { SiteStatus } from '../core/status.ts';
import { officeSite, officeSites, statusHistory } from '../data/office-sites.queries.ts';
import { isPublicFile, siteFiles } from '../data/site-files.queries.ts';
import { readSites } from '../data/sites.queries.ts';
import { changeStatus } from './change-status.ts';
import { addSiteFile, changeSiteFile, removeSiteFile } from './keep-site-files.ts';
import { createSite, editSite } from './save-site.ts';

let one: TestDatabase;
let parcels: { id: string; precinct: string; number: string }[];
let words: DraftWords;
let [anna, jan] = [0, 0];
const EPSG = 2177;

beforeAll(async () => {
  one = await openTestDatabase('demo');
  parcels = (
    await sql<{ id: string; precinct: string; number: string }>`
      select id, precinct, number from places.parcel order by id limit 2`.execute(one.db)
  ).rows;
  const contact = await sql<{ id: number }>`select id from sites.contact order by id limit 1`.execute(one.db);
  words = {
    kind: 'land',
    character: 'brownfield',
    parcels: parcels.map(({ id }) => id).join('\n'),
    address: '',
    at: '',
    namePl: 'Nowy plac',
    nameEn: 'New yard',
    districtPl: 'Dobrzec',
    districtEn: 'Dobrzec',
    summaryPl: '',
    summaryEn: '',
    contact: String(contact.rows[0]!.id),
  };
  const account = async (name: string): Promise<number> => {
    const made = await createAccount(
      one.db,
      { email: `${name}@desk.test`, name, role: 'clerk', password: 'długie hasło 12' },
      'system',
    );
    if (!made.ok) throw new Error(made.error.kind);
    return (
      await sql<{ id: number }>`select id from accounts.account where email = ${`${name}@desk.test`}`.execute(one.db)
    ).rows[0]!.id;
  };
  [anna, jan] = [await account('anna'), await account('jan')];
}, 60_000);
afterAll(() => one.close());

const make = async (change: Partial<DraftWords> = {}) =>
  createSite(one.db, { words: { ...words, ...change }, epsg: EPSG, actor: `user:${anna}` });
const made = async (change: Partial<DraftWords> = {}): Promise<string> => {
  const answer = await make(change);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const site = async (slug: string) => (await officeSite(one.db, slug))!;
const move = async (slug: string, to: SiteStatus, by: number, reason = 'Powód zmiany.') =>
  changeStatus(one.db, { slug, version: (await site(slug)).version, to, reason, accountId: by, now: TEST_NOW });
const traces = async (): Promise<unknown> =>
  (
    await sql`select (select count(*) from audit.event) as events, (select count(*) from sites.site) as sites,
      (select count(*) from sites.status_change) as changes, (select count(*) from platform.file_content) as files`.execute(
      one.db,
    )
  ).rows[0];

describe('a site that a clerk makes', () => {
  test('stands on the parcels that were named, at a point on them, as a draft', async () => {
    const slug = await made();
    expect(slug).toBe('nowy-plac');
    expect(await site(slug)).toMatchObject({
      status: 'draft',
      character: 'brownfield',
      parcels: parcels.map(({ id }) => id),
    });
    expect(await made()).toBe('nowy-plac-2');
    const row = (await officeSites(one.db, '2026-11-23' as never)).find((line) => line.slug === slug)!;
    expect(row).toMatchObject({ fresh: 0, stale: 0, status: 'draft' });
    expect(row.areaM2).toBeGreaterThan(0);
  });

  test('may be named by precinct and number, and a hall by a place alone', async () => {
    const { precinct, number } = parcels[0]!;
    expect((await site(await made({ parcels: `${Number(precinct)} ${number}` }))).parcels).toEqual([parcels[0]!.id]);
    const hall = await site(await made({ kind: 'hall', character: '', parcels: '', at: '51.7611, 18.0910' }));
    expect(hall.parcels).toEqual([]);
    expect(hall.easting).toBeGreaterThan(6_000_000);
  });

  test.each([
    [{ parcels: '306101_1.9999.1' }, 'unknown-parcel'],
    [{ parcels: '999999/99' }, 'unknown-parcel'],
    [{ contact: '999999' }, 'missing'],
    [{ namePl: '' }, 'missing'],
  ] as [Partial<DraftWords>, string][])('is refused with %j and leaves nothing', async (change, code) => {
    const before = await traces();
    expect(await make(change)).toMatchObject({ ok: false, error: { kind: 'bad-draft', faults: [{ code }] } });
    expect(await traces()).toEqual(before);
  });

  test('is changed by who read it last; the slower one is told', async () => {
    const slug = await made();
    const { version } = await site(slug);
    const edit = (namePl: string) =>
      editSite(one.db, {
        slug,
        version,
        words: { ...words, namePl, parcels: parcels[1]!.id },
        epsg: EPSG,
        accountId: anna,
        now: TEST_NOW,
      });
    expect(await edit('Plac przy torach')).toEqual({ ok: true, value: 'saved' });
    expect(await edit('Inny')).toEqual({ ok: false, error: { kind: 'stale' } });
    expect(await site(slug)).toMatchObject({ name: { pl: 'Plac przy torach' }, parcels: [parcels[1]!.id] });
  });

  test('of another city is out of reach', async () => {
    const slug = await made();
    const elsewhere = one.database.city('3062011');
    expect(await officeSite(elsewhere, slug)).toBeNull();
    expect(
      await changeStatus(elsewhere, {
        slug,
        version: 1,
        to: 'in-review',
        reason: 'Powód zmiany.',
        accountId: jan,
        now: TEST_NOW,
      }),
    ).toEqual({ ok: false, error: { kind: 'no-such-site' } });
  });
});

describe('the way to the public', () => {
  test('takes two people; each step has its reason, its person and its event', async () => {
    const slug = await made();
    expect(await move(slug, 'published', anna)).toMatchObject({ error: { kind: 'not-allowed' } });
    expect(await move(slug, 'in-review', anna)).toEqual({ ok: true, value: null });
    expect(await move(slug, 'published', anna)).toEqual({ ok: false, error: { kind: 'same-person' } });
    expect(
      await editSite(one.db, {
        slug,
        version: (await site(slug)).version,
        words,
        epsg: EPSG,
        accountId: jan,
        now: TEST_NOW,
      }),
    ).toEqual({
      ok: false,
      error: { kind: 'closed', status: 'in-review' },
    });
    const offered = async () =>
      (await readSites(one.db, ['published', 'reserved'])).some((other) => other.slug === slug);
    expect(await offered()).toBe(false);
    expect(await move(slug, 'published', jan)).toEqual({ ok: true, value: null });
    expect(await site(slug)).toMatchObject({ status: 'published', publishedOn: '2026-11-23' });
    expect(await move(slug, 'reserved', anna, 'Umowa przedwstępna.')).toMatchObject({ ok: true });
    expect(await offered()).toBe(true);
    expect(await move(slug, 'sold', anna, 'Akt notarialny.')).toMatchObject({ ok: true });
    expect(await offered()).toBe(false);
    const history = await statusHistory(one.db, (await site(slug)).id);
    expect(history.map(({ from, to, by }) => `${from} → ${to}: ${by}`)).toEqual([
      'reserved → sold: anna',
      'published → reserved: anna',
      'in-review → published: jan',
      'draft → in-review: anna',
    ]);
  });

  test('two people at once make one change', async () => {
    const slug = await made();
    const { version } = await site(slug);
    const both = await Promise.all(
      [anna, jan].map((accountId) =>
        changeStatus(one.db, { slug, version, to: 'in-review', reason: 'Powód zmiany.', accountId, now: TEST_NOW }),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('a photo of a site', () => {
  const photo = {
    kind: 'photo',
    words: { descriptionPl: 'Widok od ulicy', descriptionEn: 'Street view', public: true },
  } as const;
  const add = (slug: string, bytes: Buffer, change: object = {}) =>
    addSiteFile(one.db, {
      slug,
      accountId: anna,
      now: TEST_NOW,
      city: TEST_CITY,
      ...photo,
      file: { bytes, name: 'a.jpg' },
      ...change,
    });

  test('is public once its site is on offer, tells no place, and may be taken back', async () => {
    const slug = await made();
    const added = await add(slug, jpegWithPlace(6));
    if (!added.ok) throw new Error(added.error.kind);
    const kept = { value: added.value.fileId };
    expect((await fileContent(one.db, kept.value))!.content.includes(PLACE)).toBe(false);
    expect(await isPublicFile(one.db, kept.value)).toBe(false);
    await move(slug, 'in-review', anna);
    expect(await add(slug, drawn('png'), { file: { bytes: drawn('png'), name: 'a.png' } })).toMatchObject({
      error: { kind: 'closed' },
    });
    await move(slug, 'published', jan);
    expect(await isPublicFile(one.db, kept.value)).toBe(true);
    const change = { slug, accountId: anna, now: TEST_NOW, fileId: kept.value, position: 1 } as const;
    expect(await removeSiteFile(one.db, change)).toMatchObject({ ok: true, value: { proposed: true } });
    expect(await isPublicFile(one.db, kept.value)).toBe(true);
    await move(slug, 'withdrawn', anna);
    expect(await isPublicFile(one.db, kept.value)).toBe(false);
    await move(slug, 'draft', anna);
    expect(await removeSiteFile(one.db, change)).toMatchObject({ ok: true, value: { proposed: false } });
    expect(await fileContent(one.db, kept.value)).toBeNull();
  });

  test('keeps its place among the others when one is moved', async () => {
    const slug = await made();
    const ids: string[] = [];
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      const kept = await add(slug, drawn(kind), { file: { bytes: drawn(kind), name: '' } });
      if (kept.ok) ids.push(kept.value.fileId);
    }
    const order = async () =>
      (await siteFiles(one.db, (await site(slug)).id, { publicOnly: false })).map(({ fileId }) => ids.indexOf(fileId));
    expect(await order()).toEqual([0, 1, 2]);
    await changeSiteFile(one.db, {
      slug,
      accountId: anna,
      now: TEST_NOW,
      fileId: ids[2]!,
      position: 1,
      words: photo.words,
    });
    expect(await order()).toEqual([2, 0, 1]);
    await changeSiteFile(one.db, {
      slug,
      accountId: anna,
      now: TEST_NOW,
      fileId: ids[2]!,
      position: 3,
      words: photo.words,
    });
    expect(await order()).toEqual([0, 1, 2]);
  });

  test.each([
    ['a document', pdfWith(), {}, 'not-a-picture'],
    [
      'no words in English though public',
      drawn('jpeg'),
      { words: { ...photo.words, descriptionEn: '' } },
      'bad-description',
    ],
    [
      'words that are too long',
      drawn('jpeg'),
      { words: { ...photo.words, descriptionPl: 'x'.repeat(201) } },
      'bad-description',
    ],
    ['a page inside', Buffer.from('<html>'), {}, 'type-not-taken'],
  ])('with %s is refused and leaves nothing', async (_, bytes, change, kind) => {
    const slug = await made();
    const before = await traces();
    expect(await add(slug, bytes, change)).toMatchObject({ ok: false, error: { kind } });
    expect(await traces()).toEqual(before);
  });
});
