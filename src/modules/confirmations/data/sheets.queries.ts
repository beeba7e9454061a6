import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { isFactKey } from '../../sites/index.ts';
import type { Answer, Question, Sheet } from '../core/sheet.ts';

type Row = Omit<Sheet, 'questions'> & { questions: RawQuestion[] };
type RawQuestion = Omit<Question, 'askedAt' | 'answeredAt'> & { askedAt: string; answeredAt: string | null };

type Reach = { readonly id?: number; readonly siteId?: number; readonly respondentId?: number; readonly since?: Day };

/** Sheets with their questions in the order in which they were asked, latest sheet first. */
export async function readSheets(db: Db, { id, siteId, respondentId, since }: Reach = {}): Promise<Sheet[]> {
  const { rows } = await sql<Row>`
    select s.id, s.respondent_id as "respondentId", s.site_id as "siteId", s.link_version as "linkVersion",
           s.asked_at as "askedAt", s.asked_by as "askedBy", s.expires_on as "expiresOn", s.reminders,
           s.last_letter_at as "lastLetterAt", s.declined_at as "declinedAt",
           (select jsonb_agg(jsonb_build_object('key', q.key, 'askedAt', q.asked_at, 'answer', q.answer,
                             'answeredAt', q.answered_at, 'factId', q.fact_id, 'fileId', q.file_id,
                             'reopened', q.reopened) order by q.asked_at, q.key)
            from confirmations.question q where q.sheet_id = s.id) as questions
    from confirmations.sheet s
    where s.city = platform.city() and (${id ?? null}::bigint is null or s.id = ${id ?? null})
      and (${siteId ?? null}::bigint is null or s.site_id = ${siteId ?? null})
      and (${respondentId ?? null}::bigint is null or s.respondent_id = ${respondentId ?? null})
      and (${since ?? null}::date is null or s.expires_on >= ${since ?? null})
    order by s.id desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    questions: row.questions
      .filter(({ key }) => isFactKey(key))
      .map((question) => ({
        ...question,
        answer: question.answer as Answer | null,
        askedAt: new Date(question.askedAt),
        answeredAt: question.answeredAt === null ? null : new Date(question.answeredAt),
      })),
  }));
}

export async function sheetById(db: Db, id: number): Promise<Sheet | null> {
  return (await readSheets(db, { id }))[0] ?? null;
}

/** The sheet, and nobody else answers it until the transaction ends. */
export async function lockSheet(tx: Db, id: number): Promise<Sheet | null> {
  await sql`select 1 from confirmations.sheet where city = platform.city() and id = ${id} for update`.execute(tx);
  return sheetById(tx, id);
}
