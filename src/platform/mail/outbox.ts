import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { Jobs, Queue } from '../jobs/index.ts';

/** Forty tries, at first after 30 seconds, at last every three hours: a receiver may be away for four days. */
export const MAIL_QUEUE: Queue = { name: 'mail', retryLimit: 40, retryDelay: 30, retryDelayMax: 10_800 };

/** Finds letters whose wake-up call was missed. */
export const SWEEP_MS = 30_000;

export type OutboxLetter = {
  readonly id: number;
  readonly city: string;
  readonly messageId: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly body: string;
  readonly about: string | null;
  readonly unsubscribe: string | null;
  readonly createdAt: Date;
  readonly from: string;
  readonly fromName: string;
};

/** Gives letters that no job carries yet to the queue; letter and job change hands in one transaction. */
export function handOver(whole: Db, jobs: Pick<Jobs, 'give'>): Promise<number> {
  return whole.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select id from platform.outbox where state = 'waiting' and queued_at is null
      order by id limit 500 for update skip locked`.execute(tx);
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => row.id);
    await jobs.give(
      tx,
      MAIL_QUEUE,
      ids.map((outboxId) => ({ outboxId })),
    );
    await sql`update platform.outbox set queued_at = now() where id = any (${ids}::bigint[])`.execute(tx);
    return rows.length;
  });
}

/** The letter when it still waits, with one more try counted; null when it was sent or given up. */
export async function takeLetter(whole: Db, id: number): Promise<OutboxLetter | null> {
  const { rows } = await sql<OutboxLetter>`
    update platform.outbox o set tries = tries + 1
    from places.municipality m
    where o.id = ${id} and o.state = 'waiting' and m.teryt = o.city
    returning o.id, o.city, o.message_id as "messageId", o.recipient as "to", o.reply_to as "replyTo", o.subject, o.body,
              o.about, o.unsubscribe, o.created_at as "createdAt", m.email as "from", m.office_pl as "fromName"`.execute(
    whole,
  );
  return rows[0] ?? null;
}

export async function markSent(whole: Db, id: number): Promise<void> {
  await sql`
    update platform.outbox set state = 'sent', sent_at = now(), last_error = null
    where id = ${id} and state = 'waiting'`.execute(whole);
}

/** Notes why it did not go; `final` gives it up. */
export async function markUndelivered(whole: Db, id: number, fault: { reason: string; final: boolean }): Promise<void> {
  await sql`
    update platform.outbox set last_error = ${fault.reason.slice(0, 500)},
           state = case when ${fault.final} then 'failed' else state end
    where id = ${id} and state = 'waiting'`.execute(whole);
}

/** How long a letter is kept after it went, to answer "did it come?"; the office's practice. */
export const KEPT_DAYS = 30;

/**
 * Erases letters that went, and caught test mail, once they are older than that: addresses and texts are personal data, and what a letter
 * was about stays where it belongs. A letter that was given up waits for the office and goes after three times as long.
 */
export async function eraseOldLetters(whole: Db, now: Date): Promise<number> {
  const gone = await sql`
    delete from platform.outbox
    where (state = 'sent' and sent_at < ${now}::timestamptz - ${KEPT_DAYS} * interval '1 day')
       or (state = 'failed' and created_at < ${now}::timestamptz - ${3 * KEPT_DAYS} * interval '1 day')`.execute(whole);
  await sql`
    delete from platform.caught_mail where received_at < ${now}::timestamptz - ${KEPT_DAYS} * interval '1 day'`.execute(
    whole,
  );
  return Number(gone.numAffectedRows ?? 0n);
}
