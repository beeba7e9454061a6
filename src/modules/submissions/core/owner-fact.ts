import type { Day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import type { FactKey, NewFact } from '../../sites/index.ts';
import type { Submission } from './submission.ts';

type Stated = {
  readonly key: FactKey;
  readonly value: FactValue;
  readonly today: Day;
  /** Stated later, on the private page, and no clerk has looked at it. */
  readonly unseen?: boolean;
};

/** How the statements of a submission name it. */
export const referenceOf = (id: number): string => `zgłoszenie ${id}`;

/**
 * What an owner or broker states, as a fact of the day. The source is never a person's name; words that he wrote are seen by
 * the office alone until a clerk has read them, and so are figures that he states later; others are seen by everybody.
 */
export const ownerFact = (
  { id, mandate }: Pick<Submission, 'id' | 'mandate'>,
  { key, value, today, unseen = false }: Stated,
): NewFact => ({
  key,
  value,
  source: {
    kind: mandate === 'broker' ? 'broker' : 'owner',
    name: mandate === 'broker' ? 'pośrednik' : 'właściciel terenu',
    reference: referenceOf(id),
    url: null,
  },
  confirmedOn: today,
  visibility: value.kind === 'text' || unseen ? 'office' : 'public',
});
