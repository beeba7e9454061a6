export { mountConfirmationPages } from './confirmation-pages.ts';
