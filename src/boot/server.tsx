export { createApp } from './app.tsx';
export { readLargeOffers } from './large-offers.ts';
