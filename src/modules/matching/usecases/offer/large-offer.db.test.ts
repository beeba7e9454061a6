import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { siteSearch } from '../../../sites/index.ts';
import { parseNeed } from '../../core/need/parse-need.ts';
import { cityRevision } from '../../data/land.queries.ts';
import { answerNeed } from '../answer-need.ts';
import { currentOffer, offerInTime } from './current-offer.ts';
import { latestSites, promisingDossiers, promisingSites } from './promising-sites.ts';

const TODAY = day('2026-11-23');
const { EVERYTHING } = siteSearch;
let opened: TestDatabase;
let db: Db;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  db = opened.db;
});
afterAll(() => opened.close());

const need = (() => {
  const parsed = parseNeed(new URLSearchParams('kind=land&area=2&power=1'), TODAY);
  if (!parsed.ok) throw new Error('need');
  return parsed.value;
})();
const revision = async () => (await cityRevision(db))!;

const rename = (name: string) =>
  db.transaction().execute(async (tx) => {
    await sql`update sites.site set name_pl = ${name} where id = (select min(id) from sites.site where status = 'published')`.execute(
      tx,
    );
    await recordEvent(tx, { actor: 'system', action: 'test.changed', object: { kind: 'test', id: 1 } });
  });

/** As another process that reckons listings for a long time. */
async function whileLocked<Done>(work: () => Promise<Done>): Promise<Done> {
  return opened.database
    .city((await revision()).teryt)
    .connection()
    .execute(async (one) => {
      const lock = sql`hashtext('site listings'), hashtext(platform.city())`;
      await sql`select pg_advisory_lock(${lock})`.execute(one);
      const done = await work();
      await sql`select pg_advisory_unlock(${lock})`.execute(one);
      return done;
    });
}

describe('a large offer', () => {
  test('is said to be being read while nothing of it can be shown', async () => {
    const at = await revision();
    const state = await whileLocked(() => offerInTime(db, at, TODAY, 200));
    expect(state).toEqual({ kind: 'being-read', progress: { read: 0, of: expect.any(Number) } });
    expect((await currentOffer(db, at, TODAY)).columns.live).toBeGreaterThan(20);
  });

  test('answers as it was while changes are coming in, says so, and then with them', async () => {
    await currentOffer(db, await revision(), TODAY);
    await rename('Żurawinowa Polana');
    const at = await revision();
    const found = (offer: { columns: siteSearch.ListingColumns }) =>
      siteSearch.searchColumns(offer.columns, { ...EVERYTHING, text: 'żurawinowa polana' }, { from: 0, most: 9 }).total;
    const state = await whileLocked(() => offerInTime(db, at, TODAY, 200));
    // It may have outgrown memory since: nobody reads all of it for having been small.
    expect(state).toMatchObject({ kind: 'offer', late: true, offer: { isSmall: false } });
    expect(state.kind === 'offer' && found(state.offer)).toBe(0);
    const later = await offerInTime(db, at, TODAY, 10_000);
    expect(later).toMatchObject({ kind: 'offer', late: false, offer: { isSmall: true } });
    expect(later.kind === 'offer' && found(later.offer)).toBe(1);
  });

  test('holds the most promising sites against a need: none that answers it is left out for one that cannot', async () => {
    const offer = await currentOffer(db, await revision(), TODAY);
    const all = promisingSites(offer, { need, filter: EVERYTHING, most: 1000 });
    expect(all.ids.length).toBe(all.search?.total);
    const { answers } = await answerNeed(db, need, TODAY);
    const fitting = answers.filter(({ standing, site }) => site.kind === 'land' && standing !== 'fail');
    const few = promisingSites(offer, { need, filter: EVERYTHING, most: all.ids.length - 1 });
    const shown = await promisingDossiers(db, TODAY, { need, filter: EVERYTHING, most: few.ids.length });
    expect(fitting.map(({ site }) => site.slug).filter((slug) => !shown.some((one) => one.site.slug === slug))).toEqual(
      [],
    );
  });

  test('tells what was changed last, and of no kind that was not asked for', async () => {
    await rename('Zmienione na końcu');
    const { rows } = await sql<{ id: number; kind: string }>`
      select id, kind from sites.site where name_pl = 'Zmienione na końcu'`.execute(db);
    const [changed] = rows;
    const filter = { ...EVERYTHING, choices: { ...EVERYTHING.choices, kind: [changed!.kind] } };
    expect(await latestSites(db, TODAY, { need: null, filter, most: 1 })).toEqual([changed!.id]);
    const other = {
      ...EVERYTHING,
      choices: { ...EVERYTHING.choices, kind: [changed!.kind === 'land' ? 'hall' : 'land'] },
    };
    expect(await latestSites(db, TODAY, { need: null, filter: other, most: 1 })).not.toContain(changed!.id);
  });
});
