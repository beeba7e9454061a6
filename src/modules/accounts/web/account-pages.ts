import { onPage, type App } from '../../../platform/web/index.ts';
import { showAudit } from './audit.page.tsx';
import { forOffice } from './for-office.ts';
import { leaveOffice, showSignIn, trySignIn } from './sign-in.page.tsx';

/** Sign-in, sign-out, and the audit trail, which needs the accounts' names. */
export function mountAccountPages(app: App): void {
  onPage(app, 'signIn', { get: showSignIn, post: trySignIn });
  onPage(app, 'signOut', { post: leaveOffice });
  onPage(app, 'officeAudit', { get: forOffice('audit.read', showAudit) });
}
