import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { DELIVERED_BOOK, inForce } from '../../../kernel/law/parameter.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { readEvents, verifyChain } from '../../audit/index.server.ts';
import { DRAFT_FIELDS, type DraftWords, markOf } from '../core/draft.ts';
import { delivered, rate } from '../core/trying.cases.ts';
import { deskEntries } from '../data/entries.queries.ts';
import { acceptEntry, refuseEntry, withdrawEntry } from './decide-entry.ts';
import { officeBook } from './office-book.ts';
import { type LawClerk, proposeEntry } from './propose-entry.ts';

const OTHER_CITY = '3062011';
const now = TEST_NOW;
const parameter = rate(delivered('2022-01-01', '2027-12-31', 2500));
const EMPTY = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, ''])) as DraftWords;

let opened: TestDatabase;
let anna: LawClerk;
let jan: LawClerk;

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    select ${OTHER_CITY}, 'konin', 'Konin', 'Konin', office_pl, office_en, address, opening_hours, email, phone, epsg, 'KON'
    from places.municipality where teryt = ${TEST_CITY}`.execute(opened.database.whole);
  anna = await person('anna');
  jan = await person('jan');
});
afterAll(() => opened.close());

async function person(name: string, city = TEST_CITY): Promise<LawClerk> {
  const db = opened.database.city(city);
  const words = { email: `${name}@${city}.test`, name, role: 'administrator', password: 'długie hasło 12' };
  const made = await createAccount(db, words, 'system');
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { rows } = await sql<{ id: number }>`select id from accounts.account where email = ${words.email}`.execute(db);
  return { accountId: rows[0]!.id, role: 'administrator' };
}

const value = (more: Partial<DraftWords>): DraftWords => ({
  ...EMPTY,
  from: '2026-07-01',
  act: 'Rozporządzenie zmieniające',
  article: '§ 1',
  url: 'https://isap.example/2',
  status: 'verified',
  checkedOn: '2026-11-20',
  ...more,
});
const propose = async (words: DraftWords, clerk = anna): Promise<number> => {
  const made = await proposeEntry(opened.db, { parameter, kind: 'value', words, clerk, now });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const today = async (asOf = '2026-11-23'): Promise<unknown> => {
  const answer = inForce(await officeBook(opened.db), parameter, day(asOf));
  return answer.state === 'gap' || answer.state === 'contested' ? answer.state : [answer.state, answer.row.value];
};

describe('a value of law', () => {
  test('counts at once when a second person accepts it, and no longer when it is withdrawn', async () => {
    expect(await officeBook(opened.db)).toBe(DELIVERED_BOOK);
    const id = await propose(value({ value: '12,5' }));
    expect(await today()).toEqual(['unverified', 2500]);
    expect(await acceptEntry(opened.db, { id, accountId: anna.accountId, now })).toEqual({
      ok: false,
      error: { kind: 'own' },
    });
    expect(await acceptEntry(opened.db, { id, accountId: jan.accountId, now })).toEqual({ ok: true, value: null });
    expect(await today()).toEqual(['verified', 1250]);
    expect(await today('2026-06-30')).toEqual(['unverified', 2500]);
    const book = await officeBook(opened.db);
    expect(await officeBook(opened.db)).toBe(book);
    const answer = inForce(book, parameter, day('2026-11-23'));
    expect(answer).toMatchObject({
      row: { checkedBy: { pl: 'administrator', en: 'administrator' }, checkedOn: '2026-11-20' },
    });
    expect(await acceptEntry(opened.db, { id, accountId: jan.accountId, now })).toMatchObject({
      error: { kind: 'already' },
    });
    const withdrawn = await withdrawEntry(opened.db, { id, accountId: anna.accountId, now, reason: 'Zły akt' });
    expect(withdrawn.ok).toBe(true);
    expect(await today()).toEqual(['unverified', 2500]);
  });

  test('that was refused, or taken back before anybody looked, never counts and keeps its reason', async () => {
    const id = await propose(value({ value: '13' }));
    for (const reason of ['', '  \n ', 'x'.repeat(1001), 'a\u0007b'])
      expect((await refuseEntry(opened.db, { id, accountId: jan.accountId, now, reason })).ok).toBe(false);
    expect(await refuseEntry(opened.db, { id, accountId: anna.accountId, now, reason: 'Nie' })).toMatchObject({
      error: { kind: 'own' },
    });
    expect((await refuseEntry(opened.db, { id, accountId: jan.accountId, now, reason: 'To projekt' })).ok).toBe(true);
    expect((await acceptEntry(opened.db, { id, accountId: jan.accountId, now })).ok).toBe(false);
    const own = await propose(value({ value: '14' }));
    expect(await withdrawEntry(opened.db, { id: own, accountId: jan.accountId, now, reason: 'x' })).toMatchObject({
      error: { kind: 'already' },
    });
    expect((await withdrawEntry(opened.db, { id: own, accountId: anna.accountId, now, reason: 'Pomyłka' })).ok).toBe(
      true,
    );
    expect(await today()).toEqual(['unverified', 2500]);
    expect((await deskEntries(opened.db, { key: parameter.key })).slice(0, 2)).toMatchObject([
      { state: 'withdrawn', withdrawnWhy: 'Pomyłka', withdrawer: 'anna' },
      { state: 'refused', reason: 'To projekt', decider: 'jan', proposer: 'anna' },
    ]);
  });

  test('is proposed once while it waits; of two decisions at the same moment one counts', async () => {
    const id = await propose(value({ value: '15' }));
    const again = await proposeEntry(opened.db, {
      parameter,
      kind: 'value',
      words: value({ value: '15,00' }),
      clerk: jan,
      now,
    });
    expect(again).toEqual({ ok: false, error: { kind: 'waits' } });
    const ewa = await person('ewa');
    const answers = await Promise.all([
      acceptEntry(opened.db, { id, accountId: jan.accountId, now }),
      refuseEntry(opened.db, { id, accountId: ewa.accountId, now, reason: 'Nie zgadzam się' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await withdrawEntry(opened.db, { id, accountId: ewa.accountId, now, reason: 'koniec próby' });
  });

  test('that a person read in the act becomes verified and stays what it was', async () => {
    const [row] = parameter.rows;
    const words = { ...value({}), row: markOf(row!), from: '' };
    const made = await proposeEntry(opened.db, { parameter, kind: 'reading', words, clerk: anna, now });
    expect(made.ok).toBe(true);
    const id = (made as { value: number }).value;
    expect(await today()).toEqual(['unverified', 2500]);
    await acceptEntry(opened.db, { id, accountId: jan.accountId, now });
    expect(await today()).toEqual(['verified', 2500]);
    await withdrawEntry(opened.db, { id, accountId: jan.accountId, now, reason: 'koniec próby' });
    expect(await today()).toEqual(['unverified', 2500]);
  });
});

describe('words that are wrong', () => {
  test.each([
    ['nothing at all', EMPTY, ['value', 'from', 'act', 'status']],
    ['no number', value({ value: 'dużo' }), ['value']],
    ['three decimals', value({ value: '12,5551' }), ['value']],
    ['less than nothing', value({ value: '-5' }), ['value']],
    ['no such day', value({ value: '5', from: '2026-02-30' }), ['from']],
    ['an end before its beginning', value({ value: '5', to: '2026-06-30' }), ['to']],
    ['a reading tomorrow', value({ value: '5', checkedOn: '2026-11-24' }), ['checkedOn']],
    ['a reading without an article', value({ value: '5', article: ' ' }), ['article']],
    ['an address that runs', value({ value: '5', url: 'javascript:alert(1)' }), ['url']],
    ['an address with a password', value({ value: '5', url: 'https://a:b@isap.example' }), ['url']],
    ['an act without end', value({ value: '5', act: 'x'.repeat(501) }), ['act']],
    ['an act with a bell', value({ value: '5', act: 'Ustawa\u0007' }), ['act']],
    ['what stands there already', value({ value: '25', from: '2022-01-01', to: '2027-12-31' }), ['value']],
  ])('are told beside their field, and nothing is written: %s', async (_, words, fields) => {
    const before = (await deskEntries(opened.db)).length;
    const made = await proposeEntry(opened.db, { parameter, kind: 'value', words, clerk: anna, now });
    expect(made.ok ? [] : made.error.kind === 'bad-fields' && Object.keys(made.error.fields).toSorted()).toEqual(
      fields.toSorted(),
    );
    expect((await deskEntries(opened.db)).length).toBe(before);
  });

  test('of a reading are told too', async () => {
    const made = await proposeEntry(opened.db, {
      parameter,
      kind: 'reading',
      words: { ...EMPTY, row: '2022-01-01.zzz' },
      clerk: anna,
      now,
    });
    expect(made.ok ? [] : made.error.kind === 'bad-fields' && Object.keys(made.error.fields)).toEqual([
      'row',
      'checkedOn',
      'act',
      'article',
    ]);
  });
});

describe('the base', () => {
  test('keeps one city’s law from another', async () => {
    const other = opened.database.city(OTHER_CITY);
    const id = await propose(value({ value: '16' }));
    const stranger = await person('obca', OTHER_CITY);
    expect(await acceptEntry(other, { id, accountId: stranger.accountId, now })).toEqual({
      ok: false,
      error: { kind: 'gone' },
    });
    await acceptEntry(opened.db, { id, accountId: jan.accountId, now });
    expect(await deskEntries(other)).toEqual([]);
    expect(await officeBook(other)).toBe(DELIVERED_BOOK);
    expect(await today()).toEqual(['verified', 1600]);
    await withdrawEntry(opened.db, { id, accountId: jan.accountId, now, reason: 'koniec próby' });
  });

  test('refuses who would accept their own, and a change that leaves no event, even past the use cases', async () => {
    const id = await propose(value({ value: '17' }));
    await expect(
      sql`update law.entry set state = 'accepted', decided_by = proposed_by, decided_at = now() where id = ${id}`.execute(
        opened.db,
      ),
    ).rejects.toThrow(/nobody_accepts_their_own/);
    await expect(
      sql`update law.entry set state = 'accepted', decided_by = ${jan.accountId}, decided_at = now() where id = ${id}`.execute(
        opened.db,
      ),
    ).rejects.toThrow(/without an audit event/);
  });

  test('tells the trail who did what to which parameter, and the chain holds', async () => {
    const filter = { objectKind: 'law', objectId: null, actor: null, day: null };
    const events = await readEvents(opened.db, filter, { before: null, limit: 100 });
    const actions = new Set(events.map(({ action }) => action));
    expect([...actions].toSorted()).toEqual(['law.accepted', 'law.proposed', 'law.refused', 'law.withdrawn']);
    const first = events.at(-1)!;
    expect(first).toMatchObject({
      actor: `user:${anna.accountId}`,
      details: { parameter: 'test.rate', kind: 'value', value: 1250, from: '2026-07-01' },
    });
    expect(JSON.stringify(events)).not.toContain('Rozporządzenie');
    expect((await verifyChain(opened.db)).ok).toBe(true);
  });
});
