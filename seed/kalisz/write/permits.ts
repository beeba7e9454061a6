import { sql } from 'kysely';
import { addDays, type Day } from '../../../src/kernel/day.ts';
import { isWorkingDay } from '../../../src/kernel/calendar/working-days.ts';
import { NOTHING_KNOWN, type Project } from '../../../src/modules/permits/index.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { CLOSED_PROJECT, CLOSED_STEPS, DEMO_PLAN } from '../cases/permit-sheets.ts';
import { KALISZ } from '../municipality.ts';
import { insertRows, table } from './rows.ts';

const STEP = table('permits.step', {
  plan_id: 'bigint',
  city: 'text',
  procedure: 'text',
  filed_on: 'date',
  decided_on: 'date',
  final_on: 'date',
});
const READY = table('permits.paper_ready', { plan_id: 'bigint', city: 'text', procedure: 'text', paper: 'text' });

const city = KALISZ.teryt;

/** Invented plans: earlier ones whose closed steps give observed times, and the one of an open case. Written inside the seed's transaction. */
export async function writePermits(tx: Db, today: Day): Promise<void> {
  for (const { ago, steps } of CLOSED_STEPS) {
    const start = workingDayUpTo(addDays(today, -ago));
    const id = await insertPlan(tx, { ...NOTHING_KNOWN, ...CLOSED_PROJECT }, start);
    const rows = steps.map(({ procedure, after, took }) => {
      const filed = workingDayFrom(addDays(start, after));
      return { plan_id: id, city, procedure, filed_on: filed, decided_on: workingDayFrom(addDays(filed, took)) };
    });
    await insertRows(tx, STEP, rows);
  }
  await writeDemoPlan(tx, today);
}

async function writeDemoPlan(tx: Db, today: Day): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from cases.case_file where code_name = ${DEMO_PLAN.codeName}`.execute(tx);
  const start = workingDayUpTo(addDays(today, -DEMO_PLAN.ago));
  const id = await insertPlan(tx, { ...NOTHING_KNOWN, ...DEMO_PLAN.project }, start);
  const steps = DEMO_PLAN.steps.map(({ procedure, after, took }) => {
    const filed = workingDayFrom(addDays(start, after));
    const decided = took === null ? null : workingDayFrom(addDays(filed, took));
    return { plan_id: id, city, procedure, filed_on: filed, decided_on: decided };
  });
  await insertRows(tx, STEP, steps);
  await insertRows(
    tx,
    READY,
    DEMO_PLAN.ready.map(([procedure, paper]) => ({ plan_id: id, city, procedure, paper })),
  );
  await sql`
    insert into cases.permit_path (case_id, city, plan_id) values (${rows[0]!.id}, ${city}, ${id})`.execute(tx);
}

async function insertPlan(tx: Db, project: Project, start: Day): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into permits.plan (city, project, start, synthetic)
    values (${city}, ${JSON.stringify(project)}::jsonb, ${start}, true) returning id`.execute(tx);
  return rows[0]!.id;
}

function workingDayUpTo(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}
