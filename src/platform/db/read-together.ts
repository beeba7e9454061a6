/**
 * Lets all who ask share one run of `read` at a time. Who asks during a run shares the next one, so nobody is given what
 * was read before they asked: as fresh as a read of one's own, at one query for all who wait.
 */
export function readTogether<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Value> | null = null;
  const run = (): Promise<Value> => {
    next = null;
    const value = read();
    const settled: Promise<void> = value.then(nothing, nothing).then(() => {
      if (running === settled) running = null;
    });
    running = settled;
    return value;
  };
  return () => (running === null ? run() : (next ??= running.then(run)));
}

const nothing = (): void => {};
