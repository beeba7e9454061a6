import type { Db } from '../../../platform/db/index.ts';
import { dropFile } from '../../../platform/files/index.ts';
import { KIND_QUESTIONS } from '../core/path/subtype.ts';
import { leaveTimes, takePaperFiles } from '../data/forget.writes.ts';

/** What went and what stays nameless. */
export type ForgottenPlan = { readonly files: number; readonly closedSteps: number };

/**
 * Forgets a plan whose project's people are erased: papers, sentences, answers and files, bytes too where nothing else holds them. How long
 * closed steps took stays and counts. Works inside the caller's transaction, which must leave an event and name the plan no more.
 */
export async function forgetPlan(tx: Db, planId: number): Promise<ForgottenPlan> {
  const files = await takePaperFiles(tx, planId);
  for (const fileId of files) await dropFile(tx, fileId);
  return { files: files.length, closedSteps: await leaveTimes(tx, planId, KIND_QUESTIONS) };
}
