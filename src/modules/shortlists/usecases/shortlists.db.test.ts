import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CityProfile } from '../../../kernel/city-profile.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { readCities, type Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { askForAlert } from './ask-for-alert.ts';
import {
  alertOfLink,
  alertOfQuestionLink,
  changeAlertByLink,
  changeQuestion,
  isStopLink,
  stopAlertByLink,
} from './change-alert.ts';
import { changeList, listOfLink } from './change-list.ts';
import { keepSites } from './keep-list.ts';
import { makeRound } from './make-round.ts';
import { linkOf } from './private-link.ts';

let opened: TestDatabase;
let city: CityProfile;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const DAY = 86_400_000;

async function deskAt(days: number): Promise<Desk> {
  city = (await readCities(opened.database.whole))[0]!;
  const now = new Date(TEST_NOW.getTime() + days * DAY);
  return { db: opened.db, whole: opened.database.whole, city, baseUrl: 'https://kalisz.example', now };
}

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(opened.db);
  return rows[0]!.n;
};

const letters = async (): Promise<{ subject: string; body: string; unsubscribe: string | null }[]> => {
  const { rows } = await sql<{ subject: string; body: string; unsubscribe: string | null }>`
    select subject, body, unsubscribe from platform.outbox where about like 'alert:%' order by id`.execute(opened.db);
  return rows;
};

const keep = async (slugs: string[], link = '') =>
  keepSites(await deskAt(0), { slugs, need: 'kind=premises', link, address: '192.0.2.7' });

describe('a shortlist', () => {
  test('is kept behind a link that changes it and one that only reads', async () => {
    const kept = await keep(['lokal-naroznik', 'lokal-na-restauracje', 'nie-ma-takiego', '../x']);
    if (!kept.ok) throw new Error('not kept');
    const desk = await deskAt(0);
    const own = (await listOfLink(desk, kept.value.link))!;
    expect(own.sites).toHaveLength(2);
    expect(own).toMatchObject({ mayChange: true, list: { need: 'kind=premises', expiresOn: '2027-02-21' } });
    const shared = (await listOfLink(desk, own.readLink))!;
    expect(shared).toMatchObject({ mayChange: false, editLink: null });
    const note = { kind: 'note', slug: 'lokal-naroznik', note: 'Dobra witryna' } as const;
    expect(await changeList(desk, own.readLink, note)).toMatchObject({ ok: false, error: { kind: 'no-such-list' } });
    expect(await changeList(desk, kept.value.link, note)).toEqual({ ok: true, value: null });
    const long = { ...note, note: 'a'.repeat(501) };
    expect(await changeList(desk, kept.value.link, long)).toMatchObject({ error: { kind: 'bad-note' } });
    expect((await listOfLink(desk, own.readLink))!.sites.map((one) => one.note)).toContain('Dobra witryna');
  });

  test('takes more sites under the same link, each once, and never what is not on offer', async () => {
    const first = await keep(['lokal-naroznik']);
    if (!first.ok) throw new Error('not kept');
    const again = await keep(['lokal-naroznik', 'biura-wroclawska'], first.value.link);
    expect(again).toEqual(first);
    expect((await listOfLink(await deskAt(0), first.value.link))!.sites).toHaveLength(2);
    expect(await keep([])).toMatchObject({ ok: false, error: { kind: 'no-sites' } });
  });

  test('ends after ninety days, and at once when its owner says so', async () => {
    const kept = await keep(['lokal-naroznik']);
    if (!kept.ok) throw new Error('not kept');
    expect(await listOfLink(await deskAt(91), kept.value.link)).toBeNull();
    const desk = await deskAt(0);
    await changeList(desk, kept.value.link, { kind: 'delete' });
    expect(await listOfLink(desk, kept.value.link)).toBeNull();
  });

  test('opens for no link that was made up', async () => {
    const kept = await keep(['lokal-naroznik']);
    if (!kept.ok) throw new Error('not kept');
    const desk = await deskAt(0);
    const [id, mac] = kept.value.link.split('-') as [string, string];
    const other = (Number.parseInt(id, 36) - 1).toString(36);
    for (const link of ['', 'abc', `${other}-${mac}`, `${id}-${'0'.repeat(40)}`, `${id}-${mac}0`])
      expect(await listOfLink(desk, link)).toBeNull();
  });
});

