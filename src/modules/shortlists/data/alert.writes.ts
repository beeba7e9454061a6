import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { AlertMatch } from '../core/alert.ts';

export type NewAlert = {
  readonly locale: Locale;
  readonly email: string;
  readonly need: string;
  readonly filter: string;
  readonly expiresOn: Day;
};

export async function insertAlert(tx: Db, alert: NewAlert): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into shortlists.alert (city, locale, email, need, filter, expires_on)
    values (platform.city(), ${alert.locale}, ${alert.email}, ${alert.need}, ${alert.filter}, ${alert.expiresOn})
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** From now until that day. */
export async function activateAlert(tx: Db, id: number, { at, until }: { at: Date; until: Day }): Promise<void> {
  await sql`
    update shortlists.alert
    set state = 'active', confirmed_at = coalesce(confirmed_at, ${at}), expires_on = ${until}, warned = false
    where city = platform.city() and id = ${id}`.execute(tx);
}

export async function changeAlert(tx: Db, id: number, to: { need: string; filter: string }): Promise<void> {
  await sql`
    update shortlists.alert set need = ${to.need}, filter = ${to.filter}
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** The address and all that was told go with it. */
export async function deleteAlert(tx: Db, id: number): Promise<void> {
  await sql`delete from shortlists.alert where city = platform.city() and id = ${id}`.execute(tx);
}

export async function deleteExpiredAlerts(tx: Db, today: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from shortlists.alert where city = platform.city() and expires_on < ${today}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Replaces what the owner has been told. Sites that no longer answer are forgotten: should they come back, they are news. */
export async function writeTold(tx: Db, id: number, matches: readonly AlertMatch[]): Promise<void> {
  await sql`delete from shortlists.alert_site where city = platform.city() and alert_id = ${id}`.execute(tx);
  await sql`
    insert into shortlists.alert_site (alert_id, city, site_id, state)
    select ${id}, platform.city(), told.id, told.state
    from unnest(${matches.map(({ siteId }) => siteId)}::bigint[], ${matches.map(({ state }) => state)}::text[])
      as told (id, state)`.execute(tx);
}

export async function markWritten(tx: Db, id: number, on: Day): Promise<void> {
  await sql`update shortlists.alert set written_on = ${on} where city = platform.city() and id = ${id}`.execute(tx);
}

export async function markWarned(tx: Db, id: number): Promise<void> {
  await sql`update shortlists.alert set warned = true where city = platform.city() and id = ${id}`.execute(tx);
}

export async function writeRound(db: Db, round: { revision: number; onDay: Day }): Promise<void> {
  await sql`
    insert into shortlists.round (city, revision, on_day) values (platform.city(), ${round.revision}, ${round.onDay})
    on conflict (city) do update set revision = excluded.revision, on_day = excluded.on_day`.execute(db);
}
