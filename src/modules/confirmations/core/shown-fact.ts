import type { Day } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../sites/index.ts';

export type ShownFact = {
  /** The statement that someone outside the office is asked about; absent when he is asked for a value. */
  readonly shown: Fact | undefined;
  /** The office keeps what it knows of this key: the answer is kept too. */
  readonly keptInside: boolean;
};

/** What whoever is asked sees of a key: the statement in force, unless the office keeps it to itself. */
export function shownFact(key: FactKey, facts: readonly Fact[] | undefined, today: Day): ShownFact {
  const { current } = standingOf(key, facts, today);
  const keptInside = current?.visibility === 'office';
  return { shown: keptInside ? undefined : current, keptInside };
}
