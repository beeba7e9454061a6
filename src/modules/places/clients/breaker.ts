export type Breaker = { mayTry(): boolean; note(succeeded: boolean): void };

/** After so many failures in a row nothing is tried for the time of the rest; then one try decides whether it begins anew. */
export function createBreaker(settings: { failures: number; rest: number; now: () => number }): Breaker {
  let failed = 0;
  let restsUntil = -Infinity;
  return {
    mayTry: () => settings.now() >= restsUntil,
    note(succeeded) {
      failed = succeeded ? 0 : failed + 1;
      if (failed >= settings.failures) restsUntil = settings.now() + settings.rest;
    },
  };
}
