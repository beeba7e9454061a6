import { setImmediate } from 'node:timers/promises';

/** Work goes on for so long before others get their turn. */
const TURN_MS = 15;

/** Runs steps to their end, giving way to other requests in between, so that long work keeps nobody waiting. */
export async function inTurns<Value>(steps: Generator<void, Value>): Promise<Value> {
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
