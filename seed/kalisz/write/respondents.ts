import type { Db } from '../../../src/platform/db/index.ts';
import { KALISZ } from '../municipality.ts';
import { RESPONDENTS } from '../sites/respondents.ts';
import { insertRows, table } from './rows.ts';
import { sql } from 'kysely';

const city = KALISZ.teryt;

/** Whom the office can ask, with what and where. */
export async function writeRespondents(tx: Db, sites: ReadonlyMap<string, number>): Promise<void> {
  await insertRows(
    tx,
    table('confirmations.respondent', {
      city: 'text',
      kind: 'text',
      source_name: 'text',
      email: 'text',
      everywhere: 'boolean',
      synthetic: 'boolean',
    }),
    RESPONDENTS.map((one) => ({
      city,
      kind: one.by.kind,
      source_name: one.by.name,
      email: one.email,
      everywhere: one.sites === undefined,
      synthetic: true,
    })),
  );
  const { rows } = await sql<{ id: number; email: string }>`select id, email from confirmations.respondent`.execute(tx);
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  const of = RESPONDENTS.map((one) => ({ ...one, respondent_id: ids.get(one.email)! }));
  await insertRows(
    tx,
    table('confirmations.respondent_site', { city: 'text', respondent_id: 'bigint', site_id: 'bigint' }),
    of.flatMap(({ respondent_id, sites: own = [] }) =>
      own.map((slug) => ({ city, respondent_id, site_id: sites.get(slug) })),
    ),
  );
  await insertRows(
    tx,
    table('confirmations.respondent_topic', {
      city: 'text',
      respondent_id: 'bigint',
      topic: 'text',
      ahead_days: 'int',
    }),
    of.flatMap(({ respondent_id, topics }) =>
      Object.entries(topics).map(([topic, ahead_days]) => ({ city, respondent_id, topic, ahead_days })),
    ),
  );
}
