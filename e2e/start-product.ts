import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../src/platform/files/temporary-folder.ts';

/** Sign-ins of the demonstration, by role. */
export type SignIns = readonly { role: string; email: string; password: string }[];

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    signIns: SignIns;
  }
}

/** Starts the product as `npm start` does, on an empty data folder and a free port, and stops it after the journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await startProduct();
  project.provide('address', running.address);
  project.provide('signIns', running.signIns);
  return running.stop;
}

export type Product = { address: string; signIns: SignIns; folder: string; pid: number; stop: () => Promise<void> };

/** `before` goes in front of the command: `['taskset', '-c', '0']` pins it to one core. */
export async function startProduct(before: readonly string[] = [], folder?: string): Promise<Product> {
  const data = folder ?? temporaryFolder('calisia-');
  const port = await freePort();
  const [program, ...args] = [...before, process.execPath, 'bin/with-node.mjs', 'start'];
  const child = spawn(program!, args, {
    env: { ...process.env, PORT: String(port), DATA_DIR: data, DATABASE_URL: '', SMTP_URL: '', BASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  await answering(address, child, () => said);
  return {
    address,
    folder: data,
    pid: child.pid!,
    signIns: JSON.parse(readFileSync(join(data, 'demo-sign-ins.json'), 'utf8')) as SignIns,
    stop: () => stop(child, folder ? null : data),
  };
}

async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 480; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the product stopped at its start:\n${said()}`);
    const answer = await fetch(`${address}/zdrowie`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the product did not answer in two minutes:\n${said()}`);
}

async function stop(child: ChildProcess, folder: string | null): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server.address() as { port: number }).port;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
