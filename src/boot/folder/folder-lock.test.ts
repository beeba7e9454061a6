import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderHolder, lockFolder } from './folder-lock.ts';
import { processStart } from './process-start.ts';

let folder: string;
let sleeper: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-lock-'));
});
afterEach(() => {
  sleeper?.kill('SIGKILL');
  sleeper = null;
  rmSync(folder, { recursive: true });
});

const office = { what: 'npm start', address: 'http://localhost:3000' };

async function heldBy(started: (pid: number) => string | null): Promise<number> {
  sleeper = spawn('sleep', ['30']);
  await once(sleeper, 'spawn');
  const pid = sleeper.pid ?? 0;
  writeFileSync(path.join(folder, 'lock'), JSON.stringify({ pid, started: started(pid), ...office }));
  return pid;
}

test('the folder of a living office is refused, naming its process and address', async () => {
  const pid = await heldBy(processStart);
  const second = lockFolder(folder, { what: 'calisia import', address: null });
  expect(second).toMatchObject({ ok: false, error: { kind: 'held', holder: { pid, ...office } } });
});

test('a lock whose number another process got since is taken over', async () => {
  await heldBy(() => 'another boot:1');
  expect(lockFolder(folder, office).ok).toBe(true);
  expect(folderHolder(folder)?.pid).toBe(process.pid);
});

test('the lock of a killed office is taken over', async () => {
  const pid = await heldBy(processStart);
  sleeper?.kill('SIGKILL');
  await once(sleeper!, 'exit');
  expect(processStart(pid)).toBeNull();
  expect(lockFolder(folder, office).ok).toBe(true);
});

test('a released folder keeps nothing of the lock, and a damaged lock holds nobody', () => {
  writeFileSync(path.join(folder, 'lock'), '{"pid":');
  const lock = lockFolder(folder, office);
  if (!lock.ok) throw new Error('held');
  expect(existsSync(path.join(folder, 'lock'))).toBe(true);
  lock.value.release();
  expect(readdirSync(folder)).toEqual([]);
});
