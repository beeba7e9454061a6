import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedRefusal, installedBinaries, makeLinks } from './binaries.ts';
import { closedFolder, type Runner } from './runner.ts';

/** Where root keeps what another user must reach. */
const REACHABLE = '/var/lib/calisia';

export type Place = {
  /** Holds bin, lib and share. */
  native: string;
  /** PostgreSQL's data folder. */
  cluster: string;
  /** A sentence when the place is not the usual one. */
  moved: string | null;
};

/**
 * Finds binaries and a data folder that the runner reaches, copying the binaries once where it does not.
 * @param recorded where the database of this folder lies since its first start, or null.
 */
export async function choosePlace(folder: string, runner: Runner, recorded: string | null): Promise<Place> {
  const { native, platform } = installedBinaries();
  await makeLinks(native);
  const usual = path.join(path.resolve(folder), 'postgres');
  const closedData = await closedFolder(folder, runner);
  const closedBinaries = await closedFolder(path.join(native, 'bin', 'postgres'), runner);
  const closed = closedData ?? closedBinaries;
  if (closed !== null) await prepareReachable(runner, closed);
  const elsewhere = path.join(REACHABLE, `data-${randomBytes(6).toString('hex')}`, 'postgres');
  const cluster = recorded ?? (closedData === null ? usual : elsewhere);
  await prepareCluster(cluster, runner);
  if (cluster !== usual) await writeFile(path.join(cluster, '..', 'belongs-to'), `${path.resolve(folder)}\n`);
  const reached = closedBinaries === null ? native : await copyBinaries(native, platform);
  const name = runner?.name ?? 'this user';
  const moved =
    cluster === usual
      ? null
      : `${closedData ?? folder} is closed to ${name}, who runs PostgreSQL: the database lies in ${cluster}`;
  return { native: reached, cluster, moved };
}

async function prepareReachable(runner: Runner, closed: string): Promise<void> {
  await mkdir(REACHABLE, { recursive: true, mode: 0o755 }).catch(() => {});
  const barrier = await closedFolder(REACHABLE, runner);
  if (existsSync(REACHABLE) && barrier === null) return;
  throw new EmbeddedRefusal(
    `PostgreSQL runs as ${runner?.name ?? 'another user'}, who can't enter ${closed}, nor ${barrier ?? REACHABLE}. ` +
      `Choose a DATA_DIR open to that user, start as an ordinary user, or name a database in DATABASE_URL.`,
  );
}

export type Leftover = { readonly place: string; readonly folder: string };

/** Databases that lie outside a data folder which is gone. Whether they may go too, a person decides: none is removed here. */
export async function leftovers(reachable = REACHABLE): Promise<Leftover[]> {
  const names = await readdir(reachable).catch(() => []);
  const found: Leftover[] = [];
  for (const name of names) {
    const place = path.join(reachable, name);
    const folder = (await readFile(path.join(place, 'belongs-to'), 'utf8').catch(() => '')).trim();
    if (folder !== '' && !existsSync(folder)) found.push({ place, folder });
  }
  return found;
}

async function prepareCluster(cluster: string, runner: Runner): Promise<void> {
  const parent = path.dirname(cluster);
  if (!existsSync(parent)) await mkdir(parent, { recursive: true, mode: 0o711 });
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  if (runner !== null) await chown(cluster, runner.uid, runner.gid);
  await chmod(cluster, 0o700);
}

async function copyBinaries(native: string, platform: string): Promise<string> {
  const description = await readFile(path.join(native, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const target = path.join(REACHABLE, `${platform}-${version}`);
  if (existsSync(target)) return path.join(target, 'native');
  const draft = `${target}.${process.pid}`;
  await cp(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return path.join(target, 'native');
}
