import type { SourceKind } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import { eraseWords, renameSource, statedOn } from '../data/sites.writes.ts';

export type SourceToForget = {
  readonly kind: SourceKind;
  readonly name: string;
  /** Null: of every site. */
  readonly siteIds: readonly number[] | null;
  /** What stands in the place of the name; another one for another source, so that two sources stay two. */
  readonly becomes: string;
};

/**
 * Takes a person's name out of his statements; what he said, when and how long it holds stays. A part of a larger change, whose
 * event tells of it. Answers the numbers of those statements.
 */
export const forgetSourceIn = (tx: Db, source: SourceToForget): Promise<number[]> => renameSource(tx, source);

/**
 * Takes a source's own words out of its statements: they stay in the history with their day and count no longer. Figures, choices and
 * days stay. A part of a larger change, whose event tells of it. Answers the numbers of those that had words.
 */
export const forgetWordsIn = (tx: Db, ids: readonly number[], at: Date): Promise<number[]> => eraseWords(tx, ids, at);

/** The same of all statements of a site that stand on one paper. */
export const forgetPaperIn = async (
  tx: Db,
  { siteId, reference, at }: { readonly siteId: number; readonly reference: string; readonly at: Date },
): Promise<number[]> => eraseWords(tx, await statedOn(tx, siteId, reference), at);
