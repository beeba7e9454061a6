import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';

export type Alert = {
  readonly id: number;
  readonly locale: Locale;
  readonly email: string;
  readonly need: string;
  readonly filter: string;
  readonly state: 'pending' | 'active';
  readonly expiresOn: Day;
  readonly writtenOn: Day | null;
  readonly warned: boolean;
};

const COLUMNS = sql`id, locale, email, need, filter, state, expires_on as "expiresOn", written_on as "writtenOn", warned`;

export async function alertById(db: Db, id: number, today: Day): Promise<Alert | null> {
  const { rows } = await sql<Alert>`
    select ${COLUMNS} from shortlists.alert
    where city = platform.city() and id = ${id} and expires_on >= ${today}`.execute(db);
  return rows[0] ?? null;
}

/** Confirmed alerts that live, oldest first. */
export async function activeAlerts(db: Db, today: Day): Promise<Alert[]> {
  const { rows } = await sql<Alert>`
    select ${COLUMNS} from shortlists.alert
    where city = platform.city() and state = 'active' and expires_on >= ${today} order by id`.execute(db);
  return rows;
}

/** The alert again, locked until the transaction ends; null when it was stopped meanwhile. */
export async function lockAlert(tx: Db, id: number): Promise<Alert | null> {
  const { rows } = await sql<Alert>`
    select ${COLUMNS} from shortlists.alert where city = platform.city() and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** The state in which each site was told. */
export async function toldSites(db: Db, alertId: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ siteId: number; state: string }>`
    select site_id as "siteId", state from shortlists.alert_site
    where city = platform.city() and alert_id = ${alertId}`.execute(db);
  return new Map(rows.map(({ siteId, state }) => [siteId, state]));
}

/** The state of the city at which the last round was made. */
export async function lastRound(db: Db): Promise<{ revision: number; onDay: Day } | null> {
  const { rows } = await sql<{ revision: number; onDay: Day }>`
    select revision, on_day as "onDay" from shortlists.round where city = platform.city()`.execute(db);
  return rows[0] ?? null;
}

/** More would only be judged without changing what comes first in a list of work. */
const QUESTIONS_READ = 200;

/** What confirmed alerts that live ask, each question once with how many ask it, the most asked first. */
export async function activeQuestions(
  db: Db,
  today: Day,
): Promise<{ readonly need: string; readonly filter: string; readonly times: number }[]> {
  const { rows } = await sql<{ need: string; filter: string; times: number }>`
    select need, filter, count(*)::int as times from shortlists.alert
    where city = platform.city() and state = 'active' and expires_on >= ${today} and need <> ''
    group by need, filter order by times desc, need, filter limit ${QUESTIONS_READ}`.execute(db);
  return rows;
}
