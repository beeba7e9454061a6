import { sql } from 'kysely';
import type { FactValue } from '../../../kernel/fact.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { FactKey } from '../../sites/index.ts';

/** A figure that an owner stated later and that no clerk has looked at; of one kind the latest. */
export type WaitingFigure = {
  readonly factId: number;
  readonly key: FactKey;
  readonly value: FactValue;
  readonly statedAt: Date;
};

export async function waitingFigures(db: Db, submissionId: number): Promise<WaitingFigure[]> {
  const { rows } = await sql<WaitingFigure>`
    select distinct on (f.key) g.fact_id as "factId", f.key, f.value, g.stated_at as "statedAt"
    from submissions.figure g join sites.fact f on f.id = g.fact_id
    where g.city = platform.city() and g.submission_id = ${submissionId} and g.looked_at is null
    order by f.key, g.fact_id desc`.execute(db);
  return rows;
}

/** How many kinds of figures wait, by submission. */
export async function waitingCounts(db: Db): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; count: number }>`
    select g.submission_id as id, count(distinct f.key)::int as count
    from submissions.figure g join sites.fact f on f.id = g.fact_id
    where g.city = platform.city() and g.looked_at is null group by g.submission_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function insertFigure(
  tx: Db,
  { factId, submissionId, at }: { factId: number; submissionId: number; at: Date },
): Promise<void> {
  await sql`
    insert into submissions.figure (fact_id, city, submission_id, stated_at)
    values (${factId}, platform.city(), ${submissionId}, ${at})`.execute(tx);
}

type Look = {
  readonly submissionId: number;
  readonly figure: WaitingFigure;
  readonly shown: boolean;
  readonly by: number;
  readonly at: Date;
};

/** Marks the figure as looked at, and with it those of its kind that it replaced. */
export async function markLooked(tx: Db, { submissionId, figure, shown, by, at }: Look): Promise<void> {
  const { factId, key } = figure;
  await sql`
    update submissions.figure g set looked_at = ${at}, looked_by = ${by}, shown = (g.fact_id = ${factId} and ${shown})
    from sites.fact f
    where f.id = g.fact_id and g.city = platform.city() and g.submission_id = ${submissionId} and f.key = ${key}
      and g.looked_at is null and g.fact_id <= ${factId}`.execute(tx);
}
