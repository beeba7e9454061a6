import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { day, dayInPoland } from '../../../kernel/day.ts';
import type { Visibility } from '../../../kernel/fact.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { standingOf } from '../index.ts';
import { addFact, readFacts, readSetAside, restoreFact, setFactAside, siteBySlug } from '../index.server.ts';

const SLUG = 'tylna-teren-uzbrojony';
const KEY = 'power-capacity';
const TODAY = dayInPoland(TEST_NOW);
const EVERYONE: readonly Visibility[] = ['public', 'partners', 'office'];
let one: TestDatabase;
let siteId: number;
let clerk: { accountId: number };
let wrong: number;

beforeEach(async () => {
  one = await openTestDatabase('demo');
  siteId = (await siteBySlug(one.db, SLUG))!.id;
  const { rows } = await sql<{ id: number }>`select min(id) as id from accounts.account`.execute(one.db);
  clerk = { accountId: Number(rows[0]!.id) };
  const added = await addFact(one.db, {
    slug: SLUG,
    fact: {
      key: KEY,
      value: { kind: 'number', value: 1, unit: 'MW' },
      source: { kind: 'owner', name: 'właściciel', reference: null, url: null },
      confirmedOn: day('2026-11-20'),
      visibility: 'public',
    },
    actor: 'system',
    today: TODAY,
  });
  wrong = added.ok ? added.value : 0;
  return () => one.close();
});

const standing = async (visibility = EVERYONE) =>
  standingOf(KEY, (await readFacts(one.db, { siteId, visibility })).get(siteId)?.[KEY], TODAY);
const setAside = (reason = 'Pomyłka w piśmie, operator zaprzeczył.', factId = wrong, slug = SLUG) =>
  setFactAside(one.db, { slug, factId, reason, clerk, now: TEST_NOW });
const restore = () => restoreFact(one.db, { slug: SLUG, factId: wrong, clerk, now: TEST_NOW });
const revision = async () =>
  (
    await sql<{ revision: string }>`select revision from places.municipality where teryt = platform.city()`.execute(
      one.db,
    )
  ).rows[0]!.revision;
const events = async () =>
  (
    await sql<{
      action: string;
      details: unknown;
    }>`select action, details from audit.event where action like 'site.fact-%' order by seq`.execute(one.db)
  ).rows;

describe('a statement that proved wrong', () => {
  test('counts no longer, for the office and for the public, and stays in the history with who, when and why', async () => {
    expect((await standing()).state).toBe('disputed');
    const before = await revision();
    expect(await setAside()).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ state: 'fresh', current: { source: { name: 'Energa-Operator' } } });
    expect((await standing(['public'])).state).toBe('fresh');
    expect(await revision()).not.toBe(before);
    const history = (await readFacts(one.db, { siteId, visibility: EVERYONE, history: true })).get(siteId)![KEY]!;
    expect(history.find(({ id }) => id === String(wrong))).toMatchObject({ setAside: true, value: { value: 1 } });
    expect(await readSetAside(one.db, siteId)).toMatchObject([
      { factId: wrong, reason: 'Pomyłka w piśmie, operator zaprzeczył.', setBy: clerk.accountId, liftedAt: null },
    ]);
    expect((await events()).at(-1)).toMatchObject({
      action: 'site.fact-set-aside',
      details: { fact: wrong, key: KEY },
    });
  });

  test('counts again when that is taken back, and the record of it stays', async () => {
    await setAside();
    expect(await restore()).toMatchObject({ ok: true });
    expect((await standing()).state).toBe('disputed');
    expect(await readSetAside(one.db, siteId)).toMatchObject([{ liftedBy: clerk.accountId, liftedAt: TEST_NOW }]);
    expect(await setAside('Jednak błąd.')).toMatchObject({ ok: true });
    expect(await readSetAside(one.db, siteId)).toHaveLength(2);
    expect((await events()).at(-2)).toMatchObject({ action: 'site.fact-restored' });
  });

  test.each<[string, string, string]>([
    ['no reason', '  ', 'required'],
    ['a reason that is too long', 'x'.repeat(501), 'too-long'],
    ['a reason with hidden characters', 'a\u202eb', 'control-characters'],
  ])('is not set aside with %s', async (_, reason, code) => {
    expect(await setAside(reason)).toMatchObject({ error: { kind: 'bad-reason', code } });
    expect(await readSetAside(one.db, siteId)).toEqual([]);
  });

  test('is set aside once, whoever is faster, and restored once', async () => {
    const both = await Promise.all([setAside('a'), setAside('b')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'stale' } });
    expect((await Promise.all([restore(), restore()])).filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is found only at its own site', async () => {
    expect(await setAside('a', wrong, 'wroclawska-plac')).toMatchObject({ error: { kind: 'no-such-fact' } });
    expect(await setAside('a', 999_999)).toMatchObject({ error: { kind: 'no-such-fact' } });
  });
});
