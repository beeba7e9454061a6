import { onPage, type App } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import { sendEnquiry, showEnquiry } from './enquiry/enquiry.page.tsx';
import { showErasure, workOnErasure } from './office/erasure/erasure.page.tsx';
import { showOver } from './office/erasure/over.page.tsx';
import { type InboxNotice, showInbox } from './office/inbox.page.tsx';
import { showOfficeCase } from './office/office-case.page.tsx';
import { showCaseShown, showSiteShown } from './office/shown.page.tsx';
import { workOnCase } from './office/work-on-case.tsx';
import { mountCasePermits } from './permits/permit-pages.ts';
import { sendReply, showRoom } from './room/room.page.tsx';

/** The enquiry, the investor's room, the office's inbox and its view of a case. */
export function mountCasePages(app: App, notice: InboxNotice = () => Promise.resolve(null)): void {
  onPage(app, 'enquiry', { get: showEnquiry, post: sendEnquiry });
  onPage(app, 'caseRoom', { get: showRoom, post: sendReply });
  mountCasePermits(app);
  onPage(app, 'office', { get: forOffice('cases.read', showInbox(notice)) });
  onPage(app, 'officeSiteShown', { get: forOffice('cases.read', showSiteShown) });
  onPage(app, 'officeCaseShown', { get: forOffice('cases.read', showCaseShown) });
  onPage(app, 'officeCasesOver', { get: forOffice('cases.read', showOver) });
  onPage(app, 'officeCaseErasure', {
    get: forOffice('cases.read', showErasure),
    post: forOffice('cases.erase', workOnErasure),
  });
  onPage(app, 'officeCase', {
    get: forOffice('cases.read', showOfficeCase),
    post: forOffice('cases.write', workOnCase),
  });
}
