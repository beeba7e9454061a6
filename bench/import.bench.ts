import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { checkParcels, fileAt } from '../src/modules/places/index.server.ts';
import { startEmbedded } from '../src/platform/db/embedded-postgres.ts';
import { migrate, openDatabase, type Database } from '../src/platform/db/index.ts';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';
import { LAND_SETS, type LandFormat, type LandSet, writeLand } from './land/parcels.ts';
import { median, memoryOfTree, report } from './measure.ts';
import { cpuOfEndedChildren } from './processes.ts';

const RUNS = 3;
/** Two million parcels take minutes: asked for by `CALISIA_BENCH_LAND=parcels-2m`. */
const LARGE = (process.env['CALISIA_BENCH_LAND'] ?? 'parcels-200k') as LandSet;
const ONCE = join(import.meta.dirname, 'land', 'import-once.ts');

/** As `npm run calisia` starts Node. */
const AS_COMMANDS_RUN = ['--max-semi-space-size=8'];

/** Parcels between two words of progress. */
const STEP = 1000;

type Told = {
  written: { inserted: number; unchanged: number };
  seconds: number;
  cpuSeconds: number;
  databaseCpuSeconds: number;
  idleMiB: number;
  peakMiB: number;
};

const CHECKSUM = sql<{ count: number; sum: string }>`select count(*)::int as count,
  md5(string_agg(md5(row(id, precinct, precinct_name, number, geometry, bounds::text, area_m2, register_area_m2, land_use, source)::text), '' order by id)) as sum
  from places.parcel`;

