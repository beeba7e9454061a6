import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, TEST_CITY, type TestDatabase } from './testing.ts';
import type { Db } from './index.ts';

const OTHER_CITY = '3064011';
let opened: TestDatabase;
let other: Db;

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const { whole } = opened.database;
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    values (${OTHER_CITY}, 'poznan', 'Poznań', 'Poznań', 'Biuro', 'Office', 'a', 'b', 'c@example.org', '1', 2177, 'INW')`.execute(
    whole,
  );
  other = opened.database.city(OTHER_CITY);
  await addContact(opened.db, TEST_CITY);
  await addContact(other, OTHER_CITY);
});
afterAll(() => opened.close());

/** Writes a row of a guarded table, leaving the event that it needs. */
async function addContact(db: Db, city: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await insertContact(tx, city);
    await sql`select audit.append('system', 'contact.add', 'contact', '1', '{}')`.execute(tx);
  });
}

async function insertContact(db: Db, city: string): Promise<void> {
  await sql`insert into sites.contact (city, name, role_pl, role_en, phone, email, languages)
    values (${city}, 'Anna', 'opiekun', 'adviser', '1', 'a@example.org', '{pl}')`.execute(db);
}

async function citiesSeen(db: Db, table: string): Promise<string[]> {
  const found = await sql<{ city: string }>`select distinct city from ${sql.table(table)} order by 1`.execute(db);
  return found.rows.map((row) => row.city);
}

test('a connection of one city sees its own contacts and events only', async () => {
  expect(await citiesSeen(opened.db, 'sites.contact')).toEqual([TEST_CITY]);
  expect(await citiesSeen(other, 'audit.event')).toEqual([OTHER_CITY]);
});

test('a connection that names no city sees no rows', async () => {
  const { openDatabase } = await import('./index.ts');
  const bound = openDatabase({ url: opened.urls.appUrl });
  expect(await citiesSeen(bound.whole, 'sites.contact')).toEqual([]);
  expect(await citiesSeen(bound.whole, 'audit.event')).toEqual([]);
  await bound.close();
});

test('a connection of one city can neither write nor change rows of another', async () => {
  await expect(insertContact(opened.db, OTHER_CITY)).rejects.toThrow(/row-level security/);
  const changed = await sql`update sites.contact set name = 'x' where city = ${OTHER_CITY}`.execute(opened.db);
  expect(changed.numAffectedRows).toBe(0n);
  await expect(
    opened.db.transaction().execute((tx) => sql`update sites.contact set city = ${OTHER_CITY}`.execute(tx)),
  ).rejects.toThrow(/row-level security/);
});

test('a city is named by its seven digits and by nothing else', () => {
  expect(() => opened.database.city("1' -c x=y")).toThrow(RangeError);
});

test('the audit trail is neither changed nor emptied, by the application or by the owner', async () => {
  await expect(sql`update audit.event set actor = 'x'`.execute(opened.db)).rejects.toThrow(/permission denied/);
  await expect(sql`delete from audit.event`.execute(opened.db)).rejects.toThrow(/permission denied/);
  await expect(sql`truncate audit.event`.execute(opened.database.whole)).rejects.toThrow(/append-only/);
  await expect(sql`update audit.event set actor = 'x'`.execute(opened.database.whole)).rejects.toThrow(/append-only/);
});

test('a write to a guarded table that leaves no event does not commit', async () => {
  await expect(insertContact(opened.db, TEST_CITY)).rejects.toThrow(/without an audit event/);
  await addContact(opened.db, TEST_CITY);
});

test('the application can not read secrets, and reads no mail of another city', async () => {
  await expect(sql`select * from platform.secret`.execute(opened.db)).rejects.toThrow(/permission denied/);
  await sql`insert into platform.outbox (city, message_id, recipient, subject, body)
    values (${OTHER_CITY}, 'm1', 'a@example.org', 's', 'b')`.execute(other);
  expect(await citiesSeen(opened.db, 'platform.outbox')).toEqual([]);
  expect(await citiesSeen(opened.database.whole, 'platform.outbox')).toEqual([OTHER_CITY]);
});

test('int8 and numeric are read as numbers, a date as its text, an instant as a Date', async () => {
  const read = await sql<Record<string, unknown>>`select 5000000000::int8 as big, 1.5::numeric as part,
    '2026-03-29'::date as day, '2026-03-29T01:00:00Z'::timestamptz as at`.execute(opened.db);
  expect(read.rows[0]).toEqual({
    big: 5_000_000_000,
    part: 1.5,
    day: '2026-03-29',
    at: new Date('2026-03-29T01:00:00Z'),
  });
  await expect(sql`select 9007199254740993::int8 as n`.execute(opened.db)).rejects.toThrow(/too large/);
});

test('Polish names are sorted as a Pole sorts them', async () => {
  const names = await sql<{
    name: string;
  }>`select name from unnest(array['Żwirki','Łódzka','Zielona','Lipowa','Ćwikła','Cicha']) name order by name`.execute(
    opened.db,
  );
  expect(names.rows.map((row) => row.name)).toEqual(['Cicha', 'Ćwikła', 'Lipowa', 'Łódzka', 'Zielona', 'Żwirki']);
});
