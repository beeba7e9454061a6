import type { RawObject, RawPlan, RawZone } from '../app/raw-plan.ts';
import type { PlanFault } from './fault.ts';
import { nameOf } from './placed.ts';

/** Ids and designations that stand more than once. A second copy under the same id is one fault, not two. */
export function checkDuplicates(plan: RawPlan): PlanFault[] {
  const faults: PlanFault[] = [];
  const seen = new Map<string, RawObject>();
  const designations = new Map<string, RawZone>();
  for (const raw of [...plan.acts, ...plan.zones]) {
    const id = raw.identifier.localId === null ? null : `${raw.identifier.space ?? ''}/${raw.identifier.localId}`;
    const twin = id === null ? undefined : seen.get(id);
    if (twin) {
      faults.push({ kind: 'duplicate-id', object: nameOf(raw), file: raw.file, detail: `${twin.file}: ${twin.line}` });
    } else if (id !== null) {
      seen.set(id, raw);
    }
    if (!('designation' in raw) || (raw as RawZone).designation === null) continue;
    const zone = raw as RawZone;
    const key = `${zone.identifier.space ?? ''} ${zone.designation}`;
    const other = designations.get(key);
    if (!other) designations.set(key, zone);
    else if (other.identifier.localId !== zone.identifier.localId) {
      faults.push({
        kind: 'duplicate-designation',
        object: nameOf(zone),
        file: zone.file,
        detail: `${zone.designation}: ${nameOf(other)}`,
      });
    }
  }
  return faults;
}
