export { LONGEST_NOTE, MOST_SITES } from './core/shortlist.ts';
