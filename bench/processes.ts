import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly parent: number; readonly cpuMs: number };

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Every process: whose child it is, and its processor time. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readIfThere(`/proc/${name}/stat`);
      if (!stat) return [];
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
      return [{ pid: Number(name), parent: Number(fields[1]), cpuMs }];
    });
}

/** The process and all its descendants. */
export function treeOf(root: number): Process[] {
  const all = processes();
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]));
  return all.filter(({ pid }) => {
    for (let at: number | undefined = pid; at && at > 1; at = parents.get(at)) if (at === root) return true;
    return false;
  });
}

export const cpuOfTree = (root: number): number => treeOf(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** Processor time, in milliseconds, of the children of a process that ended and were waited for: a PostgreSQL's closed connections. */
export function cpuOfEndedChildren(pid: number): number {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (!stat) return 0;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // the process ended between listing and reading
    return null;
  }
}

/** Starts a program of this folder on one core and answers with the first line that it says. */
export async function startPinned(
  core: number,
  args: readonly string[],
): Promise<{ said: string; pid: number; stop: () => Promise<void> }> {
  const child = spawn('taskset', ['-c', String(core), process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { said: line.toString().trim(), pid: child.pid!, stop };
}
