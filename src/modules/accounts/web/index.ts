export { forOffice } from './for-office.ts';
export { mountAccountPages } from './account-pages.ts';
