import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../platform/project-root.ts';

const DIST = path.join(PROJECT_ROOT, 'dist');
const STAMP = path.join(DIST, 'stamp');
const INPUTS = ['src/**/*.{ts,tsx,css,svg,json,woff2}', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Whether what stands in dist was built from other sources or packages than those here now. */
export function buildIsStale(): boolean {
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourcesHash();
}

/**
 * Builds client and server when they are stale, in a process of its own, so that its memory goes with it.
 * @returns whether it built. Throws with the builder's words when the sources do not build.
 */
export async function buildIfStale(signal?: AbortSignal): Promise<boolean> {
  const hash = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  const draft = `${DIST}.draft-${process.pid}`;
  try {
    await runBuilder(draft, signal);
    writeFileSync(path.join(draft, 'stamp'), hash);
    swap(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

/** The old build stays whole until the new one is. */
function swap(draft: string): void {
  const old = `${DIST}.old-${process.pid}`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  rmSync(old, { recursive: true, force: true });
}

function runBuilder(out: string, signal?: AbortSignal): Promise<void> {
  const script = `import { createBuilder } from 'vite'; await (await createBuilder()).buildApp();`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, CALISIA_OUT: out, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages do not build:\n${Buffer.concat(said).toString()}`)),
    );
  });
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = globSync(INPUTS, { cwd: PROJECT_ROOT }).filter((file) => !/\.test\.tsx?$/.test(file));
  for (const file of files.toSorted()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(PROJECT_ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.main) {
  const built = await buildIfStale();
  process.stdout.write(built ? 'Built into dist.\n' : 'dist is up to date.\n');
}
