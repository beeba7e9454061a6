/** Two real clocks: the system's, and one that stands still for tests and re-runs. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that always says `iso`, an ISO 8601 instant with offset. */
export function fixedClock(iso: string): Clock {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${iso}`);
  return { now: () => new Date(instant) };
}
