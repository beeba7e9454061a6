import { addDays, type Day } from '../../../../kernel/day.ts';
import type { Dossier } from '../dossier.ts';

/** The day after the last one on which something holds; none where it holds on. */
export const after = (last: Day | null): Day[] => (last === null ? [] : [addDays(last, 1)]);

/** Days from which on the plans over a site's land may say otherwise. */
export function planTurns({ zones, acts }: Pick<Dossier, 'zones' | 'acts'>): Day[] {
  const planned = [...acts, ...zones].flatMap(({ inForceFrom, inForceTo }) => [
    ...(inForceFrom === null ? [] : [inForceFrom]),
    ...after(inForceTo),
  ]);
  const provided = zones
    .flatMap(({ provisions }) => provisions)
    .flatMap(({ validFrom, validTo, checkedOn }) => [validFrom, checkedOn, ...after(validTo)])
    .filter((turn) => turn !== null);
  return [...planned, ...provided];
}

/** The days around one between which nothing turns; null: from or to ever. */
export function heldAround(turns: readonly Day[], asOf: Day): { holdsFrom: Day | null; holdsTo: Day | null } {
  const sorted = turns.toSorted();
  const next = sorted.find((turn) => turn > asOf);
  return {
    holdsFrom: sorted.findLast((turn) => turn <= asOf) ?? null,
    holdsTo: next === undefined ? null : addDays(next, -1),
  };
}
