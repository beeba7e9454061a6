import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Bilingual, Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { SiteAnswer } from '../../matching/index.ts';
import type { Direction, Stage } from '../core/case.ts';
import type { Ground } from '../core/keeping/erasure.ts';

export type CaseFile = {
  id: number;
  number: string;
  officialSign: string | null;
  codeName: string;
  locale: Locale;
  linkVersion: number;
  need: string;
  site: { slug: string; name: Bilingual } | null;
  stage: Stage;
  assignedTo: number | null;
  receivedAt: Date;
  answerDue: Date;
  firstAnsweredAt: Date | null;
  closedAt: Date | null;
  version: number;
  synthetic: boolean;
  /** When its person was erased: what is left names nobody and changes no more. */
  erasedAt: Date | null;
  erasedGround: Ground | null;
};

type CaseRow = Omit<CaseFile, 'site'> & { siteSlug: string | null; sitePl: string | null; siteEn: string | null };

const SELECT_CASE = sql`
  select c.id, c.number, c.official_sign as "officialSign", c.code_name as "codeName", c.locale,
         c.link_version as "linkVersion", c.need, c.stage, c.assigned_to as "assignedTo",
         c.received_at as "receivedAt", c.answer_due as "answerDue", c.first_answered_at as "firstAnsweredAt",
         c.closed_at as "closedAt", c.version, c.synthetic, c.erased_at as "erasedAt",
         c.erased_ground as "erasedGround",
         s.slug as "siteSlug", s.name_pl as "sitePl", s.name_en as "siteEn"
  from cases.case_file c left join sites.site s on s.id = c.site_id and s.city = c.city`;

function fileOf(row: CaseRow | undefined): CaseFile | null {
  if (!row) return null;
  const { siteSlug, sitePl, siteEn, ...rest } = row;
  const site = siteSlug === null ? null : { slug: siteSlug, name: { pl: sitePl!, en: siteEn! } };
  return { ...rest, site };
}

export async function caseByNumber(db: Db, number: string): Promise<CaseFile | null> {
  const { rows } = await sql<CaseRow>`
    ${SELECT_CASE} where c.city = platform.city() and c.number = ${number}`.execute(db);
  return fileOf(rows[0]);
}

export async function caseById(db: Db, id: number): Promise<CaseFile | null> {
  const { rows } = await sql<CaseRow>`${SELECT_CASE} where c.city = platform.city() and c.id = ${id}`.execute(db);
  return fileOf(rows[0]);
}

export async function caseByKey(db: Db, key: string): Promise<CaseFile | null> {
  const { rows } = await sql<CaseRow>`
    ${SELECT_CASE} where c.city = platform.city() and c.idempotency_key = ${key}`.execute(db);
  return fileOf(rows[0]);
}

/** The case, and nobody else changes it until the transaction ends. */
export async function lockCase(tx: Db, id: number): Promise<CaseFile | null> {
  await sql`select 1 from cases.case_file where city = platform.city() and id = ${id} for update`.execute(tx);
  return caseById(tx, id);
}

export type Party = { name: string; email: string; phone: string | null; company: string | null };

export async function partyOf(db: Db, caseId: number): Promise<Party | null> {
  const { rows } = await sql<Party>`
    select name, email, phone, company from cases.party
    where city = platform.city() and case_id = ${caseId}`.execute(db);
  return rows[0] ?? null;
}

export type CaseMessage = {
  id: number;
  direction: Direction;
  authorName: string | null;
  body: string;
  sentAt: Date;
};

/** Oldest first. Notes are for the office alone: ask for them by name. */
export async function messagesOf(
  db: Db,
  caseId: number,
  { withNotes }: { withNotes: boolean },
): Promise<CaseMessage[]> {
  const { rows } = await sql<CaseMessage>`
    select m.id, m.direction, a.name as "authorName", m.body, m.sent_at as "sentAt"
    from cases.message m left join accounts.account a on a.id = m.author_account and a.city = m.city
    where m.city = platform.city() and m.case_id = ${caseId} and (${withNotes} or m.direction in ('in', 'out'))
    order by m.sent_at, m.id`.execute(db);
  return rows;
}

export async function hasMessage(db: Db, caseId: number, key: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from cases.message
    where city = platform.city() and case_id = ${caseId} and idempotency_key = ${key}`.execute(db);
  return rows.length > 0;
}

/** What the office answered the need with, as it was on that day. */
export type FrozenAnswer = {
  readonly asOf: Day;
  readonly revision: number;
  readonly answers: readonly SiteAnswer[];
  /** How many sites were judged; the first of them are kept. */
  readonly total: number;
};

export async function frozenAnswer(db: Db, caseId: number): Promise<FrozenAnswer | null> {
  const { rows } = await sql<{ asOf: Day; revision: number; results: Pick<FrozenAnswer, 'answers' | 'total'> }>`
    select as_of as "asOf", revision, results from cases.answer_record
    where city = platform.city() and case_id = ${caseId} order by id desc limit 1`.execute(db);
  const [row] = rows;
  return row ? { asOf: row.asOf, revision: row.revision, ...row.results } : null;
}

/** The number of a site on offer, by its short name. */
export async function publishedSite(db: Db, slug: string): Promise<{ id: number; name: Bilingual } | null> {
  const { rows } = await sql<{ id: number; pl: string; en: string }>`
    select id, name_pl as pl, name_en as en from sites.site
    where city = platform.city() and slug = ${slug} and status in ('published', 'reserved')`.execute(db);
  const [row] = rows;
  return row ? { id: row.id, name: { pl: row.pl, en: row.en } } : null;
}
