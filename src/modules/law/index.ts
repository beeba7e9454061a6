export { DAYS_AHEAD, type LawLine, linesOf } from './core/lines.ts';
export { bookOf, mergeRows } from './core/merge-rows.ts';
export type { LawShelf } from './core/shelf.ts';
export type { EntryKind, EntryState, EntryStatus, LawEntry } from './core/entry.ts';
