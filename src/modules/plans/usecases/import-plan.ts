import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Actor } from '../../audit/index.server.ts';
import type { FileSource } from '../../places/index.server.ts';
import { assemblePlan, type RefusedObject } from '../core/app/assemble-plan.ts';
import { checkPlan } from '../core/check/check-plan.ts';
import { tell, type ToldFault } from './check-plan-files.ts';
import { type PlanFileFault, readPlanFiles } from './read-plan-files.ts';
import { storePlan, type WrittenPlan } from './store-plan.ts';

export type PlanImport = {
  readonly files: readonly FileSource[];
  readonly actor: Actor;
  readonly today: Day;
  readonly dryRun?: boolean;
  readonly locale?: Locale;
  readonly losesBecause?: string | null;
};

export type PlanReport = WrittenPlan & {
  readonly files: readonly string[];
  /** Objects that keep the whole import out: all or nothing. */
  readonly refused: readonly RefusedObject[];
  /** Acts of which a later version stands already: left as they are. */
  readonly older: readonly string[];
  /** What the check found; faults that do not keep a plan out are told all the same. */
  readonly faults: readonly ToldFault[];
  readonly dryRun: boolean;
  readonly stored: boolean;
};

/**
 * Reads an APP plan (2.0 or 3.0; act and zones in one or several files) into the connection's city, in one transaction with its
 * event. The same files again change nothing; a later version replaces an earlier one, never the other way round.
 */
export async function importPlan(db: Db, request: PlanImport): Promise<Result<PlanReport, PlanFileFault>> {
  const read = await readPlanFiles(request.files);
  if (!read.ok) return read;
  const { placed, faults } = checkPlan(read.value);
  const { documents } = read.value;
  const { actor, today, dryRun = false, losesBecause = null } = request;
  const stored = await storePlan(db, { actor, today, dryRun, losesBecause }, (city) =>
    assemblePlan(placed, { ...city, today, documents }),
  );
  return ok({
    files: request.files.map(({ name }) => name),
    ...stored,
    faults: faults.map((fault) => tell(fault, request.locale ?? 'pl')),
    dryRun,
  });
}
