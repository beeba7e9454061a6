import { onPage, type App } from '../../../platform/web/index.ts';
import { showAid } from './aid.page.tsx';
import { changeKept, keepAid, leadToAid, showKept } from './kept/kept.page.tsx';
import { sendAidPdf, sendKeptPdf, takeNothing } from './print/pdf.page.ts';

export { calculate } from './kept/calculate.ts';
export { calculationSum } from './kept/calculation-sum.ts';

/** What public aid a project may get, on a page, as a file, and kept behind a private link. */
export function mountAidPages(app: App): void {
  onPage(app, 'aid', { get: showAid });
  onPage(app, 'aidPdf', { get: sendAidPdf });
  onPage(app, 'aidKeep', { get: leadToAid, post: keepAid });
  onPage(app, 'aidKept', { get: showKept, post: changeKept });
  onPage(app, 'aidKeptPdf', { get: sendKeptPdf, post: takeNothing });
}
