import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { type FileSource, lockLand, readMunicipality } from '../../places/index.server.ts';
import { type AssembledPlan, assemblePlan, type RefusedObject } from '../core/app/assemble-plan.ts';
import { checkPlan } from '../core/check/check-plan.ts';
import type { PlanAct } from '../core/plan.ts';
import { type KnownAct, knownActs } from '../data/plan.queries.ts';
import { removeOtherZones, writeAct, type Written, writeProvisions, writeZone } from '../data/write-plan.ts';
import { tell, type ToldFault } from './check-plan-files.ts';
import { type PlanFileFault, readPlanFiles } from './read-plan-files.ts';
import { recomputeShares } from './recompute-shares.ts';

export type PlanImport = {
  readonly files: readonly FileSource[];
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun?: boolean;
  readonly locale?: Locale;
};

type Counts = Record<Written, number>;

export type PlanReport = {
  readonly files: readonly string[];
  readonly acts: Counts;
  readonly zones: Counts & { removed: number };
  readonly provisionsChanged: number;
  readonly sharesComputed: number;
  /** Objects that keep the whole import out: all or nothing. */
  readonly refused: readonly RefusedObject[];
  /** Acts of which a later version stands already: left as they are. */
  readonly older: readonly string[];
  /** What the check found; faults that do not keep a plan out are told all the same. */
  readonly faults: readonly ToldFault[];
  readonly dryRun: boolean;
  readonly stored: boolean;
};

type Outcome = Pick<PlanReport, 'acts' | 'zones' | 'provisionsChanged' | 'sharesComputed'>;

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('rolled back on purpose');
    this.outcome = outcome;
  }
}

/**
 * Reads an APP plan (2.0 or 3.0; act and zones in one or several files) into the connection's city, in one transaction with its
 * event. The same files again change nothing; a later version replaces an earlier one, never the other way round.
 */
export async function importPlan(db: Db, request: PlanImport): Promise<Result<PlanReport, PlanFileFault>> {
  const read = await readPlanFiles(request.files);
  if (!read.ok) return read;
  const [city, known] = await Promise.all([readMunicipality(db), knownActs(db)]);
  const { placed, faults } = checkPlan(read.value);
  const into = { teryt: city.teryt, epsg: city.epsg, today: request.today, documents: read.value.documents, known };
  const plan = assemblePlan(placed, into);
  const older = plan.acts.filter((act) => isOlder(act, known)).map(({ identifier }) => identifier);
  const keep = !request.dryRun && plan.refused.length === 0;
  const outcome = await write(db, { plan, known, older, keep, actor: request.actor });
  const files = request.files.map(({ name }) => name);
  const told = faults.map((fault) => tell(fault, request.locale ?? 'pl'));
  return ok({
    files,
    ...outcome,
    refused: plan.refused,
    older,
    faults: told,
    dryRun: request.dryRun ?? false,
    stored: keep,
  });
}

/** Versions are UTC stamps, `YYYYMMDDThhmmss`, so they compare as text. */
const isOlder = (act: PlanAct, known: readonly KnownAct[]): boolean =>
  known.some((one) => one.identifier === act.identifier && (act.version ?? '') < (one.version ?? ''));

type Work = { plan: AssembledPlan; known: readonly KnownAct[]; older: readonly string[]; keep: boolean; actor: Actor };

async function write(db: Db, work: Work): Promise<Outcome> {
  try {
    return await db.transaction().execute(async (tx) => {
      await lockLand(tx);
      const outcome = await writeAll(tx, work);
      const { acts, zones, provisionsChanged } = outcome;
      const nothing =
        acts.inserted + acts.changed + zones.inserted + zones.changed + zones.removed + provisionsChanged === 0;
      if (!work.keep || nothing) throw new Unwritten(outcome);
      await recordEvent(tx, {
        actor: work.actor,
        action: 'plan.imported',
        object: {
          kind: 'plan',
          id: (work.plan.acts[0]?.identifier ?? [...work.plan.zones.keys()][0] ?? '').slice(0, 200),
        },
        details: {
          acts: acts.inserted + acts.changed,
          zones: zones.inserted + zones.changed,
          removed: zones.removed,
          provisions: provisionsChanged,
        },
      });
      return outcome;
    });
  } catch (error) {
    if (error instanceof Unwritten) return error.outcome;
    throw error;
  }
}

async function writeAll(tx: Db, { plan, known, older }: Work): Promise<Outcome> {
  const acts: Counts = { inserted: 0, changed: 0, unchanged: 0 };
  const zones = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
  const ids = new Map(known.map(({ identifier, id }) => [identifier, id]));
  const touched: number[] = [];
  let provisionsChanged = 0;
  for (const act of plan.acts) {
    if (older.includes(act.identifier)) continue;
    const { id, written } = await writeAct(tx, act);
    acts[written] += 1;
    ids.set(act.identifier, id);
  }
  for (const [identifier, members] of plan.zones) {
    if (older.includes(identifier)) continue;
    const actId = ids.get(identifier)!;
    for (const zone of members) {
      const { id, written } = await writeZone(tx, actId, zone);
      zones[written] += 1;
      if (written !== 'unchanged') touched.push(id);
      provisionsChanged += await writeProvisions(tx, id, zone.provisions);
    }
    // Act and zones that come together are the whole plan; zones alone may be a part of it.
    const whole = plan.acts.some((act) => act.identifier === identifier);
    if (whole)
      zones.removed += await removeOtherZones(
        tx,
        actId,
        members.map((zone) => zone.identifier),
      );
  }
  const sharesComputed = await recomputeShares(tx, { zoneIds: touched });
  return { acts, zones, provisionsChanged, sharesComputed };
}
