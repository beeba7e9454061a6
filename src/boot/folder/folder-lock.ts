import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { processStart } from './process-start.ts';

/** Who holds a data folder. `address` is null for a command. */
export type Holder = { pid: number; started: string; what: string; address: string | null };

export type FolderLock = { release(): void };

const fileOf = (folder: string): string => path.join(folder, 'lock');

/**
 * Takes the data folder for this process. A lock whose process is gone is taken over.
 * @returns the holder when a living process has it.
 */
export function lockFolder(
  folder: string,
  holder: { what: string; address: string | null },
): Result<FolderLock, { kind: 'held'; holder: Holder }> {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const own: Holder = { pid: process.pid, started: processStart(process.pid) ?? '', ...holder };
  const draft = `${fileOf(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      if (takeOver(draft, fileOf(folder))) return ok({ release: () => release(folder, own) });
      const living = folderHolder(folder);
      if (living !== null) return refuse({ kind: 'held', holder: living });
      removeStale(folder);
    }
    throw new Error(`the lock ${fileOf(folder)} can't be taken: remove it when no Calisia runs on this folder`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living process that holds the folder, or null. */
export function folderHolder(folder: string): Holder | null {
  const holder = read(fileOf(folder));
  return holder !== null && processStart(holder.pid) === holder.started ? holder : null;
}

/** A hard link either appears with its whole content or not at all, for one process only. */
function takeOver(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Moves the stale lock aside and looks again: when another process took it meanwhile, it gets its own back. */
function removeStale(folder: string): void {
  const aside = `${fileOf(folder)}.stale.${process.pid}`;
  try {
    renameSync(fileOf(folder), aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== null && processStart(moved.pid) === moved.started) takeOver(aside, fileOf(folder));
  rmSync(aside, { force: true });
}

function release(folder: string, own: Holder): void {
  const now = read(fileOf(folder));
  if (now?.pid === own.pid && now.started === own.started) rmSync(fileOf(folder), { force: true });
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}
