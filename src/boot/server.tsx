/** What runs while the product stands, built as one: what one part keeps in memory, and what it is told, holds for all. */
export { createApp } from './app.tsx';
export { warmWorkLists } from '../modules/confirmations/index.server.ts';
export { clamdScanner, useScanner } from '../platform/files/index.ts';
export { readLargeOffers, warmLand } from './large-offers.ts';
export { startWork } from './start-work.ts';
