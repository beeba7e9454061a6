import { addMonths, type Day } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../sites/index.ts';
import { answersFor, isSaidBy, type Respondent } from './respondent.ts';
import { topicOf } from './topic.ts';

/**
 * Months without a question or an answer after which a source's person is erased, where the city sets none: as long as most
 * answers may be relied on. Storage limitation (Art. 5(1)(e) GDPR) names no term; this one is the office's practice.
 */
export const USUAL_MONTHS = 24;
/** Shorter than most facts age: the schedule would find nobody to ask. */
export const LEAST_MONTHS = 6;
/** As in the table. */
export const MOST_MONTHS = 120;

/** Who was last written to, heard or changed on this day or before it is erased, when nothing else keeps him. */
export const quietUntil = (today: Day, months: number): Day => addMonths(today, -months);

/** Months as typed; null when they are none that may be set. */
export function readMonths(typed: string): number | null {
  const text = typed.trim();
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return months >= LEAST_MONTHS && months <= MOST_MONTHS ? months : null;
}

type KnownSite = { readonly id: number; readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>> };

/** Whether a schedule will ask him again: a statement of his stands at a site on offer and goes out of date some day. */
export function willBeAsked(respondent: Respondent, offered: readonly KnownSite[], today: Day): boolean {
  const scheduled = new Set(respondent.topics.filter(({ aheadDays }) => aheadDays !== null).map(({ topic }) => topic));
  if (!respondent.active || scheduled.size === 0) return false;
  return offered
    .filter(({ id }) => answersFor(respondent, id))
    .some(({ facts }) =>
      (Object.keys(facts) as FactKey[]).some((key) => {
        const { current } = standingOf(key, facts[key], today);
        return (
          scheduled.has(topicOf(key)) &&
          current !== undefined &&
          current.validUntil !== null &&
          isSaidBy(current, respondent)
        );
      }),
    );
}
