/** Of one script at once: a file takes most of a processor while it is read. */
const AT_ONCE = 2;

type Waiting = (leave: () => void) => void;
type Queue = { running: number; readonly waiting: Set<Waiting> };
const queues = new Map<string, Queue>();

/** A place among those who run a script, or null when none came free in time. Call what comes back to leave it. */
export function takePlace(script: string, waitMs: number): Promise<(() => void) | null> {
  const queue = queues.get(script) ?? { running: 0, waiting: new Set() };
  queues.set(script, queue);
  const leave = (): void => {
    const [next] = queue.waiting;
    if (!next) return void (queue.running -= 1);
    queue.waiting.delete(next);
    next(leave);
  };
  if (queue.running < AT_ONCE) {
    queue.running += 1;
    return Promise.resolve(leave);
  }
  return new Promise((resolve) => {
    const taken: Waiting = (own) => {
      clearTimeout(timer);
      resolve(own);
    };
    const timer = setTimeout(() => {
      queue.waiting.delete(taken);
      resolve(null);
    }, waitMs);
    queue.waiting.add(taken);
  });
}
