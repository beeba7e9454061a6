export { mountSubmissionPages } from './submission-pages.ts';
