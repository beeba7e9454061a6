import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedRefusal } from './binaries.ts';
import { asRunner } from './cluster.ts';
import type { Place } from './place.ts';
import type { Runner } from './runner.ts';

const READY_MS = 30_000;
const STOP_MS = 15_000;
const LOG_BYTES = 10_000_000;

export type Postmaster = { pid: number; stop(): Promise<void>; onExit(listener: () => void): void };

/** Starts the server in a session of its own, so that Ctrl-C reaches us first, and waits until it takes connections. */
export async function startPostmaster(input: {
  place: Place;
  runner: Runner;
  logFile: string;
  settings: Readonly<Record<string, string>>;
}): Promise<Postmaster> {
  const { place, runner } = input;
  const log = await openLog(input.logFile);
  const settings = Object.entries(input.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(place.native, 'bin', 'postgres'), ['-D', place.cluster, ...settings], {
    ...asRunner(runner),
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  child.unref();
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await waitReady(child, place.cluster, input.logFile);
  const pid = child.pid ?? 0;
  return {
    pid,
    stop: () => stopProcess(pid),
    onExit: (listener) => void gone.then(listener),
  };
}

async function waitReady(child: ChildProcess, cluster: string, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  let failed = false;
  child.once('error', () => (failed = true));
  while (Date.now() < deadline) {
    const found = await readPostmasterFile(cluster);
    if (found?.pid === child.pid && found?.status === 'ready') return;
    if (failed || child.exitCode !== null || child.signalCode !== null) break;
    await pause(15);
  }
  if (child.pid !== undefined && isAlive(child.pid)) await stopProcess(child.pid);
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const said = lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '';
  throw new EmbeddedRefusal(`PostgreSQL did not start: ${said} (whole log: ${logFile})`);
}

/** What postmaster.pid says: line 1 the process, line 8 its status. */
async function readPostmasterFile(cluster: string): Promise<{ pid: number; status: string } | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : null;
}

/** Stops a server that a killed application left behind on this folder. Says whether there was one. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const found = await readPostmasterFile(cluster);
  if (found === null || !isAlive(found.pid) || !commandOf(found.pid).includes(cluster)) return false;
  await stopProcess(found.pid);
  return true;
}

/** SIGINT is PostgreSQL's fast shutdown: no waiting for clients. SIGQUIT follows only when that does not end. */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const deadline = Date.now() + STOP_MS;
    if (!send(pid, signal)) return;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await pause(20);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const isAlive = (pid: number): boolean => send(pid, 0);

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function openLog(file: string): Promise<Awaited<ReturnType<typeof open>>> {
  const size = await stat(file).then(
    (entry) => entry.size,
    () => 0,
  );
  if (size > LOG_BYTES) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}
