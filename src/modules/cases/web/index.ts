export { mountCasePages } from './case-pages.ts';
export { mountTestInbox } from './post/test-inbox.ts';
