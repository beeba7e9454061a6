export { readSites, siteBySlug } from './data/sites.queries.ts';
export { type FactHistory, type FactReach, type FactEntry, factEntries, readFacts } from './data/facts.queries.ts';
export { addFact, addFactIn, type AddFactFailure, type FactToAdd } from './usecases/add-fact.ts';
export { publishSite, type PublishSiteFailure, type SiteToPublish } from './usecases/publish-site.ts';
