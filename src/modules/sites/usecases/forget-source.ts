import type { SourceKind } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import { renameSource } from '../data/sites.writes.ts';

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
 * event tells of it. Answers how many statements that were.
 */
export const forgetSourceIn = (tx: Db, source: SourceToForget): Promise<number> => renameSource(tx, source);
