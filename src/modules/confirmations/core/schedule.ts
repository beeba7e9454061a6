import { addDays, type Day, dayInPoland, daysBetween } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../sites/index.ts';
import { answersFor, isSaidBy, type Respondent } from './respondent.ts';
import { type Sheet, sheetState } from './sheet.ts';
import { topicOf } from './topic.ts';

type KnownSite = { readonly id: number; readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>> };

export type Due = { readonly respondent: Respondent; readonly siteId: number; readonly keys: readonly FactKey[] };

/** A question that nobody answered is not asked again at once. */
const DAYS_BETWEEN_QUESTIONS = 60;

/**
 * What the schedules ask on a day: of each respondent, by site, what he answered for and is about to go out of date, or
 * went. A fact that another source last stated is that source's matter. Order does not depend on the order of the facts.
 */
export function dueQuestions(
  respondents: readonly Respondent[],
  known: { sites: readonly KnownSite[]; sheets: readonly Sheet[] },
  today: Day,
): Due[] {
  return respondents
    .filter(({ active }) => active)
    .flatMap((respondent) => {
      const own = known.sheets.filter(({ respondentId }) => respondentId === respondent.id);
      return known.sites
        .filter(({ id }) => answersFor(respondent, id))
        .map((site) => ({ respondent, siteId: site.id, keys: keysDue(respondent, site, { sheets: own, today }) }))
        .filter(({ keys }) => keys.length > 0);
    });
}

type Asked = { readonly sheets: readonly Sheet[]; readonly today: Day };

function keysDue(respondent: Respondent, site: KnownSite, { sheets, today }: Asked): FactKey[] {
  const ahead = new Map(respondent.topics.map(({ topic, aheadDays }) => [topic, aheadDays]));
  const sheetsOfSite = sheets.filter(({ siteId }) => siteId === site.id);
  return (Object.keys(site.facts) as FactKey[]).toSorted().filter((key) => {
    const days = ahead.get(topicOf(key)) ?? null;
    const { current } = standingOf(key, site.facts[key], today);
    if (days === null || !current || current.validUntil === null || !isSaidBy(current, respondent)) return false;
    return addDays(current.validUntil, -days) <= today && !sheetsOfSite.some((sheet) => asksLately(sheet, key, today));
  });
}

const asksLately = (sheet: Sheet, key: FactKey, today: Day): boolean =>
  sheet.questions.some(
    (question) =>
      question.key === key &&
      ((question.answer === null && sheetState(sheet, today) === 'open') ||
        daysBetween(dayInPoland(question.askedAt), today) < DAYS_BETWEEN_QUESTIONS),
  );
