import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 10_000;

/**
 * After a kill PostgreSQL refuses to start while the number in postmaster.pid is somebody's: of the killed server that
 * nobody has reaped yet, or of another program that got it since. Waits until nothing works in the cluster any more, which
 * alone makes removing the file safe, and removes it. The caller holds the data folder and has stopped an orphan. Where
 * the machine does not say who works where (no /proc), PostgreSQL decides by itself.
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const deadline = Date.now() + PATIENCE_MS;
  while ((await readFile(file, 'utf8').catch(() => null)) !== null) {
    const working = await worksIn(cluster);
    if (working === false) await rm(file, { force: true });
    else if (working === null || Date.now() > deadline) return;
    else await pause(20);
  }
}

/** Whether a process has the cluster as its folder, as every process of its server does; null when that can't be seen. */
async function worksIn(cluster: string): Promise<boolean | null> {
  const processes = await readdir('/proc').catch(() => null);
  if (processes === null) return null;
  let hidden = false;
  for (const name of processes) {
    if (!/^\d+$/.test(name)) continue;
    const folder = await readlink(`/proc/${name}/cwd`).catch((cause: NodeJS.ErrnoException) => cause);
    if (folder === cluster) return true;
    // In a container even root may not look at other users' processes; what ended and was not reaped has no folder.
    if (typeof folder !== 'string' && folder.code !== 'ENOENT') hidden ||= await mayBeServer(name);
  }
  return hidden ? null : false;
}

async function mayBeServer(name: string): Promise<boolean> {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres/.test(stat) && !/\) Z /.test(stat);
}
