import { dayInPoland, type Day } from '../../../kernel/day.ts';
import { inTurns } from '../../../platform/in-turns.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import { judging } from '../core/answer-all.ts';
import type { Need } from '../core/need/need.ts';
import type { SiteAnswer } from '../core/site-answer.ts';
import { isOfOtherKind } from '../core/rules/kind.ts';
import { isLargeOffer, publishedDossiers } from '../index.server.ts';
import { curvesForNeed } from '../usecases/curves/give-curves.ts';

/** Sites by what their musts say: all met, something to do or to check, ruled out. */
export type Counts = { readonly pass: number; readonly maybe: number; readonly fail: number };

export const today = (c: PageContext): Day => dayInPoland(c.var.rooms.clock.now());

/**
 * How many published sites of the kind that is looked for answer the need, counted without what only a reader wants; null of an
 * offer too large to count while somebody types.
 */
export async function countAnswers(c: PageContext, need: Need): Promise<Counts | null> {
  if (await isLargeOffer(c.var.db)) return null;
  const dossiers = await publishedDossiers(c.var.db, c.var.city);
  const ofKind = dossiers.filter((dossier) => !isOfOtherKind(need, dossier));
  await curvesForNeed(c.var.db, need, ofKind);
  return countsOf(await inTurns(judging(ofKind, need, today(c))));
}

export function countsOf(answers: readonly SiteAnswer[]): Counts {
  const pass = answers.filter(({ standing }) => standing === 'pass').length;
  const fail = answers.filter(({ standing }) => standing === 'fail').length;
  return { pass, fail, maybe: answers.length - pass - fail };
}
