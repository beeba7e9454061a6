import type { Day } from '../../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../../kernel/law/parameter.ts';
import { type App, onPage } from '../../../platform/web/index.ts';
import { permitPath } from '../core/path/permit-path.ts';
import { NOTHING_KNOWN } from '../core/project/project.ts';
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
export { authorityNamed } from '../core/path/permit-path.ts';

/**
 * The road to permits, and its dates for a calendar. The first path of a process takes some milliseconds more: the start pays for it, with the
 * delivered book, since no city asks yet and nobody sees it.
 */
export function mountPermitPages(app: App): void {
  const day = '2026-01-02' as Day;
  permitPath({ project: NOTHING_KNOWN, start: day, known: {}, law: { book: DELIVERED_BOOK, asOf: day } });
  onPage(app, 'permitPath', { get: showPath });
  onPage(app, 'permitCalendar', { get: sendCalendar });
}
