import { sql } from 'kysely';
import { dayInPoland } from '../../../src/kernel/day.ts';
import { parseNeed } from '../../../src/modules/matching/index.ts';
import { answerNeed } from '../../../src/modules/matching/index.server.ts';
import type { Db } from '../../../src/platform/db/index.ts';
import { KALISZ } from '../municipality.ts';
import { insertRows, table } from './rows.ts';

const ANSWER = table('cases.answer_record', {
  city: 'text',
  case_id: 'bigint',
  as_of: 'date',
  revision: 'bigint',
  results: 'jsonb',
});

/** As many as the office keeps of a real enquiry. */
const ANSWERS_KEPT = 20;

/** What each case's need was answered with on the day it came. Reads committed land and sites. */
export async function writeAnswers(db: Db): Promise<void> {
  const { rows } = await sql<{ id: number; need: string; received_at: Date }>`
    select id, need, received_at from cases.case_file order by id`.execute(db);
  const records: object[] = [];
  for (const { id, need, received_at } of rows) {
    const parsed = parseNeed(new URLSearchParams(need));
    if (!parsed.ok) throw new Error(`the need of case ${id} can't be read back`);
    const asOf = dayInPoland(received_at);
    const { answers, revision } = await answerNeed(db, parsed.value, asOf);
    const results = { answers: answers.slice(0, ANSWERS_KEPT), total: answers.length };
    records.push({ city: KALISZ.teryt, case_id: id, as_of: asOf, revision, results });
  }
  await insertRows(db, ANSWER, records);
}
