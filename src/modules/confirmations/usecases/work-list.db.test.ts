import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInPoland } from '../../../kernel/day.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { workList } from './work-list.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await openTestDatabase('demo');
});
afterAll(() => one.close());

const work = () => workList(one.db, { teryt: TEST_CITY, revision: Number.MAX_SAFE_INTEGER }, dayInPoland(TEST_NOW));
const alert = (state: 'active' | 'pending', { filter = '', expires = '2027-11-23' } = {}) =>
  one.db.transaction().execute(async (tx) => {
    await sql`
      insert into shortlists.alert (city, locale, email, need, filter, state, expires_on)
      values (platform.city(), 'pl', 'ktos@example.org', 'kind=land&power=1', ${filter}, ${state}, ${expires})`.execute(
      tx,
    );
    await recordEvent(tx, { actor: 'visitor', action: 'alert.asked', object: { kind: 'alert', id: 1 } });
  });
/** Matches that alerts wait for, by site. */
const waiting = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await work()).lines
      .filter(({ key }) => key === 'power-capacity')
      .map(({ site, unlocks }) => [
        site.slug,
        unlocks.filter(({ codeName }) => codeName === null).reduce((sum, { times }) => sum + times, 0),
      ]),
  );

describe('an alert with a need', () => {
  test('counts as an open need once it is confirmed and for as long as it lives, each alert as one match', async () => {
    const before = await work();
    await alert('pending');
    await alert('active', { expires: '2026-11-22' });
    expect((await work()).needs).toBe(before.needs);
    await alert('active');
    await alert('active');
    expect((await work()).needs).toBe(before.needs + 2);
    expect((await waiting())['wroclawska-plac']).toBe(2);
    expect(JSON.stringify(await work())).not.toContain('ktos@example.org');
  });

  test('waits only for sites that its filter lets through', async () => {
    const before = await waiting();
    await alert('active', { filter: 'f-area-min=999' });
    expect(await waiting()).toEqual(before);
  });
});
