import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { clearStaleLock } from './stale-lock.ts';

const cluster = temporaryFolder('calisia-stale-');
const lock = path.join(cluster, 'postmaster.pid');
afterAll(() => rmSync(cluster, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')('a lock under the number of another living program is removed', async () => {
  writeFileSync(lock, `${process.pid}\n${cluster}\n`);
  await clearStaleLock(cluster);
  expect(existsSync(lock)).toBe(false);
});

test.runIf(process.platform === 'linux')('while a process of the server still works, its lock stands', async () => {
  writeFileSync(lock, `${process.pid}\n${cluster}\n`);
  const worker = spawn('sleep', ['0.7'], { cwd: cluster, stdio: 'ignore' });
  await once(worker, 'spawn');
  let ended = false;
  worker.once('exit', () => (ended = true));
  const clearing = clearStaleLock(cluster);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([ended, existsSync(lock)]).toEqual([false, true]);
  await clearing;
  expect([ended, existsSync(lock)]).toEqual([true, false]);
});

test('without a lock there is nothing to do', async () => {
  await expect(clearStaleLock(path.join(cluster, 'none'))).resolves.toBeUndefined();
});
