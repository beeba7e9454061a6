import { onPage, type App, type PageContext } from '../../../platform/web/index.ts';
import { showActivities } from './need/activities.page.tsx';
import { countNeed, showNeed } from './need/need.page.tsx';
import { showHome } from './home.page.tsx';
import type { PledgeFigures } from './home/pledge.tsx';
import { showCard } from './card/card.page.tsx';
import { showComparison } from './compare/compare.page.tsx';
import { showFit } from './fit/fit.page.tsx';
import { sendSiteDrawing } from './site/drawing/site-drawing.page.ts';
import { sendSiteHall } from './site/drawing/site-hall.page.ts';
import { showSite } from './site/site.page.tsx';
import { showWindow } from './results/offer/window.page.ts';
import { showSites } from './results/sites.page.tsx';

type Reads = {
  /** How the promise of a first answer was kept lately: cases know, and stand later in the order of modules. */
  readonly measured?: (c: PageContext) => Promise<PledgeFigures | null>;
};

/** Home, the need and its look-ups, the list of sites, a site. */
export function mountMatchingPages(app: App, { measured }: Reads = {}): void {
  onPage(app, 'home', {
    get: async (c) => showHome(c, (await measured?.(c)) ?? null),
    beside: async (c) => JSON.stringify((await measured?.(c)) ?? null),
  });
  onPage(app, 'activities', { get: showActivities });
  onPage(app, 'needCount', { get: countNeed });
  onPage(app, 'need', { get: showNeed, beside: nothing });
  onPage(app, 'sites', { get: showSites, beside: nothing });
  onPage(app, 'sitesWindow', { get: showWindow });
  onPage(app, 'fitCheck', { get: showFit });
  onPage(app, 'compare', { get: showComparison, beside: nothing });
  onPage(app, 'siteCard', { get: showCard, beside: nothing });
  onPage(app, 'siteHall', { get: sendSiteHall });
  onPage(app, 'siteDrawing', { get: sendSiteDrawing });
  onPage(app, 'site', { get: showSite, beside: nothing });
}

const nothing = (): string => '';

export { offerFinder } from './offer-finder.ts';
export { actionText, messageText, requirementName } from './findings/finding-text.ts';
export { alternativeWords } from './fixes/fix-text.ts';
export { factLabel, sourceKinds, sourceName, valueText } from './site/fact-text.ts';
export { ReadinessLadder } from './site/readiness.tsx';
export { matchingMessages } from './messages.ts';
export { needSentence } from './results/need-sentence.ts';
export { filterSentence } from './results/filters/filter-words.ts';
export { listedSlugs } from './results/offer.ts';
export { MOST_IN_FILE } from './results/filters/page-links.tsx';
