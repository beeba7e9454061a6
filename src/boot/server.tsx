export { createApp } from './app.tsx';
export { warmWorkLists } from '../modules/confirmations/index.server.ts';
export { readLargeOffers } from './large-offers.ts';
