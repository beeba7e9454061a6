import type { Day } from '../../../../kernel/day.ts';
import type { Dossier } from '../dossier.ts';
import { type LandReading, readLand } from './land-reading.ts';
import type { UseKind } from './uses.ts';

const READINGS_KEPT = 8;
const readings = new WeakMap<Dossier, Map<string, LandReading>>();

/** As `readLand`, read once for as long as the dossier lives: many needs come with the same use. */
// oxlint-disable-next-line max-params
export function knownLand(dossier: Dossier, use: UseKind, asOf: Day): LandReading {
  const known = readings.get(dossier) ?? new Map<string, LandReading>();
  readings.set(dossier, known);
  const key = `${use} ${asOf}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= READINGS_KEPT) known.clear();
  const reading = readLand(dossier, use, asOf);
  known.set(key, reading);
  return reading;
}
