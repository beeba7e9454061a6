export { answerNeed, countFits, dossierOf, dossiersNamed, publishedDossiers } from './usecases/answer-need.ts';
export { findSites, type FoundSite } from './usecases/find-sites.ts';
export { type CurrentOffer, currentOffer } from './usecases/offer/current-offer.ts';
export { dossiersById } from './usecases/load-dossiers.ts';
