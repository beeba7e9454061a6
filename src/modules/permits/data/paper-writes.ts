import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Circle } from './paper.queries.ts';
import type { StepKey } from './plan-writes.ts';

/** Which papers of an application the office has seen ready, in place of what was; what it ticks it asks no more to improve. */
export async function writeReady(
  tx: Db,
  { planId, procedure }: StepKey,
  { papers, at }: { readonly papers: readonly string[]; readonly at: Date },
): Promise<void> {
  const keys = sql`${[...papers]}::text[]`;
  await sql`
    delete from permits.paper_ready
    where city = platform.city() and plan_id = ${planId} and procedure = ${procedure} and paper <> all (${keys})`.execute(
    tx,
  );
  await sql`
    insert into permits.paper_ready (plan_id, city, procedure, paper, seen_at)
    select ${planId}, platform.city(), ${procedure}, paper, ${at} from unnest(${keys}) as paper
    on conflict (plan_id, procedure, paper) do update set seen_at = excluded.seen_at`.execute(tx);
  await sql`
    update permits.paper_word set improve = null, improve_at = null
    where city = platform.city() and plan_id = ${planId} and procedure = ${procedure} and paper = any (${keys})`.execute(
    tx,
  );
}

export type PaperToKeep = StepKey & {
  readonly fileId: string;
  readonly paper: string;
  readonly circle: Circle;
  readonly handedInBy: Circle;
  readonly at: Date;
};

export async function insertPaperFile(tx: Db, { at, ...one }: PaperToKeep): Promise<void> {
  await sql`
    insert into permits.paper_file (file_id, city, plan_id, procedure, paper, circle, handed_in_by, added_at)
    values (${one.fileId}, platform.city(), ${one.planId}, ${one.procedure}, ${one.paper}, ${one.circle},
            ${one.handedInBy}, ${at})`.execute(tx);
}

export async function updateCircle(tx: Db, fileId: string, circle: Circle): Promise<void> {
  await sql`
    update permits.paper_file set circle = ${circle}
    where city = platform.city() and file_id = ${fileId}::uuid`.execute(tx);
}

export async function deletePaperFile(tx: Db, fileId: string): Promise<void> {
  await sql`delete from permits.paper_file where city = platform.city() and file_id = ${fileId}::uuid`.execute(tx);
}

export type PaperKey = StepKey & { readonly paper: string };

/** The investor says that a paper is ready, or not any more (null). */
export async function writeToldReady(tx: Db, key: PaperKey, at: Date | null): Promise<void> {
  await sql`
    insert into permits.paper_word (plan_id, city, procedure, paper, told_ready_at)
    values (${key.planId}, platform.city(), ${key.procedure}, ${key.paper}, ${at})
    on conflict (plan_id, procedure, paper) do update set told_ready_at = excluded.told_ready_at`.execute(tx);
}

/** The office asks to improve a paper: it is ready no more. */
export async function writeImprove(
  tx: Db,
  { planId, procedure, paper }: PaperKey,
  { sentence, at }: { readonly sentence: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into permits.paper_word (plan_id, city, procedure, paper, improve, improve_at)
    values (${planId}, platform.city(), ${procedure}, ${paper}, ${sentence}, ${at})
    on conflict (plan_id, procedure, paper) do update
      set improve = excluded.improve, improve_at = excluded.improve_at, told_ready_at = null`.execute(tx);
  await sql`
    delete from permits.paper_ready
    where city = platform.city() and plan_id = ${planId} and procedure = ${procedure} and paper = ${paper}`.execute(tx);
}
