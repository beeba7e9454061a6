import { addDays, type Day, dayInPoland, daysBetween } from '../../../kernel/day.ts';
import type { FactKey } from '../../sites/index.ts';

/** A page of questions about one site, behind one link. */
export type Sheet = {
  readonly id: number;
  readonly respondentId: number;
  readonly siteId: number;
  readonly linkVersion: number;
  readonly askedAt: Date;
  /** The account that asked; null: the schedule. */
  readonly askedBy: number | null;
  /** The last day on which the link answers. */
  readonly expiresOn: Day;
  readonly reminders: number;
  readonly lastLetterAt: Date;
  readonly declinedAt: Date | null;
  readonly questions: readonly Question[];
};

export type Answer = 'same' | 'different' | 'unknown';

export const ANSWERS: readonly Answer[] = ['same', 'different', 'unknown'];

export type Question = {
  readonly key: FactKey;
  readonly askedAt: Date;
  /** The first answer stands until the office opens the question again. */
  readonly answer: Answer | null;
  readonly answeredAt: Date | null;
  readonly factId: number | null;
  /** What came with the answer; for the office. */
  readonly fileId: string | null;
  readonly reopened: number;
};

export type SheetState = 'open' | 'answered' | 'expired' | 'declined';

/** A month: an operator's terms of connection take up to two, an opinion on a fact does not. The office's practice, not law. */
export const DAYS_OPEN = 30;
const DAYS_BETWEEN_LETTERS = 7;
const MOST_REMINDERS = 2;

/** The last day of a link that is made or renewed on a day. */
export const expiryOf = (today: Day): Day => addDays(today, DAYS_OPEN);

/** What the link of a sheet still does on a day. An answered one stays answered when its time is over. */
export function sheetState(sheet: Pick<Sheet, 'questions' | 'expiresOn' | 'declinedAt'>, today: Day): SheetState {
  if (sheet.declinedAt !== null) return 'declined';
  if (sheet.questions.every(({ answer }) => answer !== null)) return 'answered';
  return sheet.expiresOn < today ? 'expired' : 'open';
}

export const waiting = ({ questions }: Pick<Sheet, 'questions'>): Question[] =>
  questions.filter(({ answer }) => answer === null);

/** A week after the last letter, twice at most, while there is something to answer. */
export const wantsReminder = (sheet: Sheet, today: Day): boolean =>
  sheetState(sheet, today) === 'open' &&
  sheet.reminders < MOST_REMINDERS &&
  daysBetween(dayInPoland(sheet.lastLetterAt), today) >= DAYS_BETWEEN_LETTERS;