const folder = temporaryFolder('calisia-bench-');
const server = await startEmbedded({ folder });
const database = openDatabase({ url: server.appUrl, ownerUrl: server.ownerUrl });
const db = database.city('3061011');
const empty = (): Promise<unknown> => sql`truncate places.parcel cascade`.execute(database.whole);
const busy = (): string => `load ${loadavg()[0]!.toFixed(1)}`;
try {
  await migrate(server.ownerUrl);
  await makeCity(database);
  await drill();
  await measurePeer();
  // A set of 20 000 ends before Node has compiled the reader.
  for (const format of ['geojson', 'gml'] as const) await measureRate('parcels-200k', format);
  await measureLarge();
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function makeCity({ whole }: Database): Promise<void> {
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix)
    values ('3061011', 'kalisz', 'Kalisz', 'Kalisz', '–', '–', '–', '–', '–', '–', 2177, 'INW')`.execute(whole);
}

async function land(set: LandSet, format: LandFormat): Promise<string> {
  const path = join(folder, `${set}.${format}`);
  if (!(await stat(path).catch(() => null))) await writeLand(set, format, path);
  return path;
}

/** One import in a process of its own. `killAfter`: the progress at which it is killed without warning; then null. */
async function importOnce(path: string, killAfter: number | null = null): Promise<Told | null> {
  const before = cpuOfEndedChildren(server.pid);
  const child = spawn(process.execPath, [...AS_COMMANDS_RUN, ONCE, server.appUrl, path, String(STEP)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    const reached = Number(chunk.toString().trim().split('\n').at(-1));
    if (killAfter !== null && reached >= killAfter) child.kill('SIGKILL');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (killAfter !== null && code === null) return null;
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  // The connection's own process ends a moment after the importer's.
  await setTimeout(300);
  const databaseCpuSeconds = (cpuOfEndedChildren(server.pid) - before) / 1000;
  return { ...(JSON.parse(said) as Omit<Told, 'databaseCpuSeconds'>), databaseCpuSeconds };
}

async function measureRate(set: LandSet, format: LandFormat): Promise<void> {
  const [path, count] = [await land(set, format), LAND_SETS[set]];
  const name = format === 'gml' ? 'EGiB GML' : 'GeoJSON';
  const rates: Record<'judged' | 'fresh' | 'again', number[]> = { judged: [], fresh: [], again: [] };
  const cpu: number[] = [];
  const databaseCpu: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    await checkParcels(fileAt(path)!, { teryt: '3061011', epsg: 2177 });
    rates.judged.push(count / ((performance.now() - start) / 1000));
    await empty();
    const fresh = (await importOnce(path))!;
    cpu.push((fresh.cpuSeconds * 1e6) / count);
    databaseCpu.push((fresh.databaseCpuSeconds * 1e6) / count);
    if (fresh.written.inserted !== count) throw new Error('the generated file was refused');
    rates.fresh.push(count / fresh.seconds);
    rates.again.push(count / (await importOnce(path))!.seconds);
  }
  report({
    what: `${name}: read and judged, median of ${RUNS}, ${busy()}`,
    measured: median(rates.judged),
    unit: '/s',
  });
  report({
    what: `${name}: end to end into the database`,
    measured: median(rates.fresh),
    unit: '/s',
    atLeast: format === 'gml' ? 5000 : 20_000,
  });
  report({
    what: `${name}: importer’s processor time for each parcel`,
    measured: median(cpu),
    unit: 'µs',
  });
  report({ what: `${name}: PostgreSQL’s processor time for each parcel`, measured: median(databaseCpu), unit: 'µs' });
  report({
    what: `${name}: what the slower of the two allows, each on its core`,
    measured: 1e6 / Math.max(median(cpu), median(databaseCpu)),
    unit: '/s',
  });
  report({ what: `${name}: the same file again`, measured: median(rates.again), unit: '/s' });
}

/** The whole tree of processes, PostgreSQL too, is watched while a large file comes in. */
async function measureLarge(): Promise<void> {
  for (const format of ['geojson', 'gml'] as const) {
    const path = await land(LARGE, format);
    await empty();
    const idle = memoryOfTree(process.pid).proportional;
    let peak = idle;
    const watch = setInterval(() => (peak = Math.max(peak, memoryOfTree(process.pid).proportional)), 500);
    const told = (await importOnce(path))!;
    clearInterval(watch);
    const count = LAND_SETS[LARGE];
    report({
      what: `${LARGE}.${format}: end to end, ${busy()}`,
      measured: count / told.seconds,
      unit: '/s',
      atLeast: format === 'gml' ? 5000 : 20_000,
    });
    report({
      what: `${LARGE}.${format}: importer’s processor time for each parcel`,
      measured: (told.cpuSeconds * 1e6) / count,
      unit: 'µs',
    });
    report({
      what: `${LARGE}.${format}: PostgreSQL’s processor time for each parcel`,
      measured: (told.databaseCpuSeconds * 1e6) / count,
      unit: 'µs',
    });
    report({
      what: `${LARGE}.${format}: importer’s memory above idle at its peak`,
      measured: told.peakMiB - told.idleMiB,
      unit: 'MiB',
      atMost: 300,
    });
    report({
      what: `${LARGE}.${format}: all processes above idle at their peak (PSS)`,
      measured: peak - idle,
      unit: 'MiB',
    });
    if (format === 'gml') await rm(path);
  }
}

/** Killed in the middle and run again, the table is the same as after one clean run. */
async function drill(): Promise<void> {
  const path = await land('parcels-20k', 'geojson');
  await empty();
  await importOnce(path);
  const clean = (await CHECKSUM.execute(db)).rows[0]!;
  let left = 0;
  let same = 0;
  for (const share of [0.15, 0.5, 0.85]) {
    await empty();
    if ((await importOnce(path, LAND_SETS['parcels-20k'] * share)) !== null)
      throw new Error('the import ended before it was killed');
    left += (await CHECKSUM.execute(db)).rows[0]!.count;
    await importOnce(path);
    const after = (await CHECKSUM.execute(db)).rows[0]!;
    if (after.count === clean.count && after.sum === clean.sum) same += 1;
  }
  report({ what: 'kill -9 at 15, 50, 85 %: rows left behind', measured: left, unit: 'rows', atMost: 0 });
  report({ what: 'kill -9, then run again: tables equal to one clean run', measured: same, unit: 'of 3', atLeast: 3 });
}

/** GDAL copies the same file without judging anything: what reading and writing alone cost. */
async function measurePeer(): Promise<void> {
  if (spawnSync('ogr2ogr', ['--version']).status !== 0) {
    console.log('      ogr2ogr is not installed: no peer in this run');
    return;
  }
  const path = await land('parcels-20k', 'geojson');
  const seconds: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    spawnSync('ogr2ogr', ['-f', 'GPKG', join(folder, `peer-${i}.gpkg`), path]);
    seconds.push((performance.now() - start) / 1000);
  }
  const peer = LAND_SETS['parcels-20k'] / median(seconds);
  await empty();
  const ours = LAND_SETS['parcels-20k'] / (await importOnce(path))!.seconds;
  report({ what: 'ogr2ogr, GeoJSON to GeoPackage, unjudged', measured: peer, unit: '/s' });
  report({ what: `ours into PostgreSQL, judged, against it, ${busy()}`, measured: ours / peer, unit: '×' });
}
