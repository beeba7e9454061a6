import { sql } from 'kysely';
import path from 'node:path';
import { openDatabase, migrate, type Database } from '../platform/db/index.ts';
import { systemClock } from '../platform/clock.ts';
import { recordEvent } from '../modules/audit/index.server.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { createLog } from '../platform/log.ts';
import { startPost } from '../platform/mail/index.ts';
import { PROJECT_ROOT } from '../platform/project-root.ts';
import type { Rooms } from '../platform/web/index.ts';
import { buildIfStale, buildIsStale } from './build.ts';
import { createClosers, type Closers } from './closers.ts';
import { parseConfig, type Config } from './config.ts';
import { demoSignIns, isEmpty } from './demo/demo.ts';
import { lockFolder } from './folder/folder-lock.ts';
import { startData, type DataSource } from './open-data.ts';
import { say, saySentence, sayWelcome } from './say.ts';
import { seedApart } from './demo/seed-apart.ts';
import { probeAddress, serveOn } from './serve.ts';

const log = createLog();

/** `npm start`: everything from the settings to the first page. A refusal ends it with one sentence and exit code 1. */
async function start(closers: Closers, began: number): Promise<void> {
  const parsed = parseConfig(process.env);
  if (!parsed.ok) throw new StartRefusal(parsed.error.sentence);
  const config = parsed.value;
  holdFolder(config, closers);
  await probeAddress(config);
  const aborted = new AbortController();
  closers.add('build and seed', () => aborted.abort());
  if (buildIsStale()) say('Building the pages …');
  const building = buildIfStale(aborted.signal);
  building.catch(() => {});
  const data = await startData(config, closers);
  data.server?.onExit(() => void end(closers, { lost: true }));
  await migrate(data.ownerUrl, (file) => say(`Migrating: ${file}`));
  const database = openDatabase({ url: data.appUrl, ownerUrl: data.ownerUrl });
  closers.add('pools', () => database.close());
  await seedIfEmpty(database, config, aborted.signal);
  await building;
  await serve({ config, data, database, closers });
  sayWelcome({ config, moved: data.server?.moved ?? null, signIns: demoSignIns(config.dataDir), began });
}

class StartRefusal extends Error {}

function holdFolder(config: Config, closers: Closers): void {
  const lock = lockFolder(config.dataDir, { what: 'npm start', address: config.baseUrl });
  if (!lock.ok) {
    const { pid, what, address } = lock.error.holder;
    const where = address === null ? '' : `, which answers at ${address}`;
    throw new StartRefusal(
      `The data folder ${config.dataDir} is held by process ${pid} (${what})${where}. ` +
        `Stop it first, or choose another folder: DATA_DIR=./other`,
    );
  }
  closers.add('lock', () => lock.value.release());
}

async function seedIfEmpty(database: Database, config: Config, signal: AbortSignal): Promise<void> {
  if (!(await isEmpty(database))) return;
  if (config.databaseUrl !== null) {
    say('The database holds no city yet: npm run calisia -- seed fills it with the demonstration.');
    return;
  }
  say('Filling the empty database with the demonstration city …');
  await seedApart(config.dataDir, signal);
}

type Parts = { config: Config; data: DataSource; database: Database; closers: Closers };

async function serve({ config, data, database, closers }: Parts): Promise<void> {
  const jobs = await startJobs({ url: data.ownerUrl, onError: (cause) => log.fault('jobs', cause) });
  closers.add('jobs', () => jobs.stop());
  const onError = (cause: Error): void => log.fault('mail', cause);
  const onFailed = noteFailedLetter(database);
  const post = await startPost({ database, smtpUrl: config.smtpUrl, jobs, onError, onFailed });
  closers.add('mail', () => post.stop());
  const built = (await import(path.join(PROJECT_ROOT, 'dist', 'server', 'server.js'))) as typeof import('./server.tsx');
  const { baseUrl } = config;
  for (const [name, work] of await built.startWork({ database, jobs, clock: systemClock, baseUrl, onError }))
    closers.add(name, () => work.stop());
  built.useScanner(config.scanUrl === null ? null : built.clamdScanner(config.scanUrl));
  const rooms = await roomsOf(database, config);
  const app = built.createApp(rooms, { clientFolder: path.join(PROJECT_ROOT, 'dist', 'client') });
  await serveOn(config, (request, connection) => app.fetch(request, connection), closers);
  built
    .readLargeOffers(rooms)
    .then(() => built.warmWorkLists(rooms))
    .then(() => built.warmLand())
    .catch((cause: unknown) => log.fault('large offers', cause));
}

async function roomsOf(database: Database, { baseUrl, smtpUrl, live }: Config): Promise<Rooms> {
  const { rows } = await sql<{ demo: boolean }>`select bool_or(synthetic) as demo from places.municipality`.execute(
    database.whole,
  );
  const demo = rows[0]?.demo ?? false;
  return { database, clock: systemClock, config: { baseUrl, demo, developmentMail: smtpUrl === null, live } };
}

/** A letter that was given up leaves an event; the office sees it in its inbox. */
const noteFailedLetter =
  (database: Database) =>
  async (letter: { city: string; about: string | null; tries: number }): Promise<void> => {
    const [kind = 'mail', id = 'unknown'] = (letter.about ?? '').split(':').filter(Boolean);
    const event = { actor: 'system', action: 'mail.failed', object: { kind, id } } as const;
    const { tries } = letter;
    await database
      .city(letter.city)
      .transaction()
      .execute((tx) => recordEvent(tx, { ...event, details: { tries } }));
  };

let ending = false;

/** Ends everything in order; a second call waits for nothing. */
async function end(closers: Closers, why: { code?: number; lost?: boolean; fault?: unknown }): Promise<void> {
  if (ending) return;
  ending = true;
  if (why.lost) saySentence('PostgreSQL ended by itself; its log is in the data folder (postgres.log).');
  if (why.fault !== undefined) log.fault('process', why.fault);
  await closers.closeAll();
  process.exit(why.code ?? (why.lost === true || why.fault !== undefined ? 1 : 0));
}

function listenToSignals(closers: Closers): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(closers, {}));
  // The launcher's end closes this channel, also when it was killed.
  process.once('disconnect', () => void end(closers, {}));
  process.channel?.unref();
  process.on('uncaughtException', (fault) => void end(closers, { fault }));
  process.on('unhandledRejection', (fault) => void end(closers, { fault }));
}

const closers = createClosers((name, cause) => log.fault(`closing ${name}`, cause));
listenToSignals(closers);
try {
  await start(closers, Date.now() - performance.now());
} catch (cause) {
  if (!ending) {
    saySentence(cause instanceof Error ? cause.message : String(cause));
    if (isFault(cause)) log.fault('start', cause);
    await end(closers, { code: 1 });
  }
}

/** A refusal is said in its sentence; anything else also leaves its trace. */
function isFault(cause: unknown): boolean {
  return !(cause instanceof Error) || cause.constructor === Error || cause.constructor === TypeError;
}
