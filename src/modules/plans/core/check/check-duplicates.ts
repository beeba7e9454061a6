import type { RawObject, RawPlan, RawZone } from '../app/raw-plan.ts';
import { DESIGNATION } from '../app/zone-kinds.ts';
import type { PlanFault } from './fault.ts';
import { nameOf } from './placed.ts';

type Twice = {
  readonly faults: readonly PlanFault[];
  /** Zones named for a designation that is another's. */ readonly designated: ReadonlySet<RawZone>;
};

/** Ids and designations that stand more than once. A second copy under the same id is one fault, not two. */
export function checkDuplicates(plan: RawPlan): Twice {
  const faults: PlanFault[] = [];
  const seen = new Map<string, RawObject>();
  for (const raw of [...plan.acts, ...plan.zones]) {
    const id = raw.identifier.localId === null ? null : `${raw.identifier.space ?? ''}/${raw.identifier.localId}`;
    const twin = id === null ? undefined : seen.get(id);
    if (twin) faults.push({ kind: 'duplicate-id', ...of(raw), detail: `${twin.file}: ${twin.line}` });
    else if (id !== null) seen.set(id, raw);
  }
  const designated = new Set<RawZone>();
  const groups = Map.groupBy(
    plan.zones.filter(({ designation }) => designation !== null),
    (zone) => `${zone.identifier.space ?? ''} ${zone.designation}`,
  );
  for (const group of groups.values()) {
    // The one whose own symbol and id say the same is the right owner; without such a one, the first.
    const owner = group.find(isOwner) ?? group[0]!;
    for (const zone of group) {
      if (zone === owner || zone.identifier.localId === owner.identifier.localId) continue;
      designated.add(zone);
      faults.push({
        kind: 'duplicate-designation',
        ...of(zone),
        detail: `${zone.designation?.slice(0, 60)}: ${nameOf(owner)}`,
      });
    }
  }
  return { faults, designated };
}

const of = (raw: RawObject) => ({ object: nameOf(raw), file: raw.file });

const isOwner = ({ designation, symbol, identifier }: RawZone): boolean =>
  DESIGNATION.exec(designation ?? '')?.[1] === symbol && (identifier.localId?.endsWith(`-${designation}`) ?? false);
