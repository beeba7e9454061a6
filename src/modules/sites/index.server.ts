export { readSites, siteBySlug } from './data/sites.queries.ts';
export { type FactHistory, type FactReach, readFacts } from './data/facts.queries.ts';
export { addFact, type AddFactFailure, type FactToAdd } from './usecases/add-fact.ts';
export { publishSite, type PublishSiteFailure, type SiteToPublish } from './usecases/publish-site.ts';
