import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedRefusal } from './binaries.ts';

/** The user that the server runs as; null: the one who started us. PostgreSQL refuses to run as root. */
export type Runner = { name: string; uid: number; gid: number } | null;

const OWN_USER = 'calisia-db';

/** As root: `postgres` where it exists, else a system user of our own, else `nobody`. */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return null;
  const known = knownUser('postgres') ?? knownUser(OWN_USER);
  if (known) return known;
  try {
    const settings = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER];
    execFileSync('useradd', settings, { stdio: 'ignore' });
  } catch {
    // A slim container has no useradd: nobody is left.
  }
  const made = knownUser(OWN_USER) ?? knownUser('nobody');
  if (!made) {
    throw new EmbeddedRefusal(
      'PostgreSQL does not run as root, and this machine has no user postgres or nobody. ' +
        'Start Calisia as an ordinary user, or name a database in DATABASE_URL.',
    );
  }
  return made;
}

function knownUser(name: string): NonNullable<Runner> | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { name, uid: Number(uid), gid: Number(gid) };
}

/** The first folder from the root down to `place` that is closed to the runner, else null. Parts that don't exist yet are open. */
export async function closedFolder(place: string, runner: Runner): Promise<string | null> {
  if (runner === null) return null;
  const parts = path.resolve(place).split(path.sep).slice(1);
  let folder: string = path.sep;
  for (const part of ['', ...parts]) {
    folder = path.join(folder, part);
    const entry = await stat(folder).catch(() => null);
    if (entry === null) return null;
    if (!mayEnter(entry, runner)) return folder;
  }
  return null;
}

function mayEnter(entry: { mode: number; uid: number; gid: number }, runner: NonNullable<Runner>): boolean {
  const shift = entry.uid === runner.uid ? 6 : entry.gid === runner.gid ? 3 : 0;
  return ((entry.mode >> shift) & 1) === 1;
}
