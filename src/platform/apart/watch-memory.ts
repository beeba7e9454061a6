import { readFileSync } from 'node:fs';

const EVERY_MS = 50;
const PAGE_KB = 4;

/**
 * Looks at a process's memory in use, also at what lies beside the heap (buffers, SQLite), and calls once when it passes the limit.
 * Answers how to stop looking. Without /proc (macOS) only the heap's own limit holds.
 */
export function watchMemory(pid: number | undefined, mostMb: number, onPassed: () => void): () => void {
  const timer = setInterval(() => {
    if (pid === undefined || residentMb(pid) <= mostMb) return;
    clearInterval(timer);
    onPassed();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

function residentMb(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * PAGE_KB) / 1024;
  } catch {
    return 0;
  }
}
