import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { dropFile, type FileFault, keepFile } from '../../../platform/files/index.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import { lockPlan } from '../data/plan.queries.ts';
import { type Circle, type PaperFile, paperFiles } from '../data/paper.queries.ts';
import { deletePaperFile, insertPaperFile, updateCircle } from '../data/paper-writes.ts';
import { type StepKey, touchPlan } from '../data/plan-writes.ts';

export type PaperFailure =
  | FileFault
  | { kind: 'no-plan' }
  | { kind: 'no-such-paper' }
  | { kind: 'no-such-file' }
  | { kind: 'of-investor' }
  | { kind: 'too-many-files'; max: number };

/** Files of one plan at most. */
const MOST_FILES = 200;

export type PaperToAdd = StepKey & {
  readonly city: string;
  readonly paper: string;
  readonly circle: Circle;
  readonly file: { readonly bytes: Uint8Array; readonly name: string };
  readonly at: Date;
};

/**
 * Keeps a file for a paper of an application, checked and scanned as every file is, for the office alone or for the investor too.
 * Works inside the caller's transaction, which must leave an event.
 */
export async function addPaper(tx: Db, { city, file, ...paper }: PaperToAdd): Promise<Result<null, PaperFailure>> {
  if (!(await lockPlan(tx, paper.planId))) return refuse({ kind: 'no-plan' });
  if (!procedureOf(paper.procedure).papers.some(({ key }) => key === paper.paper))
    return refuse({ kind: 'no-such-paper' });
  if ((await paperFiles(tx, paper.planId, 'office')).length >= MOST_FILES)
    return refuse({ kind: 'too-many-files', max: MOST_FILES });
  const kept = await keepFile(tx, { city, ...file, purpose: 'document' });
  if (!kept.ok) return kept;
  await insertPaperFile(tx, { ...paper, handedInBy: 'office', fileId: kept.value.id });
  await touchPlan(tx, paper.planId);
  return ok(null);
}

type OfPlan = { readonly planId: number; readonly fileId: string };

/** Shows a file to the investor, or to the office alone. */
export function showPaper(tx: Db, of: OfPlan, circle: Circle): Promise<Result<PaperFile, PaperFailure>> {
  return onFile(tx, of, (file) =>
    file.handedInBy === 'investor'
      ? refuse({ kind: 'of-investor' } as const)
      : done(updateCircle(tx, of.fileId, circle)),
  );
}

/** Forgets a file of a plan, and its bytes where nothing else holds them. */
export function removePaper(tx: Db, of: OfPlan): Promise<Result<PaperFile, PaperFailure>> {
  return onFile(tx, of, () => done(forgetPaper(tx, of.fileId)));
}

async function forgetPaper(tx: Db, fileId: string): Promise<void> {
  await deletePaperFile(tx, fileId);
  await dropFile(tx, fileId);
}

const done = async (work: Promise<void>): Promise<Result<null, PaperFailure>> => {
  await work;
  return ok(null);
};

// oxlint-disable-next-line max-params
async function onFile(
  tx: Db,
  { planId, fileId }: OfPlan,
  work: (file: PaperFile) => Promise<Result<null, PaperFailure>> | Result<null, PaperFailure>,
): Promise<Result<PaperFile, PaperFailure>> {
  if (!(await lockPlan(tx, planId))) return refuse({ kind: 'no-plan' });
  const file = (await paperFiles(tx, planId, 'office')).find((one) => one.fileId === fileId);
  if (!file) return refuse({ kind: 'no-such-file' });
  const worked = await work(file);
  if (!worked.ok) return worked;
  await touchPlan(tx, planId);
  return ok(file);
}
