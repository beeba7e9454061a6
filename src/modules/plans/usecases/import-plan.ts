import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { type FileSource, lockLand, readMunicipality } from '../../places/index.server.ts';
import { type AssembledPlan, assemblePlan, type RefusedObject } from '../core/app/assemble-plan.ts';
import type { RawDocument } from '../core/app/raw-plan.ts';
import { checkPlan } from '../core/check/check-plan.ts';
import type { PlacedPlan } from '../core/check/placed.ts';
import type { PlanAct } from '../core/plan.ts';
import { type KnownAct, knownActs } from '../data/plan.queries.ts';
import { removeOtherZones, writeAct, type Written, writeZone } from '../data/write-plan.ts';
import { writeProvisions } from '../data/write-provisions.ts';
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

type WrittenPlan = Pick<PlanReport, 'acts' | 'zones' | 'provisionsChanged' | 'sharesComputed'>;
type Outcome = WrittenPlan & Pick<PlanReport, 'refused' | 'older'>;

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
  const { placed, faults } = checkPlan(read.value);
  const outcome = await write(db, { request, placed, documents: read.value.documents });
  return ok({
    files: request.files.map(({ name }) => name),
    ...outcome,
    faults: faults.map((fault) => tell(fault, request.locale ?? 'pl')),
    dryRun: request.dryRun ?? false,
    stored: mayStay(request, outcome),
  });
}

const mayStay = ({ dryRun }: PlanImport, { refused }: Pick<PlanReport, 'refused'>): boolean =>
  !dryRun && refused.length === 0;

/** Versions are UTC stamps, `YYYYMMDDThhmmss`, so they compare as text. */
const isOlder = (act: PlanAct, known: readonly KnownAct[]): boolean =>
  known.some((one) => one.identifier === act.identifier && (act.version ?? '') < (one.version ?? ''));

type Work = {
  readonly request: PlanImport;
  readonly placed: PlacedPlan;
  readonly documents: readonly RawDocument[];
};

/** What stands in the city already is read under the lock, so that of two imports at once the second sees the first. */
async function write(db: Db, { request, placed, documents }: Work): Promise<Outcome> {
  try {
    return await db.transaction().execute(async (tx) => {
      await lockLand(tx);
      const { teryt, epsg } = await readMunicipality(tx);
      const known = await knownActs(tx);
      const plan = assemblePlan(placed, { teryt, epsg, today: request.today, documents, known });
      const older = plan.acts.filter((act) => isOlder(act, known)).map(({ identifier }) => identifier);
      const written = await writeAll(tx, { plan, known, older, today: request.today });
      const outcome = { ...written, refused: plan.refused, older };
      if (!mayStay(request, outcome) || isNothing(outcome)) throw new Unwritten(outcome);
      const { acts, zones, provisionsChanged } = outcome;
      const first = plan.acts[0]?.identifier ?? [...plan.zones.keys()][0] ?? '';
      await recordEvent(tx, {
        actor: request.actor,
        action: 'plan.imported',
        object: { kind: 'plan', id: first.slice(0, 200) },
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

const isNothing = ({ acts, zones, provisionsChanged }: WrittenPlan): boolean =>
  acts.inserted + acts.changed + zones.inserted + zones.changed + zones.removed + provisionsChanged === 0;

export type ToWrite = {
  readonly plan: Pick<AssembledPlan, 'acts' | 'zones'>;
  readonly known: readonly KnownAct[];
  /** Acts to be left as they are. */
  readonly older: readonly string[];
  readonly today: Day;
};

/** Writes acts, zones, provisions and shares in the caller's transaction. */
export async function writeAll(tx: Db, { plan, known, older, today }: ToWrite): Promise<WrittenPlan> {
  const acts: Counts = { inserted: 0, changed: 0, unchanged: 0 };
  const zones = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
  const ids = new Map(known.map(({ identifier, id }) => [identifier, id]));
  const touched: number[] = [];
  let provisionsChanged = 0;
  for (const act of plan.acts) {
    if (older.includes(act.identifier)) continue;
    const { id, written } = await writeAct(tx, act, { today, version: act.version });
    acts[written] += 1;
    ids.set(act.identifier, id);
  }
  for (const [identifier, members] of plan.zones) {
    if (older.includes(identifier)) continue;
    const actId = ids.get(identifier)!;
    // Act and zones that come together are the whole plan; zones alone may be a part of it.
    const whole = plan.acts.find((act) => act.identifier === identifier);
    const stamp = { today, version: whole?.version ?? null };
    const beginnings: Day[] = [];
    for (const zone of members) {
      const { id, written, amended } = await writeZone(tx, { actId, zone, stamp });
      zones[written] += 1;
      if (written !== 'unchanged') touched.push(id);
      if (zone.from !== null && (amended || written === 'inserted')) beginnings.push(zone.from);
      const codedBy = zone.provisions[0]?.codedBy ?? 'APP: ';
      provisionsChanged += await writeProvisions(tx, { id, codedBy, today }, zone.provisions);
    }
    if (whole) {
      const kept = members.map((zone) => zone.identifier);
      const amendedFrom = beginnings.toSorted().at(-1) ?? null;
      zones.removed += await removeOtherZones(tx, { actId, kept, stamp, amendedFrom });
    }
  }
  const sharesComputed = await recomputeShares(tx, { zoneIds: touched });
  return { acts, zones, provisionsChanged, sharesComputed };
}
