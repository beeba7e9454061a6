import { type App, onPage } from '../../../platform/web/index.ts';
import { sendCalendar, showPath } from './path.page.tsx';

/** The road to permits, and its dates for a calendar. */
export function mountPermitPages(app: App): void {
  onPage(app, 'permitPath', { get: showPath });
  onPage(app, 'permitCalendar', { get: sendCalendar });
}
