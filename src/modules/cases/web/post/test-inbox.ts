import { onPage, type App } from '../../../../platform/web/index.ts';
import { showTestInbox, showTestMail } from './test-inbox.page.tsx';

/** The development inbox; where letters really go out, its addresses do not exist. */
export function mountTestInbox(app: App): void {
  onPage(app, 'testInbox', { get: showTestInbox });
  onPage(app, 'testMail', { get: showTestMail });
}
