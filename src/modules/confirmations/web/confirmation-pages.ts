import { type App, onPage } from '../../../platform/web/index.ts';
import { forOffice } from '../../accounts/web/index.ts';
import { sendConfirmation, showConfirmation } from './answer/confirmation.page.tsx';
import { saveRespondent, showRespondent } from './office/respondent.page.tsx';
import { saveRetention, showRespondents } from './office/respondents.page.tsx';
import { changeSiteFacts, showSiteFacts } from './office/facts/site-facts.page.tsx';
import { askFromWork, showWork } from './office/work.page.tsx';

/** The page behind a link, and the office's: what to check, whom to ask, a site's facts over time. */
export function mountConfirmationPages(app: App): void {
  onPage(app, 'confirmation', { get: showConfirmation, post: sendConfirmation });
  onPage(app, 'officeWork', { get: forOffice('sites.write', showWork), post: forOffice('sites.write', askFromWork) });
  onPage(app, 'officeRespondents', {
    get: forOffice('sites.write', showRespondents),
    post: forOffice('sites.write', saveRetention),
  });
  onPage(app, 'officeRespondent', {
    get: forOffice('sites.write', showRespondent),
    post: forOffice('sites.write', saveRespondent),
  });
  onPage(app, 'officeSiteFacts', {
    get: forOffice('sites.write', showSiteFacts),
    post: forOffice('sites.write', changeSiteFacts),
  });
}
