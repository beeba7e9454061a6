import type { Day } from '../../../kernel/day.ts';
import type { Fact, Visibility } from '../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../sites/index.ts';
import { isSaidBy, type Respondent } from './respondent.ts';

export type ShownFact = {
  /** The statement that someone outside the office is asked about; absent when he is asked for a value. */
  readonly shown: Fact | undefined;
  /** Who may see what is known of this key, and so also the answer. */
  readonly visibility: Visibility;
};

type Reader = { readonly to: Pick<Respondent, 'kind' | 'sourceName'>; readonly today: Day };

/** What whoever is asked sees of a key: the statement in force, when it is public or what he told partners himself. */
export function shownFact(key: FactKey, facts: readonly Fact[] | undefined, { to, today }: Reader): ShownFact {
  const { current } = standingOf(key, facts, today);
  const visibility = current?.visibility ?? 'public';
  const open = visibility === 'public' || (visibility === 'partners' && current !== undefined && isSaidBy(current, to));
  return { shown: open ? current : undefined, visibility };
}
