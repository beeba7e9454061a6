import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Need } from '../../matching/index.ts';
import type { siteSearch } from '../../sites/index.ts';
import { askedBy } from '../core/question.ts';
import { activeQuestions } from '../data/alert.queries.ts';

/** A need that confirmed alerts ask about, the filter beside it (null: none), and how many alerts do. Names nobody. */
export type SavedNeed = {
  readonly need: Need;
  readonly filter: siteSearch.SiteFilter | null;
  readonly times: number;
};

/** What owners of live alerts wait for, what most wait for first. Alerts without a need ask nothing of a site. */
export async function savedNeeds(db: Db, today: Day): Promise<SavedNeed[]> {
  return (await activeQuestions(db, today)).flatMap(({ times, ...kept }) => {
    const { need, filter } = askedBy(kept);
    return need ? [{ need, filter: kept.filter === '' ? null : filter, times }] : [];
  });
}
