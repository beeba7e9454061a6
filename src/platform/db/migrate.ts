import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, type ClientBase } from 'pg';
import { PROJECT_ROOT } from '../project-root.ts';
import { grantToAppRole } from './app-role.ts';

const FOLDER = path.join(PROJECT_ROOT, 'migrations');

type Step = { file: string; text: string; sha256: string };

/**
 * Runs the files of /migrations that have not run yet, in order, one transaction each, one process at a time.
 * @returns the files that ran. Throws, naming it, when a file that already ran was changed or is gone.
 */
export async function migrate(ownerUrl: string, onStep?: (file: string) => void): Promise<string[]> {
  const steps = await readSteps(FOLDER);
  const client = new Client({ connectionString: ownerUrl, application_name: 'calisia migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('calisia migrate'))`);
    const landed = await landedSteps(client);
    refuseChanged(steps, landed);
    const waiting = steps.filter((step) => !landed.has(step.file));
    for (const step of waiting) {
      onStep?.(step.file);
      await runStep(client, step);
    }
    if (waiting.length > 0) await grantToAppRole(client);
    return waiting.map((step) => step.file);
  } finally {
    await client.end();
  }
}

/** Files that a migrate would run now, and the name of the last one that ran. */
export async function migrationState(client: ClientBase): Promise<{ waiting: string[]; last: string | null }> {
  const steps = await readSteps(FOLDER);
  const landed = await landedSteps(client);
  const waiting = steps.filter((step) => !landed.has(step.file)).map((step) => step.file);
  return { waiting, last: [...landed.keys()].toSorted().at(-1) ?? null };
}

async function readSteps(folder: string): Promise<Step[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return { file, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function landedSteps(client: ClientBase): Promise<Map<string, string>> {
  const table = await client.query<{ here: boolean }>(`select to_regclass('platform.migration') is not null as here`);
  if (!table.rows[0]?.here) return new Map();
  const rows = await client.query<{ file: string; sha256: string }>('select file, sha256 from platform.migration');
  return new Map(rows.rows.map((row) => [row.file, row.sha256]));
}

function refuseChanged(steps: Step[], landed: Map<string, string>): void {
  const present = new Map(steps.map((step) => [step.file, step.sha256]));
  for (const [file, sha256] of landed) {
    const now = present.get(file);
    if (now === undefined) throw new Error(`migrations/${file} ran on this database but is gone from the folder`);
    if (now !== sha256)
      throw new Error(`migrations/${file} was changed after it ran on this database; write a new file`);
  }
}

async function runStep(client: ClientBase, step: Step): Promise<void> {
  await client.query('begin');
  try {
    await client.query(step.text);
    await client.query('insert into platform.migration (file, sha256) values ($1, $2)', [step.file, step.sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migrations/${step.file} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
