import { setImmediate } from 'node:timers/promises';

const TURN_MS = 15;

/**
 * Runs steps to their end, giving way to other requests in between, so that long work keeps nobody waiting.
 * @param turnMs how long it goes on before others get their turn; a request needs some ten of them.
 */
// oxlint-disable-next-line max-params
export async function inTurns<Value>(steps: Generator<void, Value>, turnMs = TURN_MS): Promise<Value> {
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < turnMs) continue;
    await setImmediate();
    begun = performance.now();
  }
}
