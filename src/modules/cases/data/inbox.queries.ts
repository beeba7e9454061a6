import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { InboxCase } from '../core/inbox.ts';

type InboxRow = Omit<InboxCase, 'siteName'> & { sitePl: string | null; siteEn: string | null };

const CLOSED_SHOWN = 100;

/** Every open case of the city, and the hundred closed last. */
export async function inboxCases(db: Db): Promise<InboxCase[]> {
  const { rows } = await sql<InboxRow>`
    with shown as (
      select * from cases.case_file where city = platform.city() and stage <> 'closed'
      union all
      (select * from cases.case_file where city = platform.city() and stage = 'closed'
       order by closed_at desc nulls last, id desc limit ${CLOSED_SHOWN}))
    select c.id, c.number, c.code_name as "codeName", c.stage, c.assigned_to as "assignedTo", a.name as "assignedName",
           c.received_at as "receivedAt", c.answer_due as "answerDue", c.first_answered_at as "firstAnsweredAt",
           coalesce(l.at, c.received_at) as "lastInAt", c.need, c.synthetic, s.name_pl as "sitePl", s.name_en as "siteEn"
    from shown c
    left join accounts.account a on a.id = c.assigned_to and a.city = c.city
    left join sites.site s on s.id = c.site_id and s.city = c.city
    left join lateral (select max(m.sent_at) as at from cases.message m
                       where m.case_id = c.id and m.city = c.city and m.direction = 'in') l on true`.execute(db);
  return rows.map(({ sitePl, siteEn, ...row }) => ({
    ...row,
    siteName: sitePl === null ? null : { pl: sitePl, en: siteEn! },
  }));
}

export type OpenNeed = { readonly number: string; readonly codeName: string; readonly need: string };

/** What investors of open cases need, oldest case first, each as its query string. */
export async function openNeeds(db: Db): Promise<OpenNeed[]> {
  const { rows } = await sql<OpenNeed>`
    select number, code_name as "codeName", need from cases.case_file
    where city = platform.city() and stage <> 'closed' and need <> '' order by received_at, id`.execute(db);
  return rows;
}
