export { answerNeed, countFits, dossierOf, publishedDossiers } from './usecases/answer-need.ts';
export { findSites, type FoundSite } from './usecases/find-sites.ts';
