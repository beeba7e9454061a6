import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { freshness } from '../../../kernel/fact.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import type { NewFact } from '../core/check-fact.ts';
import { readFacts } from '../data/facts.queries.ts';
import { addFact } from './add-fact.ts';

const TODAY = day('2026-11-23');
const OTHER_CITY = '3062011';
let one: TestDatabase;
/** Slugs of the demonstration. */
let published: string;

const FACT: NewFact = {
  key: 'power-capacity',
  value: { kind: 'number', value: 1.5, unit: 'MW' },
  source: { kind: 'operator', name: 'Operator', reference: 'P/7', url: null },
  confirmedOn: TODAY,
  visibility: 'public',
};

const count = async (from: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(one.db)).rows[0]!.n;
const traces = async (): Promise<number[]> => [await count('audit.event'), await count('sites.fact')];
const slugOf = async (status: string): Promise<string> =>
  (
    await sql<{ slug: string }>`select slug from sites.site where status = ${status} order by id limit 1`.execute(
      one.db,
    )
  ).rows[0]!.slug;
const lastEvent = async () =>
  (
    await sql<{ action: string; actor: string; details: object }>`
      select action, actor, details from audit.event order by seq desc limit 1`.execute(one.db)
  ).rows[0]!;

beforeAll(async () => {
  one = await openTestDatabase('demo');
  published = await slugOf('published');
}, 60_000);
afterAll(() => one.close());

describe('a fact of a site', () => {
  test('stands beside what was known before, with one event that holds codes and days only', async () => {
    const [events, facts] = await traces();
    expect(await addFact(one.db, { slug: published, fact: FACT, actor: 'user:1', today: TODAY })).toMatchObject({
      ok: true,
    });
    expect(await traces()).toEqual([events! + 1, facts! + 1]);
    expect(await lastEvent()).toEqual({
      action: 'site.fact-added',
      actor: 'user:1',
      details: {
        fact: expect.any(Number),
        key: 'power-capacity',
        confirmedOn: TODAY,
        validUntil: '2027-05-23',
        visibility: 'public',
      },
    });
  });

  test('that the office has replaced with one not to be shown reads as out of date, and the new value stays hidden', async () => {
    const siteId = (await sql<{ id: number }>`select id from sites.site where slug = ${published}`.execute(one.db))
      .rows[0]!.id;
    const known = async () =>
      (await readFacts(one.db, { siteId, visibility: ['public'] })).get(siteId)!['power-capacity']!;
    expect(freshness((await known())[0], TODAY)).toBe('fresh');
    const lower = { ...FACT, value: { kind: 'number', value: 0.4, unit: 'MW' }, visibility: 'office' } as const;
    expect(await addFact(one.db, { slug: published, fact: lower, actor: 'user:1', today: TODAY })).toMatchObject({
      ok: true,
    });
    const facts = await known();
    expect(facts.map((fact) => freshness(fact, TODAY))).not.toContain('fresh');
    expect(JSON.stringify(facts)).not.toContain('0.4');
  });

  test.each([
    ['a negative capacity', { ...FACT, value: { kind: 'number', value: -1, unit: 'MW' } as const }, 'bad-fact'],
    ['a wrong unit', { ...FACT, value: { kind: 'number', value: 1, unit: 'm' } as const }, 'bad-fact'],
    ['no end, though such facts age', { ...FACT, validUntil: null }, 'bad-fact'],
    ['a day to come', { ...FACT, confirmedOn: day('2026-11-24') }, 'bad-fact'],
  ])('with %s is refused and leaves nothing', async (_, fact, kind) => {
    const before = await traces();
    expect(await addFact(one.db, { slug: published, fact, actor: 'user:1', today: TODAY })).toMatchObject({
      ok: false,
      error: { kind },
    });
    expect(await traces()).toEqual(before);
  });

  test('of another city is out of reach', async () => {
    const before = await traces();
    const elsewhere = one.database.city(OTHER_CITY);
    expect(await addFact(elsewhere, { slug: published, fact: FACT, actor: 'user:1', today: TODAY })).toEqual({
      ok: false,
      error: { kind: 'no-such-site', slug: published },
    });
    expect(await traces()).toEqual(before);
  });
});
