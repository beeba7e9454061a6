import { onPage, type App } from '../../../../platform/web/index.ts';
import { forOffice } from '../../../accounts/web/index.ts';
import { showPapers, workOnPapers } from '../room/papers/papers.page.tsx';
import { makeCaseLetter, makeRoomLetter, showCaseLetter, showRoomLetter } from './letter/letter.page.tsx';
import { showCasePermits, workOnCasePermits } from './plan.page.tsx';
import { sendCaseCalendar, sendCaseFile, takeNothing } from './room-files.tsx';
import { showCasePermit, workOnCasePermit } from './step.page.tsx';

/** The permit plan of a case: its pages of the office, and what of it stands behind the private link. */
export function mountCasePermits(app: App): void {
  onPage(app, 'caseCalendar', { get: sendCaseCalendar, post: takeNothing });
  onPage(app, 'casePapers', { get: showPapers, post: workOnPapers });
  onPage(app, 'caseLetter', { get: showRoomLetter, post: makeRoomLetter });
  onPage(app, 'caseFile', { get: sendCaseFile, post: takeNothing });
  onPage(app, 'officeCasePermits', {
    get: forOffice('cases.read', showCasePermits),
    post: forOffice('cases.write', workOnCasePermits),
  });
  onPage(app, 'officeCasePermit', {
    get: forOffice('cases.read', showCasePermit),
    post: forOffice('cases.write', workOnCasePermit),
  });
  onPage(app, 'officeCaseLetter', {
    get: forOffice('cases.read', showCaseLetter),
    post: forOffice('cases.read', makeCaseLetter),
  });
}
