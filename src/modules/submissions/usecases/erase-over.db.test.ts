import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { jpegWithPlace, pdfWith } from '../../../platform/files/pictures.cases.ts';
import { readCities, type Desk } from '../../../platform/web/index.ts';
import { dayInPoland } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { addFactIn } from '../../sites/index.server.ts';
import { ownerFact } from '../core/owner-fact.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { answerOwner } from './decide-submission.ts';
import { eraseOver } from './erase-over.ts';
import { submitSite } from './submit-site.ts';
import { addOwnerFile } from './work-in-room.ts';

const NAME = 'Genowefa Właścicielska';
let opened: TestDatabase;
let accountId: number;
let mark = 0;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  const account = { email: 'anna@erasure.test', name: 'anna', role: 'clerk', password: 'długie hasło 12' };
  const made = await createAccount(opened.db, account, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  accountId = made.value;
}, 60_000);
afterAll(() => opened.close());

/** `days` after the tests' day. */
async function deskAt(days: number): Promise<Desk> {
  const city = (await readCities(opened.database.whole))[0]!;
  const now = new Date(TEST_NOW.getTime() + days * 86_400_000);
  return { db: opened.db, whole: opened.database.whole, city, baseUrl: 'https://kalisz.example', now };
}

async function submitted(): Promise<number> {
  mark += 1;
  await sql`delete from platform.rate`.execute(opened.database.whole);
  const words = {
    kind: 'land:greenfield',
    parcels: '33 2/20',
    address: `ul. ${NAME}`,
    description: `Pisze ${NAME}.`,
    mandate: 'owner',
    name: NAME,
    email: `wlasciciel${mark}@example.org`,
    phone: '600 700 800',
    consent: '1',
    facts: { 'road-access': { value: `od ${NAME}`, none: false } },
  };
  const key = `erasure-mark-${String(mark).padStart(8, '0')}`;
  const made = await submitSite(await deskAt(0), { words, locale: 'pl', key, address: `192.0.2.${mark}` });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.id;
}

const give = async (id: number, bytes: Buffer, name: string): Promise<void> => {
  const kind = name.endsWith('pdf') ? 'document' : 'photo';
  const done = await addOwnerFile(await deskAt(0), { id, kind, description: 'Plac', file: { bytes, name } });
  if (!done.ok) throw new Error(done.error.kind);
};

async function answer(id: number, state: 'asked' | 'declined'): Promise<void> {
  const { rows } = await sql<{ version: number }>`select version from submissions.submission where id = ${id}`.execute(
    opened.db,
  );
  const { version } = rows[0]!;
  const done = await answerOwner(await deskAt(0), {
    id,
    version,
    accountId,
    state,
    reason: `Pani ${NAME}, brak mapy.`,
  });
  if (!done.ok) throw new Error(done.error.kind);
}

/** Everything that the database still holds of a submission and of a name. */
async function kept(id: number): Promise<{ people: number; files: number; letters: number; words: string }> {
  const { rows } = await sql<{ people: number; files: number; letters: number; words: string }>`
    select (select count(*) from submissions.party where submission_id = ${id})::int as people,
      (select count(*) from submissions.submission_file where submission_id = ${id})::int as files,
      (select count(*) from platform.outbox where about = ${`submission:${id}`})::int as letters,
      (select row_to_json(u)::text from submissions.submission u where u.id = ${id}) ||
      coalesce((select string_agg(m.body, '') from submissions.message m where m.submission_id = ${id}), '') ||
      (select string_agg(e.details::text || e.object_id, '') from audit.event e) as words`.execute(opened.db);
  return rows[0]!;
}

