import { createConnection } from 'node:net';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Config } from '../../boot/config.ts';
import { verifyChain } from '../../modules/audit/index.server.ts';
import { migrationState } from '../../platform/db/migrate.ts';
import type { Database } from '../../platform/db/index.ts';
import { type CommandContext, textOf } from '../command.ts';
import { publicNamesOf } from './names.ts';
import { limited, missing, works, type Look } from './finding.ts';
import { lookAtIndexes } from './indexes.ts';

/** What the database says: reached, migrated, its audit chains whole, its letters sent. */
export async function lookAtData(context: CommandContext): Promise<Look[]> {
  try {
    const database = await context.database();
    const { ownerUrl } = await context.source();
    return [
      ...(await server(ownerUrl)),
      ...(await cities(database, textOf(context, 'city'))),
      await letters(database, context.config),
      await mail(context.config),
    ];
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return [missing('Database', said, 'See postgres.log in the data folder, or check DATABASE_URL.')];
  }
}

async function server(ownerUrl: string): Promise<Look[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; size: string }>(
      `select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`,
    );
    const { waiting, last } = await migrationState(client);
    return [
      works('Database', `PostgreSQL ${rows[0]?.version ?? ''}, ${rows[0]?.size ?? ''}`),
      waiting.length === 0
        ? works('Migrations', `all ran, the last is ${last ?? 'none'}`)
        : missing('Migrations', `waiting: ${waiting.join(', ')}`, 'Start the application once: npm start'),
      await lookAtIndexes(client),
    ];
  } finally {
    await client.end();
  }
}

/** The audit trail and the public names of each city, or of the one that is wanted. */
async function cities(database: Database, wanted: string | undefined): Promise<Look[]> {
  const found = await sql<{ teryt: string; name: string }>`
    select teryt, name_pl as name from places.municipality order by teryt`.execute(database.whole);
  if (found.rows.length === 0 && wanted === undefined)
    return [limited('City', 'none yet', 'npm start, or npm run calisia -- seed')];
  const chosen = found.rows.filter(({ teryt }) => wanted === undefined || teryt === wanted);
  if (chosen.length === 0) {
    const known = found.rows.map(({ teryt, name }) => `${teryt} ${name}`).join(', ') || 'none';
    return [missing('City', `there is no city ${wanted} here`, `Known: ${known}`)];
  }
  const looks: Look[] = [];
  for (const { teryt, name } of chosen) {
    const what = `Audit trail of ${name}`;
    const verified = await verifyChain(database.city(teryt));
    looks.push(
      verified.ok
        ? works(what, `whole, ${verified.value.seq} events, the last ${verified.value.hash.slice(0, 12)}`)
        : missing(what, `broken at event ${verified.error.seq}`, 'Somebody changed it: compare with the last backup.'),
      await publicNamesOf(database, { teryt, name }),
    );
  }
  return looks;
}

async function letters(database: Database, config: Config): Promise<Look> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'failed') as failed
    from platform.outbox`.execute(database.whole);
  const { waiting = 0, failed = 0 } = rows[0] ?? {};
  const found = `${waiting} waiting, ${failed} given up`;
  if (failed === 0) return works('Letters', found);
  return limited('Letters', found, `See why in the office${config.smtpUrl === null ? '' : ', and check SMTP_URL'}.`);
}

async function mail(config: Config): Promise<Look> {
  if (config.smtpUrl === null) {
    return limited('Mail', 'goes to /poczta-testowa, not to people', 'For real mail: SMTP_URL=smtps://…');
  }
  const { hostname, port, protocol } = new URL(config.smtpUrl);
  const place = { host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 587) };
  return (await answers(place))
    ? works('Mail', `${place.host}:${place.port} answers`)
    : missing('Mail', `${place.host}:${place.port} does not answer`, 'Check SMTP_URL and the firewall.');
}

function answers(place: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ ...place, timeout: 5000 });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
