import { dayInPoland, type Day } from '../../../kernel/day.ts';
import type { PageContext } from '../../../platform/web/index.ts';
import type { Need } from '../core/need/need.ts';
import type { SiteAnswer } from '../core/site-answer.ts';
import { countFits } from '../index.server.ts';

/** Sites by what their musts say: all met, something to do or to check, ruled out. */
export type Counts = { readonly pass: number; readonly maybe: number; readonly fail: number };

export const today = (c: PageContext): Day => dayInPoland(c.var.rooms.clock.now());

/** How many published sites answer the need, counted without the answers' reasons. */
export async function countAnswers(c: PageContext, need: Need): Promise<Counts> {
  const { pass, conditional, unknown, fail } = await countFits(c.var.db, need, today(c));
  return { pass, maybe: conditional + unknown, fail };
}

export function countsOf(answers: readonly SiteAnswer[]): Counts {
  const pass = answers.filter(({ standing }) => standing === 'pass').length;
  const fail = answers.filter(({ standing }) => standing === 'fail').length;
  return { pass, fail, maybe: answers.length - pass - fail };
}
