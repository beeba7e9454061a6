import type { Day } from '../../../../kernel/day.ts';
import type { Dossier, DossierZone } from '../dossier.ts';

/**
 * Zones that no amendment and no repeal has ended by the day; those that do not hold yet are among them, with their dates. What ended
 * stays in the base for questions about its own time.
 */
export function standingZones({ zones, acts }: Dossier, asOf: Day): readonly DossierZone[] {
  const ended = new Set(acts.filter(({ inForceTo }) => inForceTo !== null && inForceTo < asOf).map(({ id }) => id));
  return zones.filter(({ actId, inForceTo }) => !ended.has(actId) && (inForceTo === null || inForceTo >= asOf));
}
