import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { askedOf } from '../../core/assess.ts';
import type { Dossier } from '../../core/dossier.ts';
import { yardRule } from '../../core/hall/beside/yard-rule.ts';
import { hasCurves } from '../../core/hall/curves/known-curves.ts';
import { knownGround } from '../../core/hall/site-ground.ts';
import { openNeed } from '../../core/need/need.ts';
import { fitRule } from '../../core/rules/fit.ts';
import { readDossiers } from '../load-dossiers.ts';
import { curvesOfSites } from './give-curves.ts';
import { reckonDueCurves } from './reckon-curves.ts';

const TODAY = day('2026-11-23');
let opened: TestDatabase;
let db: Db;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  db = opened.db;
});
afterAll(() => opened.close());

const changing = (what: string) =>
  db.transaction().execute(async (tx) => {
    await sql.raw(what).execute(tx);
    await recordEvent(tx, { actor: 'system', action: 'test.changed', object: { kind: 'test', id: 1 } });
  });

const fresh = (): Promise<readonly Dossier[]> => db.transaction().execute((tx) => readDossiers(tx, null));
const onLand = (all: readonly Dossier[]) =>
  all.filter(({ site, parcels }) => site.kind === 'land' && parcels.length > 0);

let seed = 20_261_123;
const next = (low: number, high: number): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return Math.round((low + ((high - low) * seed) / 2_147_483_647) * 10) / 10;
};

const PKD = ['25.53.Z', '52.10.B', '62.10.B', '47.11.Z', null];

/** Every site of the demo, with curves and without, asked of the same halls. */
async function expectSame(halls: number, asOf = TODAY): Promise<number> {
  const [plain, curved] = [onLand(await fresh()), onLand(await fresh())];
  await curvesOfSites(db, curved);
  for (const [n, one] of plain.entries())
    for (let h = 0; h < halls; h += 1) {
      const side = (value: number) => ({ value, weight: 'must' as const });
      const [length, width, pkd] = [next(10, 260), next(8, 130), PKD[h % PKD.length]!];
      const need = { ...openNeed('land'), length: side(length), width: side(width), activity: { text: null, pkd } };
      const asked = { slug: one.site.slug, length, width, pkd };
      for (const rule of [fitRule, yardRule]) {
        const judge = (dossier: Dossier) => rule.judge(askedOf({ need, dossier, asOf, brief: true }));
        expect({ ...asked, ...judge(curved[n]!) }).toEqual({ ...asked, ...judge(one) });
      }
    }
  return curved.filter(hasCurves).length;
}

describe('the curves of the demo city', () => {
  test('are reckoned once for all its land, and then nothing is due', async () => {
    expect(await reckonDueCurves(db, TODAY)).toBeGreaterThan(10);
    expect(await reckonDueCurves(db, TODAY)).toBe(0);
    const all = onLand(await fresh());
    await curvesOfSites(db, all);
    expect(all.every(hasCurves)).toBe(true);
  });

  test('are what the page of a site shows, number by number as computed for it, with the day', async () => {
    const [plain, curved] = [onLand(await fresh()), onLand(await fresh())];
    await curvesOfSites(db, curved);
    let shown = 0;
    for (const [n, one] of plain.entries())
      for (const use of ['building', 'production', 'services'] as const)
        for (const days of [0, 3]) {
          const [now, kept] = [one, curved[n]!].map((of) => knownGround(of, use, addDays(TODAY, days)));
          expect(kept?.curve ?? null).toEqual(now?.curve ?? null);
          if (!kept?.curveOf) continue;
          expect([kept.curveOf, now!.curveOf]).toEqual([TODAY, null]);
          shown += 1;
        }
    expect(shown).toBeGreaterThan(60);
  });

  test('answer any hall as the land itself does', { timeout: 120_000 }, async () => {
    const land = onLand(await fresh());
    expect(await expectSame(10)).toBe(land.length);
    await expectSame(2, addDays(TODAY, 400));
    await expectSame(2, addDays(TODAY, -400));
  });

  test(
    'say nothing of land that was changed after them, until they are reckoned again',
    { timeout: 120_000 },
    async () => {
      const before = onLand(await fresh()).length;
      await changing(`update plans.provision set limit_value = limit_value + 20 where kind = 'building-line'`);
      await changing(`update plans.zone set geometry = jsonb_set(geometry, '{0,0,1,0}', to_jsonb((geometry#>>'{0,0,1,0}')::float8 + 3))
                    where id in (select id from plans.zone order by id limit 40)`);
      expect(await expectSame(3)).toBeLessThan(before);
      expect(await reckonDueCurves(db, TODAY)).toBeGreaterThan(0);
      expect(await expectSame(3)).toBe(before);
    },
  );

  test('go with a site that is no longer on offer, and with the city that they are of', async () => {
    await changing(`update sites.site set status = 'withdrawn' where kind = 'land'`);
    await reckonDueCurves(db, TODAY);
    const { rows } = await sql`select 1 from sites.fit_curve`.execute(db);
    expect(rows).toEqual([]);
    const other = opened.database.city('0201011');
    expect((await sql`select 1 from sites.fit_curve_due`.execute(other)).rows).toEqual([]);
  });
});
