import { onPage, type App } from '../../../platform/web/index.ts';
import { showActivities } from './need/activities.page.tsx';
import { countNeed, showNeed } from './need/need.page.tsx';
import { showHome } from './home.page.tsx';
import { showSite } from './site/site.page.tsx';
import { showSites } from './results/sites.page.tsx';

/** Home, the need and its look-ups, the list of sites, a site. */
export function mountMatchingPages(app: App): void {
  onPage(app, 'home', { get: showHome });
  onPage(app, 'activities', { get: showActivities });
  onPage(app, 'needCount', { get: countNeed });
  onPage(app, 'need', { get: showNeed });
  onPage(app, 'sites', { get: showSites });
  onPage(app, 'site', { get: showSite });
}

export { messageText, requirementName } from './findings/finding-text.ts';
export { matchingMessages } from './messages.ts';
export { needSentence } from './results/need-sentence.ts';
