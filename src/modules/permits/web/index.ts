import { type App, onPage } from '../../../platform/web/index.ts';
import { sendCalendar, showPath } from './path.page.tsx';

export { AnswersForm } from './answers-form.tsx';
export { type Answers, readAnswers } from './read-answers.ts';
export { KnownAnswers } from './known-answers.tsx';
export { permitMessages } from './messages.ts';
export { calendarFile } from './calendar-file.ts';
export { PlanTable, type Seen } from './plan-table.tsx';
export { planMessages } from './plan/messages.ts';
export { PlanProgress } from './plan/plan-progress.tsx';
export { DatesFields } from './plan/dates-fields.tsx';
export { datesFaultText, type DateWords, readDates, wordsOfDates } from './plan/read-dates.ts';
export { Missing, PaperTicks } from './plan/paper-check.tsx';
export { LetterView } from './plan/letter-view.tsx';

/** The road to permits, and its dates for a calendar. */
export function mountPermitPages(app: App): void {
  onPage(app, 'permitPath', { get: showPath });
  onPage(app, 'permitCalendar', { get: sendCalendar });
}
