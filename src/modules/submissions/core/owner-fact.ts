import type { Day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import type { FactKey, NewFact } from '../../sites/index.ts';
import type { Submission } from './submission.ts';

type Stated = { readonly key: FactKey; readonly value: FactValue; readonly today: Day };

/**
 * What an owner or broker states, as a fact of the day. The source is never a person's name; words that he wrote are seen by
 * the office alone until a clerk has read them, figures and choices by everybody.
 */
export const ownerFact = (
  { id, mandate }: Pick<Submission, 'id' | 'mandate'>,
  { key, value, today }: Stated,
): NewFact => ({
  key,
  value,
  source: {
    kind: mandate === 'broker' ? 'broker' : 'owner',
    name: mandate === 'broker' ? 'pośrednik' : 'właściciel terenu',
    reference: `zgłoszenie ${id}`,
    url: null,
  },
  confirmedOn: today,
  visibility: value.kind === 'text' ? 'office' : 'public',
});
