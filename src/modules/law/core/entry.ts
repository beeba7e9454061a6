import type { Day } from '../../../kernel/day.ts';
import type { Added } from '../../../kernel/law/dated.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Clause } from '../../../kernel/provision.ts';

/** Another row of the table, or that a row which stands there is what the act says. */
export type EntryKind = 'value' | 'reading';

export const ENTRY_STATUSES = ['verified', 'unverified', 'contested'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Only what a second person accepted, and nobody withdrew since, counts. */
export type EntryState = 'proposed' | 'accepted' | 'refused' | 'withdrawn';

/** What the office added to a parameter of law. */
export type LawEntry = {
  /** Counted up: of two that say the same, the later one speaks. */
  readonly id: number;
  /** The key of the parameter. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly from: Day;
  readonly to: Day | null;
  /** As JSON; read by the parameter's own `read` before it counts. */
  readonly value: unknown;
  readonly clause: Clause;
  readonly status: EntryStatus;
  readonly checkedOn: Day | null;
  /** The part in the office of who read the act. */
  readonly checkedBy: Bilingual | null;
  readonly state: EntryState;
  /** Of an accepted one: who entered and who accepted it, by their parts, and when. */
  readonly added?: Added | null;
};