describe('an alert', () => {
  const ask = async (days: number, email: string) => {
    const question = new URLSearchParams('f-kind=hall&f-kind=premises');
    const desk = await deskAt(days);
    const asked = await askForAlert(desk, { email, question, locale: 'pl', address: `192.0.2.${email.length}` });
    expect(asked).toEqual({ ok: true, value: null });
    return /alerty\/(\S+)/.exec((await letters()).at(-1)!.body)![1]!;
  };

  test('writes nothing before it is confirmed, and is forgotten after two days', async () => {
    const before = (await letters()).length;
    const link = await ask(0, 'cicho@example.com');
    await makeRound(await deskAt(1));
    expect((await letters()).length).toBe(before + 1);
    await makeRound(await deskAt(3));
    expect(await alertOfLink(await deskAt(0), link)).toBeNull();
    expect(await count('shortlists.alert')).toBe(0);
  });

  test('tells of a changed site once, a day at most, with the address to stop it', async () => {
    const link = await ask(4, 'nowosci@example.com');
    expect(await changeAlertByLink(await deskAt(4), link, { kind: 'keep' })).toBe(true);
    expect(await makeRound(await deskAt(5))).toBe(0);
    await rename('Lokal w narożniku, po remoncie');
    expect(await makeRound(await deskAt(5))).toBe(1);
    const letter = (await letters()).at(-1)!;
    expect(letter.body).toContain('Lokal w narożniku, po remoncie');
    expect(letter.body).toContain('https://kalisz.example/miejsca/lokal-naroznik');
    expect(letter.unsubscribe).toMatch(/^https:\/\/kalisz\.example\/alerty\/[0-9a-z-]+\/koniec$/);
    expect(letter.unsubscribe).not.toContain(link);
    await rename('Lokal w narożniku, znów po remoncie');
    expect(await makeRound(await deskAt(5))).toBe(0);
    expect(await makeRound(await deskAt(6))).toBe(1);
    expect(await makeRound(await deskAt(7))).toBe(0);
  });

  test('is stopped in one step, and its address with it', async () => {
    const link = await ask(8, 'stop@example.com');
    expect(await changeAlertByLink(await deskAt(8), link, { kind: 'stop' })).toBe(true);
    const { rows } = await sql`select 1 from shortlists.alert where email = 'stop@example.com'`.execute(opened.db);
    expect(rows).toEqual([]);
    const { rows: named } = await sql`select 1 from audit.event where details::text like '%example.com%'`.execute(
      opened.db,
    );
    expect(named).toEqual([]);
    expect(await changeAlertByLink(await deskAt(8), link, { kind: 'keep' })).toBe(false);
  });

  test('is stopped by a link in the letter that can do nothing else, also twice', async () => {
    const link = await ask(8, 'klik@example.com');
    const desk = await deskAt(8);
    await changeAlertByLink(desk, link, { kind: 'keep' });
    const { id } = (await alertOfLink(desk, link))!;
    const stop = await linkOf(desk, 'stop', id);
    expect(await isStopLink(desk, stop)).toBe(true);
    expect(await alertOfLink(desk, stop)).toBeNull();
    expect(await changeQuestion(desk, stop, new URLSearchParams())).toBe(false);
    expect(await stopAlertByLink(desk, link)).toBe(false);
    expect(await alertOfLink(desk, link)).not.toBeNull();
    expect(await stopAlertByLink(desk, stop)).toBe(true);
    expect(await alertOfLink(desk, link)).toBeNull();
    expect(await stopAlertByLink(desk, stop)).toBe(true);
  });

  test('takes another question from the list, through a link that changes only that and only for two days', async () => {
    const link = await ask(8, 'zmiana@example.com');
    const desk = await deskAt(8);
    await changeAlertByLink(desk, link, { kind: 'keep' });
    const { id } = (await alertOfLink(desk, link))!;
    const change = await linkOf(desk, 'question', id);
    expect(await stopAlertByLink(desk, change)).toBe(false);
    expect(await alertOfLink(desk, change)).toBeNull();
    const other = new URLSearchParams('kind=premises&f-district=centrum');
    expect(await changeQuestion(await deskAt(9), change, other)).toBe(true);
    expect(await alertOfLink(desk, link)).toMatchObject({ need: 'kind=premises', filter: 'f-district=centrum' });
    expect(await changeQuestion(desk, change, new URLSearchParams('kind=nothing'))).toBe(false);
    expect(await alertOfQuestionLink(await deskAt(10), change)).toBeNull();
    await stopAlertByLink(desk, await linkOf(desk, 'stop', id));
  });

  test('warns two weeks before its year ends, once, and ends with its address', async () => {
    const link = await ask(10, 'rok@example.com');
    await changeAlertByLink(await deskAt(10), link, { kind: 'keep' });
    const before = (await letters()).length;
    await makeRound(await deskAt(10 + 355));
    await makeRound(await deskAt(10 + 356));
    const ending = (await letters()).slice(before).filter(({ subject }) => subject.includes('wygasną'));
    expect(ending.length).toBeGreaterThan(0);
    expect(new Set(ending.map(({ body }) => body)).size).toBe(ending.length);
    await makeRound(await deskAt(10 + 367));
    expect(await alertOfLink(await deskAt(10), link)).toBeNull();
  });

  test('refuses what is no address, and too many tries', async () => {
    const desk = await deskAt(20);
    const to = { question: new URLSearchParams(), locale: 'pl', address: '198.51.100.1' } as const;
    expect(await askForAlert(desk, { ...to, email: '' })).toMatchObject({ error: { code: 'missing' } });
    expect(await askForAlert(desk, { ...to, email: 'a b@c' })).toMatchObject({ error: { code: 'bad-email' } });
    const bad = { ...to, question: new URLSearchParams('kind=x'), email: 'x@example.com' };
    expect(await askForAlert(desk, bad)).toMatchObject({ error: { kind: 'bad-question' } });
    for (let tries = 0; tries < 5; tries += 1) await askForAlert(desk, { ...to, email: `many${tries}@example.com` });
    expect(await askForAlert(desk, { ...to, email: 'many9@example.com' })).toMatchObject({
      error: { kind: 'too-many' },
    });
  });
});

async function rename(name: string): Promise<void> {
  await opened.db.transaction().execute(async (tx) => {
    await sql`update sites.site set name_pl = ${name} where slug = 'lokal-naroznik'`.execute(tx);
    await recordEvent(tx, { actor: 'system', action: 'site.named', object: { kind: 'site', id: 0 } });
  });
}
