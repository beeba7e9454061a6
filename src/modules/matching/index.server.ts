export { answerNeed, countFits, dossierOf, publishedDossiers } from './usecases/answer-need.ts';
