export { readSites, siteBySlug } from './data/sites.queries.ts';
export { type FactHistory, type FactReach, type FactEntry, factEntries, readFacts } from './data/facts.queries.ts';
export { addFact, addFactIn, type AddFactFailure, type FactToAdd } from './usecases/add-fact.ts';
export { publishSite, type PublishSiteFailure, type SiteToPublish } from './usecases/publish-site.ts';
export { createSiteIn, type SaveFailure, type SiteToMake } from './usecases/save-site.ts';
export { type ContactRow, siteContacts } from './data/office-sites.queries.ts';
export { siteFiles, type SiteFile } from './data/site-files.queries.ts';
export { attachKeptFile } from './usecases/keep-site-files.ts';
