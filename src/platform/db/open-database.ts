import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { copiesFrom } from './reading/copy-out.ts';
import { setParsersOnce } from './reading/parsers.ts';
import { prepareMarked } from './reading/prepared.ts';

/** A connection to one city's rows, or to the whole. Typed rows: `sql<Row>`…`.execute(db)` or `db.withTables<…>()`. */
export type Db = Kysely<unknown>;

export type Database = {
  /** Sees and writes the rows of one city only: row-level security, set when the connection starts. */
  city(teryt: string): Db;
  /** Migrations, outbox, rates, secrets. Sees no city's rows, except on the embedded server. */
  whole: Db;
  close(): Promise<void>;
};

const CITY_POOL = 6;
const WHOLE_POOL = 4;
/** A connection of PostgreSQL is a process of some 20 MiB: a silent office keeps few. */
const IDLE_MS = 10_000;
const STATEMENT_MS = 60_000;

/**
 * Opens pools as they are asked for: one for each city, one for the whole.
 * @param config `url` connects as the role bound by row-level security, `ownerUrl` (default: the same) as the owner.
 */
export function openDatabase(config: { url: string; ownerUrl?: string }): Database {
  setParsersOnce();
  const cities = new Map<string, Db>();
  const whole = connect(config.ownerUrl ?? config.url, { max: WHOLE_POOL, application: 'calisia' });
  const city = (teryt: string): Db => {
    const known = cities.get(teryt);
    if (known) return known;
    if (!/^\d{7}$/.test(teryt)) throw new RangeError(`not a municipality's TERYT code: ${teryt}`);
    const options = `-c calisia.city=${teryt} -c statement_timeout=${STATEMENT_MS}`;
    const opened = connect(config.url, { max: CITY_POOL, application: `calisia ${teryt}`, options });
    cities.set(teryt, opened);
    return opened;
  };
  const close = async (): Promise<void> => {
    await Promise.all([whole, ...cities.values()].map((db) => db.destroy()));
  };
  return { city, whole, close };
}

function connect(url: string, settings: { max: number; application: string; options?: string }): Db {
  const pool = new Pool({
    connectionString: url,
    max: settings.max,
    application_name: settings.application,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    ...(settings.options === undefined ? {} : { options: settings.options }),
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  prepareMarked(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  copiesFrom(db, pool);
  return db;
}
