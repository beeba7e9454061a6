import { onPage, type App } from '../../../platform/web/index.ts';
import { showAccessibility } from './accessibility.page.tsx';
import { showPrivacy } from './privacy.page.tsx';

/** Personal data, and the declaration of accessibility. */
export function mountGuidePages(app: App): void {
  onPage(app, 'privacy', { get: showPrivacy, beside: nothing });
  onPage(app, 'accessibility', { get: showAccessibility, beside: nothing });
}

const nothing = (): string => '';
