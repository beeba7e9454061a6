import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { PaperWord } from '../core/plan/paper-turn.ts';

export type Circle = 'office' | 'investor';

export type PaperFile = {
  readonly fileId: string;
  readonly procedure: ProcedureId;
  readonly paper: string;
  readonly circle: Circle;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly scan: 'clean' | 'not-scanned';
  readonly handedInBy: Circle;
  readonly addedAt: Date;
};

/** Files of a plan, oldest first; for the investor only what the office shows him. */
export async function paperFiles(db: Db, planId: number, reader: Circle): Promise<PaperFile[]> {
  const { rows } = await sql<PaperFile>`
    select pf.file_id as "fileId", pf.procedure, pf.paper, pf.circle, f.name, c.type, octet_length(c.content) as bytes, c.scan,
           pf.handed_in_by as "handedInBy", pf.added_at as "addedAt"
    from permits.paper_file pf
    join platform.stored_file f on f.id = pf.file_id
    join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where pf.city = platform.city() and pf.plan_id = ${planId} and (pf.circle = 'investor' or ${reader} = 'office')
    order by pf.added_at, f.name, pf.file_id`.execute(db);
  return rows;
}

/** What office and investor said of papers, by procedure; a paper of which nobody said anything is left out. */
export async function paperWords(db: Db, planId: number): Promise<ReadonlyMap<ProcedureId, readonly PaperWord[]>> {
  const { rows } = await sql<PaperWord & { procedure: ProcedureId }>`
    select procedure, paper, r.paper is not null as seen, r.seen_at as "seenAt", w.told_ready_at as "toldReadyAt",
           w.improve, w.improve_at as "improveAt"
    from (select * from permits.paper_ready where city = platform.city() and plan_id = ${planId}) r
    full join (select * from permits.paper_word where city = platform.city() and plan_id = ${planId}) w
      using (procedure, paper)`.execute(db);
  return Map.groupBy(rows, ({ procedure }) => procedure);
}
