export const STAGES = ['new', 'open', 'answered', 'closed'] as const;

/** new: nobody took it · open: we owe an answer · answered: the investor has the word · closed: over. */
export type Stage = (typeof STAGES)[number];

/** Whether the text is the code of a stage. */
export const isStage = (text: string): text is Stage => (STAGES as readonly string[]).includes(text);

/** A stage that a person may set by hand. `answered` comes from an answer only, `new` never comes back. */
export function mayMove(from: Stage, to: Stage): boolean {
  if (from === to) return false;
  return to === 'closed' || (to === 'open' && from !== 'answered');
}

export type Direction = 'in' | 'out' | 'note';

/** Prefix, year in Poland, running number of at least four digits: `INW-2026-0017`. */
export const caseNumber = (prefix: string, year: number, running: number): string =>
  `${prefix}-${year}-${String(running).padStart(4, '0')}`;

/** Whether the text could be a case number at all, so that nonsense never reaches the database. */
export const isCaseNumber = (text: string): boolean => /^[A-ZĄĆĘŁŃÓŚŹŻ]{1,10}-\d{4}-\d{4,9}$/.test(text);
