import { onPage, type App } from '../../../platform/web/index.ts';
import { changeThisAlert, showAlert } from './alerts/alert.page.tsx';
import { saveQuestion, showQuestion } from './alerts/question.page.tsx';
import { showStop, stopNow } from './alerts/stop.page.tsx';
import { sendAsk, showAsk } from './alerts/ask.page.tsx';
import { changeThisList, showList } from './list/list.page.tsx';
import { keepOnList, showOwnList } from './list/lists.page.ts';

/** Lists behind private links, and alerts. */
export function mountShortlistPages(app: App): void {
  onPage(app, 'shortlists', { get: showOwnList, post: keepOnList });
  onPage(app, 'shortlist', { get: showList, post: changeThisList });
  onPage(app, 'savedSearches', { get: showAsk, post: sendAsk });
  onPage(app, 'savedQuestion', { get: showQuestion, post: saveQuestion });
  onPage(app, 'stopAlert', { get: showStop, post: stopNow });
  onPage(app, 'savedSearch', { get: showAlert, post: changeThisAlert });
}
