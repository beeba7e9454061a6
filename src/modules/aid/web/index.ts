import { onPage, type App } from '../../../platform/web/index.ts';
import { showAid } from './aid.page.tsx';

/** What public aid a project may get. */
export function mountAidPages(app: App): void {
  onPage(app, 'aid', { get: showAid });
}
