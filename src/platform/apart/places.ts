/** Of one kind of work at once: a file takes most of a processor while it is read. */
const AT_ONCE = 2;

type Waiting = (leave: () => void) => void;
type Queue = { running: number; readonly waiting: Set<Waiting> };
const queues = new Map<string, Queue>();

/** A place among those who do a work (of one script, unless said), or null when none came free in time. Call what comes back to leave it. */
export function takePlace(work: string, waitMs: number, atOnce = AT_ONCE): Promise<(() => void) | null> {
  const queue = queues.get(work) ?? { running: 0, waiting: new Set() };
  queues.set(work, queue);
  const leave = (): void => {
    const [next] = queue.waiting;
    if (!next) return void (queue.running -= 1);
    queue.waiting.delete(next);
    next(leave);
  };
  if (queue.running < atOnce) {
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
