/** Work of a thread that takes as long as it is told, for the tests of threads. */
export function work({ ms, said }: { ms: number; said: string }): string {
  if (said === 'break') throw new Error('broken on purpose');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  return said;
}
