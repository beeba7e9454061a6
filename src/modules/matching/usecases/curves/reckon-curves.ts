import { sql } from 'kysely';
import type { Day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { inTurns } from '../../../../platform/in-turns.ts';
import type { Dossier } from '../../core/dossier.ts';
import { CURVES_EDITION, reckonCurves } from '../../core/hall/curves/reckon-curves.ts';
import { heldAround, planTurns } from '../../core/judging/turns.ts';
import { HALL_LAW, lawTurns } from '../../core/law/land-law.ts';
import { dueCurves, marksOf, readCurves } from '../../data/fit-curves.queries.ts';
import { type DatedCurves, keepCurves, markOtherCurves } from '../../data/fit-curves.writes.ts';
import { dossiersById } from '../load-dossiers.ts';
import { landDigest } from './give-curves.ts';

/** Sites reckoned between two commits. */
const BATCH = 16;
/** Nobody waits for this work, while all others ask meanwhile. Milliseconds. */
const TURN_MS = 4;

/**
 * Makes the curves of the city's land true for a day. One process at a time for each city. A change that comes in meanwhile leaves a
 * mark of its own, and curves of other land are known by their digest.
 * @returns how many sites were looked at.
 */
export const reckonDueCurves = (db: Db, asOf: Day): Promise<number> =>
  db.connection().execute(async (one) => {
    const lock = sql`hashtext('fit curves'), hashtext(platform.city())`;
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lock}) as free`.execute(one);
    if (!rows[0]!.free) return 0;
    try {
      await one.transaction().execute((tx) => markOtherCurves(tx, CURVES_EDITION));
      let done = 0;
      for (;;) {
        const ids = await dueCurves(one, asOf, BATCH);
        if (ids.length === 0) return done;
        await reckonBatch(one, ids, asOf);
        done += ids.length;
      }
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(one);
    }
  });

/** Marks that come in after the land was read stay. */
async function reckonBatch(db: Db, ids: readonly number[], asOf: Day): Promise<void> {
  const marks = await marksOf(db, ids);
  const dossiers = await dossiersById(db, ids);
  const before = new Map((await readCurves(db, ids)).map((one) => [one.siteId, one]));
  const kept: DatedCurves[] = [];
  for (const dossier of dossiers.filter(hasLand)) {
    const land = landDigest(dossier);
    const known = before.get(dossier.site.id);
    const curves = await inTurns(reckonCurves(dossier, asOf, known?.land === land ? known.curves : {}), TURN_MS);
    kept.push({ siteId: dossier.site.id, land, curves, ...daysAround(dossier, asOf) });
  }
  await db.transaction().execute((tx) => keepCurves(tx, { ids, marks }, kept));
}

const hasLand = ({ site, parcels }: Dossier): boolean => site.kind === 'land' && parcels.length > 0;

/** Days between which no other case can hold. */
const daysAround = (dossier: Dossier, asOf: Day): Pick<DatedCurves, 'holdsFrom' | 'holdsTo'> =>
  heldAround([...planTurns(dossier), ...lawTurns(dossier.law, HALL_LAW)], asOf);
