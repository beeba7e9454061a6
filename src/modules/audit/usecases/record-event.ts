import type { Db } from '../../../platform/db/index.ts';
import type { Actor } from '../core/event.ts';
import { appendEvent } from '../data/event.queries.ts';

export type EventToRecord = {
  readonly actor: Actor;
  /** noun.verb: `case.opened` */
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string | number };
  /** Codes, counts and days. Never personal data, never a company's name, never a text that a person wrote. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Appends an event to the city's chain, inside the transaction `tx` that makes the change, and answers its number.
 * Writers of one city wait for each other here until they commit: call it late in the transaction.
 */
export const recordEvent = (tx: Db, event: EventToRecord): Promise<number> => appendEvent(tx, event);
