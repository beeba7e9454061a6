import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';

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
};

/** Which papers the office has seen ready, by procedure. */
export async function readyPapers(db: Db, planId: number): Promise<ReadonlyMap<ProcedureId, ReadonlySet<string>>> {
  const { rows } = await sql<{ procedure: ProcedureId; papers: string[] }>`
    select procedure, array_agg(paper) as papers from permits.paper_ready
    where city = platform.city() and plan_id = ${planId} group by procedure`.execute(db);
  return new Map(rows.map(({ procedure, papers }) => [procedure, new Set(papers)]));
}

/** Files of a plan, oldest first; for the investor only what the office shows him. */
export async function paperFiles(db: Db, planId: number, reader: Circle): Promise<PaperFile[]> {
  const { rows } = await sql<PaperFile>`
    select pf.file_id as "fileId", pf.procedure, pf.paper, pf.circle, f.name, c.type, octet_length(c.content) as bytes, c.scan
    from permits.paper_file pf
    join platform.stored_file f on f.id = pf.file_id
    join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where pf.city = platform.city() and pf.plan_id = ${planId} and (pf.circle = 'investor' or ${reader} = 'office')
    order by pf.added_at, pf.file_id`.execute(db);
  return rows;
}
