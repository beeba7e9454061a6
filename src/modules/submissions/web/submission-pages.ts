import { onPage, type App } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import { showSubmissions } from './office-list.page.tsx';
import { showSubmission, workOnSubmission } from './office-submission.page.tsx';
import { showSubmissionRoom, workInSubmissionRoom } from './room.page.tsx';
import { sendSubmission, showSubmit } from './submit.page.tsx';

/** The owner's form and private page, and the office's review. */
export function mountSubmissionPages(app: App): void {
  onPage(app, 'submitSite', { get: showSubmit, post: sendSubmission });
  onPage(app, 'submissionRoom', { get: showSubmissionRoom, post: workInSubmissionRoom });
  onPage(app, 'officeSubmissions', { get: forOffice('sites.write', showSubmissions) });
  onPage(app, 'officeSubmission', {
    get: forOffice('sites.write', showSubmission),
    post: forOffice('sites.write', workOnSubmission),
  });
}
