import type { Day } from '../../../src/kernel/day.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import type { Need } from '../../../src/modules/matching/index.ts';
import type { AccountKey } from '../people.ts';

/** Minutes are minutes since midnight in Poland. A day on which the office is closed gives way to the one before. */
export type When =
  | { readonly hoursAgo: number }
  /** Working days after the message before. */
  | { readonly later: number; readonly minutes: number }
  | { readonly daysAgo: number; readonly minutes: number }
  | { readonly lastMonth: number; readonly minutes: number };

export type MessageSheet = {
  readonly direction: 'in' | 'out' | 'note';
  readonly by?: AccountKey;
  readonly when: When;
  readonly body: string;
};

/** An invented enquiry and what became of it. */
export type CaseSheet = {
  readonly codeName: string;
  readonly kind: 'investor' | 'local-firm';
  readonly locale: Locale;
  readonly party: {
    readonly name: string;
    readonly email: string;
    readonly phone: string | null;
    readonly company: string | null;
  };
  readonly need: Need;
  readonly site?: string;
  readonly stage: 'new' | 'open' | 'answered' | 'closed';
  readonly assigned?: AccountKey;
  readonly closed?: When;
  /** The first is the enquiry itself. */
  readonly messages: readonly [MessageSheet, ...MessageSheet[]];
};

export type Today = { readonly now: Date; readonly today: Day };
