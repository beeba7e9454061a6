export { askBuildable, type FindingWords } from './usecases/buildable/ask-buildable.ts';
export { buildableSchemas } from './usecases/buildable/buildable-question.ts';
export { dossiersById } from './usecases/load-dossiers.ts';
export { answerNeed, dossierOf, dossiersNamed, publishedDossiers } from './usecases/answer-need.ts';
export { findSites, type FoundSite } from './usecases/find-sites.ts';
export { type CurrentOffer, currentOffer, type OfferBeingRead, offerInTime } from './usecases/offer/current-offer.ts';
export { isLargeOffer } from './usecases/offer/large-offer.ts';
export { promisingDossiers } from './usecases/offer/promising-sites.ts';
