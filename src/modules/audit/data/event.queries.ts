import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Actor, AuditEvent, EventFilter } from '../core/event.ts';

type EventRow = {
  seq: number;
  at: Date;
  actor: Actor;
  action: string;
  object_kind: string;
  object_id: string;
  details: Record<string, unknown>;
  hash: string;
};

export async function appendEvent(
  tx: Db,
  event: { actor: string; action: string; object: { kind: string; id: string | number }; details?: object },
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select audit.append(${event.actor}, ${event.action}, ${event.object.kind}, ${String(event.object.id)},
                        ${JSON.stringify(event.details ?? {})}::jsonb) as seq`.execute(tx);
  return rows[0]!.seq;
}

/** Newest first; `before` is the number of the event that ended the page above, null for the first page. */
export async function readEvents(
  db: Db,
  filter: EventFilter,
  page: { before: number | null; limit: number },
): Promise<AuditEvent[]> {
  const { rows } = await sql<EventRow>`
    select seq, at, actor, action, object_kind, object_id, details, encode(hash, 'hex') as hash
    from audit.event
    where city = platform.city()
      and (${filter.objectKind}::text is null or object_kind = ${filter.objectKind})
      and (${filter.objectId}::text is null or object_id = ${filter.objectId})
      and (${filter.actor}::text is null or actor = ${filter.actor})
      and (${filter.day}::date is null
           or (at >= ${filter.day}::date::timestamp at time zone 'Europe/Warsaw'
               and at < (${filter.day}::date + 1)::timestamp at time zone 'Europe/Warsaw'))
      and (${page.before}::bigint is null or seq < ${page.before})
    order by seq desc limit ${page.limit}`.execute(db);
  return rows.map(({ object_kind, object_id, ...row }) => ({ ...row, object: { kind: object_kind, id: object_id } }));
}

/** The number under which each case came in, by its id, as the trail holds it; cases without one are left out. */
export async function numbersOfCases(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; number: string }>`
    select object_id as id, min(details ->> 'number') as number from audit.event
    where city = platform.city() and object_kind = 'case' and object_id = any (${ids}) and action = 'case.opened'
      and details ? 'number'
    group by object_id`.execute(db);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The id of the case that came in under a number; null when the trail holds none. */
export async function caseOfNumber(db: Db, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select object_id as id from audit.event
    where city = platform.city() and object_kind = 'case' and action = 'case.opened'
      and details ->> 'number' = ${number} limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** The number of the first event whose own hash, link backwards or number is wrong; null when the chain holds. */
export async function firstBroken(db: Db): Promise<number | null> {
  const { rows } = await sql<{ seq: number | null }>`
    with chain as (
      select seq, hash, previous,
             audit.digest(city, seq, at, actor, action, object_kind, object_id, details, previous) as again,
             lag(hash, 1, '\\x00'::bytea) over (order by seq) as before,
             lag(seq, 1, 0::bigint) over (order by seq) as number_before
      from audit.event where city = platform.city())
    select min(case when seq <> number_before + 1 then number_before + 1 else seq end) as seq
    from chain where hash <> again or previous <> before or seq <> number_before + 1`.execute(db);
  return rows[0]?.seq ?? null;
}

export async function hashOf(db: Db, seq: number): Promise<string | null> {
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from audit.event where city = platform.city() and seq = ${seq}`.execute(db);
  return rows[0]?.hash ?? null;
}

export async function headOf(db: Db): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, encode(hash, 'hex') as hash from audit.event where city = platform.city()
    order by seq desc limit 1`.execute(db);
  return rows[0] ?? { seq: 0, hash: '' };
}
