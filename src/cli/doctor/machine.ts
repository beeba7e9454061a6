import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { buildIsStale } from '../../boot/build.ts';
import type { Config } from '../../boot/config.ts';
import { folderHolder } from '../../boot/folder/folder-lock.ts';
import { probeAddress } from '../../boot/serve.ts';
import { installedBinaries } from '../../platform/db/embedded/binaries.ts';
import { leftovers } from '../../platform/db/embedded/place.ts';
import { chooseRunner, closedFolder } from '../../platform/db/embedded/runner.ts';
import { PROJECT_ROOT } from '../../platform/project-root.ts';
import { limited, missing, works, type Look } from './finding.ts';

/** What the machine gives: Node, PostgreSQL's binaries, port, disk, the built pages, a browser for the tests. */
export async function lookAtMachine(config: Config): Promise<Look[]> {
  return [
    node(),
    ...(await binaries(config)),
    ...(await leftBehind()),
    await port(config),
    await disk(config),
    build(),
    chromium(),
  ];
}

function node(): Look {
  const major = Number(process.versions.node.split('.')[0]);
  const found = `Node ${process.versions.node} at ${process.execPath}`;
  return major >= 24 ? works('Node', found) : missing('Node', found, 'Start through npm, or install Node 24.');
}

async function binaries(config: Config): Promise<Look[]> {
  if (config.databaseUrl !== null) return [works('PostgreSQL binaries', 'not needed: DATABASE_URL is set')];
  try {
    const { native } = installedBinaries();
    const runner = chooseRunner();
    const who = runner === null ? 'this user' : `the user ${runner.name}`;
    const looks = [works('PostgreSQL binaries', `${native}, run as ${who}`)];
    const closed = await closedFolder(config.dataDir, runner);
    if (closed === null) return looks;
    const mend = `The database lies in /var/lib/calisia instead. To keep it in the data folder: chmod o+x ${closed}`;
    return [...looks, limited('Data folder', `${closed} is closed to ${who}`, mend)];
  } catch (cause) {
    return [missing('PostgreSQL binaries', sentence(cause), 'npm ci --ignore-scripts, or set DATABASE_URL.')];
  }
}

/** Databases outside their data folders, whose folders are gone. */
async function leftBehind(): Promise<Look[]> {
  return (await leftovers()).map(({ place, folder }) =>
    limited(
      'Left behind',
      `${place} belonged to ${folder}, which is gone`,
      `If nobody needs that database any more: rm -r ${place}`,
    ),
  );
}

async function port(config: Config): Promise<Look> {
  const holder = folderHolder(config.dataDir);
  if (holder?.address) return works('Application', `process ${holder.pid} answers at ${holder.address}`);
  try {
    await probeAddress(config);
    return works('Port', `${config.host}:${config.port} is free`);
  } catch (cause) {
    return missing('Port', sentence(cause), `Choose another: PORT=${config.port + 1} npm start`);
  }
}

const LITTLE_BYTES = 1_000_000_000;

async function disk(config: Config): Promise<Look> {
  const folder = existsSync(config.dataDir) ? config.dataDir : PROJECT_ROOT;
  const { bavail, bsize } = await statfs(folder);
  const found = `${((bavail * bsize) / 1e9).toFixed(1)} GB free for ${config.dataDir}`;
  return bavail * bsize >= LITTLE_BYTES ? works('Disk', found) : limited('Disk', found, 'Make at least 1 GB free.');
}

function build(): Look {
  return buildIsStale()
    ? limited('Pages', 'not built from these sources', 'npm run build, or let npm start do it.')
    : works('Pages', 'built from these sources');
}

function chromium(): Look {
  const known = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    path.join(PROJECT_ROOT, '.cache', 'chromium', 'chromium.sh'),
    path.join(PROJECT_ROOT, 'node_modules', '@sparticuz', 'chromium'),
  ].find((place) => place !== undefined && existsSync(place));
  return known === undefined
    ? limited('Chromium (for npm test only)', 'none', 'apt-get install chromium, or name one in CHROMIUM_PATH.')
    : works('Chromium (for npm test only)', known);
}

const sentence = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
