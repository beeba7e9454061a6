import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { hasControlCharacters } from '../../kernel/plain-text.ts';
import type { Db } from '../db/index.ts';

export type Letter = {
  /** TERYT of the city that writes. */
  readonly city: string;
  /** One address, without a name. */
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  /** Plain text; links stand on lines of their own. */
  readonly text: string;
  /** What it is about, `case:17`: the office sees there when it could not be delivered. */
  readonly about?: string;
  /** The whole address where its reader stops such letters: opening it shows how, a POST from anywhere does it (RFC 8058). */
  readonly unsubscribe?: string;
  readonly now: Date;
};

/** The channel that wakes the post when the transaction commits. */
export const OUTBOX_CHANNEL = 'calisia_outbox';

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;
const SUBJECT_MAX = 200;

/**
 * Puts a letter in the outbox inside the caller's transaction: it goes out if and only if that commits.
 * Throws RangeError for an address or a subject that could add a header or a recipient.
 */
export async function queueMail(tx: Db, letter: Letter): Promise<void> {
  for (const address of [letter.to, ...(letter.replyTo === undefined ? [] : [letter.replyTo])]) {
    if (!ADDRESS.test(address) || hasControlCharacters(address)) throw new RangeError('not one mail address');
  }
  if (hasControlCharacters(letter.subject)) throw new RangeError('a subject is one line');
  if (letter.unsubscribe !== undefined && !/^https?:\/\/[^\s<>,]+$/.test(letter.unsubscribe))
    throw new RangeError('not one address');
  await sql`
    insert into platform.outbox (city, message_id, recipient, reply_to, subject, body, about, created_at, unsubscribe)
    select teryt, ${`<${randomUUID()}@`} || split_part(email, '@', 2) || '>', ${letter.to}, ${letter.replyTo ?? null},
           ${letter.subject.slice(0, SUBJECT_MAX)}, ${letter.text}, ${letter.about ?? null}, ${letter.now},
           ${letter.unsubscribe ?? null}
    from places.municipality where teryt = ${letter.city}`.execute(tx);
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(tx);
}