const contents = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from platform.file_content`.execute(opened.db)).rows[0]!.n;

describe('files of a declined submission', () => {
  it('are forgotten at once, but not the bytes that somebody else handed in too', async () => {
    const before = await contents();
    const [declined, other] = [await submitted(), await submitted()];
    await give(declined, jpegWithPlace(6), 'plac.jpg');
    await give(other, jpegWithPlace(6), 'plac.jpg');
    await give(declined, pdfWith(), 'mapa.pdf');
    expect(await contents()).toBe(before + 2);
    await answer(declined, 'declined');
    expect(await contents()).toBe(before + 1);
    expect((await kept(declined)).files).toBe(0);
    expect((await kept(other)).files).toBe(1);
    await answer(other, 'declined');
    expect(await contents()).toBe(before);
  });
});

describe('personal data of an owner', () => {
  it('are erased a year after the office declined, not a day sooner, and once', async () => {
    const id = await submitted();
    await answer(id, 'declined');
    await eraseOver(await deskAt(364));
    const before = await kept(id);
    expect(before).toMatchObject({ people: 1, letters: 3 });
    expect(before.words).toContain(NAME);
    expect(await eraseOver(await deskAt(365))).toBeGreaterThan(0);
    const after = await kept(id);
    expect(after).toMatchObject({ people: 0, files: 0, letters: 0 });
    expect(after.words).not.toContain(NAME);
    expect(after.words).not.toContain('33 2/20');
    expect(await eraseOver(await deskAt(366))).toBe(0);
  });

  it('of a submission that its owner never completed are erased a year after he was asked, with its files and link', async () => {
    const [id, waiting] = [await submitted(), await submitted()];
    await give(id, jpegWithPlace(6), 'plac.jpg');
    await answer(id, 'asked');
    expect(await eraseOver(await deskAt(365))).toBe(1);
    const { rows } = await sql<{ state: string; version: number }>`
      select state, link_version as version from submissions.submission where id = ${id}`.execute(opened.db);
    expect(rows[0]).toEqual({ state: 'declined', version: 2 });
    expect(await kept(id)).toMatchObject({ people: 0, files: 0 });
    expect(await kept(waiting)).toMatchObject({ people: 1 });
  });

  it('of an accepted one stay while the site is on offer or held back, and go a year after it left', async () => {
    const id = await submitted();
    await opened.db.transaction().execute(async (tx) => {
      await sql`
        update submissions.submission set state = 'accepted', decided_at = ${TEST_NOW},
          site_id = (select min(id) from sites.site where status = 'published') where id = ${id}`.execute(tx);
      await sql`select audit.append('system', 'submission.accepted', 'submission', ${String(id)}, '{}')`.execute(tx);
    });
    await opened.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ slug: string }>`
        select s.slug from sites.site s join submissions.submission u on u.site_id = s.id where u.id = ${id}`.execute(
        tx,
      );
      const value = { kind: 'text', text: { pl: `od ${NAME}`, en: `od ${NAME}` } } as const;
      const today = dayInPoland(TEST_NOW);
      const stated = [
        ownerFact({ id, mandate: 'owner' }, { key: 'road-access', value, today }),
        ownerFact(
          { id, mandate: 'owner' },
          { key: 'power-capacity', value: { kind: 'number', value: 4, unit: 'MW' }, today },
        ),
      ];
      for (const fact of stated)
        expect(await addFactIn(tx, { slug: rows[0]!.slug, fact, actor: 'visitor', today })).toMatchObject({ ok: true });
    });
    const stated = async () =>
      (
        await sql<{ value: FactValue }>`
          select value from sites.fact where source_reference = ${`zgłoszenie ${id}`} order by id`.execute(opened.db)
      ).rows.map(({ value }) => value);
    expect(await eraseOver(await deskAt(900))).toBe(0);
    await opened.db.transaction().execute(async (tx) => {
      await sql`
        update sites.site set status = 'withdrawn' where id = (
          select site_id from submissions.submission where id = ${id})`.execute(tx);
      await sql`
        insert into sites.status_change (city, site_id, from_status, to_status, reason, changed_at)
        select city, site_id, 'published', 'withdrawn', 'Koniec.', ${(await deskAt(900)).now}
        from submissions.submission where id = ${id}`.execute(tx);
      await sql`select audit.append('system', 'site.status-changed', 'site', '1', '{}')`.execute(tx);
    });
    expect(await eraseOver(await deskAt(900 + 364))).toBe(0);
    expect((await stated())[0]).toMatchObject({ text: { pl: `od ${NAME}` } });
    expect(await eraseOver(await deskAt(900 + 366))).toBe(1);
    expect(await kept(id)).toMatchObject({ people: 0, letters: 0 });
    // Of what he stated about the site his words go too; figures stay.
    expect(await stated()).toEqual([
      { kind: 'text', text: { pl: '', en: '' } },
      { kind: 'number', value: 4, unit: 'MW' },
    ]);
  });
});
