import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { embeddedUrls } from '../platform/db/embedded-postgres.ts';
import { pdfWith } from '../platform/files/pictures.cases.ts';
import { fakeScanner, VIRUS } from './whole/fake-scanner.cases.ts';
import { PROJECT_ROOT } from '../platform/project-root.ts';

let folder: string;
let port: number;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-start-'));
  port = await freePort();
}, 60_000);
afterEach(async () => {
  for (const child of started.splice(0)) await ended(child, 'SIGTERM');
});
afterAll(() => {
  const place = path.dirname(cluster());
  rmSync(folder, { recursive: true, force: true });
  if (place.startsWith('/var/lib/calisia/data-')) rmSync(place, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: found } = probe.address() as AddressInfo;
  probe.close();
  return found;
}

const environment = (changes: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const { NODE_ENV: _, VITEST: __, ...rest } = process.env;
  return { ...rest, PORT: String(port), DATA_DIR: folder, DATABASE_URL: '', SMTP_URL: '', BASE_URL: '', ...changes };
};

/** The launcher as `npm start` calls it; resolves when the first page answers. */
async function startOffice(changes: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'bin', 'with-node.mjs'), 'start'], {
    env: environment(changes),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 400; tries += 1) {
    if (child.exitCode !== null) throw new Error(said);
    const answer = await fetch(`http://127.0.0.1:${port}/zdrowie`).catch(() => null);
    if (answer?.ok) return child;
    await pause(150);
  }
  throw new Error(`no answer:\n${said}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Where the database lies: outside the folder, when that is closed to the user who runs PostgreSQL. */
const cluster = (): string =>
  (JSON.parse(readFileSync(path.join(folder, 'database.json'), 'utf8')) as { cluster: string }).cluster;

/** Servers that run on the database: each names it on its command line. */
const databasesLeft = (): string[] =>
  spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(`-D ${cluster()} `));

const appPid = (): number => (JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8')) as { pid: number }).pid;

const tryStart = (changes: Record<string, string>): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [path.join(PROJECT_ROOT, 'src', 'boot', 'start.ts')], {
    encoding: 'utf8',
    env: environment(changes),
    timeout: 30_000,
  });

const send = (place: string, body: URLSearchParams | FormData): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${place}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
    body,
  });

/** Land as its owner offers it; answers the address of his private page. */
async function submitSite(): Promise<string> {
  const words = {
    key: 'scanner-mark-0001',
    kind: 'land:greenfield',
    parcels: '33 2/20',
    address: '',
    description: 'Plac.',
    mandate: 'owner',
    name: 'Jan Próbny',
    email: 'jan@proba.test',
    phone: '',
    consent: '1',
  };
  const answer = await send('/zglos-teren', new URLSearchParams(words));
  const place = answer.headers.get('location');
  if (place === null) throw new Error(`${answer.status}: ${await answer.text()}`);
  return new URL(place, 'http://localhost').pathname;
}

/** What the register says of a file's scan; undefined where it keeps none of that name. */
async function scanOf(name: string): Promise<string | undefined> {
  const client = new Client({ connectionString: (await embeddedUrls(folder))!.ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('calisia.city', '3061011', false)`);
    const { rows } = await client.query<{ scan: string }>(
      `select c.scan from platform.stored_file f join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
       where f.name = $1`,
      [name],
    );
    return rows[0]?.scan;
  } finally {
    await client.end();
  }
}

test(
  'an office that stops leaves no process and no lock, and its passwords are for its owner alone',
  { timeout: 120_000 },
  async () => {
    const office = await startOffice();
    expect(databasesLeft()).toHaveLength(1);
    expect(statSync(path.join(folder, 'database.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'demo-sign-ins.json')).mode & 0o777).toBe(0o600);
    await ended(office, 'SIGTERM');
    expect(office.exitCode).toBe(0);
    expect(databasesLeft()).toEqual([]);
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
  },
);

test(
  'a second office on the same folder is refused with the process and address of the first',
  { timeout: 120_000 },
  async () => {
    await startOffice();
    const second = tryStart({ PORT: String(await freePort()) });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`held by process ${appPid()} (npm start)`);
    expect(second.stderr).toContain(`http://localhost:${port}`);
  },
);

test(
  'what people hand in reaches the virus scanner of SCAN_URL: clean is kept, infected refused, and a scanner that is down is said',
  { timeout: 120_000 },
  async () => {
    const scanner = await fakeScanner();
    await startOffice({ SCAN_URL: scanner.address });
    const room = await submitSite();
    const give = async (mark: string): Promise<{ status: number; said: string; scan: string | undefined }> => {
      const form = new FormData();
      form.set('fileKind', 'document');
      form.set('description', 'Mapa');
      form.set('file', new File([new Uint8Array(pdfWith(`/Title(${mark})`))], `${mark}.pdf`));
      const answer = await send(room, form);
      return { status: answer.status, said: await answer.text(), scan: await scanOf(`${mark}.pdf`) };
    };
    expect(await give('czysta')).toMatchObject({ status: 303, scan: 'clean' });
    expect(scanner.heard()).toContain('/Title(czysta)');
    const infected = await give(`${VIRUS}-mapa`);
    expect(infected).toMatchObject({ status: 422, scan: undefined });
    expect(infected.said).toContain('Skaner wirusów');
    expect(scanner.heard()).toContain(`/Title(${VIRUS}-mapa)`);
    await scanner.close();
    expect(await give('bez-skanera')).toMatchObject({ status: 303, scan: 'not-scanned' });
  },
);

test('after kill -9 of the office the next start takes lock and database over', { timeout: 120_000 }, async () => {
  const office = await startOffice();
  process.kill(appPid(), 'SIGKILL');
  await ended(office, 'SIGTERM');
  expect(databasesLeft()).toHaveLength(1);
  const next = await startOffice();
  expect(databasesLeft()).toHaveLength(1);
  await ended(next, 'SIGINT');
  expect(databasesLeft()).toEqual([]);
});

test('after kill -9 of the launcher the office ends by itself', { timeout: 120_000 }, async () => {
  const office = await startOffice();
  await ended(office, 'SIGKILL');
  for (let tries = 0; tries < 100 && existsSync(path.join(folder, 'lock')); tries += 1) await pause(100);
  expect(databasesLeft()).toEqual([]);
});

test(
  'a bad setting and a taken port end the start with one sentence, before anything is made',
  { timeout: 60_000 },
  async () => {
    const bad = tryStart({ PORT: 'many' });
    expect([bad.status, bad.stderr.trim()]).toEqual([
      1,
      'PORT must be a whole number from 1 to 65535; “many” is not. Example: PORT=3000',
    ]);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const refused = tryStart({ PORT: String(taken), DATA_DIR: path.join(folder, 'fresh') });
    other.close();
    expect(refused.status).toBe(1);
    expect(refused.stderr.trim()).toBe(
      `Port ${taken} of 127.0.0.1 is taken by another program. Choose another: PORT=${taken + 1}`,
    );
    expect(existsSync(path.join(folder, 'fresh', 'postgres'))).toBe(false);
  },
);

test('a database that can not be reached is named without its password', { timeout: 60_000 }, () => {
  const refused = tryStart({
    DATABASE_URL: 'postgres://office:hunter2@127.0.0.1:1/calisia',
    DATA_DIR: path.join(folder, 'named'),
  });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("DATABASE_URL can't be reached");
  expect(refused.stderr).not.toContain('hunter2');
});
