import { addDays, type Day, dayInPoland, daysBetween } from '../../../kernel/day.ts';
import type { Fact } from '../../../kernel/fact.ts';
import { type FactKey, standingOf } from '../../sites/index.ts';
import { answersFor, isSaidBy, type Respondent } from './respondent.ts';
import { type Sheet, sheetState } from './sheet.ts';
import { topicOf } from './topic.ts';

type KnownSite = { readonly id: number; readonly facts: Readonly<Partial<Record<FactKey, readonly Fact[]>>> };

export type Due = {
  readonly respondent: Respondent;
  readonly siteId: number;
  readonly keys: readonly FactKey[];
  /** When the first of the facts goes, or went, out of date. */
  readonly oldest: Day;
};

/**
 * Letters of one day and city: a first start with years of aged facts, or an import, must not write to every operator at once. As
 * many as two people of an operator answer in a day at two minutes each, and as a mail server takes without a doubt. Practice, not law.
 */
export const MOST_LETTERS_A_DAY = 40;

/** A question that nobody answered is not asked again at once. */
const DAYS_BETWEEN_QUESTIONS = 60;

/** A sheet whose link ended longer ago than this holds back no question. A link may be ended on the day before it was made. */
export const DAYS_REMEMBERED = DAYS_BETWEEN_QUESTIONS + 1;

/**
 * What the schedules ask on a day: of each respondent, by site, what he answered for and is about to go out of date, or
 * went. A fact that another source last stated is that source's matter. What aged first comes first. Order does not depend on the order of the facts.
 */
export function dueQuestions(
  respondents: readonly Respondent[],
  known: { sites: readonly KnownSite[]; sheets: readonly Sheet[] },
  today: Day,
): Due[] {
  const due = respondents
    .filter(({ active }) => active)
    .flatMap((respondent) => {
      const own = known.sheets.filter(({ respondentId }) => respondentId === respondent.id);
      return known.sites
        .filter(({ id }) => answersFor(respondent, id))
        .flatMap((site) => dueAt(respondent, site, { sheets: own, today }));
    });
  return inTurn(due, respondents);
}

/** What aged first comes first; else by respondent, and of one as they stand. */
// oxlint-disable-next-line max-params
export function inTurn(due: readonly Due[], respondents: readonly Respondent[]): Due[] {
  const placeOf = new Map(respondents.map((one, place) => [one, place]));
  return due.toSorted(
    (a, b) =>
      (a.oldest === b.oldest ? 0 : a.oldest < b.oldest ? -1 : 1) ||
      placeOf.get(a.respondent)! - placeOf.get(b.respondent)!,
  );
}

function dueAt(respondent: Respondent, site: KnownSite, asked: Asked): Due[] {
  const keys = keysDue(respondent, site, asked);
  const ends = keys.map((key) => standingOf(key, site.facts[key], asked.today).current!.validUntil!);
  return keys.length === 0 ? [] : [{ respondent, siteId: site.id, keys, oldest: ends.toSorted()[0]! }];
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
