/** One line of the doctor: what was looked at, how it is, and how to mend it. */
export type Look = { what: string; state: 'works' | 'limited' | 'missing'; found: string; mend: string | null };

export const works = (what: string, found: string): Look => ({ what, state: 'works', found, mend: null });
export const limited = (what: string, found: string, mend: string): Look => ({ what, state: 'limited', found, mend });
export const missing = (what: string, found: string, mend: string): Look => ({ what, state: 'missing', found, mend });
