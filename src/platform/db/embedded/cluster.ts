import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedRefusal } from './binaries.ts';
import type { Place } from './place.ts';
import type { Runner } from './runner.ts';

const run = promisify(execFile);

export const OWNER_ROLE = 'calisia';

/** Makes an empty cluster with Polish collation, UTF-8 and scram passwords, when there is none. */
export async function ensureCluster(place: Place, runner: Runner, password: string): Promise<void> {
  const unfinished = `${place.cluster}.unfinished`;
  // initdb writes PG_VERSION first, so one that was cut short is told by the mark beside the folder.
  if (existsSync(unfinished)) await empty(place.cluster);
  else if (existsSync(path.join(place.cluster, 'PG_VERSION'))) return;
  const passwordFile = `${place.cluster}.password`;
  await writeFile(unfinished, '');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner !== null) await chown(passwordFile, runner.uid, runner.gid);
  try {
    const command = path.join(place.native, 'bin', 'initdb');
    await run(command, initArguments(place.cluster, passwordFile), { ...asRunner(runner), cwd: place.cluster });
    await rm(unfinished);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(cause);
    throw new EmbeddedRefusal(`PostgreSQL could not make its data folder ${place.cluster}: ${said}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function empty(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) await rm(path.join(folder, entry), { recursive: true });
}

function initArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${OWNER_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=pl-PL',
    '--auth-host=scram-sha-256',
    '--auth-local=scram-sha-256',
    '--no-instructions',
  ];
}

/** Options of a child process that belongs to the runner; its environment carries nothing of ours but the path. */
export function asRunner(runner: Runner): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return runner === null ? { env } : { uid: runner.uid, gid: runner.gid, env };
}
