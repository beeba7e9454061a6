import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinedShape } from '../../../geometry/assembly/join.ts';
import { containsRectangle } from '../../../geometry/placement.ts';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { fixesFor } from '../core/hall/fixes/all-fixes.ts';
import { openNeed } from '../core/need/need.ts';
import { readDossiers } from './load-dossiers.ts';
import { readNearLand } from './near-land.ts';

const TODAY = day('2026-11-23');
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const must = (value: number) => ({ value, weight: 'must' as const });

test(
  'what is proposed for the land of the demo stands on that land, and adds none of its own parcels',
  { timeout: 60_000 },
  async () => {
    const { db } = opened;
    const all = await db.transaction().execute((tx) => readDossiers(tx, null));
    const kinds = { neighbours: 0, relaxed: 0 };
    for (const dossier of all.filter(({ site, parcels }) => site.kind === 'land' && parcels.length > 0)) {
      const near = await readNearLand(db, dossier, TODAY);
      const own = new Set(dossier.parcels.map(({ id }) => id));
      for (const [length, width] of [
        [120, 70],
        [200, 110],
      ] as const) {
        const need = {
          ...openNeed('land'),
          length: must(length),
          width: must(width),
          activity: { text: null, pkd: '25.53.Z' },
        };
        for (const fix of fixesFor({ dossier, need, asOf: TODAY, near }).fixes) {
          kinds[fix.kind] += 1;
          if (fix.kind === 'neighbours') expect(fix.reason?.code).not.toBe('fit-yes');
          const added = fix.kind === 'neighbours' ? fix.parcels.map(({ id }) => id) : [];
          expect(added.filter((id) => own.has(id))).toEqual([]);
          const shapes = [...dossier.parcels, ...(near?.all.parcels ?? []).filter(({ id }) => added.includes(id))];
          const land = joinedShape(shapes.map(({ geometry }) => geometry));
          expect(land.some((part) => containsRectangle(part, fix.placement))).toBe(true);
        }
      }
    }
    expect(kinds.neighbours).toBeGreaterThan(0);
    expect(kinds.relaxed).toBeGreaterThan(0);
  },
);
