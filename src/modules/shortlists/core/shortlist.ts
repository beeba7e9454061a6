import { addDays, type Day } from '../../../kernel/day.ts';
import { cleanLines, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';

/** Characters of a note, sites of a list. */
export const LONGEST_NOTE = 500;
export const MOST_SITES = 20;

/** Days that a list lives after its last change. */
const LIVES_DAYS = 90;

export const listExpiry = (today: Day): Day => addDays(today, LIVES_DAYS);

export type NoteFault = 'too-long' | 'control-characters';

/** A note as it is kept, or what is wrong with it. */
export function checkNote(text: string): { note: string; fault: NoteFault | null } {
  const note = cleanLines(text);
  if (note.length > LONGEST_NOTE) return { note, fault: 'too-long' };
  return { note, fault: hasControlCharactersInLines(note) ? 'control-characters' : null };
}

/** Whether a text can be the address of a site. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,120}$/.test(text);
