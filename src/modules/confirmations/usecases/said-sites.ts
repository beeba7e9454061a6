import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type FactHistory, readFacts } from '../../sites/index.server.ts';
import { isNamed, type Respondent } from '../core/respondent.ts';
import { sitesSaidBy, sourcesNamed } from '../data/said-by.queries.ts';

/** Sites in memory at once, with all that was ever said of them. */
const BATCH = 500;

export type SaidSite = { readonly id: number; readonly facts: FactHistory };

/**
 * Sites on offer of which one of them stated something that goes out of date until a day or (null) ever, by name, some hundred at a
 * time: of a large offer no others are read.
 */
export async function* saidSites(
  db: Db,
  respondents: readonly Respondent[],
  until: Day | null,
): AsyncGenerator<readonly SaidSite[], void> {
  const said = (await sourcesNamed(db)).filter((source) => respondents.some((one) => isNamed(source, one)));
  const ids = await sitesSaidBy(db, said, until);
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const facts = await readFacts(db, { siteId: null, siteIds: some, visibility: ['public', 'partners', 'office'] });
    yield some.map((id) => ({ id, facts: facts.get(id) ?? {} }));
  }
}
