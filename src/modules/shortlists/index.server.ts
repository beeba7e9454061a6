export { listOfLink, type OpenList } from './usecases/change-list.ts';
export { startRounds } from './usecases/start-rounds.ts';
export { savedNeeds, type SavedNeed } from './usecases/saved-needs.ts';
