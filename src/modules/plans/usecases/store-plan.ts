import type { Epsg } from '../../../geometry/crs.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { lockLand, readMunicipality } from '../../places/index.server.ts';
import type { AssembledPlan } from '../core/app/assemble-plan.ts';
import type { LostProvision, PlanAct } from '../core/plan.ts';
import { type KnownAct, knownActs } from '../data/plan.queries.ts';
import { removeOtherZones, writeAct, type Written, writeZone } from '../data/write-plan.ts';
import { writeProvisions } from '../data/write-provisions.ts';
import { LONGEST_REASON } from './desk/code-provision.ts';
import { recomputeShares } from './recompute-shares.ts';

type Counts = Record<Written, number>;

export type WrittenPlan = {
  readonly acts: Counts;
  readonly zones: Counts & { removed: number };
  readonly provisionsChanged: number;
  readonly sharesComputed: number;
  /** Of what people coded or checked; it keeps the whole import out until somebody says why it may go. */
  readonly lost: readonly LostProvision[];
};

/** What came of it; `refused` keep the whole import out, `older` are acts of which a later version stands already. */
export type Stored = WrittenPlan &
  Pick<AssembledPlan, 'refused'> & { readonly older: readonly string[]; readonly stored: boolean };

/** Ends a transaction whose work must leave no trace; never leaves this file. */
class Unwritten extends Error {
  readonly outcome: Stored;
  constructor(outcome: Stored) {
    super('rolled back on purpose');
    this.outcome = outcome;
  }
}

export type Storing = {
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun: boolean;
  /** Why the work of people may go; without it an import that loses some is not stored. */
  readonly losesBecause?: string | null;
};
/** The city, and the acts that stand in it. */
export type InCity = { readonly teryt: string; readonly epsg: Epsg; readonly known: readonly KnownAct[] };

/** Versions are UTC stamps, `YYYYMMDDThhmmss`, so they compare as text. */
const isOlder = (act: PlanAct, known: readonly KnownAct[]): boolean =>
  known.some((one) => one.identifier === act.identifier && (act.version ?? '') < (one.version ?? ''));

/**
 * Brings a plan into the city in one transaction with its event, all or nothing. What stands there already is read under the lock, so
 * that of two imports at once the second sees the first.
 */
export async function storePlan(db: Db, storing: Storing, assemble: (city: InCity) => AssembledPlan): Promise<Stored> {
  const { actor, today, dryRun, losesBecause = null } = storing;
  try {
    return await db.transaction().execute(async (tx) => {
      await lockLand(tx);
      const { teryt, epsg } = await readMunicipality(tx);
      const known = await knownActs(tx);
      const plan = assemble({ teryt, epsg, known });
      const older = plan.acts.filter((act) => isOlder(act, known)).map(({ identifier }) => identifier);
      const written = await writeAll(tx, { plan, known, older, today, broughtBy: accountOf(actor) });
      const keptOut = plan.refused.length > 0 || (written.lost.length > 0 && !losesBecause);
      const stored = !dryRun && !keptOut;
      const outcome = { ...written, refused: plan.refused, older, stored };
      if (!stored || isNothing(outcome)) throw new Unwritten(outcome);
      const { acts, zones, provisionsChanged, lost } = outcome;
      const first = plan.acts[0]?.identifier ?? [...plan.zones.keys()][0] ?? '';
      await recordEvent(tx, {
        actor,
        action: 'plan.imported',
        object: { kind: 'plan', id: first.slice(0, 200) },
        details: {
          acts: acts.inserted + acts.changed,
          zones: zones.inserted + zones.changed,
          removed: zones.removed,
          provisions: provisionsChanged,
          ...(lost.length > 0 && { lost: lost.length, why: losesBecause!.slice(0, LONGEST_REASON) }),
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

type ToWrite = {
  readonly plan: Pick<AssembledPlan, 'acts' | 'zones'>;
  readonly known: readonly KnownAct[];
  /** Acts to be left as they are. */
  readonly older: readonly string[];
  readonly today: Day;
  readonly broughtBy: number | null;
};

/** The account of a person of the office; null of a command. */
export const accountOf = (actor: Actor): number | null =>
  actor.startsWith('user:') ? Number(actor.slice('user:'.length)) : null;

async function writeAll(tx: Db, { plan, known, older, today, broughtBy }: ToWrite): Promise<WrittenPlan> {
  const acts: Counts = { inserted: 0, changed: 0, unchanged: 0 };
  const zones = { inserted: 0, changed: 0, unchanged: 0, removed: 0 };
  const ids = new Map(known.map(({ identifier, id }) => [identifier, id]));
  const touched: number[] = [];
  const lost: LostProvision[] = [];
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
      const codedBy = zone.provisions[0]?.codedBy ?? whole?.source ?? 'APP: ';
      const provisions = await writeProvisions(tx, { id, codedBy, broughtBy, today }, zone.provisions);
      provisionsChanged += provisions.changed;
      lost.push(...provisions.lost);
    }
    if (whole) {
      const kept = members.map((zone) => zone.identifier);
      const amendedFrom = beginnings.toSorted().at(-1) ?? null;
      const gone = await removeOtherZones(tx, { actId, kept, stamp, amendedFrom });
      zones.removed += gone.removed;
      lost.push(...gone.lost);
    }
  }
  const sharesComputed = await recomputeShares(tx, { zoneIds: touched });
  return { acts, zones, provisionsChanged, sharesComputed, lost };
}
