import { forOffice } from '../../accounts/web/index.ts';
import { onPage, type App } from '../../../platform/web/index.ts';
import { sendSites } from './export.page.ts';
import { changeRegister, sendRefused, showRegister } from './register.page.tsx';
import { placeRegisterEntry, showRegisters, takeRegister } from './registers.page.tsx';

/** The public list as a file; lists of others for the office. */
export function mountRegisterPages(app: App): void {
  onPage(app, 'sitesExport', { get: sendSites });
  const permission = 'sites.write';
  onPage(app, 'officeRegisters', {
    get: forOffice(permission, showRegisters),
    post: forOffice(permission, takeRegister),
  });
  onPage(app, 'officeRegisterPlace', { post: forOffice(permission, placeRegisterEntry) });
  onPage(app, 'officeRegister', {
    get: forOffice(permission, showRegister),
    post: forOffice(permission, changeRegister),
  });
  onPage(app, 'officeRegisterRefused', { get: forOffice(permission, sendRefused) });
}
